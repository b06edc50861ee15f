### review: unreviewed
### What is the same on every screen: the bar, help, language, text size, the question after silence.

bar-back = ⴰⵖⵓⵍ
    .latin = Aɣul
bar-listen = ⵙⴼⵍⴷ
    .latin = Sfld
bar-language = ⵜⵓⵜⵍⴰⵢⵜ
    .latin = Tutlayt
bar-help = ⵜⵉⵡⵉⵙⵉ
    .latin = Tiwisi
bar-leave = ⵙⵎⴷ
    .latin = Smd
more = ⵜⵉⵙⵜⴰⵢⵜⵉⵏ ⵢⴰⴹⵏ
    .latin = Tistaytin yaḍn
# Turns to the next page of facts.
next-page = ⵜⴰⵙⵏⴰ ⵉⴹⴼⴰⵔⵏ
    .latin = Tasna iḍfarn
# $page of $pages pages of choices.
page-of = ⵜⴰⵙⵏⴰ { $page } ⵣⴳ { $pages }
    .latin = Tasna { $page } zg { $pages }
help-title = ⵜⵉⵡⵉⵙⵉ
    .latin = Tiwisi
help-help = ⵜⵣⵎⵔⵎ ⴰⴷ ⵜⵖⵔⵎ ⵉ ⵓⵎⵙⵡⵓⵔⵉ, ⵏⵖ ⴰⴷ ⵜⴽⵎⵎⵍⵎ.
    .latin = Tzmrm ad tɣrm i umswuri, nɣ ad tkmmlm.
choice-call-staff = ⵖⵔ ⵉ ⵓⵎⵙⵡⵓⵔⵉ
    .latin = Ɣr i umswuri
choice-return = ⴽⵎⵎⵍ
    .latin = Kmml
choose-language-title = ⵜⵓⵜⵍⴰⵢⵜ
    .latin = Tutlayt
choose-language = ⵙⵜⵢⴰⵜ ⵜⵓⵜⵍⴰⵢⵜ ⵏⵏⵓⵏ.
    .latin = Styat tutlayt nnun.
choose-language-help = ⵓⵔ ⴷⴰ ⵉⵜⵜⵊⵍⴰ ⵡⴰⵍⵓ ⴰⵙⵎⵉ ⵜⵙⵏⴼⵍⵎ ⵜⵓⵜⵍⴰⵢⵜ.
    .latin = Ur da ittjla walu asmi tsnflm tutlayt.
choose-text-size-title = ⵜⵉⴷⴷⵉ ⵏ ⵓⴹⵔⵉⵙ
    .latin = Tiddi n uḍris
choose-text-size = ⵙⵜⵢⴰⵜ ⵜⵉⴷⴷⵉ ⵏ ⵓⴹⵔⵉⵙ.
    .latin = Styat tiddi n uḍris.
choose-text-size-help = ⵓⵔ ⴷⴰ ⵉⵜⵜⵊⵍⴰ ⵡⴰⵍⵓ ⴰⵙⵎⵉ ⵜⵙⵏⴼⵍⵎ ⵜⵉⴷⴷⵉ.
    .latin = Ur da ittjla walu asmi tsnflm tiddi.
choice-text-small = ⴰⴹⵔⵉⵙ ⴰⵎⵥⵢⴰⵏ
    .latin = Aḍris amẓyan
choice-text-normal = ⴰⴹⵔⵉⵙ ⴰⵎⴰⴳⵏⵓ
    .latin = Aḍris amagnu
choice-text-large = ⴰⴹⵔⵉⵙ ⴰⵅⴰⵜⴰⵔ
    .latin = Aḍris axatar
choice-text-huge = ⴰⴹⵔⵉⵙ ⴰⵅⴰⵜⴰⵔ ⴱⴰⵀⵔⴰ
    .latin = Aḍris axatar bahra
# Said and shown beside the setting in force.
state-chosen = ⵉⵜⵜⵓⵙⵜⴰⵢ
    .latin = Ittustay
still-there-title = ⵉⵙ ⵙⵓⵍ ⵜⵍⵍⴰⵎ ⴷⴰ?
    .latin = Is sul tllam da?
still-there = ⴰⴷⵔⴰⵜ ⵅⴼ ⵓⴳⴷⵉⵍ ⵏⵖ ⵅⴼ ⵜⵙⴰⵔⵓⵜ ⵃⵎⴰ ⴰⴷ ⵜⴽⵎⵎⵍⵎ.
    .latin = Adrat xf ugdil nɣ xf tsarut ḥma ad tkmmlm.
still-there-help = ⵎⴽ ⵓⵔ ⵜⵓⵔⴰⵔⵎ, ⵔⴰⴷ ⵏⴽⴽⵙ ⵉⵏⵖⵎⵉⵙⵏ ⵏⵏⵓⵏ.
    .latin = Mk ur turarm, rad nkks inɣmisn nnun.
still-there-left = ⵇⵇⵉⵎⵏⵜ { $n } ⵏ ⵜⴰⵙⵉⵏⵉⵏ. ⴰⴷⵔⴰⵜ ⵅⴼ ⵓⴳⴷⵉⵍ ⵏⵖ ⵅⴼ ⵜⵙⴰⵔⵓⵜ.
    .latin = Qqimnt { $n } n tasinin. Adrat xf ugdil nɣ xf tsarut.
