### review: unreviewed
### The self-check, for staff: each part of the kiosk is tried, one by one.

busy-checking-title = فحص
    .spoken = فَحْص
busy-checking = كنجربو هاد الجزء.
    .spoken = كَنْجَرّْبُو هَاد الْجُزْء.
check-help = الفحص كيجرب كل جزء من الجهاز.
    .spoken = الْفَحْص كَيْجَرَّب كُلّ جُزْء مَن الْجِهَاز.

## The parts.

check-part-screen = الشاشة
    .spoken = الشَّاشَة
check-part-touch = اللمس ديال الشاشة
    .spoken = اللَّمْس دْيَال الشَّاشَة
check-part-keypad = البوطونات
    .spoken = الْبُّوطُونَات
check-part-switches = المفاتيح
    .spoken = الْمَفَاتِيح
check-part-braille = جهاز برايل
    .spoken = جِهَاز بْرَايِل
check-part-speaker = مكبر الصوت
    .spoken = مُكَبِّر الصُّوت
check-part-headset = السماعة
    .spoken = السَّمَّاعَة
check-part-microphone = الميكرو
    .spoken = الْمِيكْرُو
check-part-printer = الطابعة
    .spoken = الطَّابِعَة
check-part-network = الشبكة
    .spoken = الشَّبَكَة
check-part-clock = الساعة
    .spoken = السَّاعَة
check-part-disk = الديسك
    .spoken = الدِّيسْك
check-part-content = النصوص والخدمات
    .spoken = النُّصُوص وَالْخَدَمَات
check-part-voices = الأصوات
    .spoken = الْأَصْوَات

## What only a person can tell.

check-ask-screen = واش الشاشة كاملة كتبان مزيان؟
    .spoken = وَاش الشَّاشَة كَامْلَة كَتْبَان مْزْيَان؟
check-ask-speaker = واش هاد الجملة مسموعة فمكبر الصوت؟
    .spoken = وَاش هَاد الْجُمْلَة مَسْمُوعَة فْمُكَبِّر الصُّوت؟
check-ask-headset = خاص السماعة تكون مركبة. واش هاد الجملة مسموعة فيها؟
    .spoken = خَاصّ السَّمَّاعَة تْكُون مْرَكّْبَة. وَاش هَاد الْجُمْلَة مَسْمُوعَة فِيهَا؟
check-ask-microphone = ضغطة على كمل، ومن بعد الهضرة جوج ثواني.
    .spoken = ضَغْطَة عْلَى كَمَّل، وَمَن بَعْد الْهَضْرَة جُوج ثْوَانِي.
choice-works = إيه، مزيان
    .spoken = إِيه، مْزْيَان
choice-fails = لا
    .spoken = لَا
choice-not-here = ما كاينش هنا
    .spoken = مَا كَايَنْش هْنَا

## Keys and switches, one by one.

# $n of $count keys; $key is the name of one.
check-key-title-n = البوطونة { $n } من { $count }
    .spoken = الْبُّوطُونَة { $n } مَن { $count }
check-key = ضغطة على: { $key }.
    .spoken = ضَغْطَة عْلَى: { $key }.
check-press-help = الفحص كيتسنى شوية، ومن بعد كيكمل.
    .spoken = الْفَحْص كَيْتْسَنَّى شْوِيَّة، وَمَن بَعْد كَيْكَمَّل.
# Another key came than the one that was asked for.
another-key = وصلات ضغطة على: { $key }.
    .spoken = وَصْلَات ضَغْطَة عْلَى: { $key }.
same-switch = هادا هو المفتاح الأول.
    .spoken = هَادَا هُوَ الْمَفْتَاح الْأَوَّل.
check-first-switch-title = المفتاح الأول
    .spoken = الْمَفْتَاح الْأَوَّل
check-first-switch = ضغطة على المفتاح الأول.
    .spoken = ضَغْطَة عْلَى الْمَفْتَاح الْأَوَّل.
check-second-switch-title = المفتاح التاني
    .spoken = الْمَفْتَاح التَّانِي
check-second-switch = ضغطة على المفتاح التاني.
    .spoken = ضَغْطَة عْلَى الْمَفْتَاح التَّانِي.
# A finger says that the key or switch asked for does nothing.
choice-no-reaction = ما كيتجاوبش
    .spoken = مَا كَيْتْجَاوَبْش
choice-only-one = كاين غير واحد
    .spoken = كَايْن غِير وَاحَد

## Where a touch lands.

check-target-title-n = الدائرة { $n } من { $count }
    .spoken = الدَّائِرَة { $n } مَن { $count }
