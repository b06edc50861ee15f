### review: unreviewed
### Typing digits.

entry-label-short-code = ⵜⴰⵏⴳⴰⵍⵜ
    .latin = Tangalt
entry-label-ticket-number = ⵓⵟⵟⵓⵏ
    .latin = Uṭṭun
entry-label-receipt-code = ⵓⵟⵟⵓⵏ ⵏ ⵜⵡⵙⵉⵜ
    .latin = Uṭṭun n twsit
# $length digits are to be typed.
entry-empty = { $length ->
    [1] ⵉⵅⵚⵚⴰ ⵢⴰⵏ ⵡⵓⵟⵟⵓⵏ
    [2] ⵅⵚⵚⴰⵏ ⵙⵉⵏ ⵡⵓⵟⵟⵓⵏⵏ
   *[other] ⵅⵚⵚⴰⵏ { $length } ⵏ ⵡⵓⵟⵟⵓⵏⵏ
}
    .latin = { $length ->
        [1] Ixṣṣa yan wuṭṭun
        [2] Xṣṣan sin wuṭṭunn
       *[other] Xṣṣan { $length } n wuṭṭunn
    }
# $digits are those typed so far, said one by one.
entry-typed = ⵜⵓⵔⴰⵎ: { $digits }
    .latin = Turam: { $digits }
# $digit was taken away.
entry-erased = ⵉⵜⵜⵓⴽⴽⵙ { $digit }
    .latin = Ittukks { $digit }
entry-error-empty = ⵓⵔ ⵜⵓⵔⵉⵎ ⵡⴰⵍⵓ. ⵅⵚⵚⴰⵏ { $length } ⵏ ⵡⵓⵟⵟⵓⵏⵏ.
    .latin = Ur turim walu. Xṣṣan { $length } n wuṭṭunn.
entry-error-too-short = ⵓⵔ ⴳⴳⵓⴷⴷⵉⵏ ⵡⵓⵟⵟⵓⵏⵏ. ⵅⵚⵚⴰⵏ { $length } ⵏ ⵡⵓⵟⵟⵓⵏⵏ.
    .latin = Ur gguddin wuṭṭunn. Xṣṣan { $length } n wuṭṭunn.
entry-error-too-long = ⴳⴳⵓⵜⵏ ⵡⵓⵟⵟⵓⵏⵏ. ⵅⵚⵚⴰⵏ { $length } ⵏ ⵡⵓⵟⵟⵓⵏⵏ.
    .latin = Ggutn wuṭṭunn. Xṣṣan { $length } n wuṭṭunn.
entry-error-not-digits = ⵓⵔ ⴳⵉⵏ ⵡⵉ ⵓⵟⵟⵓⵏⵏ. ⵅⵚⵚⴰⵏ { $length } ⵏ ⵡⵓⵟⵟⵓⵏⵏ.
    .latin = Ur gin wi uṭṭunn. Xṣṣan { $length } n wuṭṭunn.
entry-error-check-digit = ⵓⵔ ⵉⵖⵜⵉ ⵢⴰⵏ ⵡⵓⵟⵟⵓⵏ. ⵥⵕⴰⵜ ⵜⴰⵡⵔⵇⵜ ⵏⵏⵓⵏ.
    .latin = Ur iɣti yan wuṭṭun. Ẓṛat tawrqt nnun.
key-erase = ⴽⴽⵙ
    .latin = Kks
key-ok = ⵡⴰⵅⵅⴰ
    .latin = Waxxa
