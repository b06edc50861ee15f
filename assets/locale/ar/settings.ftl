### review: unreviewed
### الإعدادات، من كل شاشة.

bar-settings = الإعدادات
    .spoken = الْإِعْدَادَات
settings-title = إعدادات الشاشة
    .spoken = إِعْدَادَاتُ الشَّاشَة
settings = ماذا نغير؟
    .spoken = مَاذَا نُغَيِّر؟
settings-help = لا يضيع شيء. زر الرجوع يعيد إلى السؤال.
    .spoken = لَا يَضِيعُ شَيْء. زِرُّ الرُّجُوعِ يُعِيدُ إِلَى السُّؤَال.
# الإعدادات، وبجانب كل واحد ما هو مختار الآن.
choice-text-size = حجم النص
    .spoken = حَجْمُ النَّصّ
choice-sound = الصوت
    .spoken = الصَّوْت
choice-theme = الألوان
    .spoken = الْأَلْوَان
choice-signs = لغة الإشارة
    .spoken = لُغَةُ الْإِشَارَة
choice-reach = علو الأزرار
    .spoken = عُلُوُّ الْأَزْرَار
choice-hand = جهة الأزرار
    .spoken = جِهَةُ الْأَزْرَار
choice-touching = طريقة اللمس
    .spoken = طَرِيقَةُ اللَّمْس

## الصوت.

choose-sound-title = الصوت والسرعة
    .spoken = الصَّوْتُ وَالسُّرْعَة
choose-sound = المرجو اختيار السرعة وقوة الصوت.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ السُّرْعَةِ وَقُوَّةِ الصَّوْت.
choose-sound-help = كل لمسة تغير قليلا. زر الرجوع يعيد إلى الإعدادات.
    .spoken = كُلُّ لَمْسَةٍ تُغَيِّرُ قَلِيلًا. زِرُّ الرُّجُوعِ يُعِيدُ إِلَى الْإِعْدَادَات.
choice-louder = صوت أعلى
    .spoken = صَوْتٌ أَعْلَى
choice-softer = صوت أخفض
    .spoken = صَوْتٌ أَخْفَض
choice-faster = أسرع
    .spoken = أَسْرَع
choice-slower = أبطأ
    .spoken = أَبْطَأ

## الألوان.

choose-theme-title = الألوان
    .spoken = الْأَلْوَان
choose-theme = المرجو اختيار ألوان الشاشة.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ أَلْوَانِ الشَّاشَة.
choose-theme-help = لا يضيع شيء عند تغيير الألوان.
    .spoken = لَا يَضِيعُ شَيْءٌ عِنْدَ تَغْيِيرِ الْأَلْوَان.
choice-theme-clear = فاتح
    .spoken = فَاتِح
choice-theme-night = داكن
    .spoken = دَاكِن
choice-theme-strong = واضح جدا
    .spoken = وَاضِحٌ جِدًّا
choice-theme-soft = هادئ
    .spoken = هَادِئ

## لغة الإشارة.

choose-signs-title = لغة الإشارة
    .spoken = لُغَةُ الْإِشَارَة
choose-signs = هل نعرض الأسئلة بلغة الإشارة؟
    .spoken = هَلْ نَعْرِضُ الْأَسْئِلَةَ بِلُغَةِ الْإِشَارَة؟
choose-signs-help = لبعض الأسئلة فيديو بلغة الإشارة.
    .spoken = لِبَعْضِ الْأَسْئِلَةِ فِيدْيُو بِلُغَةِ الْإِشَارَة.
choice-signs-off = بدون لغة الإشارة
    .spoken = بِدُونِ لُغَةِ الْإِشَارَة
choice-signs-on = مع لغة الإشارة
    .spoken = مَعَ لُغَةِ الْإِشَارَة

## مكان الأزرار.

choose-reach-title = علو الأزرار
    .spoken = عُلُوُّ الْأَزْرَار
