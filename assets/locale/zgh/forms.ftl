### review: unreviewed
### Questions of a form: what is the same in all of them.


## Ways past a question.

choice-with-staff = ⴰⵔⴰ ⴷ ⵓⵎⵙⵡⵓⵔⵉ
    .latin = Ara d umswuri
choice-unknown = ⵓⵔ ⵙⵙⵉⵏⵖ
    .latin = Ur ssinɣ
choice-skip = ⵣⵔⵉ
    .latin = Zri

## Answers of every form.

choice-yes = ⵢⴰⵀ
    .latin = Yah
choice-no = ⵓⵀⵓ
    .latin = Uhu
choice-enough = ⵢⵉⵡⴷⴰ
    .latin = Yiwda
choice-year-only = ⵖⴰⵙ ⴰⵙⴳⴳⵯⴰⵙ
    .latin = Ɣas asggʷas
choice-month-only = ⴱⵍⴰ ⴰⵙⵙ
    .latin = Bla ass
# Beside an answer of several: it is marked, or not.
state-marked = ⵉⵜⵜⵓⵙⵜⴰⵢ
    .latin = Ittustay
state-not-marked = ⵓⵔ ⵉⵜⵜⵓⵙⵜⴰⵢ
    .latin = Ur ittustay
# Instead of a title that a passer-by should not read.
question-number = ⴰⵙⵇⵙⵉ { $n }
    .latin = Asqsi { $n }

## Help of every question of a form.

field-help-type = ⴰⴷⵔⴰⵜ ⵅⴼ ⵉⵙⴽⴽⵉⵍⵏ ⵏⵖ ⵓⵟⵟⵓⵏⵏ, ⴹⴰⵔⴰⵜ ⵓⵢⴰⵏ ⵡⴰⵅⵅⴰ. ⵉⵣⵎⵔ ⵓⵎⵙⵡⵓⵔⵉ ⴰⴷ ⵢⴰⵔⴰ ⴷⵉⴷ ⵓⵏ.
    .latin = Adrat xf iskkiln nɣ uṭṭunn, ḍarat uyan waxxa. Izmr umswuri ad yara did un.
field-help-choose = ⵙⵜⵢⴰⵜ ⵢⴰⵜ ⵜⵔⴰⵔⵉⵜ. ⵉⵣⵎⵔ ⵓⵎⵙⵡⵓⵔⵉ ⴰⴷ ⴽⵯⵏ ⵢⴰⵡⵙ.
    .latin = Styat yat trarit. Izmr umswuri ad kʷn yaws.
field-help-mark = ⵙⵜⵢⴰⵜ ⵢⴰⵜ ⵜⵔⴰⵔⵉⵜ ⵏⵖ ⵓⴳⴳⴰⵔ. ⴹⴰⵔⴰⵜ ⵓⵢⴰⵏ: ⵢⵉⵡⴷⴰ.
    .latin = Styat yat trarit nɣ uggar. Ḍarat uyan: yiwda.

## A date in three questions; $what is what it is the date of.

date-year-of = { $what }: ⴰⵙⴳⴳⵯⴰⵙ
    .latin = { $what }: asggʷas
date-month-of = { $what }: ⴰⵢⵢⵓⵔ
    .latin = { $what }: ayyur
date-day-of = { $what }: ⴰⵙⵙ
    .latin = { $what }: ass
date-year = ⵎⴰⵏ ⴰⵙⴳⴳⵯⴰⵙ?
    .latin = Man asggʷas?
date-month = ⴳ { $year }, ⵎⴰⵏ ⴰⵢⵢⵓⵔ?
    .latin = G { $year }, man ayyur?
date-day = { $month } { $year }: ⵎⴰⵏ ⴰⵙⵙ?
    .latin = { $month } { $year }: man ass?
date-of-month = { $month } { $year }
    .latin = { $month } { $year }
date-in-full = { $day } { $month } { $year }
    .latin = { $day } { $month } { $year }
# Many know their months by number.
month-number = ⴰⵢⵢⵓⵔ { $n }
    .latin = Ayyur { $n }

## Keys.

