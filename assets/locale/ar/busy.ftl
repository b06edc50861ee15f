### review: unreviewed
### انتظار أطول من نصف ثانية: ماذا يحدث.

busy-help = يمكنك أن تنتظر أو أن تنهي.
    .spoken = يُمْكِنُكَ أَنْ تَنْتَظِرَ أَوْ أَنْ تُنْهِي.
busy-asking-title = لحظة
    .spoken = لَحْظَة
busy-asking = لحظة من فضلك.
    .spoken = لَحْظَةً مِنْ فَضْلِك.
busy-slots-title = بحث عن المواعيد
    .spoken = بَحْثٌ عَنِ الْمَوَاعِيد
busy-slots = أبحث عن الساعات الفارغة.
    .spoken = أَبْحَثُ عَنِ السَّاعَاتِ الْفَارِغَة.
busy-booking-title = حجز الموعد
    .spoken = حَجْزُ الْمَوْعِد
busy-booking = أحجز مكانك.
    .spoken = أَحْجِزُ مَكَانَك.
busy-number-title = رقمك قادم
    .spoken = رَقْمُكَ قَادِم
busy-number = آخذ رقمك.
    .spoken = آخُذُ رَقْمَك.
busy-ticket-title = بحث عن التذكرة
    .spoken = بَحْثٌ عَنِ التَّذْكِرَة
busy-ticket = أبحث عن تذكرتك.
    .spoken = أَبْحَثُ عَنْ تَذْكِرَتِك.
busy-cancelling-title = إلغاء
    .spoken = إِلْغَاء
busy-cancelling = ألغي الموعد.
    .spoken = أُلْغِي الْمَوْعِد.
busy-arriving-title = وصولك
    .spoken = وُصُولُك
busy-arriving = أسجل وصولك.
    .spoken = أُسَجِّلُ وُصُولَك.
busy-printing-title = طبع
    .spoken = طَبْع
busy-printing = نطبع تذكرتك.
    .spoken = نَطْبَعُ تَذْكِرَتَك.
