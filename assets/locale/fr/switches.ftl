### review: unreviewed
### Switches: one that chooses while the kiosk scans, or one that moves and one that chooses.

your-switch-title = Votre bouton
# $n of $count presses, by which the kiosk learns how somebody presses.
your-switch = Appuyez sur votre bouton : { $n } sur { $count }.
second-switch-title = Un deuxième bouton ?
second-switch = S'il y a un deuxième bouton, appuyez dessus. Sinon, appuyez encore sur le premier.
switches-help = Ainsi le kiosque apprend comment vous appuyez.
orientation-one-switch = Les réponses sont dites une par une. Appuyez quand vous entendez la vôtre.
orientation-two-switches = Le premier bouton choisit. Le deuxième passe à la réponse suivante.
status-scan-waits = En pause. Appuyez pour continuer.
# What is scanned as one: the bar; a row of keys by its first and last one.
group-bar = Retour, aide et réglages
group-keys = De { $first } à { $last }