check-target = لمسة فوسط الدائرة.
    .spoken = لَمْسَة فْوَسْط الدَّائِرَة.
choice-without-touch = نكملو بلا لمس
    .spoken = نْكَمّْلُو بْلَا لَمْس

## What was found.

check-state-ready = خدام
    .spoken = خَدَّام
check-state-broken = ما خدامش
    .spoken = مَا خَدَّامْش
check-state-absent = ما خاصش يكون هنا
    .spoken = مَا خَاصّْش يْكُون هْنَا
check-state-untested = ما تجربش
    .spoken = مَا تْجَرَّبْش
check-reason-missing = ما مركبش
    .spoken = مَا مْرَكَّبْش
check-reason-paper-low = خدام، والورق قريب يسالي
    .spoken = خَدَّام، وَالْوَرَق قْرِيب يْسَالِي
check-reason-paper-out = سالا الورق
    .spoken = سَالَا الْوَرَق
check-reason-cover-open = الغطا محلول
    .spoken = الْغْطَا مَحْلُول
check-reason-jam = الورق حاصل
    .spoken = الْوَرَق حَاصَل
check-reason-no-answer = ما كيجاوبش
    .spoken = مَا كَيْجَاوَبْش
check-reason-full = قريب يعمر
    .spoken = قْرِيب يَعْمَر
check-reason-refused = خاسر
    .spoken = خَاسَر
check-reason-torn = السجل خاسر
    .spoken = السِّجِلّ خَاسَر
check-reason-clock-apart = الوقت غالط
    .spoken = الْوَقْت غَالَط
check-reason-unreachable = ما كاينش الاتصال بالمركز
    .spoken = مَا كَايَنْش الْاِتِّصَال بَالْمَرْكَز
check-reason-nothing-kept = ما وصلات حتى خدمة
    .spoken = مَا وَصْلَات حَتَّى خَدْمَة
check-reason-incomplete = ناقص
    .spoken = نَاقَص
check-reason-clips = شي تسجيلات خاسرين
    .spoken = شِي تَسْجِيلَات خَاسْرِين
check-reason-silent = ما كيسمع والو
    .spoken = مَا كَيَسْمَع وَالُو
check-reason-no-reader = مركب، ولكن ما كيقراه حتى برنامج
    .spoken = مْرَكَّب، وَلَكِن مَا كَيْقْرَاه حَتَّى بَرْنَامَج
check-reason-said-not = ما خدامش، قالها الموظف
    .spoken = مَا خَدَّامْش، قَالْهَا الْمُوَظَّف
check-reason-keys-missing = شي وحدين ما كيتجاوبوش
    .spoken = شِي وَحْدِين مَا كَيْتْجَاوْبُوش
# A few keys that did not answer, by what they do.
check-keys-missing-1 = ما كيتجاوبوش: { $first }
    .spoken = مَا كَيْتْجَاوْبُوش: { $first }
check-keys-missing-2 = ما كيتجاوبوش: { $first }، { $second }
    .spoken = مَا كَيْتْجَاوْبُوش: { $first }، { $second }
check-keys-missing-3 = ما كيتجاوبوش: { $first }، { $second }، { $third }
    .spoken = مَا كَيْتْجَاوْبُوش: { $first }، { $second }، { $third }
check-reason-touch-off = اللمس ماشي فبلاصتو
    .spoken = اللَّمْس مَاشِي فْبْلَاصْتُو
check-reason-no-window = ما كيتحل والو فالشاشة
    .spoken = مَا كَيَتْحَلّ وَالُو فْالشَّاشَة
check-reason-wrong-size = القياس ديال الشاشة ماشي هو هاداك
    .spoken = الْقْيَاس دْيَال الشَّاشَة مَاشِي هُوَ هَادَاك
check-reason-blank = الشاشة خاوية
    .spoken = الشَّاشَة خَاوْيَة
check-reason-own-central = المركز فهاد الجهاز
    .spoken = الْمَرْكَز فْهَاد الْجِهَاز

## The report.

check-report-title = فحص الجهاز
    .spoken = فَحْص الْجِهَاز
check-all-well = كلشي واجد.
    .spoken = كُلّْشِي وَاجَد.
check-not-all-well = باقي شي حاجة للتصليح ولا للتجربة.
    .spoken = بَاقِي شِي حَاجَة لَلتَّصْلِيح وَلَّا لَلتَّجْرِبَة.
choice-check-print = نطبعو التقرير
    .spoken = نْطَبْعُو التَّقْرِير
