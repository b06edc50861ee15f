### review: unreviewed
### Waits longer than half a second: what is happening.

busy-help = Vous pouvez attendre, ou terminer.
busy-asking-title = Un instant
busy-asking = Un instant, s'il vous plaît.
busy-slots-title = Recherche des places
busy-slots = Nous cherchons les heures libres.
busy-booking-title = Réservation
busy-booking = Nous réservons votre place.
busy-number-title = Votre numéro arrive
busy-number = Nous prenons votre numéro.
busy-ticket-title = Recherche du ticket
busy-ticket = Nous cherchons votre ticket.
busy-cancelling-title = Annulation
busy-cancelling = Nous annulons le rendez-vous.
busy-arriving-title = Votre arrivée
busy-arriving = Nous notons votre arrivée.
busy-printing-title = Impression
busy-printing = Votre ticket s'imprime.
busy-preparing-title = Préparation
busy-preparing = La borne se prépare. Un instant, s'il vous plaît.
busy-sending-title = Envoi
busy-sending = Nous envoyons votre demande.
busy-file-title = Recherche du dossier
busy-file = Nous cherchons le dossier.
busy-request-title = Recherche de la demande
busy-request = Nous cherchons la demande.
# The kiosk has waited for central longer than a start takes. It goes on trying by itself.
not-ready-title = Cette borne ne marche pas encore
not-ready = Elle ne peut pas encore vous servir. Allez vers un agent.
not-ready-help = La borne essaie toute seule. Elle s'ouvre dès qu'elle est prête.
