### review: unreviewed
### Switches: one that chooses while the kiosk scans, or one that moves and one that chooses.

your-switch-title = ⵜⴰⵙⴰⵔⵓⵜ ⵏⵏⵓⵏ
    .latin = Tasarut nnun
# $n of $count presses, by which the kiosk learns how somebody presses.
your-switch = ⴰⴷⵔⴰⵜ ⵅⴼ ⵜⵙⴰⵔⵓⵜ: { $n } ⵣⴳ { $count }.
    .latin = Adrat xf tsarut: { $n } zg { $count }.
second-switch-title = ⵉⵙ ⵜⵍⵍⴰ ⵜⵙⴰⵔⵓⵜ ⵜⵉⵙⵙ ⵙⵏⴰⵜ?
    .latin = Is tlla tsarut tiss snat?
second-switch = ⵎⴽ ⵜⵍⵍⴰ, ⴰⴷⵔⴰⵜ ⵅⴼ ⵜⵉⵙⵙ ⵙⵏⴰⵜ. ⵎⴽ ⵓⵔ ⵜⵍⵍⵉ, ⴰⴷⵔⴰⵜ ⵅⴼ ⵜⵎⵣⵡⴰⵔⵓⵜ.
    .latin = Mk tlla, adrat xf tiss snat. Mk ur tlli, adrat xf tmzwarut.
switches-help = ⵙ ⵓⵢⴰ ⵔⴰⴷ ⵏⵉⵙⵉⵏ ⵎⴰⵎⵏⴽ ⵜⵜⴰⴷⵔⵎ.
    .latin = S uya rad nisin mamnk ttadrm.
orientation-one-switch = ⵔⴰⴷ ⵏⵉⵏⵉ ⵜⵉⵔⵉⵔⵉⵢⵉⵏ ⵢⴰⵜ ⵙ ⵢⴰⵜ. ⴰⴷⵔⴰⵜ ⴰⵙⵎⵉ ⵜⵙⵍⵍⴰⵎ ⵉ ⵜⵉⵏ ⵏⵏⵓⵏ.
    .latin = Rad nini tiririyin yat s yat. Adrat asmi tsllam i tin nnun.
orientation-two-switches = ⵜⴰⵙⴰⵔⵓⵜ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ ⴰⵔ ⵜⵙⵜⴰⵢ. ⵜⵉⵙⵙ ⵙⵏⴰⵜ ⴰⵔ ⵜⵣⵔⵔⵢ ⵙ ⵜⵉⵔⵉⵔⵉⵜ ⵉⴹⴼⴰⵔⵏ.
    .latin = Tasarut tamzwarut ar tstay. Tiss snat ar tzrry s tiririt iḍfarn.
status-scan-waits = ⵏⴱⴷⴷⴰ ⵉⵎⵉⴽ. ⴰⴷⵔⴰⵜ ⵃⵎⴰ ⴰⴷ ⵏⴽⵎⵎⵍ.
    .latin = Nbdda imik. Adrat ḥma ad nkmml.
# What is scanned as one: the bar; a row of keys by its first and last one.
group-bar = ⴰⵖⵓⵍ, ⵜⵉⵡⵉⵙⵉ, ⵉⵙⵖⵜⴰⵏ
    .latin = Aɣul, tiwisi, isɣtan
group-keys = ⵣⴳ { $first } ⴰⵔ { $last }
    .latin = Zg { $first } ar { $last }
