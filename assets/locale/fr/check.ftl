### review: unreviewed
### The self-check, for staff: each part of the kiosk is tried, one by one.

busy-checking-title = Contrôle
busy-checking = Nous essayons cette partie.
check-help = Le contrôle essaie chaque partie de la borne.

## The parts.

check-part-screen = Écran
check-part-touch = Écran tactile
check-part-keypad = Touches
check-part-switches = Contacteurs
check-part-braille = Plage braille
check-part-speaker = Haut-parleur
check-part-headset = Casque
check-part-microphone = Microphone
check-part-printer = Imprimante
check-part-network = Réseau
check-part-clock = Horloge
check-part-disk = Disque
check-part-content = Textes et services
check-part-voices = Voix

## What only a person can tell.

check-ask-screen = Voyez-vous tout l'écran, sans tache ni ombre ?
check-ask-speaker = Entendez-vous cette phrase dans le haut-parleur ?
check-ask-headset = Branchez le casque. Y entendez-vous cette phrase ?
check-ask-microphone = Choisissez Continuer, puis parlez pendant deux secondes.
choice-works = Oui, c'est bon
choice-fails = Non
choice-not-here = Il n'y en a pas ici

## Keys and switches, one by one.

# $n of $count keys; $key is the name of one.
check-key-title-n = Touche { $n } sur { $count }
check-key = Appuyez sur : { $key }.
check-press-help = Le contrôle attend un peu, puis continue.
# Another key came than the one that was asked for.
another-key = C'était : { $key }.
same-switch = C'était le premier contacteur.
check-first-switch-title = Premier contacteur
check-first-switch = Appuyez sur le premier contacteur.
check-second-switch-title = Deuxième contacteur
check-second-switch = Appuyez sur le deuxième contacteur.
# A finger says that the key or switch asked for does nothing.
choice-no-reaction = Pas de réaction
choice-only-one = Il n'y en a qu'un

## Where a touch lands.

check-target-title-n = Cercle { $n } sur { $count }
check-target = Touchez le milieu du cercle.
choice-without-touch = Continuer sans toucher

## What was found.

check-state-ready = marche
check-state-broken = ne marche pas
check-state-absent = pas prévu ici
check-state-untested = pas essayé
check-reason-missing = n'est pas branché
check-reason-paper-low = marche, bientôt plus de papier
check-reason-paper-out = plus de papier
check-reason-cover-open = le capot est ouvert
check-reason-jam = papier coincé
check-reason-no-answer = ne répond pas
check-reason-full = presque plein
check-reason-refused = en panne
check-reason-torn = journal abîmé
check-reason-clock-apart = heure fausse
check-reason-unreachable = central injoignable
check-reason-nothing-kept = aucun service reçu
check-reason-incomplete = incomplet
check-reason-clips = des enregistrements sont abîmés
check-reason-silent = n'entend rien
check-reason-no-reader = branchée, mais rien ne la lit
check-reason-said-not = ne marche pas, dit l'agent
check-reason-keys-missing = en partie sans réaction
# A few keys that did not answer, by what they do.
check-keys-missing-1 = sans réaction : { $first }
check-keys-missing-2 = sans réaction : { $first }, { $second }
check-keys-missing-3 = sans réaction : { $first }, { $second }, { $third }
check-reason-touch-off = le toucher est décalé
check-reason-no-window = aucune fenêtre ne s'ouvre
check-reason-wrong-size = l'écran n'a pas la bonne taille
check-reason-blank = l'écran reste vide
check-reason-own-central = central dans cette borne

## The report.

check-report-title = Contrôle de la borne
check-all-well = Tout est prêt.
check-not-all-well = Il reste quelque chose à réparer ou à essayer.
choice-check-print = Imprimer le rapport
