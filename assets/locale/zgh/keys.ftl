### review: unreviewed
### What is said of keys: their names, what they do, and where one is.

# A key by its name, and what it does; both are messages below and of narration.ftl.
hint-of-key = { $key }: { $does }.
    .latin = { $key }: { $does }.

## What a key does, wherever one is.

next-key-does = ⵜⵉⵔⵉⵔⵉⵜ ⵉⴹⴼⴰⵔⵏ
    .latin = tiririt iḍfarn
previous-key-does = ⵜⵉⵔⵉⵔⵉⵜ ⵉⵣⵡⴰⵔⵏ
    .latin = tiririt izwarn
first-key-does = ⵜⵉⵔⵉⵔⵉⵜ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ
    .latin = tiririt tamzwarut
last-key-does = ⵜⵉⵔⵉⵔⵉⵜ ⵜⴰⵎⴳⴳⴰⵔⵓⵜ
    .latin = tiririt tamggarut
select-key-does = ⵙⵜⵢ
    .latin = sty
back-key-does = ⴰⵖⵓⵍ
    .latin = aɣul
on-key-does = ⴽⵎⵎⵍ
    .latin = kmml
erase-key-does = ⴽⴽⵙ ⵜⴰⵎⴰⵜⴰⵔⵜ ⵜⴰⵎⴳⴳⴰⵔⵓⵜ
    .latin = kks tamatart tamggarut
help-key-does = ⵜⵉⵡⵉⵙⵉ
    .latin = tiwisi
listen-key-does = ⵙⴼⵍⴷ ⴷⴰⵖ
    .latin = sfld daɣ
pause-key-does = ⵙⴱⴷⴷ ⴰⴳⵕⴹ, ⵏⵖ ⴽⵎⵎⵍ
    .latin = sbdd agṛḍ, nɣ kmml
louder-key-does = ⵙⵙⴰⵍⵉ ⴰⴳⵕⴹ
    .latin = ssali agṛḍ
softer-key-does = ⵙⵙⵓⴷⵔ ⴰⴳⵕⴹ
    .latin = ssudr agṛḍ
faster-key-does = ⵙ ⵜⴰⵣⵍⴰ ⵓⴳⴳⴰⵔ
    .latin = s tazla uggar
slower-key-does = ⵙ ⵜⵜⴰⵡⵉⵍ ⵓⴳⴳⴰⵔ
    .latin = s ttawil uggar
where-key-does = ⵎⴰⵏⵉ ⵏⵍⴽⵎ
    .latin = mani nlkm
language-key-does = ⵜⵓⵜⵍⴰⵢⵜ ⵉⴹⴼⴰⵔⵏ
    .latin = tutlayt iḍfarn

# Keys of a keyboard; the others are in narration.ftl.
keyname-f4 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 4
    .latin = Tasarut if 4
keyname-f5 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 5
    .latin = Tasarut if 5
keyname-f6 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 6
    .latin = Tasarut if 6
keyname-f7 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 7
    .latin = Tasarut if 7
keyname-f8 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 8
    .latin = Tasarut if 8
keyname-f9 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 9
    .latin = Tasarut if 9

# The voice was stopped in the middle; it goes on by the same key.
status-voice-paused = ⵉⴱⴷⴷ ⵓⴳⵕⴹ.
    .latin = Ibdd ugṛḍ.
# No sound device works; it is looked for.
status-voice-mute = ⵉⵍⵍⴰ ⵡⴰⵍⵍⴰⵍ ⴱⵍⴰ ⴰⴳⵕⴹ ⴷⵖⵉ. ⵉⵣⵎⵔ ⵓⵎⵙⵡⵓⵔⵉ ⴰⴷ ⴽⵯⵏ ⵢⴰⵡⵙ.
    .latin = Illa wallal bla agṛḍ dɣi. Izmr umswuri ad kʷn yaws.

## Where am I?

# Before the last answers, each with its question; $n of them were given so far.
answered-so-far = ⵜⵉⵔⵉⵔⵉⵢⵉⵏ ⵏⵏⵓⵏ: { $n }.
    .latin = Tiririyin nnun: { $n }.

## The screen goes dark.

blank-key-does = ⵙⵅⵙⵉ ⴰⴳⴷⵉⵍ ⵏⵖ ⵙⵉⵖ ⴰⵙ
    .latin = sxsi agdil nɣ siɣ as
# Before how the key brings it back.
glass-dark = ⴰⴷⵔⴰⵜ ⵅⴼ ⵓⴳⴷⵉⵍ ⵃⵎⴰ ⴰⴷ ⵉⵔⵉⵖ.
    .latin = Adrat xf ugdil ḥma ad iriɣ.

## Learning the keys: each only tells its name and what it does.

learn-keys-title = ⴰⵍⵎⵓⴷ ⵏ ⵜⵙⵓⵔⴰ
    .latin = Almud n tsura
learn-keys = ⴰⴷⵔⴰⵜ ⵅⴼ ⵜⵙⴰⵔⵓⵜ, ⵔⴰⴷ ⵏⵉⵏⵉ ⵎⴰⵢⴷ ⵜⵙⴽⴰⵔ.
    .latin = Adrat xf tsarut, rad nini mayd tskar.
