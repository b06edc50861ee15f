### review: unreviewed
### Booking, moving and cancelling an appointment; taking a number.

which-service = ⵎⴰⵏ ⵜⴰⵏⴰⴼⵓⵜ ⵜⵔⴰⵎ?
    .latin = Man tanafut tram?
which-service-help = ⵙⵜⵢⴰⵜ ⵜⴰⵏⴰⴼⵓⵜ. ⵜⴰⵙⵏⴰ ⵉⴹⴼⴰⵔⵏ ⵜⵣⵎⵔ ⴰⴷ ⴰⵡⵏ ⵜⵎⵎⵍ ⵜⵉⵢⵢⴰⴹ.
    .latin = Styat tanafut. Tasna iḍfarn tzmr ad awn tmml tiyyaḍ.
about-service-title = ⵜⴰⵏⴰⴼⵓⵜ ⴰⴷ
    .latin = Tanafut ad
about-service-help = ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⵙⵎⴷⵎ, ⵏⵖ ⴰⴷ ⵜⴰⵖⵓⵍⵎ ⴰⴷ ⵜⵙⵜⵢⵎ ⵜⵉⵢⵢⴰⴹ.
    .latin = Tzmrm ad tsmdm, nɣ ad taɣulm ad tstym tiyyaḍ.
which-day-title = ⴰⵙⵜⴰⵢ ⵏ ⵡⴰⵙⵙ
    .latin = Astay n wass
which-day = ⵎⴰⵏ ⴰⵙⵙ ⵜⵔⴰⵎ ⴰⴷ ⴷ ⵜⴷⴷⵓⵎ?
    .latin = Man ass tram ad d tddum?
which-day-help = ⵙⵜⵢⴰⵜ ⴰⵙⵙ. ⵜⴰⵙⵏⴰ ⵉⴹⴼⴰⵔⵏ ⵜⵣⵎⵔ ⴰⴷ ⴰⵡⵏ ⵜⵎⵎⵍ ⵓⵙⵙⴰⵏ ⵢⴰⴹⵏ.
    .latin = Styat ass. Tasna iḍfarn tzmr ad awn tmml ussan yaḍn.
which-time-title = ⴰⵙⵜⴰⵢ ⵏ ⵜⵙⵔⴰⴳⵜ
    .latin = Astay n tsragt
which-time = ⵎⴰⵏ ⵜⴰⵙⵔⴰⴳⵜ ⵜⵔⴰⵎ ⴰⴷ ⴷ ⵜⴷⴷⵓⵎ?
    .latin = Man tasragt tram ad d tddum?
which-time-help = ⵙⵜⵢⴰⵜ ⵜⴰⵙⵔⴰⴳⵜ. ⵃⵎⴰ ⴰⴷ ⵜⵙⵏⴼⵍⵎ ⴰⵙⵙ, ⴰⵖⵓⵍⴰⵜ.
    .latin = Styat tasragt. Ḥma ad tsnflm ass, aɣulat.
# $n places are left on that day.
places-free = { $n ->
    [0] ⵓⵔ ⵙⵓⵍ ⵉⵍⵍⵉ ⵡⴰⴷⵖⴰⵔ
    [1] ⵢⴰⵏ ⵡⴰⴷⵖⴰⵔ ⵉⵍⵍⴰⵏ
    [2] ⵙⵉⵏ ⵉⴷⵖⴰⵔⵏ ⵍⵍⴰⵏⵉⵏ
   *[other] { $n } ⵏ ⵉⴷⵖⴰⵔⵏ ⵍⵍⴰⵏⵉⵏ
}
    .latin = { $n ->
        [0] Ur sul illi wadɣar
        [1] Yan wadɣar illan
        [2] Sin idɣarn llanin
       *[other] { $n } n idɣarn llanin
    }
book-this-title = ⴰⵙⵏⵜⵎ ⵏ ⵍⵎⵉⵄⴰⴷ
    .latin = Asntm n lmiɛad
book-this = ⵉⵙ ⵜⵔⴰⵎ ⵍⵎⵉⵄⴰⴷ ⴰⴷ?
    .latin = Is tram lmiɛad ad?
