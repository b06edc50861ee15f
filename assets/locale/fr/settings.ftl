### review: unreviewed
### Settings, reached from every screen.

bar-settings = Réglages
settings-title = Réglages de l'écran
settings = Que voulez-vous changer ?
settings-help = Rien n'est perdu. Retour ramène à votre question.
# The settings, each with what is in force beside it.
choice-text-size = Taille du texte
choice-sound = Voix
choice-theme = Couleurs
choice-signs = Langue des signes
choice-reach = Hauteur des boutons
choice-hand = Côté des boutons
choice-touching = Façon de toucher

## Voice.

choose-sound-title = Volume et vitesse
choose-sound = Réglez la voix comme vous l'aimez.
choose-sound-help = Chaque appui change un peu. Retour ramène aux réglages.
choice-louder = Plus fort
choice-softer = Moins fort
choice-faster = Plus vite
choice-slower = Moins vite

## Colours.

choose-theme-title = Couleurs
choose-theme = Choisissez les couleurs de l'écran.
choose-theme-help = Rien n'est perdu quand vous changez les couleurs.
choice-theme-clear = Clair
choice-theme-night = Sombre
choice-theme-strong = Très contrasté
choice-theme-soft = Doux

## Sign language.

choose-signs-title = Langue des signes
choose-signs = Voulez-vous voir les questions en langue des signes ?
choose-signs-help = Certaines questions ont un film en langue des signes.
choice-signs-off = Sans langue des signes
choice-signs-on = Avec langue des signes

## Where the buttons are.

choose-reach-title = Hauteur des boutons
choose-reach = Choisissez où sont les boutons.
choose-reach-help = En bas, tout se touche depuis un fauteuil.
choice-reach-normal = Sur tout l'écran
choice-reach-low = En bas de l'écran
choose-hand-title = Côté des boutons
choose-hand = De quel côté touchez-vous l'écran ?
choose-hand-help = Les boutons viennent du côté choisi.
choice-hand-either = Des deux côtés
choice-hand-left = À gauche
choice-hand-right = À droite

## What counts as a touch.

choose-touching-title = Façon de toucher
choose-touching = Choisissez comment l'écran sent votre doigt.
choose-touching-help = Le toucher calme convient à une main qui tremble.
choice-touch-normal = Toucher normal
choice-touch-steady = Toucher calme

## The screen goes dark, for who listens.

choice-glass = Écran
choose-glass-title = Écran allumé ou éteint
choose-glass = Voulez-vous éteindre l'écran ?
choose-glass-help = La voix continue. Touchez l'écran pour le rallumer.
choice-glass-shown = Écran allumé
choice-glass-dark = Écran éteint

## What is said where others hear.

choice-aloud = Confidentialité
choose-aloud-title = Voix et confidentialité
choose-aloud = Que dire sans casque ?
choose-aloud-help = Avec un casque, tout est dit, et personne d'autre n'entend.
choice-aloud-public = Sans ce qui est privé
choice-aloud-all = Tout, même privé
choice-aloud-nothing = Rien