key-space = ⵉⵍⵎ
    .latin = Ilm
key-more = ⵢⴰⴹⵏ
    .latin = Yaḍn
# The letters a key turns to.
letters-arabic = ⵜⴰⵄⵔⴰⴱⵜ
    .latin = Taɛrabt
letters-latin = ⵜⴰⵍⴰⵜⵉⵏⵉⵜ
    .latin = Talatinit
letters-tifinagh = ⵜⵉⴼⵉⵏⴰⵖ
    .latin = Tifinaɣ
# Said when other keys stand on the screen.
keys-now = ⵉⵙⴽⴽⵉⵍⵏ: { $letters }
    .latin = Iskkiln: { $letters }
keys-more = ⵓⵟⵟⵓⵏⵏ ⴷ ⵜⵎⴰⵜⴰⵔⵉⵏ ⵢⴰⴹⵏ
    .latin = Uṭṭunn d tmatarin yaḍn
role-mark = ⵜⴰⵅⵅⴰⵎⵜ ⵏ ⵓⵙⵜⴰⵢ
    .latin = taxxamt n ustay
entry-written = ⵢⵓⵔⴰ: { $text }
    .latin = Yura: { $text }
entry-nothing = ⵓⵔ ⵜⴰ ⵢⵓⵔⵉ ⵡⴰⵍⵓ
    .latin = Ur ta yuri walu
# Instead of what is typed where others may hear; $n signs.
entry-star = ⵉⵜⵔⵉ
    .latin = itri
entry-hidden = ⵜⵉⵎⴰⵜⴰⵔⵉⵏ ⵉⴼⴼⵔⵏ: { $n }
    .latin = Timatarin iffrn: { $n }

## Answers that are refused, each with what one can do.

field-error-empty = ⵓⵔ ⵜⵓⵔⵉⵎ ⵡⴰⵍⵓ. ⴰⵔⴰⵜ, ⵏⵖ ⵙⵜⵢⴰⵜ ⵜⴰⵔⴰⵔⵉⵜ ⵢⴰⴹⵏ.
    .latin = Ur turim walu. Arat, nɣ styat tararit yaḍn.
field-error-nothing-marked = ⵓⵔ ⵜⵙⵜⵉⵎ ⵡⴰⵍⵓ. ⵙⵜⵢⴰⵜ ⵖⴰⵙ ⵢⴰⵜ ⵜⵔⴰⵔⵉⵜ.
    .latin = Ur tstim walu. Styat ɣas yat trarit.
field-error-not-offered = ⵓⵔ ⵙⵓⵍ ⵜⵍⵍⵉ ⵜⵔⴰⵔⵉⵜ ⴰⴷ. ⵙⵜⵢⴰⵜ ⵜⴰⵔⴰⵔⵉⵜ ⵢⴰⴹⵏ.
    .latin = Ur sul tlli trarit ad. Styat tararit yaḍn.
field-error-required = ⵜⵅⵚⵚⴰ ⵜⵔⴰⵔⵉⵜ ⴷⴰ. ⵉⵣⵎⵔ ⵓⵎⵙⵡⵓⵔⵉ ⴰⴷ ⴽⵯⵏ ⵢⴰⵡⵙ.
    .latin = Txṣṣa trarit da. Izmr umswuri ad kʷn yaws.
field-error-missing = ⵜⵅⵚⵚⴰ ⵢⴰⵜ ⵜⵔⴰⵔⵉⵜ. ⵔⴰⵔⴰⵜ ⵅⴼ ⵓⵙⵇⵙⵉ ⴰⴷ.
    .latin = Txṣṣa yat trarit. Rarat xf usqsi ad.
field-error-not-asked = ⵓⵔ ⵙⵓⵍ ⵉⵍⵍⵉ ⵓⵙⵇⵙⵉ ⴰⴷ. ⴽⵎⵎⵍⴰⵜ ⴱⵍⴰ ⵜⴰⵔⴰⵔⵉⵜ.
    .latin = Ur sul illi usqsi ad. Kmmlat bla tararit.
