### review: unreviewed
### The self-check, for staff: each part of the kiosk is tried, one by one.

busy-checking-title = فحص
    .spoken = فَحْص
busy-checking = نجرب هذا الجزء.
    .spoken = نُجَرِّبُ هَذَا الْجُزْء.
check-help = الفحص يجرب كل جزء من الجهاز.
    .spoken = الْفَحْصُ يُجَرِّبُ كُلَّ جُزْءٍ مِنَ الْجِهَاز.

## The parts.

check-part-screen = الشاشة
    .spoken = الشَّاشَة
check-part-touch = لمس الشاشة
    .spoken = لَمْسُ الشَّاشَة
check-part-keypad = الأزرار
    .spoken = الْأَزْرَار
check-part-switches = المفاتيح
    .spoken = الْمَفَاتِيح
check-part-braille = جهاز برايل
    .spoken = جِهَازُ بْرَايِل
check-part-speaker = مكبر الصوت
    .spoken = مُكَبِّرُ الصَّوْت
check-part-headset = السماعة
    .spoken = السَّمَّاعَة
check-part-microphone = الميكروفون
    .spoken = الْمِيكْرُوفُون
check-part-printer = الطابعة
    .spoken = الطَّابِعَة
check-part-network = الشبكة
    .spoken = الشَّبَكَة
check-part-clock = الساعة
    .spoken = السَّاعَة
check-part-disk = القرص
    .spoken = الْقُرْص
check-part-content = النصوص والخدمات
    .spoken = النُّصُوصُ وَالْخِدْمَات
check-part-voices = الأصوات
    .spoken = الْأَصْوَات

## What only a person can tell.

check-ask-screen = هل الشاشة كلها واضحة؟
    .spoken = هَلِ الشَّاشَةُ كُلُّهَا وَاضِحَة؟
check-ask-speaker = هل هذه الجملة مسموعة من مكبر الصوت؟
    .spoken = هَلْ هَذِهِ الْجُمْلَةُ مَسْمُوعَةٌ مِنْ مُكَبِّرِ الصَّوْت؟
check-ask-headset = المرجو وصل السماعة. هل هذه الجملة مسموعة فيها؟
    .spoken = الْمَرْجُوُّ وَصْلُ السَّمَّاعَة. هَلْ هَذِهِ الْجُمْلَةُ مَسْمُوعَةٌ فِيهَا؟
check-ask-microphone = المرجو اختيار متابعة، ثم الكلام ثانيتين.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ مُتَابَعَة، ثُمَّ الْكَلَامُ ثَانِيَتَيْن.
choice-works = نعم، جيد
    .spoken = نَعَمْ، جَيِّد
choice-fails = لا
    .spoken = لَا
choice-not-here = غير موجود هنا
    .spoken = غَيْرُ مَوْجُودٍ هُنَا

## Keys and switches, one by one.

# $n of $count keys; $key is the name of one.
check-key-title-n = الزر { $n } من { $count }
    .spoken = الزِّرُّ { $n } مِنْ { $count }
check-key = المرجو الضغط على: { $key }.
    .spoken = الْمَرْجُوُّ الضَّغْطُ عَلَى: { $key }.
check-press-help = الفحص ينتظر قليلا، ثم يواصل.
    .spoken = الْفَحْصُ يَنْتَظِرُ قَلِيلًا، ثُمَّ يُوَاصِل.
# Another key came than the one that was asked for.
another-key = وصل ضغط على: { $key }.
    .spoken = وَصَلَ ضَغْطٌ عَلَى: { $key }.
same-switch = هذا هو المفتاح الأول.
    .spoken = هَذَا هُوَ الْمِفْتَاحُ الْأَوَّل.
check-first-switch-title = المفتاح الأول
    .spoken = الْمِفْتَاحُ الْأَوَّل
check-first-switch = المرجو الضغط على المفتاح الأول.
    .spoken = الْمَرْجُوُّ الضَّغْطُ عَلَى الْمِفْتَاحِ الْأَوَّل.
check-second-switch-title = المفتاح الثاني
    .spoken = الْمِفْتَاحُ الثَّانِي
check-second-switch = المرجو الضغط على المفتاح الثاني.
    .spoken = الْمَرْجُوُّ الضَّغْطُ عَلَى الْمِفْتَاحِ الثَّانِي.
# A finger says that the key or switch asked for does nothing.
choice-no-reaction = لا يستجيب
    .spoken = لَا يَسْتَجِيب
choice-only-one = يوجد واحد فقط
    .spoken = يُوجَدُ وَاحِدٌ فَقَط

## Where a touch lands.

