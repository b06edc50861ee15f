### review: unreviewed
### The ticket: its code and number, what it says, taking it, arriving.

which-code-title = ⵜⴰⵏⴳⴰⵍⵜ ⵏ ⵜⵡⵔⵇⵜ
    .latin = Tangalt n twrqt
which-code = ⴰⵔⴰⵜ ⵜⵥⴰ ⵡⵓⵟⵟⵓⵏⵏ ⵏ ⵜⵡⵔⵇⵜ ⵏⵏⵓⵏ.
    .latin = Arat tẓa wuṭṭunn n twrqt nnun.
which-code-help = ⵜⴰⵏⴳⴰⵍⵜ ⵜⵓⵔⴰ ⴷⴷⴰⵡ ⵓⵎⴽⴽⵓⵥ ⴰⴱⵔⴽⴰⵏ ⵏ ⵜⵡⵔⵇⵜ.
    .latin = Tangalt tura ddaw umkkuẓ abrkan n twrqt.
which-number-title = ⵓⵟⵟⵓⵏ ⵏ ⵜⵡⵔⵇⵜ
    .latin = Uṭṭun n twrqt
which-number = ⴰⵔⴰⵜ ⴽⵔⴰⴹ ⵡⵓⵟⵟⵓⵏⵏ ⵉⵅⴰⵜⴰⵔⵏ ⵏ ⵜⵡⵔⵇⵜ ⵏⵏⵓⵏ.
    .latin = Arat kraḍ wuṭṭunn ixatarn n twrqt nnun.
which-number-help = ⵓⵟⵟⵓⵏ ⴰⵅⴰⵜⴰⵔ ⵉⵍⵍⴰ ⵙ ⵓⴼⵍⵍⴰ ⵏ ⵜⵡⵔⵇⵜ, ⴹⴰⵔⴰⵜ ⵓⵙⴽⴽⵉⵍ.
    .latin = Uṭṭun axatar illa s uflla n twrqt, ḍarat uskkil.
ticket-found-title = ⵏⵓⴼⴰ ⵜⴰⵡⵔⵇⵜ
    .latin = Nufa tawrqt
ticket-found = ⵀⴰⵜⵉ ⵎⵍⵎⵉ ⴷ ⵎⴰⵏⵉ ⵙ ⵜⴷⴷⵓⵎ.
    .latin = Hati mlmi d mani s tddum.
ticket-found-help = ⵃⵎⴰ ⴰⴷ ⵜⵙⵉⴳⴳⵣⵎ ⵜⴰⵡⵔⵇⵜ, ⵉⵅⵚⵚⴰ ⵓⵍⴰ ⵓⵟⵟⵓⵏ ⵏⵏⵙ.
    .latin = Ḥma ad tsiggzm tawrqt, ixṣṣa ula uṭṭun nns.
choice-print-ticket = ⵙⵉⴳⴳⵣ ⵜⴰⵡⵔⵇⵜ
    .latin = Siggz tawrqt
arrived-title = ⵏⵇⵇⵍ ⴰⵡⵏ
    .latin = Nqql awn
arrived = ⵏⵓⵔⴰ ⴰⵍⴽⴽⵓⵎ ⵏⵏⵓⵏ. ⵇⵇⵉⵎⴰⵜ, ⵔⴰⴷ ⴰⵡⵏ ⵏⵖⵔ.
    .latin = Nura alkkum nnun. Qqimat, rad awn nɣr.
arrived-help = ⵓⵟⵟⵓⵏ ⵏⵏⵓⵏ ⵔⴰⴷ ⵉⴱⴰⵏ ⴳ ⵓⵙⴰⵔⴰⴳ, ⵏⵖⵔ ⴰⵙ.
    .latin = Uṭṭun nnun rad iban g usarag, nɣr as.
# Where paper comes out; it stands in the two messages below as $where.
paper-below = ⴷⴷⴰⵡ ⵓⴳⴷⵉⵍ
    .latin = ddaw ugdil
paper-left = ⵖⴼ ⵓⵥⵍⵎⴰⴹ ⵏ ⵓⴳⴷⵉⵍ
    .latin = ɣf uẓlmaḍ n ugdil
paper-right = ⵖⴼ ⵓⵢⴼⴼⴰⵙ ⵏ ⵓⴳⴷⵉⵍ
    .latin = ɣf uyffas n ugdil
paper-beside = ⵜⴰⵎⴰ ⵏ ⵓⴳⴷⵉⵍ
    .latin = tama n ugdil
take-ticket-title = ⵜⴰⵡⵔⵇⵜ ⵏⵏⵓⵏ
    .latin = Tawrqt nnun
take-ticket = ⴰⵙⵢⴰⵜ ⵜⴰⵡⵔⵇⵜ ⵏⵏⵓⵏ { $where }. ⵀⴰⵜⵉ ⵎⴰⵢⴷ ⵜⵏⵏⴰ.
    .latin = Asyat tawrqt nnun { $where }. Hati mayd tnna.
take-ticket-help = ⵜⴰⵡⵔⵇⵜ ⴷⴰ ⴷ ⵜⴼⴼⵖ { $where }. ⵃⴹⵓⵜ ⵜ.
    .latin = Tawrqt da d tffɣ { $where }. Ḥḍut t.
