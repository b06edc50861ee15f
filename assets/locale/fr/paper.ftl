### review: unreviewed
### What stands on the printed ticket beside its facts.

paper-title-appointment = Votre rendez-vous
paper-title-walk-in = Votre numéro d'attente
paper-number = Numéro
paper-code = Code
paper-come-early = Venez dix minutes avant. Signalez votre arrivée à la borne.
paper-listen = Attendez votre numéro dans la salle.
paper-keep = Gardez ce ticket.