choice-stay = ⵢⴰⵀ, ⵍⵍⵉⵖ ⴷⴰ
    .latin = Yah, lliɣ da
choice-leave = ⵙⵎⴷ ⴷⵖⵉ
    .latin = Smd dɣi
choice-change = ⵙⵏⴼⵍ
    .latin = Snfl
choice-continue = ⴽⵎⵎⵍ
    .latin = Kmml
choice-done = ⵙⵎⴷⵖ
    .latin = Smdɣ
choice-something-else = ⵙⴽⵔ ⵜⴰⵖⴰⵡⵙⴰ ⵢⴰⴹⵏ
    .latin = Skr taɣawsa yaḍn
choice-try-again = ⴰⵔⵎ ⴷⴰⵖ
    .latin = Arm daɣ
choice-start-again = ⵙⵙⵏⵜⵉ ⴷⴰⵖ
    .latin = Ssnti daɣ
status-staff-waiting = ⵏⵏⵏⴰ ⵉ ⵓⵎⵙⵡⵓⵔⵉ.
    .latin = Nnna i umswuri.
status-staff-coming = ⵢⵓⵛⴽⴰ ⴷ ⵓⵎⵙⵡⵓⵔⵉ.
    .latin = Yucka d umswuri.
status-staff-not-told = ⵓⵔ ⵏⵣⵎⵉⵔ ⴰⴷ ⵏⵉⵏⵉ ⵉ ⵓⵎⵙⵡⵓⵔⵉ. ⵖⵔⴰⵜ ⴰⵙ ⵙ ⵓⴳⵕⴹ ⵏⵏⵓⵏ.
    .latin = Ur nzmir ad nini i umswuri. Ɣrat as s ugṛḍ nnun.
status-no-network = ⵓⵔ ⵉⵍⵍⵉ ⵓⵣⴷⴰⵢ ⴷⵖⵉ.
    .latin = Ur illi uzday dɣi.
# A number of the hall and the desk where it is awaited, seen and heard by everybody there.
number-called = ⵓⵟⵟⵓⵏ { $number }: ⵛⵛⵓⴱⴱⴰⴽ { $desk }.
    .latin = Uṭṭun { $number }: ccubbak { $desk }.

## Without a headset.

# Instead of what is private, where others hear.
said-on-screen = ⴰⵢⵏⵏⴰ ⵏⵏⵓⵏ: ⵉⵍⵍⴰ ⴳ ⵓⴳⴷⵉⵍ. ⵙ ⵓⵙⴼⵍⴷ, ⵔⴰⴷ ⵜ ⵜⵙⴼⵍⵉⴷⵎ.
    .latin = Aynna nnun: illa g ugdil. S usfld, rad t tsflidm.
# Of an answer that has the focus, or that was marked.
said-private = ⴰⵢⵏⵏⴰ ⵏⵏⵓⵏ
    .latin = Aynna nnun
# Of a whole sentence; and how else it would be heard.
said-on-screen-how = ⴰⵢⵏⵏⴰ ⵏⵏⵓⵏ: ⵉⵍⵍⴰ ⴳ ⵓⴳⴷⵉⵍ. ⵃⵎⴰ ⴰⴷ ⵜ ⵜⵙⴼⵍⵉⴷⵎ: ⴰⵙⴼⵍⴷ, ⵏⵖ ⵉⵙⵖⵜⴰⵏ, ⵜⵉⵏⵓⴼⵍⴰ.
    .latin = Aynna nnun: illa g ugdil. Ḥma ad t tsflidm: asfld, nɣ Isɣtan, Tinufla.
# Its visitor pulled the headset out in the middle of a visit.
headset-out-title = ⵉⵜⵜⵓⴽⴽⵙ ⵓⵙⴼⵍⴷ
    .latin = Ittukks usfld
headset-out = ⵔⴰⵔⴰⵜⴷ ⴰⵙⴼⵍⴷ, ⵏⵖ ⵙⵜⵢⴰⵜ ⵎⴰⵎⵏⴽ ⵔⴰⴷ ⵏⴽⵎⵎⵍ.
    .latin = Raratd asfld, nɣ styat mamnk rad nkmml.
headset-out-help = ⴱⵍⴰ ⴰⵙⴼⵍⴷ, ⵓⵔ ⵔⴰⴷ ⵏⵉⵏⵉ ⴰⵢⵏⵏⴰ ⵏⵏⵓⵏ ⵙ ⵓⴳⵕⴹ.
    .latin = Bla asfld, ur rad nini aynna nnun s ugṛḍ.
choice-with-speaker = ⴽⵎⵎⵍ ⵙ ⵓⴳⵕⴹ, ⴱⵍⴰ ⴰⵙⴼⵍⴷ
    .latin = Kmml s ugṛḍ, bla asfld
choice-silently = ⴽⵎⵎⵍ ⴱⵍⴰ ⴰⴳⵕⴹ
    .latin = Kmml bla agṛḍ