field-error-wrong-kind = ⵓⵔ ⵜⵙⵡⵉ ⵜⵔⴰⵔⵉⵜ ⴰⴷ ⴷⴰ. ⵔⴰⵔⴰⵜ ⴷⴰⵖ.
    .latin = Ur tswi trarit ad da. Rarat daɣ.
field-error-twice = ⵜⴰⵔⴰⵔⵉⵜ ⴰⴷ ⵜⵍⵍⴰ ⵙⵏⴰⵜ ⵜⵉⴽⴽⴰⵍ. ⵃⴹⵓⵜ ⵖⴰⵙ ⵢⴰⵜ.
    .latin = Tararit ad tlla snat tikkal. Ḥḍut ɣas yat.
field-error-contradiction = ⵜⵉⵔⴰⵔⵉⵏ ⴰⴷ ⵓⵔ ⵎⵜⴰⵡⴰⵏⵜ. ⵙⵜⵢⴰⵜ ⴷⴰⵖ.
    .latin = Tirarin ad ur mtawant. Styat daɣ.
field-error-too-large = ⵓⵟⵟⵓⵏ ⵉⵅⴰⵜⵔ ⴱⴰⵀⵔⴰ. ⵓⵟⵟⵓⵏ ⴰⵅⴰⵜⴰⵔ: { $maximum }.
    .latin = Uṭṭun ixatr bahra. Uṭṭun axatar: { $maximum }.
field-error-too-small = ⵓⵟⵟⵓⵏ ⵉⵎⵥⵥⵉ ⴱⴰⵀⵔⴰ. ⵓⵟⵟⵓⵏ ⴰⵎⵥⵢⴰⵏ: { $minimum }.
    .latin = Uṭṭun imẓẓi bahra. Uṭṭun amẓyan: { $minimum }.
field-error-too-short = ⵓⵔ ⴳⴳⵓⴷⴷⵉⵏ ⵡⵓⵟⵟⵓⵏⵏ. ⵅⵚⵚⴰⵏ { $length } ⵏ ⵡⵓⵟⵟⵓⵏⵏ.
    .latin = Ur gguddin wuṭṭunn. Xṣṣan { $length } n wuṭṭunn.
field-error-too-long = ⵉⵖⵣⵣⵉⴼ ⴱⴰⵀⵔⴰ. ⵓⴳⴳⴰⵔ: { $length } ⵏ ⵉⵙⴽⴽⵉⵍⵏ.
    .latin = Iɣzzif bahra. Uggar: { $length } n iskkiln.
field-error-not-digits = ⵓⵔ ⴳⵉⵏ ⵡⵉ ⵓⵟⵟⵓⵏⵏ. ⴰⵔⴰⵜ ⵖⴰⵙ ⵓⵟⵟⵓⵏⵏ.
    .latin = Ur gin wi uṭṭunn. Arat ɣas uṭṭunn.
field-error-not-a-phone = ⵓⵔ ⵉⵖⵜⵉ ⵡⵓⵟⵟⵓⵏ ⴰⴷ. ⴳⵉⵙ ⵎⵔⴰⵡ ⵡⵓⵟⵟⵓⵏⵏ, ⴰⵎⵣⵡⴰⵔⵓ ⵉⴳⴰ ⴰⵎⵢⴰ.
    .latin = Ur iɣti wuṭṭun ad. Gis mraw wuṭṭunn, amzwaru iga amya.
field-error-not-a-cin = ⵓⵔ ⵉⵖⵜⵉ ⵡⵓⵟⵟⵓⵏ ⵏ ⵜⴽⴰⵕⴹⴰ. ⵢⴰⵏ ⵓⵙⴽⴽⵉⵍ ⵏⵖ ⵙⵉⵏ, ⴹⴰⵔⴰⵜ ⵓⵢⴰⵏ ⵓⵟⵟⵓⵏⵏ.
    .latin = Ur iɣti wuṭṭun n tkaṛḍa. Yan uskkil nɣ sin, ḍarat uyan uṭṭunn.
