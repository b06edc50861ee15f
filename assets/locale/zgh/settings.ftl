### review: unreviewed
### Settings, reached from every screen.

bar-settings = ⵉⵙⵖⵜⴰⵏ
    .latin = Isɣtan
settings-title = ⵉⵙⵖⵜⴰⵏ ⵏ ⵓⴳⴷⵉⵍ
    .latin = Isɣtan n ugdil
settings = ⵎⴰ ⵜⵔⴰⵎ ⴰⴷ ⵜⵙⵏⴼⵍⵎ?
    .latin = Ma tram ad tsnflm?
settings-help = ⵓⵔ ⴷⴰ ⵉⵜⵜⵊⵍⴰ ⵡⴰⵍⵓ. ⵙ ⵓⵖⵓⵍ, ⵔⴰⴷ ⵜⴰⵖⵓⵍⵎ ⵙ ⵓⵙⵇⵙⵉ ⵏⵏⵓⵏ.
    .latin = Ur da ittjla walu. S uɣul, rad taɣulm s usqsi nnun.
# The settings, each with what is in force beside it.
choice-text-size = ⵜⵉⴷⴷⵉ ⵏ ⵓⴹⵔⵉⵙ
    .latin = Tiddi n uḍris
choice-sound = ⴰⴳⵕⴹ
    .latin = Agṛḍ
choice-theme = ⵉⴽⵍⴰⵏ
    .latin = Iklan
choice-signs = ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵜⵎⴰⵜⴰⵔⵉⵏ
    .latin = Tutlayt n tmatarin
choice-reach = ⵜⴰⵜⵜⴰⵢⵜ ⵏ ⵜⵙⵓⵔⴰ
    .latin = Tattayt n tsura
choice-hand = ⵜⴰⵙⴳⴰ ⵏ ⵜⵙⵓⵔⴰ
    .latin = Tasga n tsura
choice-touching = ⵎⴰⵏⵉⴽ ⵙ ⵜⵜⴰⴷⵔⵎ
    .latin = Manik s ttadrm

## Voice.

choose-sound-title = ⴰⴳⵕⴹ ⴷ ⵜⴰⵣⵍⴰ
    .latin = Agṛḍ d tazla
choose-sound = ⵙⵏⴼⵍⴰⵜ ⴰⴳⵕⴹ ⵎⴰⵎⵏⴽ ⵜⵔⴰⵎ.
    .latin = Snflat agṛḍ mamnk tram.
choose-sound-help = ⴽⵓⴷ ⵜⵓⴷⵔⵎ, ⵉⵙⵏⴼⵍ ⵉⵎⵉⴽ. ⵙ ⵓⵖⵓⵍ, ⵔⴰⴷ ⵜⴰⵖⵓⵍⵎ ⵙ ⵉⵙⵖⵜⴰⵏ.
    .latin = Kud tudrm, isnfl imik. S uɣul, rad taɣulm s isɣtan.
choice-louder = ⵙⵙⴰⵍⵉ ⴰⴳⵕⴹ
    .latin = Ssali agṛḍ
choice-softer = ⵙⵙⵓⴷⵔ ⴰⴳⵕⴹ
    .latin = Ssudr agṛḍ
choice-faster = ⵙ ⵜⴰⵣⵍⴰ ⵓⴳⴳⴰⵔ
    .latin = S tazla uggar
choice-slower = ⵙ ⵜⵜⴰⵡⵉⵍ ⵓⴳⴳⴰⵔ
    .latin = S ttawil uggar

## Colours.

choose-theme-title = ⵉⴽⵍⴰⵏ ⵏ ⵓⴳⴷⵉⵍ
    .latin = Iklan n ugdil
choose-theme = ⵙⵜⵢⴰⵜ ⵉⴽⵍⴰⵏ ⵏ ⵓⴳⴷⵉⵍ.
    .latin = Styat iklan n ugdil.
choose-theme-help = ⵓⵔ ⴷⴰ ⵉⵜⵜⵊⵍⴰ ⵡⴰⵍⵓ ⴰⵙⵎⵉ ⵜⵙⵏⴼⵍⵎ ⵉⴽⵍⴰⵏ.
    .latin = Ur da ittjla walu asmi tsnflm iklan.
