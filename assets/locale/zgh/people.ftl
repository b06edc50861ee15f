### review: unreviewed
### Who does not know what they need, is in danger, or is a child alone. Titles stay neutral.

what-happened-title = ⴷⴰ ⴰⵡⵏ ⵏⵙⴼⵍⵉⴷ
    .latin = Da awn nsflid
what-happened = ⵎⴰⵏⵉⴽ ⵙ ⵏⵣⵎⵔ ⴰⴷ ⴽⵯⵏ ⵏⴰⵡⵙ?
    .latin = Manik s nzmr ad kʷn naws?
what-happened-help = ⵙⵜⵢⴰⵜ ⵜⴰⵡⵍⴰⴼⵜ. ⴷⴰ ⴰⵡⵏ ⵉⵙⴼⵍⵉⴷ ⵓⵎⵙⵡⵓⵔⵉ, ⵓⵔ ⴽⵯⵏ ⵉⵏⵇⵇⴷ.
    .latin = Styat tawlaft. Da awn isflid umswuri, ur kʷn inqqd.
choice-talk-to-somebody = ⵙⵉⵡⵍ ⴷ ⵢⴰⵏ
    .latin = Siwl d yan
choice-need-safety = ⴰⵙⴼⵍⵉⴷ ⵉ ⵜⵎⵖⴰⵔⵉⵏ
    .latin = Asflid i tmɣarin
choice-child-in-danger = ⵉⵍⵍⴰ ⵓⵔⴱⴰ ⴰⵏⵖ ⵉⵔⴰⵏ
    .latin = Illa urba anɣ iran
choice-i-am-a-child = ⴳⵉⵖ ⴰⵔⴱⴰ, ⵡⴰⵃⴷⵓ
    .latin = Giɣ arba, waḥdu
danger-now-title = ⴰⵙⵏⵓⴱⴳ
    .latin = Asnubg
danger-now = ⵢⵓⵛⴽⴰ ⴷ ⵢⴰⵏ ⵖⵓⵔⵓⵏ. ⵜⵣⵎⵔⵎ ⵓⵍⴰ ⴰⴷ ⵜⵖⵔⵎ.
    .latin = Yucka d yan ɣurun. Tzmrm ula ad tɣrm.
danger-now-help = ⵓⵟⵟⵓⵏⵏ ⴰⴷ ⴳⴰⵏ ⴱⵍⴰ ⵉⴷⵔⵉⵎⵏ. ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⴷⴷⵓⵎ ⴽⵓⴷ ⵜⵔⴰⵎ.
    .latin = Uṭṭunn ad gan bla idrimn. Tzmrm ad tddum kud tram.
staff-come-title = ⵢⵓⵛⴽⴰ ⴷ ⵓⵎⵙⵡⵓⵔⵉ
    .latin = Yucka d umswuri
staff-come = ⵢⵓⵛⴽⴰ ⴷ ⵓⵎⵙⵡⵓⵔⵉ ⵖⵓⵔⵓⵏ. ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⴰⵙⵉⵎ ⵓⵟⵟⵓⵏ.
    .latin = Yucka d umswuri ɣurun. Tzmrm ad tasim uṭṭun.
staff-come-help = ⵇⵇⵍⴰⵜ ⵜⴰⵎⴰ ⵏ ⵡⴰⵍⵍⴰⵍ, ⵏⵖ ⴰⵙⵢⴰⵜ ⵓⵟⵟⵓⵏ.
    .latin = Qqlat tama n wallal, nɣ asyat uṭṭun.
child-alone-title = ⵏⵍⵍⴰ ⴷⴰ
    .latin = Nlla da
child-alone = ⵢⵓⵛⴽⴰ ⴷ ⵢⴰⵏ. ⵜⵣⵎⵔⴷ ⵓⵍⴰ ⴰⴷ ⵜⵖⵔⴷ.
    .latin = Yucka d yan. Tzmrd ula ad tɣrd.
child-alone-help = ⵓⵟⵟⵓⵏ ⴰⴷ ⵉⴳⴰ ⴱⵍⴰ ⵉⴷⵔⵉⵎⵏ. ⵇⵇⵉⵎ ⵜⴰⵎⴰ ⵏ ⵡⴰⵍⵍⴰⵍ.
    .latin = Uṭṭun ad iga bla idrimn. Qqim tama n wallal.
# Central could not be told that somebody needs help here.
nobody-told = ⵓⵔ ⵜⵍⴽⵉⵎ ⵜⵖⵓⵔⵉ. ⴷⴷⵓⵜ ⵙ ⴷⴰⵔ ⵓⵎⵙⵡⵓⵔⵉ, ⵏⵖ ⵖⵔⴰⵜ.
    .latin = Ur tlkim tɣuri. Ddut s dar umswuri, nɣ ɣrat.
