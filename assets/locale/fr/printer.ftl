### review: unreviewed
### The printer in trouble; $ticket is the number of the ticket, which is safe.

printer-paper-out-title = Plus de papier
printer-paper-out = Il n'y a plus de papier. Votre place est gardée : { $ticket }.
printer-paper-out-help = Un agent peut remettre du papier. Vous pouvez aussi lire le ticket à l'écran.
printer-cover-open-title = Imprimante ouverte
printer-cover-open = L'imprimante est ouverte. Votre place est gardée : { $ticket }.
printer-cover-open-help = Un agent peut fermer l'imprimante. Vous pouvez aussi lire le ticket à l'écran.
printer-jam-title = Papier coincé
printer-jam = Le papier est coincé. Votre place est gardée : { $ticket }.
printer-jam-help = Un agent peut débloquer le papier. Vous pouvez aussi lire le ticket à l'écran.
printer-no-answer-title = L'imprimante ne répond pas
printer-no-answer = L'imprimante ne répond pas. Votre place est gardée : { $ticket }.
printer-no-answer-help = Essayez encore. Vous pouvez aussi lire le ticket à l'écran.
choice-print-retry = Essayer encore d'imprimer
choice-on-screen = Lire le ticket à l'écran
