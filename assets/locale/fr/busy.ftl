### review: unreviewed
### Waits longer than half a second: what is happening.

busy-help = Vous pouvez attendre, ou terminer.
busy-asking-title = Un instant
busy-asking = Un instant, s'il vous plaît.
busy-slots-title = Recherche des places
busy-slots = Je cherche les heures libres.
busy-booking-title = Réservation
busy-booking = Je réserve votre place.
busy-number-title = Votre numéro arrive
busy-number = Je prends votre numéro.
busy-ticket-title = Recherche du ticket
busy-ticket = Je cherche votre ticket.
busy-cancelling-title = Annulation
busy-cancelling = J'annule le rendez-vous.
busy-arriving-title = Votre arrivée
busy-arriving = Je note votre arrivée.
busy-printing-title = Impression
busy-printing = Votre ticket s'imprime.
busy-preparing-title = Préparation
busy-preparing = La borne se prépare. Un instant.