book-this-help = ⵥⵕⴰⵜ ⴰⵙⵙ ⴷ ⵜⵙⵔⴰⴳⵜ. ⵙⵙⵏⵜⵎⴰⵜ, ⵏⵖ ⵙⵏⴼⵍⴰⵜ.
    .latin = Ẓṛat ass d tsragt. Ssntmat, nɣ snflat.
choice-book-it = ⵢⴰⵀ, ⵔⵉⵖ ⵍⵎⵉⵄⴰⴷ ⴰⴷ
    .latin = Yah, riɣ lmiɛad ad
no-slot-title = ⵓⵔ ⵉⵍⵍⵉ ⵍⵎⵉⵄⴰⴷ
    .latin = Ur illi lmiɛad
no-slot = ⵓⵔ ⵉⵍⵍⵉ ⵍⵎⵉⵄⴰⴷ ⵉ ⵜⵏⴰⴼⵓⵜ ⴰⴷ. ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⴰⵙⵉⵎ ⵓⵟⵟⵓⵏ.
    .latin = Ur illi lmiɛad i tnafut ad. Tzmrm ad tasim uṭṭun.
no-slot-help = ⵙ ⵓⵟⵟⵓⵏ, ⵔⴰⴷ ⵜⵇⵇⵍⵎ ⵉ ⵜⴰⵡⴰⵍⴰ ⵏⵏⵓⵏ ⴰⵙⵙⴰ ⴷⴰ.
    .latin = S uṭṭun, rad tqqlm i tawala nnun assa da.
move-to-this-title = ⴰⵙⵏⵜⵎ ⵏ ⵓⵙⵏⴼⵍ
    .latin = Asntm n usnfl
move-to-this = ⵉⵙ ⵜⵔⴰⵎ ⵍⵎⵉⵄⴰⴷ ⴰⴷ ⴰⵎⴰⵢⵏⵓ?
    .latin = Is tram lmiɛad ad amaynu?
move-to-this-help = ⵥⵕⴰⵜ ⴰⵙⵙ ⴰⵎⴰⵢⵏⵓ ⴷ ⵜⵙⵔⴰⴳⵜ. ⵙⵙⵏⵜⵎⴰⵜ, ⵏⵖ ⵙⵏⴼⵍⴰⵜ.
    .latin = Ẓṛat ass amaynu d tsragt. Ssntmat, nɣ snflat.
choice-move-it = ⵢⴰⵀ, ⵙⵏⴼⵍⵖ ⵍⵎⵉⵄⴰⴷ
    .latin = Yah, snflɣ lmiɛad
not-an-appointment-title = ⵜⴰⵡⵔⵇⵜ ⴰⴷ ⵓⵔ ⵜⴳⵉ ⵍⵎⵉⵄⴰⴷ
    .latin = Tawrqt ad ur tgi lmiɛad
not-an-appointment = ⵉⴳⴰ ⵡⴰⴷ ⵓⵟⵟⵓⵏ ⵏ ⵓⵇⵇⴰⵍ. ⵓⵔ ⵜⵣⵎⵉⵔⵎ ⴰⴷ ⵜ ⵜⵙⵏⴼⵍⵎ.
    .latin = Iga wad uṭṭun n uqqal. Ur tzmirm ad t tsnflm.
not-an-appointment-help = ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⴰⵎⵥⵎ ⵍⵎⵉⵄⴰⴷ ⵣⴳ ⵓⵎⵓⵖ.
    .latin = Tzmrm ad tamẓm lmiɛad zg umuɣ.
no-other-slot-title = ⵓⵔ ⵉⵍⵍⵉ ⵍⵎⵉⵄⴰⴷ ⵢⴰⴹⵏ
    .latin = Ur illi lmiɛad yaḍn
no-other-slot = ⵓⵔ ⵉⵍⵍⵉ ⵡⴰⴷⵖⴰⵔ ⵢⴰⴹⵏ. ⵍⵎⵉⵄⴰⴷ ⵏⵏⵓⵏ ⵉⵜⵜⵓⵃⴹⴰ.
    .latin = Ur illi wadɣar yaḍn. Lmiɛad nnun ittuḥḍa.
