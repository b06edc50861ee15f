### review: unreviewed
### كتابة الأرقام.

entry-label-short-code = الرمز
    .spoken = الرَّمْز
entry-label-ticket-number = الرقم
    .spoken = الرَّقْم
entry-label-receipt-code = رقم الوصل
    .spoken = رَقْمُ الْوَصْل
# $length digits are to be typed.
entry-empty = { $length ->
    [one] المطلوب رقم واحد
    [two] المطلوب رقمان
    [few] المطلوب { $length } أرقام
    [many] المطلوب { $length } رقما
   *[other] المطلوب { $length } رقم
}
    .spoken = { $length ->
        [one] الْمَطْلُوبُ رَقْمٌ وَاحِد
        [two] الْمَطْلُوبُ رَقْمَان
        [few] الْمَطْلُوبُ { $length } أَرْقَام
        [many] الْمَطْلُوبُ { $length } رَقْمًا
       *[other] الْمَطْلُوبُ { $length } رَقْم
    }
# $digits are those typed so far, said one by one.
entry-typed = كتب: { $digits }
    .spoken = كُتِبَ: { $digits }
# $digit was taken away.
entry-erased = مسح { $digit }
    .spoken = مُسِحَ { $digit }
entry-error-empty = الخانة فارغة. عدد الأرقام المطلوبة: { $length }.
    .spoken = الْخَانَةُ فَارِغَة. عَدَدُ الْأَرْقَامِ الْمَطْلُوبَة: { $length }.
entry-error-too-short = تنقص أرقام. عدد الأرقام المطلوبة: { $length }.
    .spoken = تَنْقُصُ أَرْقَام. عَدَدُ الْأَرْقَامِ الْمَطْلُوبَة: { $length }.
entry-error-too-long = توجد أرقام زائدة. عدد الأرقام المطلوبة: { $length }.
    .spoken = تُوجَدُ أَرْقَامٌ زَائِدَة. عَدَدُ الْأَرْقَامِ الْمَطْلُوبَة: { $length }.
entry-error-not-digits = هذه ليست أرقاما. عدد الأرقام المطلوبة: { $length }.
    .spoken = هَذِهِ لَيْسَتْ أَرْقَامًا. عَدَدُ الْأَرْقَامِ الْمَطْلُوبَة: { $length }.
entry-error-check-digit = أحد الأرقام غير صحيح. المرجو المقارنة مع التذكرة.
    .spoken = أَحَدُ الْأَرْقَامِ غَيْرُ صَحِيح. الْمَرْجُوُّ الْمُقَارَنَةُ مَعَ التَّذْكِرَة.
key-erase = مسح
    .spoken = مَسْح
key-ok = تأكيد
    .spoken = تَأْكِيد