field-error-not-a-date = ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⴽⵓⴷ ⴰⴷ. ⵥⵕⴰⵜ ⴰⵙⴳⴳⵯⴰⵙ, ⴰⵢⵢⵓⵔ ⴷ ⵡⴰⵙⵙ.
    .latin = Ur illi wakud ad. Ẓṛat asggʷas, ayyur d wass.
field-error-not-a-year = ⵓⵔ ⴳⴳⵓⴷⴷⵉⵏ ⵡⵓⵟⵟⵓⵏⵏ. ⴰⵙⴳⴳⵯⴰⵙ ⴳⵉⵙ ⴽⴽⵓⵥ ⵡⵓⵟⵟⵓⵏⵏ.
    .latin = Ur gguddin wuṭṭunn. Asggʷas gis kkuẓ wuṭṭunn.
# $day is the last day of the month.
field-error-no-such-day = ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⵙⵙ ⴰⴷ ⴳ ⵡⴰⵢⵢⵓⵔ ⴰⴷ. ⴰⵙⵙ ⴰⵎⴳⴳⴰⵔⵓ: { $day }.
    .latin = Ur illi wass ad g wayyur ad. Ass amggaru: { $day }.
field-error-in-the-future = ⵓⵔ ⵜⴰ ⴷ ⵉⵡⵉⴹ ⵡⴰⵙⵙ ⴰⴷ. ⴰⵔⴰⵜ ⴰⵙⵙ ⵉⵣⵔⵉⵏ.
    .latin = Ur ta d iwiḍ wass ad. Arat ass izrin.
field-error-too-long-ago = ⵉⵇⴷⵉⵎ ⴱⴰⵀⵔⴰ ⵡⴰⴽⵓⴷ ⴰⴷ. ⵥⵕⴰⵜ ⴰⵙⴳⴳⵯⴰⵙ.
    .latin = Iqdim bahra wakud ad. Ẓṛat asggʷas.
field-error-not-text = ⵓⵔ ⵉⴳⴰ ⴰⵢⴰⴷ ⴰⵡⴰⵍ. ⴰⵔⴰⵜ ⵙ ⵉⵙⴽⴽⵉⵍⵏ.
    .latin = Ur iga ayad awal. Arat s iskkiln.
field-error-older-than-parent = ⴰⴼⵔⵓⵅ ⵢⵓⴳⴳⴰⵔ ⴰⵎⵖⴰⵔ ⵙ ⵓⵙⴳⴳⵯⴰⵙ. ⵥⵕⴰⵜ ⵙⵏⴰⵜ ⵜⵉⵡⵜⴰⵢⵉⵏ.
    .latin = Afrux yuggar amɣar s usggʷas. Ẓṛat snat tiwtayin.
field-error-guardian-too-young = ⵡⴰⵏⵏⴰ ⵉⵙⵖⵜⴰⵏ ⵉ ⵡⴰⵔⴱⴰ ⵉⵅⵚⵚⴰ ⴰⵙ 18 ⵏ ⵓⵙⴳⴳⵯⴰⵙ. ⵙⵏⴼⵍⴰⵜ ⵜⴰⵔⴰⵔⵉⵜ.
    .latin = Wanna isɣtan i warba ixṣṣa as 18 n usggʷas. Snflat tararit.
field-error-not-of-age = ⴰⵡⵜⴰⵢ ⴰⴷ ⵉⴷⵔⵓⵙ ⵅⴼ 18 ⵏ ⵓⵙⴳⴳⵯⴰⵙ. ⵙⵏⴼⵍⴰⵜ ⵜⴰⵔⴰⵔⵉⵜ.
    .latin = Awtay ad idrus xf 18 n usggʷas. Snflat tararit.
field-error-needs-guardian = ⵖⴰⵙ ⵉⵎⴰⵔⴰⵡⵏ ⵏⵖ ⴰⵎⵃⴹⴰⵢ ⴰⴷ ⵉⵜⵜⵎⵙⴰⵙⴰⵏ. ⵔⴰⴷ ⴽⵯⵏ ⵢⴰⵡⵙ ⵓⵎⵙⵡⵓⵔⵉ.
    .latin = Ɣas imarawn nɣ amḥḍay ad ittmsasan. Rad kʷn yaws umswuri.
