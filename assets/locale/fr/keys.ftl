### review: unreviewed
### What is said of keys: their names, what they do, and where one is.

# A key by its name, and what it does; both are messages below and of narration.ftl.
hint-of-key = { $key } : { $does }.

## What a key does, wherever one is.

next-key-does = réponse suivante
previous-key-does = réponse précédente
first-key-does = première réponse
last-key-does = dernière réponse
select-key-does = choisir
back-key-does = retour
on-key-does = continuer
erase-key-does = effacer le dernier signe
help-key-does = aide
listen-key-does = réécouter
pause-key-does = arrêter la voix, ou la reprendre
louder-key-does = plus fort
softer-key-does = moins fort
faster-key-does = plus vite
slower-key-does = moins vite
where-key-does = dire où vous en êtes
language-key-does = langue suivante

# Keys of a keyboard; the others are in narration.ftl.
keyname-f4 = Touche F 4
keyname-f5 = Touche F 5
keyname-f6 = Touche F 6
keyname-f7 = Touche F 7
keyname-f8 = Touche F 8
keyname-f9 = Touche F 9

# The voice was stopped in the middle; it goes on by the same key.
status-voice-paused = La voix est en pause.
# No sound device works; it is looked for.
status-voice-mute = Cette borne est sans voix pour le moment. Un agent peut aider.

## Where am I?

# Before the last answers, each with its question; $n of them were given so far.
answered-so-far = Réponses données : { $n }.

## The screen goes dark.

blank-key-does = éteindre ou rallumer l'écran
# Before how the key brings it back.
glass-dark = Touchez l'écran pour le rallumer.

## Learning the keys: each only tells its name and what it does.

learn-keys-title = Apprendre les touches
learn-keys = Appuyez sur une touche : elle dit ce qu'elle fait.
learn-keys-help = Ici, aucune touche ne change rien.
choice-learn-keys = Apprendre les touches
choice-where-am-i = Où en suis-je ?
# $key is the key of help.
learn-by-key = { $key } encore une fois : apprendre les touches.
learn-until = { $key } deux fois : terminer.
# A key that was pressed, and what it does.
learned-key = { $key } : { $does }.
learned-help = { $key } : { $does }. Encore une fois : terminer.
unused-key = Cette touche ne sert pas ici.
learning-is-over = Les touches agissent de nouveau.
digit-key-does = taper ce chiffre
keyname-digit = Touche { $n }
keyname-back_tab = Touches majuscule et tabulation
keyname-f10 = Touche F 10

## The jack of a headset is a key to some keypads.

headset_in-key-does = la voix vient dans le casque
headset_out-key-does = la voix se tait
keyname-f15 = Signal du casque branché
keyname-f16 = Signal du casque débranché

## Long text by sentence.

next_sentence-key-does = phrase suivante
previous_sentence-key-does = phrase précédente
# The same without such keys: on the help screen, then one press a sentence.
choice-by-sentence = Écouter phrase par phrase
by-sentence-title = Phrase par phrase
by-sentence = Chaque appui lit une phrase de votre page.
by-sentence-help = Votre page n'a pas changé. Vous pouvez y revenir.
choice-next-sentence = Phrase suivante
choice-previous-sentence = Phrase précédente
keyname-f11 = Touche F 11
keyname-f12 = Touche F 12
