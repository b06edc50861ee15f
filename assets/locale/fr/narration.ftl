### review: unreviewed
### Only said: position, role, settings, and the names of keys.

# Place of the focused answer among its group.
position = { $n } sur { $count }
role-button = bouton
# Each change of a setting of speech, from 1 (the softest); and where it goes no further.
volume-now = Volume { $n }
volume-most = Volume { $n }, le plus fort
volume-least = Volume { $n }, le plus faible
rate-now = Vitesse { $n } pour cent
rate-most = Vitesse { $n } pour cent, la plus rapide
rate-least = Vitesse { $n } pour cent, la plus lente

## Keys by what is written on them or how they feel, never by what they do here: the key map may change that.

keyname-up = Flèche haut
keyname-down = Flèche bas
keyname-left = Flèche gauche
keyname-right = Flèche droite
keyname-tab = Touche tabulation
keyname-home = Touche début
keyname-end = Touche fin
keyname-enter = Touche entrée
keyname-space = Barre d'espace
keyname-escape = Touche échap
keyname-page_up = Touche page précédente
keyname-page_down = Touche page suivante
keyname-backspace = Touche retour arrière
keyname-delete = Touche supprimer
keyname-f1 = Touche F 1
keyname-f2 = Touche F 2
keyname-f3 = Touche F 3
keyname-volume_up = Touche son plus fort
keyname-volume_down = Touche son moins fort
# The keys of an EZ Access keypad, in the order of their codes.
keyname-f17 = Touche en losange
keyname-f18 = Triangle haut
keyname-f19 = Triangle bas
keyname-f20 = Touche ronde
keyname-f21 = Flèche gauche
keyname-f22 = Flèche droite
keyname-f23 = Double flèche gauche
keyname-f24 = Double flèche droite
# Said when the visit is over.
goodbye = Merci, et au revoir. Vos informations sont effacées.
