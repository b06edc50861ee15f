### review: unreviewed
### Only said: position, role, settings, and the names of keys.

# Place of the focused answer among its group.
position = { $n } ⵣⴳ { $count }
    .latin = { $n } zg { $count }
role-button = ⵜⴰⵙⴰⵔⵓⵜ
    .latin = tasarut
# Each change of a setting of speech, from 1 (the softest); and where it goes no further.
volume-now = ⴰⴳⵕⴹ { $n }
    .latin = Agṛḍ { $n }
volume-most = ⴰⴳⵕⴹ { $n }, ⵓⵔ ⵉⵖⵉⵢ ⴰⴷ ⵢⴰⵍⵉ ⵓⴳⴰⵔ
    .latin = Agṛḍ { $n }, ur iɣiy ad yali ugar
volume-least = ⴰⴳⵕⴹ { $n }, ⵓⵔ ⵉⵖⵉⵢ ⴰⴷ ⵢⴰⴷⵔ ⵓⴳⴰⵔ
    .latin = Agṛḍ { $n }, ur iɣiy ad yadr ugar
rate-now = ⵜⴰⵣⵍⴰ { $n } ⴳ ⵜⵎⵉⴹⵉ
    .latin = Tazla { $n } g tmiḍi
rate-most = ⵜⴰⵣⵍⴰ { $n } ⴳ ⵜⵎⵉⴹⵉ, ⵓⵔ ⵜⵖⵉⵢ ⴰⴷ ⵜⴰⵍⵉ ⵓⴳⴰⵔ
    .latin = Tazla { $n } g tmiḍi, ur tɣiy ad tali ugar
rate-least = ⵜⴰⵣⵍⴰ { $n } ⴳ ⵜⵎⵉⴹⵉ, ⵓⵔ ⵜⵖⵉⵢ ⴰⴷ ⵜⴰⴷⵔ ⵓⴳⴰⵔ
    .latin = Tazla { $n } g tmiḍi, ur tɣiy ad tadr ugar

## Keys by what is written on them or how they feel, never by what they do here: the key map may change that.

keyname-up = ⴰⵏⵛⵛⴰⴱ ⵙ ⵓⴼⵍⵍⴰ
    .latin = Anccab s uflla
keyname-down = ⴰⵏⵛⵛⴰⴱ ⵙ ⵡⴰⴷⴷⴰ
    .latin = Anccab s wadda
keyname-left = ⴰⵏⵛⵛⴰⴱ ⵙ ⵓⵥⵍⵎⴰⴹ
    .latin = Anccab s uẓlmaḍ
keyname-right = ⴰⵏⵛⵛⴰⴱ ⵙ ⵓⵢⴼⴼⴰⵙ
    .latin = Anccab s uyffas
keyname-tab = ⵜⴰⵙⴰⵔⵓⵜ ⵟⴰⴱ
    .latin = Tasarut ṭab
keyname-home = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⵜⵉⵣⵡⵉⵔⵉ
    .latin = Tasarut n tizwiri
keyname-end = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⵜⴳⵉⵔⴰ
    .latin = Tasarut n tgira
keyname-enter = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⵓⴽⵛⴰⵎ
    .latin = Tasarut n ukcam
keyname-space = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⵢⵉⵍⵎ
    .latin = Tasarut n yilm
keyname-escape = ⵜⴰⵙⴰⵔⵓⵜ ⵉⵙⴽⴰⴱ
    .latin = Tasarut iskab
keyname-page_up = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⵜⴰⵙⵏⴰ ⵉⵣⵡⴰⵔⵏ
    .latin = Tasarut n tasna izwarn
keyname-page_down = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⵜⴰⵙⵏⴰ ⵉⴹⴼⴰⵔⵏ
    .latin = Tasarut n tasna iḍfarn
keyname-backspace = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⵜⵓⴽⴽⵙⴰ
    .latin = Tasarut n tukksa
keyname-delete = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⵓⵙⴼⴰⴹ
    .latin = Tasarut n usfaḍ
keyname-f1 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 1
    .latin = Tasarut if 1
keyname-f2 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 2
    .latin = Tasarut if 2
keyname-f3 = ⵜⴰⵙⴰⵔⵓⵜ ⵉⴼ 3
    .latin = Tasarut if 3
keyname-volume_up = ⵜⴰⵙⴰⵔⵓⵜ ⵙⵙⴰⵍⵉ ⴰⴳⵕⴹ
    .latin = Tasarut ssali agṛḍ
keyname-volume_down = ⵜⴰⵙⴰⵔⵓⵜ ⵙⵙⵓⴷⵔ ⴰⴳⵕⴹ
    .latin = Tasarut ssudr agṛḍ
# The keys of an EZ Access keypad, in the order of their codes.
keyname-f17 = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⴽⴽⵓⵥⵜ ⵜⵖⵎⵔⵉⵏ
    .latin = Tasarut n kkuẓt tɣmrin
keyname-f18 = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⴽⵔⴰⵟⵜ ⵜⵖⵎⵔⵉⵏ ⵙ ⵓⴼⵍⵍⴰ
    .latin = Tasarut n kraṭt tɣmrin s uflla
keyname-f19 = ⵜⴰⵙⴰⵔⵓⵜ ⵏ ⴽⵔⴰⵟⵜ ⵜⵖⵎⵔⵉⵏ ⵙ ⵡⴰⴷⴷⴰ
    .latin = Tasarut n kraṭt tɣmrin s wadda
keyname-f20 = ⵜⴰⵙⴰⵔⵓⵜ ⵜⴰⴳⵔⵓⵔⴰⵢⵜ
    .latin = Tasarut tagrurayt
keyname-f21 = ⴰⵏⵛⵛⴰⴱ ⵙ ⵓⵥⵍⵎⴰⴹ
    .latin = Anccab s uẓlmaḍ
keyname-f22 = ⴰⵏⵛⵛⴰⴱ ⵙ ⵓⵢⴼⴼⴰⵙ
    .latin = Anccab s uyffas
keyname-f23 = ⵙⵉⵏ ⵉⵏⵛⵛⴰⴱⵏ ⵙ ⵓⵥⵍⵎⴰⴹ
    .latin = Sin inccabn s uẓlmaḍ
keyname-f24 = ⵙⵉⵏ ⵉⵏⵛⵛⴰⴱⵏ ⵙ ⵓⵢⴼⴼⴰⵙ
    .latin = Sin inccabn s uyffas
# Said when the visit is over.
goodbye = ⵜⴰⵏⵎⵎⵉⵔⵜ, ⴰⵔ ⵜⵉⵎⵍⵉⵍⵉⵜ. ⵏⴽⴽⵙ ⵉⵏⵖⵎⵉⵙⵏ ⵏⵏⵓⵏ.
    .latin = Tanmmirt, ar timlilit. Nkks inɣmisn nnun.
