### review: unreviewed
### Typing digits.

entry-label-short-code = الكود
    .spoken = الْكُود
entry-label-ticket-number = النمرة
    .spoken = النَّمْرَة
entry-label-receipt-code = نمرة الوصل
    .spoken = نَمْرَة الْوَصْل
# $length digits are to be typed.
entry-empty = { $length ->
    [1] خاص رقم واحد
    [2] خاص جوج أرقام
   *[other] خاص { $length } ديال الأرقام
}
    .spoken = { $length ->
        [1] خَاصّ رَقَم وَاحَد
        [2] خَاصّ جُوج أَرْقَام
       *[other] خَاصّ { $length } دْيَال الْأَرْقَام
    }
# $digits are those typed so far, said one by one.
entry-typed = كتبتي: { $digits }
    .spoken = كْتَبْتِي: { $digits }
# $digit was taken away.
entry-erased = تمسحات { $digit }
    .spoken = تْمَسْحَات { $digit }
entry-error-empty = ما كتبتي والو. خاص { $length } ديال الأرقام.
    .spoken = مَا كْتَبْتِي وَالُو. خَاصّ { $length } دْيَال الْأَرْقَام.
entry-error-too-short = ناقصين شي أرقام. خاص { $length } ديال الأرقام.
    .spoken = نَاقْصِين شِي أَرْقَام. خَاصّ { $length } دْيَال الْأَرْقَام.
entry-error-too-long = كاينين أرقام زايدين. خاص { $length } ديال الأرقام.
    .spoken = كَايْنِين أَرْقَام زَايْدِين. خَاصّ { $length } دْيَال الْأَرْقَام.
entry-error-not-digits = هادو ماشي أرقام. خاص { $length } ديال الأرقام.
    .spoken = هَادُو مَاشِي أَرْقَام. خَاصّ { $length } دْيَال الْأَرْقَام.
entry-error-check-digit = كاين رقم غالط. قارن معا الورقة ديالك.
    .spoken = كَايَن رَقَم غَالَط. قَارَن مْعَا الْوَرْقَة دْيَالَك.
key-erase = مسح
    .spoken = مْسَح
key-ok = واخا
    .spoken = وَاخَّا
