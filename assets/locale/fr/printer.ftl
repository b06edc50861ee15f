### review: unreviewed
### The printer in trouble; $ticket is the number of the ticket, which is safe.

printer-paper-out-title = Plus de papier
printer-paper-out = Votre place est gardée : { $ticket }. Un agent peut remettre du papier.
printer-paper-out-help = Vous pouvez aussi lire le ticket à l'écran.
printer-cover-open-title = Imprimante ouverte
printer-cover-open = Votre place est gardée : { $ticket }. Un agent peut fermer l'imprimante.
printer-cover-open-help = Vous pouvez aussi lire le ticket à l'écran.
printer-jam-title = Papier coincé
printer-jam = Votre place est gardée : { $ticket }. Un agent peut débloquer le papier.
printer-jam-help = Vous pouvez aussi lire le ticket à l'écran.
printer-no-answer-title = L'imprimante ne répond pas
printer-no-answer = Votre place est gardée : { $ticket }. Essayez encore d'imprimer.
printer-no-answer-help = Vous pouvez aussi lire le ticket à l'écran.
choice-print-retry = Essayer encore d'imprimer
choice-on-screen = Lire le ticket à l'écran
