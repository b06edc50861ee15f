### review: unreviewed
### Only said: position, role, keys, settings.

# Place of the focused answer among its group.
position = { $n } sur { $count }
role-button = bouton
volume-now = Volume { $n } pour cent
rate-now = Vitesse { $n } pour cent
keyname-up = Flèche haut
keyname-down = Flèche bas
keyname-enter = Entrée
keyname-escape = Échap
keyname-page_down = Page suivante
keyname-f1 = F 1
keyname-f2 = F 2
