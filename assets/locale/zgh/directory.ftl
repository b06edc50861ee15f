### review: unreviewed
### This centre and the others: where, when, how one gets in.

# The directory: this centre and the others.
which-centre-title = ⵉⵎⵎⴰⵙⵏ ⵏⵏⵖ
    .latin = Immasn nnɣ
which-centre = ⵎⴰⵏ ⴰⵎⵎⴰⵙ?
    .latin = Man ammas?
which-centre-help = ⵙⵜⵢⴰⵜ ⴰⵎⵎⴰⵙ. ⴰⴷ ⵜⵥⵕⵎ ⵜⵉⵙⵔⴰⴳⵉⵏ ⴷ ⵓⵏⴽⵛⵓⵎ.
    .latin = Styat ammas. Ad tẓṛm tisragin d unkcum.
region-of-centre-title = ⵜⵉⵎⵏⴰⴹⵉⵏ
    .latin = Timnaḍin
region-of-centre = ⴳ ⵎⴰⵏ ⵜⴰⵎⵏⴰⴹⵜ ⵉⵍⵍⴰ ⵓⵎⵎⴰⵙ?
    .latin = G man tamnaḍt illa ummas?
region-of-centre-help = ⵙⵜⵢⴰⵜ ⵜⴰⵎⵏⴰⴹⵜ, ⴹⴰⵔⴰⵜ ⵓⵢⴰⵏ ⴰⵎⵎⴰⵙ.
    .latin = Styat tamnaḍt, ḍarat uyan ammas.
you-are-here = ⴰⵎⵎⴰⵙ ⴰⴷ
    .latin = Ammas ad
about-centre = ⵉⵙⴰⵍⵏ ⵅⴼ ⵓⵎⵎⴰⵙ ⴰⴷ.
    .latin = Isaln xf ummas ad.
about-centre-help = ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⵙⵜⵢⵎ ⴰⵎⵎⴰⵙ ⵢⴰⴹⵏ, ⵏⵖ ⴰⴷ ⵜⴰⵖⵓⵍⵎ.
    .latin = Tzmrm ad tstym ammas yaḍn, nɣ ad taɣulm.
choice-directory = ⴰⵎⵎⴰⵙ ⴰⴷ ⴷ ⵡⵉⵢⵢⴰⴹ
    .latin = Ammas ad d wiyyaḍ
choice-other-centre = ⴰⵎⵎⴰⵙ ⵢⴰⴹⵏ
    .latin = Ammas yaḍn
fact-city = ⵜⴰⵖⵔⵎⵜ
    .latin = Taɣrmt
fact-open-today = ⴰⵙⵙⴰ
    .latin = Assa
fact-opens-next = ⴰⴷ ⵉⵔⵥⵎ
    .latin = Ad irẓm
# $opens and $closes are times of day.
open-from = ⵣⴳ { $opens } ⴰⵔ { $closes }
    .latin = Zg { $opens } ar { $closes }
closed-today = ⵉⵇⵇⵏ
    .latin = Iqqn
# $name is a holiday.
closed-for = ⵉⵇⵇⵏ: { $name }
    .latin = Iqqn: { $name }
# $name is a holiday by the moon, not yet announced.
perhaps-closed-for = ⵉⵖⵢ ⴰⴷ ⵉⵇⵇⵏ: { $name }
    .latin = Iɣy ad iqqn: { $name }
# How one gets in, about, and is understood: the label of a list.
fact-access-in = ⴰⵏⴽⵛⵓⵎ
    .latin = Ankcum
fact-access-about = ⴰⴳⵯⵏⵙ
    .latin = Agʷns
fact-access-help = ⵜⵉⵡⵉⵙⵉ
    .latin = Tiwisi