choice-theme-clear = ⴰⵎⵍⵍⴰⵍ
    .latin = Amllal
choice-theme-night = ⴰⴱⵔⴽⴰⵏ
    .latin = Abrkan
choice-theme-strong = ⵉⴱⴰⵏⵏ ⴱⴰⵀⵔⴰ
    .latin = Ibann bahra
choice-theme-soft = ⵉⵍⴳⴳⵯⴰⵖ
    .latin = Ilggʷaɣ

## Sign language.

choose-signs-title = ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵜⵎⴰⵜⴰⵔⵉⵏ
    .latin = Tutlayt n tmatarin
choose-signs = ⵉⵙ ⵜⵔⴰⵎ ⴰⴷ ⵜⵥⵕⵎ ⵉⵙⵇⵙⵉⵜⵏ ⵙ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵜⵎⴰⵜⴰⵔⵉⵏ?
    .latin = Is tram ad tẓṛm isqsitn s tutlayt n tmatarin?
choose-signs-help = ⴽⵔⴰ ⵏ ⵉⵙⵇⵙⵉⵜⵏ ⵖⵓⵔⵙⵏ ⵜⴰⵡⵍⴰⴼⵜ ⵉⵜⵜⵎⵓⵙⵙⵓⵏ ⵙ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵜⵎⴰⵜⴰⵔⵉⵏ.
    .latin = Kra n isqsitn ɣursn tawlaft ittmussun s tutlayt n tmatarin.
choice-signs-off = ⴱⵍⴰ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵜⵎⴰⵜⴰⵔⵉⵏ
    .latin = Bla tutlayt n tmatarin
choice-signs-on = ⵙ ⵜⵓⵜⵍⴰⵢⵜ ⵏ ⵜⵎⴰⵜⴰⵔⵉⵏ
    .latin = S tutlayt n tmatarin

## Where the buttons are.

choose-reach-title = ⵜⴰⵜⵜⴰⵢⵜ ⵏ ⵜⵙⵓⵔⴰ
    .latin = Tattayt n tsura
choose-reach = ⵙⵜⵢⴰⵜ ⵎⴰⵏⵉ ⴳ ⵍⵍⴰⵏⵜ ⵜⵙⵓⵔⴰ.
    .latin = Styat mani g llant tsura.
choose-reach-help = ⵙ ⵡⴰⴷⴷⴰ, ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⴰⴷⵔⵎ ⴽⵓⵍⵍⵓ ⵣⴳ ⵜⴽⴰⵔⵔⵓⵙⵜ.
    .latin = S wadda, tzmrm ad tadrm kullu zg tkarrust.
choice-reach-normal = ⴳ ⵓⴳⴷⵉⵍ ⴽⵓⵍⵍⵓ
    .latin = G ugdil kullu
choice-reach-low = ⴳ ⵡⴰⴷⴷⴰ ⵏ ⵓⴳⴷⵉⵍ
    .latin = G wadda n ugdil
choose-hand-title = ⵜⴰⵙⴳⴰ ⵏ ⵜⵙⵓⵔⴰ
    .latin = Tasga n tsura
choose-hand = ⵣⴳ ⵎⴰⵏ ⵜⴰⵙⴳⴰ ⵜⵜⴰⴷⵔⵎ ⴰⴳⴷⵉⵍ?
    .latin = Zg man tasga ttadrm agdil?
choose-hand-help = ⵜⵉⵙⵓⵔⴰ ⵔⴰⴷ ⴷⴷⵓⵏⵜ ⵙ ⵜⵙⴳⴰ ⵏⵏⴰ ⵜⵙⵜⵉⵎ.
    .latin = Tisura rad ddunt s tsga nna tstim.
choice-hand-either = ⵙⵏⴰⵜ ⵜⵙⴳⵡⵉⵏ
    .latin = Snat tsgwin
choice-hand-left = ⵙ ⵓⵥⵍⵎⴰⴹ
    .latin = S uẓlmaḍ
