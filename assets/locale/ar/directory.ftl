### review: unreviewed
### This centre and the others: where, when, how one gets in.

# The directory: this centre and the others.
which-centre-title = مراكزنا
    .spoken = مَرَاكِزُنَا
which-centre = أي مركز؟
    .spoken = أَيُّ مَرْكَز؟
which-centre-help = المرجو اختيار مركز. ستظهر أوقاته وطريقة الدخول.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ مَرْكَز. سَتَظْهَرُ أَوْقَاتُهُ وَطَرِيقَةُ الدُّخُول.
region-of-centre-title = الجهات
    .spoken = الْجِهَات
region-of-centre = في أي جهة المركز؟
    .spoken = فِي أَيِّ جِهَةٍ الْمَرْكَز؟
region-of-centre-help = المرجو اختيار الجهة ثم المركز.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ الْجِهَةِ ثُمَّ الْمَرْكَز.
you-are-here = هذا المركز
    .spoken = هَذَا الْمَرْكَز
about-centre = معلومات عن هذا المركز.
    .spoken = مَعْلُومَاتٌ عَنْ هَذَا الْمَرْكَز.
about-centre-help = يمكن اختيار مركز آخر، أو الرجوع إلى القائمة.
    .spoken = يُمْكِنُ اِخْتِيَارُ مَرْكَزٍ آخَر، أَوِ الرُّجُوعُ إِلَى الْقَائِمَة.
choice-directory = هذا المركز والمراكز الأخرى
    .spoken = هَذَا الْمَرْكَزُ وَالْمَرَاكِزُ الْأُخْرَى
choice-other-centre = مركز آخر
    .spoken = مَرْكَزٌ آخَر
fact-city = المدينة
    .spoken = الْمَدِينَة
fact-open-today = اليوم
    .spoken = الْيَوْم
fact-opens-next = يفتح
    .spoken = يُفْتَح
# $opens and $closes are times of day.
open-from = من { $opens } إلى { $closes }
    .spoken = مِنْ { $opens } إِلَى { $closes }
closed-today = مغلق
    .spoken = مُغْلَق
# $name is a holiday.
closed-for = مغلق: { $name }
    .spoken = مُغْلَق: { $name }
# $name is a holiday by the moon, not yet announced.
perhaps-closed-for = قد يكون مغلقا: { $name }
    .spoken = قَدْ يَكُونُ مُغْلَقًا: { $name }
# How one gets in, about, and is understood: the label of a list.
fact-access-in = الدخول
    .spoken = الدُّخُول
fact-access-about = في الداخل
    .spoken = فِي الدَّاخِل
fact-access-help = المساعدة
    .spoken = الْمُسَاعَدَة