choose-reach = المرجو اختيار مكان الأزرار.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ مَكَانِ الْأَزْرَار.
choose-reach-help = في الأسفل، يمكن لمس كل شيء من كرسي.
    .spoken = فِي الْأَسْفَل، يُمْكِنُ لَمْسُ كُلِّ شَيْءٍ مِنْ كُرْسِيّ.
choice-reach-normal = على كل الشاشة
    .spoken = عَلَى كُلِّ الشَّاشَة
choice-reach-low = في أسفل الشاشة
    .spoken = فِي أَسْفَلِ الشَّاشَة
choose-hand-title = جهة الأزرار
    .spoken = جِهَةُ الْأَزْرَار
choose-hand = من أي جهة نلمس الشاشة؟
    .spoken = مِنْ أَيِّ جِهَةٍ نَلْمِسُ الشَّاشَة؟
choose-hand-help = تأتي الأزرار من الجهة المختارة.
    .spoken = تَأْتِي الْأَزْرَارُ مِنَ الْجِهَةِ الْمُخْتَارَة.
choice-hand-either = من الجهتين
    .spoken = مِنَ الْجِهَتَيْن
choice-hand-left = اليسار
    .spoken = الْيَسَار
choice-hand-right = اليمين
    .spoken = الْيَمِين

## كيف تحس الشاشة باللمس.

choose-touching-title = طريقة اللمس
    .spoken = طَرِيقَةُ اللَّمْس
choose-touching = المرجو اختيار ما يناسب اليد.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ مَا يُنَاسِبُ الْيَد.
choose-touching-help = اللمس الهادئ يناسب اليد التي ترتعش.
    .spoken = اللَّمْسُ الْهَادِئُ يُنَاسِبُ الْيَدَ الَّتِي تَرْتَعِش.
choice-touch-normal = لمس عادي
    .spoken = لَمْسٌ عَادِيّ
choice-touch-steady = لمس هادئ
    .spoken = لَمْسٌ هَادِئ

## The screen goes dark, for who listens.

choice-glass = الشاشة
    .spoken = الشَّاشَة
choose-glass-title = إشعال الشاشة وإطفاؤها
    .spoken = إِشْعَالُ الشَّاشَةِ وَإِطْفَاؤُهَا
choose-glass = هل نطفئ الشاشة؟
    .spoken = هَلْ نُطْفِئُ الشَّاشَة؟
choose-glass-help = يستمر الصوت. لإشعال الشاشة، المرجو لمسها.
    .spoken = يَسْتَمِرُّ الصَّوْت. لِإِشْعَالِ الشَّاشَة، الْمَرْجُوُّ لَمْسُهَا.
choice-glass-shown = شاشة مشعلة
    .spoken = شَاشَةٌ مُشْعَلَة
choice-glass-dark = شاشة مطفأة
    .spoken = شَاشَةٌ مُطْفَأَة

## What is said where others hear.

choice-aloud = الخصوصية
    .spoken = الْخُصُوصِيَّة
choose-aloud-title = الصوت والخصوصية
    .spoken = الصَّوْتُ وَالْخُصُوصِيَّة
choose-aloud = ماذا نذكر بلا سماعة؟
    .spoken = مَاذَا نَذْكُرُ بِلَا سَمَّاعَة؟
choose-aloud-help = مع السماعة نذكر كل شيء، ولا يسمع أحد آخر.
    .spoken = مَعَ السَّمَّاعَة نَذْكُرُ كُلَّ شَيْء، وَلَا يَسْمَعُ أَحَدٌ آخَر.
choice-aloud-public = بدون ما هو خاص
    .spoken = بِدُونِ مَا هُوَ خَاصّ
choice-aloud-all = كل شيء، حتى الخاص
    .spoken = كُلُّ شَيْء، حَتَّى الْخَاصّ
choice-aloud-nothing = لا شيء
    .spoken = لَا شَيْء
