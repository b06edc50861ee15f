### review: unreviewed
### The first question of a visit.

home-title = ⵓⵎⵓⵖ
    .latin = Umuɣ
home = ⵎⴰ ⵜⵔⴰⵎ ⴰⴷ ⵜⵙⴽⵔⵎ?
    .latin = Ma tram ad tskrm?
home-help = ⵙⵜⵢⴰⵜ ⵜⴰⵡⵍⴰⴼⵜ. ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⴰⵖⵓⵍⵎ ⴽⵓⴷ ⵜⵔⴰⵎ.
    .latin = Styat tawlaft. Tzmrm ad taɣulm kud tram.
choice-book-appointment = ⴰⵎⵥ ⵍⵎⵉⵄⴰⴷ
    .latin = Amẓ lmiɛad
choice-check-in = ⵍⴽⵎⵖ ⴷ
    .latin = Lkmɣ d
choice-take-number = ⴰⵙⵢ ⵓⵟⵟⵓⵏ
    .latin = Asy uṭṭun
choice-ticket-again = ⵥⵕ ⵜⴰⵡⵔⵇⵜ ⵉⵏⵓ
    .latin = Ẓṛ tawrqt inu
choice-move-appointment = ⵙⵏⴼⵍ ⵍⵎⵉⵄⴰⴷ ⵉⵏⵓ
    .latin = Snfl lmiɛad inu
choice-cancel-appointment = ⵙⵔ ⵍⵎⵉⵄⴰⴷ ⵉⵏⵓ
    .latin = Sr lmiɛad inu
choice-request-service = ⵙⵓⵜⴻⵔ ⵜⴰⵏⴰⴼⵓⵜ
    .latin = Suter tanafut
choice-my-papers = ⵜⴰⵡⵔⵇⵜ ⵉⵏⵓ ⵏⵖ ⵜⵓⵜⵜⵔⴰ ⵉⵏⵓ
    .latin = Tawrqt inu nɣ tuttra inu
choice-orientation = ⵓⵔ ⵙⵙⵉⵏⵖ
    .latin = Ur ssinɣ
my-papers-title = ⵜⵉⵡⵔⵇⵉⵏ ⵉⵏⵓ
    .latin = Tiwrqin inu
my-papers = ⵎⴰ ⵜⵔⴰⵎ ⴰⴷ ⵜⵙⴽⵔⵎ?
    .latin = Ma tram ad tskrm?
my-papers-help = ⵃⴹⵓⵜ ⵜⴰⵡⵔⵇⵜ ⵏⵖ ⵜⴰⵡⵙⵉⵜ ⵜⴰⵎⴰ ⵏⵏⵓⵏ.
    .latin = Ḥḍut tawrqt nɣ tawsit tama nnun.
choice-find-request = ⵎⴰⵏⵉ ⵜⵓⵡⴹ ⵜⵓⵜⵜⵔⴰ ⵉⵏⵓ
    .latin = Mani tuwḍ tuttra inu
choice-check-certificate = ⵎⴰⵏⵉ ⵢⵓⵡⴹ ⵓⴳⵔⴷⴰⵙ ⵏⵖ ⵜⴰⴽⴰⵕⴹⴰ
    .latin = Mani yuwḍ ugrdas nɣ takaṛḍa
