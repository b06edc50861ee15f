### review: unreviewed
### السؤال الأول.

home-title = ماذا تريد؟
    .spoken = مَاذَا تُرِيد؟
home = اختر ما تريد.
    .spoken = اِخْتَرْ مَا تُرِيد.
home-help = اختر صورة. يمكنك الرجوع في أي وقت.
    .spoken = اِخْتَرْ صُورَة. يُمْكِنُكَ الرُّجُوعُ فِي أَيِّ وَقْت.
choice-book-appointment = خذ موعدا
    .spoken = خُذْ مَوْعِدًا
choice-check-in = لقد وصلت
    .spoken = لَقَدْ وَصَلْتُ
choice-take-number = خذ رقما
    .spoken = خُذْ رَقْمًا
choice-ticket-again = تذكرتي مرة أخرى
    .spoken = تَذْكِرَتِي مَرَّةً أُخْرَى
choice-move-appointment = غير موعدي
    .spoken = غَيِّرْ مَوْعِدِي
choice-cancel-appointment = ألغ موعدي
    .spoken = أَلْغِ مَوْعِدِي