no-other-slot-help = ⵉⵍⵍⴰ ⵙⵓⵍ ⵍⵎⵉⵄⴰⴷ ⵏⵏⵓⵏ. ⴰⵖⵓⵍⴰⵜ ⴷ ⴰⵙⵙ ⵢⴰⴹⵏ ⵃⵎⴰ ⴰⴷ ⵜ ⵜⵙⵏⴼⵍⵎ.
    .latin = Illa sul lmiɛad nnun. Aɣulat d ass yaḍn ḥma ad t tsnflm.
cancel-this-title = ⵍⵎⵉⵄⴰⴷ ⵏⵏⵓⵏ
    .latin = Lmiɛad nnun
cancel-this = ⵉⵙ ⵜⵔⴰⵎ ⴰⴷ ⵜⵙⵔⵎ ⵍⵎⵉⵄⴰⴷ ⴰⴷ?
    .latin = Is tram ad tsrm lmiɛad ad?
cancel-this-help = ⵎⴽ ⵜ ⵜⵃⴹⵓⵎ, ⵓⵔ ⵉⵙⵏⴼⵍ ⵡⴰⵍⵓ. ⵎⴽ ⵜ ⵜⵙⵔⵎ, ⴰⴷⵖⴰⵔ ⵔⴰⴷ ⵜ ⵢⴰⵙⵉ ⵡⴰⵢⵢⴰⴹ.
    .latin = Mk t tḥḍum, ur isnfl walu. Mk t tsrm, adɣar rad t yasi wayyaḍ.
choice-keep-it = ⵓⵀⵓ, ⵃⴹⵓⵖ ⵜ
    .latin = Uhu, ḥḍuɣ t
choice-give-it-up = ⵢⴰⵀ, ⵔⵉⵖ ⴰⴷ ⵜ ⵙⵔⵖ
    .latin = Yah, riɣ ad t srɣ
cancel-sure-title = ⴰⵙⵏⵜⵎ ⵏ ⵓⵙⵔⴰⵢ
    .latin = Asntm n usray
cancel-sure = ⵉⵙ ⵏⵏⵉⵜ ⵜⵔⴰⵎ ⴰⴷ ⵜ ⵜⵙⵔⵎ? ⴰⴷⵖⴰⵔ ⵏⵏⵓⵏ ⵔⴰⴷ ⵜ ⵢⴰⵙⵉ ⵡⴰⵢⵢⴰⴹ.
    .latin = Is nnit tram ad t tsrm? Adɣar nnun rad t yasi wayyaḍ.
cancel-sure-help = ⵎⴽ ⵜ ⵜⵃⴹⵓⵎ, ⵓⵔ ⵉⵙⵏⴼⵍ ⵡⴰⵍⵓ. ⵎⴽ ⵜ ⵜⵙⵔⵎ, ⵓⵔ ⵔⴰⴷ ⴷ ⵢⴰⵖⵓⵍ.
    .latin = Mk t tḥḍum, ur isnfl walu. Mk t tsrm, ur rad d yaɣul.
choice-cancel-it = ⵙⵔ ⵍⵎⵉⵄⴰⴷ
    .latin = Sr lmiɛad
cancelled-title = ⵉⵜⵜⵓⵙⵔ ⵍⵎⵉⵄⴰⴷ
    .latin = Ittusr lmiɛad
cancelled = ⵜⵙⵎⴷⴰ. ⵜⴰⵏⵎⵎⵉⵔⵜ ⵉⵎⵉ ⴰⵅ ⵜⵏⵏⴰⵎ.
    .latin = Tsmda. Tanmmirt imi ax tnnam.
cancelled-help = ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⵙⵎⴷⵎ, ⵏⵖ ⴰⴷ ⵜⵙⴽⵔⵎ ⵜⴰⵖⴰⵡⵙⴰ ⵢⴰⴹⵏ.
    .latin = Tzmrm ad tsmdm, nɣ ad tskrm taɣawsa yaḍn.