check-target-title-n = الدائرة { $n } من { $count }
    .spoken = الدَّائِرَةُ { $n } مِنْ { $count }
check-target = المرجو لمس وسط الدائرة.
    .spoken = الْمَرْجُوُّ لَمْسُ وَسَطِ الدَّائِرَة.
choice-without-touch = متابعة دون لمس
    .spoken = مُتَابَعَةٌ دُونَ لَمْس

## What was found.

check-state-ready = يعمل
    .spoken = يَعْمَل
check-state-broken = لا يعمل
    .spoken = لَا يَعْمَل
check-state-absent = غير مطلوب هنا
    .spoken = غَيْرُ مَطْلُوبٍ هُنَا
check-state-untested = لم يجرب
    .spoken = لَمْ يُجَرَّب
check-reason-missing = غير موصول
    .spoken = غَيْرُ مَوْصُول
check-reason-paper-low = يعمل، والورق يكاد ينتهي
    .spoken = يَعْمَل، وَالْوَرَقُ يَكَادُ يَنْتَهِي
check-reason-paper-out = انتهى الورق
    .spoken = اِنْتَهَى الْوَرَق
check-reason-cover-open = الغطاء مفتوح
    .spoken = الْغِطَاءُ مَفْتُوح
check-reason-jam = الورق عالق
    .spoken = الْوَرَقُ عَالِق
check-reason-no-answer = لا جواب
    .spoken = لَا جَوَاب
check-reason-full = يكاد يمتلئ
    .spoken = يَكَادُ يَمْتَلِئ
check-reason-refused = معطل
    .spoken = مُعَطَّل
check-reason-torn = السجل تالف
    .spoken = السِّجِلُّ تَالِف
check-reason-clock-apart = الوقت خاطئ
    .spoken = الْوَقْتُ خَاطِئ
check-reason-unreachable = لا اتصال بالخادم المركزي
    .spoken = لَا اِتِّصَالَ بِالْخَادِمِ الْمَرْكَزِيّ
check-reason-nothing-kept = لم تصل أي خدمة
    .spoken = لَمْ تَصِلْ أَيُّ خِدْمَة
check-reason-incomplete = ناقص
    .spoken = نَاقِص
check-reason-clips = تسجيلات تالفة
    .spoken = تَسْجِيلَاتٌ تَالِفَة
check-reason-silent = لا يسمع شيئا
    .spoken = لَا يَسْمَعُ شَيْئًا
check-reason-no-reader = موصول، لكن لا يقرؤه أي برنامج
    .spoken = مَوْصُول، لَكِنْ لَا يَقْرَؤُهُ أَيُّ بَرْنَامَج
check-reason-said-not = لا يعمل، حسب الموظف
    .spoken = لَا يَعْمَل، حَسَبَ الْمُوَظَّف
check-reason-keys-missing = بعضها لا يستجيب
    .spoken = بَعْضُهَا لَا يَسْتَجِيب
# A few keys that did not answer, by what they do.
check-keys-missing-1 = بلا استجابة: { $first }
    .spoken = بِلَا اِسْتِجَابَة: { $first }
check-keys-missing-2 = بلا استجابة: { $first }، { $second }
    .spoken = بِلَا اِسْتِجَابَة: { $first }، { $second }
check-keys-missing-3 = بلا استجابة: { $first }، { $second }، { $third }
    .spoken = بِلَا اِسْتِجَابَة: { $first }، { $second }، { $third }
check-reason-touch-off = اللمس منحرف
    .spoken = اللَّمْسُ مُنْحَرِف
check-reason-no-window = لا يفتح شيء على الشاشة
    .spoken = لَا يُفْتَحُ شَيْءٌ عَلَى الشَّاشَة
check-reason-wrong-size = قياس الشاشة غير مناسب
    .spoken = قِيَاسُ الشَّاشَةِ غَيْرُ مُنَاسِب
check-reason-blank = الشاشة فارغة
    .spoken = الشَّاشَةُ فَارِغَة
check-reason-own-central = الخادم المركزي في هذا الجهاز
    .spoken = الْخَادِمُ الْمَرْكَزِيُّ فِي هَذَا الْجِهَاز

## The report.

check-report-title = فحص الجهاز
    .spoken = فَحْصُ الْجِهَاز
check-all-well = كل شيء جاهز.
    .spoken = كُلُّ شَيْءٍ جَاهِز.
check-not-all-well = بقي شيء للإصلاح أو للتجربة.
    .spoken = بَقِيَ شَيْءٌ لِلْإِصْلَاحِ أَوْ لِلتَّجْرِبَة.
choice-check-print = طبع التقرير
    .spoken = طَبْعُ التَّقْرِير
