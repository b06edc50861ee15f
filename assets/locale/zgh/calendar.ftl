### review: unreviewed
### Days as they are shown; how they are said is the business of the voice.

# "lundi 23 novembre", "mardi 1er décembre"
date = { $weekday } { $day } { $month }
    .latin = { $weekday } { $day } { $month }
weekday-1 = ⴰⵢⵏⴰⵙ
    .latin = aynas
weekday-2 = ⴰⵙⵉⵏⴰⵙ
    .latin = asinas
weekday-3 = ⴰⴽⵕⴰⵙ
    .latin = akṛas
weekday-4 = ⴰⴽⵡⴰⵙ
    .latin = akwas
weekday-5 = ⴰⵙⵉⵎⵡⴰⵙ
    .latin = asimwas
weekday-6 = ⴰⵙⵉⴹⵢⴰⵙ
    .latin = asiḍyas
weekday-7 = ⴰⵙⴰⵎⴰⵙ
    .latin = asamas
month-1 = ⵉⵏⵏⴰⵢⵔ
    .latin = innayr
month-2 = ⴱⵕⴰⵢⵕ
    .latin = bṛayṛ
month-3 = ⵎⴰⵕⵚ
    .latin = maṛṣ
month-4 = ⵉⴱⵔⵉⵔ
    .latin = ibrir
month-5 = ⵎⴰⵢⵢⵓ
    .latin = mayyu
month-6 = ⵢⵓⵏⵢⵓ
    .latin = yunyu
month-7 = ⵢⵓⵍⵢⵓⵣ
    .latin = yulyuz
month-8 = ⵖⵓⵛⵜ
    .latin = ɣuct
month-9 = ⵛⵓⵜⴰⵏⴱⵉⵔ
    .latin = cutanbir
month-10 = ⴽⵜⵓⴱⵔ
    .latin = ktubr
month-11 = ⵏⵓⵡⴰⵏⴱⵉⵔ
    .latin = nuwanbir
month-12 = ⴷⵓⵊⴰⵏⴱⵉⵔ
    .latin = dujanbir