keep-ticket-title = ⵜⴰⵡⵔⵇⵜ ⵏⵏⵓⵏ ⴳ ⵓⴳⴷⵉⵍ
    .latin = Tawrqt nnun g ugdil
keep-ticket = ⵓⵔ ⴷⴰ ⵉⵙⵉⴳⴳⵣ ⵡⴰⵍⵍⴰⵍ ⴰⴷ. ⴰⵔⴰⵜ ⴰⵢⴰⴷ ⵏⵖ ⴰⵙⵢⴰⵜ ⴰⵙ ⵜⴰⵡⵍⴰⴼⵜ.
    .latin = Ur da isiggz wallal ad. Arat ayad nɣ asyat as tawlaft.
keep-ticket-help = ⵃⴹⵓⵜ ⵓⵟⵟⵓⵏ ⴷ ⵜⵏⴳⴰⵍⵜ. ⴳⴳⵓⴷⴷⴰⵏ ⴳ ⵓⵙⵏⵓⴱⴳ.
    .latin = Ḥḍut uṭṭun d tngalt. Gguddan g usnubg.
# The picture of the ticket's code on the screen.
ticket-picture = ⵜⴰⵏⴳⴰⵍⵜ ⵏ ⵜⴰⵡⵍⴰⴼⵜ
    .latin = Tangalt n tawlaft
choice-print-again = ⵙⵉⴳⴳⵣ ⴷⴰⵖ
    .latin = Siggz daɣ
# $n people are before the visitor.
people-waiting = { $n ->
    [0] ⵡⴰⵍⵓ ⵎⴷⴷⵏ ⴷⴰⵜ ⵏⵏⵓⵏ
    [1] ⵢⴰⵏ ⴷⴰⵜ ⵏⵏⵓⵏ
    [2] ⵙⵉⵏ ⴷⴰⵜ ⵏⵏⵓⵏ
   *[other] { $n } ⵏ ⵎⴷⴷⵏ ⴷⴰⵜ ⵏⵏⵓⵏ
}
    .latin = { $n ->
        [0] Walu mddn dat nnun
        [1] Yan dat nnun
        [2] Sin dat nnun
       *[other] { $n } n mddn dat nnun
    }
# $n is the number of a desk.
desk-number = ⵛⵛⵓⴱⴱⴰⴽ { $n }
    .latin = Ccubbak { $n }
fact-number = ⵓⵟⵟⵓⵏ
    .latin = Uṭṭun
fact-day = ⴰⵙⵙ
    .latin = Ass
fact-time = ⵜⴰⵙⵔⴰⴳⵜ
    .latin = Tasragt
fact-waiting = ⴰⵇⵇⴰⵍ
    .latin = Aqqal
fact-desk = ⵎⴰⵏⵉ ⵙ
    .latin = Mani s
fact-public-name = ⵜⴰⵏⴰⴼⵓⵜ
    .latin = Tanafut
fact-service = ⵜⴰⵏⴰⴼⵓⵜ
    .latin = Tanafut
fact-centre = ⴰⵎⵎⴰⵙ
    .latin = Ammas
fact-code = ⵜⴰⵏⴳⴰⵍⵜ
    .latin = Tangalt
# The way without steps to the desk.
fact-access-path = ⴰⴱⵔⵉⴷ ⵉⵀⵡⵏⵏ
    .latin = Abrid ihwnn
# The centre moved the appointment; the facts say what was and what is.
appointment-moved-title = ⵉⵏⴼⵍ ⵍⵎⵉⵄⴰⴷ
    .latin = Infl lmiɛad
appointment-moved = ⵉⵙⵏⴼⵍ ⵓⵎⵎⴰⵙ ⵍⵎⵉⵄⴰⴷ ⵏⵏⵓⵏ. ⵀⴰⵜⵉ ⴰⴽⵓⴷ ⴰⵎⴰⵢⵏⵓ.
    .latin = Isnfl ummas lmiɛad nnun. Hati akud amaynu.
appointment-moved-help = ⵜⴰⵡⵔⵇⵜ ⵜⴰⵇⴱⵓⵔⵜ ⵜⵍⴰ ⴰⴽⵓⴷ ⴰⵇⴱⵓⵔ. ⵉⵥⴹⴰⵕ ⴰⴷ ⵜⵙⵉⴳⴳⵣⵎ ⵜⴰⵢⵏⵏⴰ ⵜⴰⵎⴰⵢⵏⵓⵜ.
    .latin = Tawrqt taqburt tla akud aqbur. Iẓḍaṛ ad tsiggzm taynna tamaynut.
choice-understood = ⵔⵎⵙⵖ
    .latin = Rmsɣ
fact-was = ⵣⵉⴽ
    .latin = Zik
fact-was-day = ⴰⵙⵙ ⴰⵇⴱⵓⵔ
    .latin = Ass aqbur
fact-why = ⵎⴰⵅ
    .latin = Max
moved-staff-away = ⵢⴰⵏ ⴳ ⵓⵎⵎⴰⵙ ⵓⵔ ⵉⵍⵍⵉ
    .latin = Yan g ummas ur illi
moved-closed = ⵉⵇⵇⵏ ⵓⵎⵎⴰⵙ
    .latin = Iqqn ummas
