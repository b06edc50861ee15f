### review: unreviewed
### What stands on the printed receipt beside its facts.

paper-title-receipt = ⵜⴰⵡⵙⵉⵜ ⵏ ⵜⵓⵜⵜⵔⴰ ⵏⵏⵓⵏ
    .latin = Tawsit n tuttra nnun
paper-bring = ⵜⵉⵡⵔⵇⵉⵏ ⵏⵏⴰ ⵔⴰⴷ ⵜⴰⵡⵉⵎ
    .latin = Tiwrqin nna rad tawim
paper-one-copy = ⵖⴰⵙ ⵢⴰⵜ ⵜⵓⵏⵖⵉⵍⵜ.
    .latin = Ɣas yat tunɣilt.
# The same for everybody: what a visitor needs is never printed.
paper-access = ⵉⵙ ⴽⵔⴰ ⴰⵡⵏ ⵉⵅⵚⵚⴰⵏ ⴷⴰ? ⵉⵏⵉⵜ ⴰⵙ ⵉ ⵓⵎⵙⵡⵓⵔⵉ.
    .latin = Is kra awn ixṣṣan da? Init as i umswuri.
paper-find-again = ⵃⵎⴰ ⴰⴷ ⵜⵙⵙⵏⵎ ⵎⴰⵏⵉ ⵜⵓⵡⴹ, ⴰⵔⴰⵜ ⵓⵟⵟⵓⵏ ⴰⴷ ⴷⴰ.
    .latin = Ḥma ad tssnm mani tuwḍ, arat uṭṭun ad da.
paper-keep-receipt = ⵃⴹⵓⵜ ⵜⴰⵡⵙⵉⵜ ⴰⴷ.
    .latin = Ḥḍut tawsit ad.
