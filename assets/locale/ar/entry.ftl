### review: unreviewed
### كتابة الأرقام.

entry-label-short-code = الرمز
    .spoken = الرَّمْز
entry-label-ticket-number = الرقم
    .spoken = الرَّقْم
# $length digits are to be typed.
entry-empty = { $length ->
    [few] اكتب { $length } أرقام
   *[other] اكتب { $length } رقما
}
    .spoken = { $length ->
        [few] اُكْتُبْ { $length } أَرْقَام
       *[other] اُكْتُبْ { $length } رَقْمًا
    }
# $digits are those typed so far, said one by one.
entry-typed = كتبت: { $digits }
    .spoken = كَتَبْتَ: { $digits }
# $digit was taken away.
entry-erased = مسح { $digit }
    .spoken = مُسِحَ { $digit }
entry-error-empty = لم تكتب شيئا. عدد الأرقام: { $length }.
    .spoken = لَمْ تَكْتُبْ شَيْئًا. عَدَدُ الْأَرْقَام: { $length }.
entry-error-too-short = تنقص أرقام. عدد الأرقام: { $length }.
    .spoken = تَنْقُصُ أَرْقَام. عَدَدُ الْأَرْقَام: { $length }.
entry-error-too-long = الأرقام كثيرة. عدد الأرقام: { $length }.
    .spoken = الْأَرْقَامُ كَثِيرَة. عَدَدُ الْأَرْقَام: { $length }.
entry-error-not-digits = اكتب أرقاما فقط. عددها: { $length }.
    .spoken = اُكْتُبْ أَرْقَامًا فَقَط. عَدَدُهَا: { $length }.
entry-error-check-digit = رقم منها غير صحيح. قارن مع تذكرتك.
    .spoken = رَقْمٌ مِنْهَا غَيْرُ صَحِيح. قَارِنْ مَعَ تَذْكِرَتِك.
key-erase = مسح
    .spoken = مَسْح
key-ok = موافق
    .spoken = مُوَافِق
