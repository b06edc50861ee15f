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
