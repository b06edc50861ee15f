### review: unreviewed
### What stands on the printed ticket beside its facts.

paper-title-appointment = ⵍⵎⵉⵄⴰⴷ ⵏⵏⵓⵏ
    .latin = Lmiɛad nnun
paper-title-walk-in = ⵓⵟⵟⵓⵏ ⵏⵏⵓⵏ ⵏ ⵓⵇⵇⴰⵍ
    .latin = Uṭṭun nnun n uqqal
paper-number = ⵓⵟⵟⵓⵏ
    .latin = Uṭṭun
paper-code = ⵜⴰⵏⴳⴰⵍⵜ
    .latin = Tangalt
paper-come-early = ⴷⴷⵓⵜ ⴷ ⵎⵔⴰⵡ ⵏ ⵜⵓⵙⴷⵉⴷⵉⵏ ⴷⴰⵜ. ⵉⵏⵉⵜ ⵉ ⵡⴰⵍⵍⴰⵍ ⵉⵙ ⴷ ⵜⵍⴽⵎⵎ.
    .latin = Ddut d mraw n tusdidin dat. Init i wallal is d tlkmm.
paper-listen = ⵇⵇⵍⴰⵜ ⵉ ⵓⵟⵟⵓⵏ ⵏⵏⵓⵏ ⴳ ⵓⵙⴰⵔⴰⴳ.
    .latin = Qqlat i uṭṭun nnun g usarag.
paper-keep = ⵃⴹⵓⵜ ⵜⴰⵡⵔⵇⵜ ⴰⴷ.
    .latin = Ḥḍut tawrqt ad.