choice-hand-right = ⵙ ⵓⵢⴼⴼⴰⵙ
    .latin = S uyffas

## What counts as a touch.

choose-touching-title = ⵎⴰⵏⵉⴽ ⵙ ⵜⵜⴰⴷⵔⵎ
    .latin = Manik s ttadrm
choose-touching = ⵙⵜⵢⴰⵜ ⵎⴰⵏⵉⴽ ⵙ ⴷⴰ ⵉⵜⵜⵀⵓⵙⵙⵓ ⵓⴳⴷⵉⵍ ⵙ ⵓⴹⴰⴹ ⵏⵏⵓⵏ.
    .latin = Styat manik s da itthussu ugdil s uḍaḍ nnun.
choose-touching-help = ⵓⴷⵓⵣ ⵙ ⵜⵜⴰⵡⵉⵍ ⵉⴼⵓⵍⴽⵉ ⵉ ⵓⴼⵓⵙ ⵉⵜⵜⵔⴳⵉⴳⵉⵏ.
    .latin = Uduz s ttawil ifulki i ufus ittrgigin.
choice-touch-normal = ⵓⴷⵓⵣ ⴰⵎⴰⴳⵏⵓ
    .latin = Uduz amagnu
choice-touch-steady = ⵓⴷⵓⵣ ⵙ ⵜⵜⴰⵡⵉⵍ
    .latin = Uduz s ttawil

## The screen goes dark, for who listens.

choice-glass = ⴰⴳⴷⵉⵍ
    .latin = Agdil
choose-glass-title = ⴰⴳⴷⵉⵍ ⵉⵔⵉⵖ ⵏⵖ ⵉⵅⵙⵉ
    .latin = Agdil iriɣ nɣ ixsi
choose-glass = ⵉⵙ ⵔⴰⴷ ⵏⵙⵅⵙⵉ ⴰⴳⴷⵉⵍ?
    .latin = Is rad nsxsi agdil?
choose-glass-help = ⴰⵔ ⵉⵜⵜⴽⵎⵎⴰⵍ ⵓⴳⵕⴹ. ⴰⴷⵔⴰⵜ ⵅⴼ ⵓⴳⴷⵉⵍ ⵃⵎⴰ ⴰⴷ ⵉⵔⵉⵖ.
    .latin = Ar ittkmmal ugṛḍ. Adrat xf ugdil ḥma ad iriɣ.
choice-glass-shown = ⴰⴳⴷⵉⵍ ⵉⵔⵉⵖ
    .latin = Agdil iriɣ
choice-glass-dark = ⴰⴳⴷⵉⵍ ⵉⵅⵙⵉ
    .latin = Agdil ixsi

## What is said where others hear.

choice-aloud = ⵜⵉⵏⵓⴼⵍⴰ
    .latin = Tinufla
choose-aloud-title = ⴰⴳⵕⴹ ⴷ ⵜⵏⵓⴼⵍⴰ
    .latin = Agṛḍ d tnufla
choose-aloud = ⵎⴰⵢⴷ ⵔⴰⴷ ⵏⵉⵏⵉ ⴱⵍⴰ ⴰⵙⴼⵍⴷ?
    .latin = Mayd rad nini bla asfld?
choose-aloud-help = ⵙ ⵓⵙⴼⵍⴷ ⴷⴰ ⵏⵜⵜⵉⵏⵉ ⴽⵓⵍⵛⵉ, ⵓⵔ ⴷⴰ ⵉⵙⴼⵍⵍⵉⴷ ⴰⵡⴷ ⵢⴰⵏ.
    .latin = S usfld da nttini kulci, ur da isfllid awd yan.
choice-aloud-public = ⴱⵍⴰ ⴰⵢⵏⵏⴰ ⵏⵏⵓⵏ
    .latin = Bla aynna nnun
choice-aloud-all = ⴽⵓⵍⵛⵉ, ⴰⵡⴷ ⴰⵢⵏⵏⴰ ⵏⵏⵓⵏ
    .latin = Kulci, awd aynna nnun
choice-aloud-nothing = ⵡⴰⵍⵓ
    .latin = Walu
