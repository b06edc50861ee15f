### review: unreviewed
### The first screen, and what is said when a visit begins.

# Name of the language in itself; the largest text of the first screen.
language-name = ⵜⴰⵎⴰⵣⵉⵖⵜ
    .latin = Tamaziɣt
# Small line under the language's name; for touch and for keys alike.
touch-to-start = ⵙⵙⵏⵜⵉⵜ ⵣⴳ ⴷⴰ
    .latin = Ssntit zg da
attract-title = ⴰⵏⵙⵓⴼ ⵉⵙⵡⵏ
    .latin = Ansuf iswn
# Shown above the languages.
attract = ⵙⵜⵢⴰⵜ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵏⵓⵏ.
    .latin = Styat tutlayt nnun.
attract-help = ⴰⴷⵔⴰⵜ ⵅⴼ ⵢⵉⵙⵎ ⵏ ⵜⵓⵜⵍⴰⵢⵜ, ⵏⵖ ⴰⴷⵔⴰⵜ ⵅⴼ ⵜⵙⵓⵔⴰ. ⵉⵣⵎⵔ ⵓⵎⵙⵡⵓⵔⵉ ⴰⴷ ⴽⵯⵏ ⵢⴰⵡⵙ.
    .latin = Adrat xf yism n tutlayt, nɣ adrat xf tsura. Izmr umswuri ad kʷn yaws.
# A ticket that could not be printed before a power cut. $ticket is its number.
leftover-ticket = ⵙⵉⴳⴳⵣ ⵜⴰⵡⵔⵇⵜ { $ticket }
    .latin = Siggz tawrqt { $ticket }
# First words after the language is chosen.
welcome = ⴰⵏⵙⵓⴼ.
    .latin = Ansuf.
# How to use the kiosk; what each key does follows.
orientation = ⴰⴷⵔⴰⵜ ⵅⴼ ⵓⴳⴷⵉⵍ, ⵏⵖ ⵅⴼ ⵜⵙⵓⵔⴰ.
    .latin = Adrat xf ugdil, nɣ xf tsura.
