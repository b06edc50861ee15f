### review: unreviewed
### The printer in trouble; $ticket is the number of the ticket, which is safe.

printer-paper-out-title = ⵡⴰⵍⵓ ⴽⴰⵖⴹ
    .latin = Walu kaɣḍ
printer-paper-out = ⴰⴷⵖⴰⵔ ⵏⵏⵓⵏ ⵉⵜⵜⵓⵃⴹⴰ: { $ticket }. ⵉⵣⵎⵔ ⵓⵎⵙⵡⵓⵔⵉ ⴰⴷ ⵉⵙⵔⵙ ⴽⴰⵖⴹ.
    .latin = Adɣar nnun ittuḥḍa: { $ticket }. Izmr umswuri ad isrs kaɣḍ.
printer-paper-out-help = ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⵖⵔⵎ ⵜⴰⵡⵔⵇⵜ ⴳ ⵓⴳⴷⵉⵍ.
    .latin = Tzmrm ad tɣrm tawrqt g ugdil.
printer-cover-open-title = ⵜⴰⵙⵉⴳⴳⵣⵜ ⵜⵔⵥⵎ
    .latin = Tasiggzt trẓm
printer-cover-open = ⴰⴷⵖⴰⵔ ⵏⵏⵓⵏ ⵉⵜⵜⵓⵃⴹⴰ: { $ticket }. ⵉⵣⵎⵔ ⵓⵎⵙⵡⵓⵔⵉ ⴰⴷ ⵉⵇⵇⵏ ⵜⴰⵙⵉⴳⴳⵣⵜ.
    .latin = Adɣar nnun ittuḥḍa: { $ticket }. Izmr umswuri ad iqqn tasiggzt.
printer-cover-open-help = ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⵖⵔⵎ ⵜⴰⵡⵔⵇⵜ ⴳ ⵓⴳⴷⵉⵍ.
    .latin = Tzmrm ad tɣrm tawrqt g ugdil.
printer-jam-title = ⵉⵀⵉⴹⵔ ⴽⴰⵖⴹ
    .latin = Ihiḍr kaɣḍ
printer-jam = ⴰⴷⵖⴰⵔ ⵏⵏⵓⵏ ⵉⵜⵜⵓⵃⴹⴰ: { $ticket }. ⵉⵣⵎⵔ ⵓⵎⵙⵡⵓⵔⵉ ⴰⴷ ⵉⵙⵙⵓⴼⵖ ⴽⴰⵖⴹ.
    .latin = Adɣar nnun ittuḥḍa: { $ticket }. Izmr umswuri ad issufɣ kaɣḍ.
printer-jam-help = ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⵖⵔⵎ ⵜⴰⵡⵔⵇⵜ ⴳ ⵓⴳⴷⵉⵍ.
    .latin = Tzmrm ad tɣrm tawrqt g ugdil.
printer-no-answer-title = ⵓⵔ ⴷⴰ ⵜⵜⵔⴰⵔ ⵜⵙⵉⴳⴳⵣⵜ
    .latin = Ur da ttrar tsiggzt
printer-no-answer = ⴰⴷⵖⴰⵔ ⵏⵏⵓⵏ ⵉⵜⵜⵓⵃⴹⴰ: { $ticket }. ⴰⵔⵎⴰⵜ ⴷⴰⵖ ⴰⴷ ⵜⵙⵉⴳⴳⵣⵎ.
    .latin = Adɣar nnun ittuḥḍa: { $ticket }. Armat daɣ ad tsiggzm.
printer-no-answer-help = ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⵖⵔⵎ ⵜⴰⵡⵔⵇⵜ ⴳ ⵓⴳⴷⵉⵍ.
    .latin = Tzmrm ad tɣrm tawrqt g ugdil.
choice-print-retry = ⴰⵔⵎ ⴷⴰⵖ ⴰⵙⵉⴳⴳⵣ
    .latin = Arm daɣ asiggz
choice-on-screen = ⵖⵔ ⵜⴰⵡⵔⵇⵜ ⴳ ⵓⴳⴷⵉⵍ
    .latin = Ɣr tawrqt g ugdil
