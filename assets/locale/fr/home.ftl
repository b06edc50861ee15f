### review: unreviewed
### The first question of a visit.

home-title = Menu
home = Que voulez-vous faire ?
home-help = Choisissez une image. Vous pouvez revenir en arrière à tout moment.
choice-book-appointment = Prendre un rendez-vous
choice-check-in = Signaler mon arrivée
choice-take-number = Prendre un numéro
choice-ticket-again = Revoir mon ticket
choice-move-appointment = Changer mon rendez-vous
choice-cancel-appointment = Annuler mon rendez-vous
choice-request-service = Demander un service
choice-my-papers = Mon ticket ou ma demande
choice-orientation = Je ne sais pas
my-papers-title = Mes papiers
my-papers = Que voulez-vous faire ?
my-papers-help = Gardez votre ticket ou votre reçu près de vous.
choice-find-request = Suivre ma demande
choice-check-certificate = Suivre mon attestation ou ma carte
