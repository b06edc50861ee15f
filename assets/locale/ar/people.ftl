### review: unreviewed
### Who does not know what they need, is in danger, or is a child alone. Titles stay neutral.

what-happened-title = نستمع إليك
    .spoken = نَسْتَمِعُ إِلَيْك
what-happened = كيف يمكن أن نساعدك؟
    .spoken = كَيْفَ يُمْكِنُ أَنْ نُسَاعِدَك؟
what-happened-help = المرجو اختيار صورة. الاستماع هنا بكل احترام.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ صُورَة. الِاسْتِمَاعُ هُنَا بِكُلِّ اِحْتِرَام.
choice-talk-to-somebody = الحديث مع شخص
    .spoken = الْحَدِيثُ مَعَ شَخْص
choice-need-safety = استماع للنساء
    .spoken = اِسْتِمَاعٌ لِلنِّسَاء
choice-child-in-danger = طفل يحتاج إلينا
    .spoken = طِفْلٌ يَحْتَاجُ إِلَيْنَا
choice-i-am-a-child = أنا طفل وحدي
    .spoken = أَنَا طِفْلٌ وَحْدِي
danger-now-title = استقبال
    .spoken = اِسْتِقْبَال
danger-now = سيأتي شخص إليك. يمكن أيضا الاتصال.
    .spoken = سَيَأْتِي شَخْصٌ إِلَيْك. يُمْكِنُ أَيْضًا الِاتِّصَال.
danger-now-help = هذه الأرقام مجانية. يمكن الخروج في أي وقت.
    .spoken = هَذِهِ الْأَرْقَامُ مَجَّانِيَّة. يُمْكِنُ الْخُرُوجُ فِي أَيِّ وَقْت.
staff-come-title = موظف في الطريق
    .spoken = مُوَظَّفٌ فِي الطَّرِيق
staff-come = سيأتي موظف إليك. يمكن أخذ رقم.
    .spoken = سَيَأْتِي مُوَظَّفٌ إِلَيْك. يُمْكِنُ أَخْذُ رَقْم.
staff-come-help = يمكن الانتظار هنا أو أخذ رقم.
    .spoken = يُمْكِنُ الِانْتِظَارُ هُنَا أَوْ أَخْذُ رَقْم.
child-alone-title = نحن هنا
    .spoken = نَحْنُ هُنَا
child-alone = سيأتي شخص إليك. يمكن أيضا الاتصال.
    .spoken = سَيَأْتِي شَخْصٌ إِلَيْك. يُمْكِنُ أَيْضًا الِاتِّصَال.
child-alone-help = هذا الرقم مجاني. المرجو الانتظار هنا.
    .spoken = هَذَا الرَّقْمُ مَجَّانِيّ. الْمَرْجُوُّ الِانْتِظَارُ هُنَا.
# Central could not be told that somebody needs help here.
nobody-told = لم يصل النداء. المرجو الذهاب إلى موظف أو الاتصال.
    .spoken = لَمْ يَصِلِ النِّدَاء. الْمَرْجُوُّ الذَّهَابُ إِلَى مُوَظَّفٍ أَوِ الِاتِّصَال.
