### review: unreviewed
### The ticket: its code and number, what it says, taking it, arriving.

which-code-title = Code du ticket
which-code = Tapez les neuf chiffres de votre ticket.
which-code-help = Le code est imprimé sous le carré noir du ticket.
which-number-title = Numéro du ticket
which-number = Tapez les trois chiffres du grand numéro de votre ticket.
which-number-help = Le grand numéro est en haut du ticket, après la lettre.
ticket-found-title = Ticket trouvé
ticket-found = Voici quand et où venir.
ticket-found-help = Pour imprimer le ticket, il faut aussi son numéro.
choice-print-ticket = Imprimer le ticket
arrived-title = Nous vous attendons
arrived = Votre arrivée est notée. Asseyez-vous, nous vous appellerons.
arrived-help = Votre numéro sera affiché et appelé dans la salle.
# Where paper comes out; it stands in the two messages below as $where.
paper-below = sous l'écran
paper-left = à gauche de l'écran
paper-right = à droite de l'écran
paper-beside = à côté de l'écran
take-ticket-title = Votre ticket
take-ticket = Prenez votre ticket { $where }. Voici ce qu'il dit.
take-ticket-help = Le ticket sort { $where }. Gardez-le jusqu'à votre passage.
keep-ticket-title = Votre ticket à l'écran
keep-ticket = Cette borne n'imprime pas. Notez ou photographiez ceci.
keep-ticket-help = Gardez le numéro et le code. Ils suffisent à l'accueil.
# The picture of the ticket's code on the screen.
ticket-picture = Code à photographier
choice-print-again = Imprimer encore une fois
# $n people are before the visitor.
people-waiting = { $n ->
    [0] Personne avant vous
    [one] { $n } personne avant vous
   *[other] { $n } personnes avant vous
}
# $n is the number of a desk.
desk-number = Guichet { $n }
fact-number = Numéro
fact-day = Jour
fact-time = Heure
fact-waiting = Attente
fact-desk = Où aller
fact-public-name = Service
fact-service = Service
fact-centre = Centre
fact-code = Code
# The way without steps to the desk.
fact-access-path = Chemin accessible
# The centre moved the appointment; the facts say what was and what is.
appointment-moved-title = Rendez-vous déplacé
appointment-moved = Le centre a déplacé votre rendez-vous. Voici la nouvelle heure.
appointment-moved-help = Votre ancien ticket montre encore l'ancienne heure. Vous pouvez en imprimer un nouveau.
choice-understood = J'ai compris
fact-was = Avant
fact-was-day = Ancien jour
fact-why = Raison
moved-staff-away = Une personne du centre était absente
moved-closed = Le centre était fermé
