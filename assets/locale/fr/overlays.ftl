### review: unreviewed
### What is the same on every screen: the bar, help, language, text size, the question after silence.

bar-back = Retour
bar-listen = Écouter
bar-language = Langue
bar-help = Aide
bar-leave = Terminer
more = D'autres choix
# Turns to the next page of facts.
next-page = Page suivante
# $page of $pages pages of choices.
page-of = Page { $page } sur { $pages }
help-title = Aide
help-help = Vous pouvez appeler un agent, ou continuer.
choice-call-staff = Appeler un agent
choice-return = Continuer
choose-language-title = Langue
choose-language = Choisissez votre langue.
choose-language-help = Rien n'est perdu quand vous changez de langue.
choose-text-size-title = Taille du texte
choose-text-size = Choisissez la taille du texte.
choose-text-size-help = Rien n'est perdu quand vous changez la taille.
choice-text-small = Petit texte
choice-text-normal = Texte normal
choice-text-large = Grand texte
choice-text-huge = Très grand texte
# Said and shown beside the setting in force.
state-chosen = Choisi
still-there-title = Êtes-vous encore là ?
still-there = Touchez l'écran ou une touche pour continuer.
still-there-help = Sans réponse, vos informations seront effacées.
still-there-left = Il reste { $n } secondes. Touchez l'écran ou une touche.
choice-stay = Oui, je suis là
choice-leave = Terminer
choice-change = Changer
choice-continue = Continuer
choice-done = J'ai fini
choice-something-else = Faire autre chose
choice-try-again = Essayer encore
choice-start-again = Recommencer
status-staff-waiting = Un agent est prévenu.
status-staff-coming = Un agent arrive.
status-staff-not-told = L'agent n'a pas pu être prévenu. Appelez-le de vive voix.
status-no-network = Pas de connexion pour le moment.
# A number of the hall and the desk where it is awaited, seen and heard by everybody there.
number-called = Numéro { $number } : guichet { $desk }.

## Without a headset.

# Instead of what is private, where others hear.
said-on-screen = Privé : c'est affiché à l'écran. Avec un casque, on l'entend.
# Of an answer that has the focus, or that was marked.
said-private = Privé
# Of a whole sentence; and how else it would be heard.
said-on-screen-how = Privé : c'est affiché à l'écran. Pour l'entendre : un casque, ou Réglages, puis Confidentialité.
# Its visitor pulled the headset out in the middle of a visit.
headset-out-title = Casque débranché
headset-out = Remettez le casque, ou choisissez comment continuer.
headset-out-help = Sans casque, rien de privé n'est dit tout haut.
choice-with-speaker = Continuer avec le haut-parleur
choice-silently = Continuer sans la voix