learn-keys-help = ⴷⴰ, ⵓⵔ ⴷⴰ ⵜⵙⵏⴼⴰⵍ ⵜⵙⴰⵔⵓⵜ ⵡⴰⵍⵓ.
    .latin = Da, ur da tsnfal tsarut walu.
choice-learn-keys = ⴰⵍⵎⵓⴷ ⵏ ⵜⵙⵓⵔⴰ
    .latin = Almud n tsura
choice-where-am-i = ⵎⴰⵏⵉ ⵍⴽⵎⵖ?
    .latin = Mani lkmɣ?
# $key is the key of help.
learn-by-key = { $key } ⴷⴰⵖ: ⴰⵍⵎⵓⴷ ⵏ ⵜⵙⵓⵔⴰ.
    .latin = { $key } daɣ: almud n tsura.
learn-until = { $key } ⵙⵏⴰⵜ ⵜⵡⴰⵍ: ⵙⵎⴷ.
    .latin = { $key } snat twal: smd.
# A key that was pressed, and what it does.
learned-key = { $key }: { $does }.
    .latin = { $key }: { $does }.
learned-help = { $key }: { $does }. ⴷⴰⵖ: ⵙⵎⴷ.
    .latin = { $key }: { $does }. Daɣ: smd.
unused-key = ⵜⴰⵙⴰⵔⵓⵜ ⴰⴷ ⵓⵔ ⴷⴰ ⵜⵙⴽⴰⵔ ⵡⴰⵍⵓ ⴷⴰ.
    .latin = Tasarut ad ur da tskar walu da.
learning-is-over = ⵜⵙⵓⵔⴰ ⴰⴷ ⵖⵓⵍⵏⵜ ⵙ ⵜⵡⵓⵔⵉ.
    .latin = Tsura ad ɣulnt s twuri.
digit-key-does = ⴰⵔⴰ ⵓⵟⵟⵓⵏ ⴰⴷ
    .latin = ara uṭṭun ad
keyname-digit = ⵜⴰⵙⴰⵔⵓⵜ { $n }
    .latin = Tasarut { $n }
keyname-back_tab = ⵜⴰⵙⴰⵔⵓⵜ ⵛⵉⴼⵜ ⴷ ⵟⴰⴱ
    .latin = Tasarut cift d ṭab
keyname-f10 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 10
    .latin = Tasarut if 10

## The jack of a headset is a key to some keypads.

headset_in-key-does = ⴰⴳⵕⴹ ⴳ ⵓⵙⴼⵍⴷ
    .latin = agṛḍ g usfld
headset_out-key-does = ⴰⵔ ⵉⴼⵙⵙⴰ ⵓⴳⵕⴹ
    .latin = ar ifssa ugṛḍ
keyname-f15 = ⵜⴰⵎⴰⵜⴰⵔⵜ ⵏ ⵓⵙⴼⵍⴷ ⵉⵔⴽⴽⴱ
    .latin = Tamatart n usfld irkkb
keyname-f16 = ⵜⴰⵎⴰⵜⴰⵔⵜ ⵏ ⵓⵙⴼⵍⴷ ⵉⵜⵜⵓⴽⴽⵙⵏ
    .latin = Tamatart n usfld ittukksn

## Long text by sentence.

next_sentence-key-does = ⵜⴰⵡⵉⵏⵙⵜ ⵉⴹⴼⴰⵔⵏ
    .latin = tawinst iḍfarn
previous_sentence-key-does = ⵜⴰⵡⵉⵏⵙⵜ ⵉⵣⵡⴰⵔⵏ
    .latin = tawinst izwarn
# The same without such keys: on the help screen, then one press a sentence.
choice-by-sentence = ⵙⴼⵍⴷ ⵜⴰⵡⵉⵏⵙⵜ ⵙ ⵜⵡⵉⵏⵙⵜ
    .latin = Sfld tawinst s twinst
by-sentence-title = ⵜⴰⵡⵉⵏⵙⵜ ⵙ ⵜⵡⵉⵏⵙⵜ
    .latin = Tawinst s twinst
by-sentence = ⴽⵓ ⵜⵓⵔⵔⴰ, ⵢⴰⵜ ⵜⵡⵉⵏⵙⵜ ⵣⴳ ⵜⴰⵙⵏⴰ ⵏⵏⵓⵏ.
    .latin = Ku turra, yat twinst zg tasna nnun.
by-sentence-help = ⵓⵔ ⵜⵙⵏⴼⵍ ⵜⴰⵙⵏⴰ ⵏⵏⵓⵏ. ⵜⵣⵎⵔⵎ ⴰⴷ ⵖⵓⵔⵙ ⵜⴰⵖⵓⵍⵎ.
    .latin = Ur tsnfl tasna nnun. Tzmrm ad ɣurs taɣulm.
choice-next-sentence = ⵜⴰⵡⵉⵏⵙⵜ ⵉⴹⴼⴰⵔⵏ
    .latin = tawinst iḍfarn
choice-previous-sentence = ⵜⴰⵡⵉⵏⵙⵜ ⵉⵣⵡⴰⵔⵏ
    .latin = tawinst izwarn
keyname-f11 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 11
    .latin = Tasarut if 11
keyname-f12 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 12
    .latin = Tasarut if 12
