### review: unreviewed
### السؤال الأول.

home-title = القائمة
    .spoken = الْقَائِمَة
home = بماذا نساعدك؟
    .spoken = بِمَاذَا نُسَاعِدُك؟
home-help = المرجو اختيار صورة. يمكن الرجوع في أي وقت.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ صُورَة. يُمْكِنُ الرُّجُوعُ فِي أَيِّ وَقْت.
choice-book-appointment = أخذ موعد
    .spoken = أَخْذُ مَوْعِد
choice-check-in = تسجيل وصولي
    .spoken = تَسْجِيلُ وُصُولِي
choice-take-number = أخذ رقم
    .spoken = أَخْذُ رَقْم
choice-ticket-again = تذكرتي مرة أخرى
    .spoken = تَذْكِرَتِي مَرَّةً أُخْرَى
choice-move-appointment = تغيير موعدي
    .spoken = تَغْيِيرُ مَوْعِدِي
choice-cancel-appointment = إلغاء موعدي
    .spoken = إِلْغَاءُ مَوْعِدِي
choice-request-service = طلب خدمة
    .spoken = طَلَبُ خِدْمَة
choice-my-papers = تذكرتي أو طلبي
    .spoken = تَذْكِرَتِي أَوْ طَلَبِي
choice-orientation = لا أعرف ما أحتاج
    .spoken = لَا أَعْرِفُ مَا أَحْتَاج
my-papers-title = أوراقي
    .spoken = أَوْرَاقِي
my-papers = ما المطلوب؟
    .spoken = مَا الْمَطْلُوب؟
my-papers-help = لتكن التذكرة أو الوصل قريبا منك.
    .spoken = لِتَكُنِ التَّذْكِرَةُ أَوِ الْوَصْلُ قَرِيبًا مِنْك.
choice-find-request = تتبع طلبي
    .spoken = تَتَبُّعُ طَلَبِي
choice-check-certificate = تتبع الشهادة أو البطاقة
    .spoken = تَتَبُّعُ الشَّهَادَةِ أَوِ الْبِطَاقَة
