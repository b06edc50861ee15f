### review: unreviewed
### What stands on the printed receipt beside its facts.

paper-title-receipt = Reçu de votre demande
paper-bring = Papiers à apporter
paper-one-copy = Une seule copie suffit, sans légalisation.
# The same for everybody: what a visitor needs is never printed.
paper-access = Un siège, un interprète, un lieu calme ? Dites-le à l'accueil.
paper-find-again = Pour suivre la demande, tapez ce numéro à la borne.
paper-keep-receipt = Gardez ce reçu.
