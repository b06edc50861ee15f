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
