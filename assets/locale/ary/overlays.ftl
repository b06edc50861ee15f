### review: unreviewed
### What is the same on every screen: the bar, help, language, text size, the question after silence.

bar-back = رجع
    .spoken = رْجَع
bar-listen = سمع
    .spoken = سْمَع
bar-language = اللغة
    .spoken = اللُّغَة
bar-help = المعاونة
    .spoken = الْمُعَاوْنَة
bar-leave = سالي
    .spoken = سَالِي
more = ختيارات خرين
    .spoken = خْتِيَارَات خْرِين
# Turns to the next page of facts.
next-page = الصفحة اللي من بعد
    .spoken = الصَّفْحَة اللِّي مَنْ بَعْد
# $page of $pages pages of choices.
page-of = الصفحة { $page } من { $pages }
    .spoken = الصَّفْحَة { $page } مَنْ { $pages }
help-title = المعاونة
    .spoken = الْمُعَاوْنَة
help-help = تقدر تعيط لشي موظف، ولا تكمل.
    .spoken = تَقْدَر تْعَيَّط لْشِي مُوَظَّف، وَلَّا تْكَمَّل.
choice-call-staff = عيط لشي موظف
    .spoken = عَيَّط لْشِي مُوَظَّف
choice-return = كمل
    .spoken = كَمَّل
choose-language-title = اللغة
    .spoken = اللُّغَة
choose-language = ختار اللغة ديالك.
    .spoken = خْتَار اللُّغَة دْيَالَك.
choose-language-help = ما كيضيع والو ملي كتبدل اللغة.
    .spoken = مَا كَيْضِيع وَالُو مَلِّي كَتْبَدَّل اللُّغَة.
choose-text-size-title = قد الكتابة
    .spoken = قَدّ الْكْتَابَة
choose-text-size = ختار قد الكتابة.
    .spoken = خْتَار قَدّ الْكْتَابَة.
choose-text-size-help = ما كيضيع والو ملي كتبدل القد.
    .spoken = مَا كَيْضِيع وَالُو مَلِّي كَتْبَدَّل الْقَدّ.
choice-text-small = كتابة صغيرة
    .spoken = كْتَابَة صْغِيرَة
choice-text-normal = كتابة عادية
    .spoken = كْتَابَة عَادِيَّة
choice-text-large = كتابة كبيرة
    .spoken = كْتَابَة كْبِيرَة
choice-text-huge = كتابة كبيرة بزاف
    .spoken = كْتَابَة كْبِيرَة بَزَّاف
# Said and shown beside the setting in force.
state-chosen = هادا هو اللي مختار
    .spoken = هَادَا هُوَّ اللِّي مَخْتَار
still-there-title = واش باقي معايا؟
    .spoken = وَاشْ بَاقِي مْعَايَا؟
still-there = قيس الشاشة ولا شي بوطونة باش نكملو.
    .spoken = قِيس الشَّاشَة وَلَّا شِي بُوطُونَة بَاشْ نْكَمّْلُو.
still-there-help = إلا ما جاوبتيش، غادي نمسحو المعلومات ديالك.
    .spoken = إِلَا مَا جَاوَبْتِيش، غَادِي نْمَسْحُو الْمَعْلُومَات دْيَالَك.
still-there-left = { $n ->
    [10] بقاو 10 ثواني. قيس الشاشة ولا شي بوطونة.
   *[other] بقاو { $n } ثانية. قيس الشاشة ولا شي بوطونة.
    }
    .spoken = { $n ->
    [10] بْقَاوْ عَشْرَة ثْوَانِي. قِيس الشَّاشَة وَلَّا شِي بُوطُونَة.
   *[other] بْقَاوْ { $n } ثَانِيَة. قِيس الشَّاشَة وَلَّا شِي بُوطُونَة.
    }
choice-stay = إيه، باقي هنا
    .spoken = إِيَّهْ، بَاقِي هْنَا
choice-leave = نسالي
    .spoken = نْسَالِي
choice-change = بدل
    .spoken = بَدَّل
choice-continue = كمل
    .spoken = كَمَّل
choice-done = صافي، ساليت
    .spoken = صَافِي، سَالِيت
choice-something-else = ندير حاجة خرى
    .spoken = نْدِير حَاجَة خْرَى
choice-try-again = عاود جرب
    .spoken = عَاوَد جَرَّب
choice-start-again = نبداو من الأول
    .spoken = نَبْدَاوْ مَنْ الْأَوَّل
status-staff-waiting = علمنا واحد الموظف.
    .spoken = عْلَمْنَا وَاحَد الْمُوَظَّف.
status-staff-coming = الموظف راه جاي.
    .spoken = الْمُوَظَّف رَاهْ جَايّ.
status-staff-not-told = ما قدرناش نعلمو الموظف. عيط ليه بصوتك.
    .spoken = مَا قْدَرْنَاش نْعَلْمُو الْمُوَظَّف. عَيَّط لِيه بَصَوْتَك.
status-no-network = ما كايناش الكونيكسيون دابا.
    .spoken = مَا كَايْنَاش الْكُونِيكْسِيُون دَابَا.
# A number of the hall and the desk where it is awaited, seen and heard by everybody there.
number-called = النمرة { $number }، الشباك { $desk }.
    .spoken = النَّمْرَة { $number }، الشُّبَّاك { $desk }.

## Without a headset.

# Instead of what is private, where others hear.
said-on-screen = حاجة خاصة: راها ف الشاشة. بالسماعة غادي تسمعها.
    .spoken = حَاجَة خَاصَّة: رَاهَا فْ الشَّاشَة. بْالسَّمَّاعَة غَادِي تْسَمْعَهَا.
# Of an answer that has the focus, or that was marked.
said-private = حاجة خاصة
    .spoken = حَاجَة خَاصَّة
# Of a whole sentence; and how else it would be heard.
said-on-screen-how = حاجة خاصة: راها ف الشاشة. باش تسمعها: السماعة، ولا الإعدادات ومن بعد الخصوصية.
    .spoken = حَاجَة خَاصَّة: رَاهَا فْ الشَّاشَة. بَاشْ تْسَمْعَهَا: السَّمَّاعَة، وَلَّا الْإِعْدَادَات وَمَن بَعْد الْخُصُوصِيَّة.
# Its visitor pulled the headset out in the middle of a visit.
headset-out-title = السماعة تحيدات
    .spoken = السَّمَّاعَة تْحَيّْدَات
headset-out = رد السماعة، ولا ختار كيفاش نكملو.
    .spoken = رَدّ السَّمَّاعَة، وَلَّا خْتَار كِيفَاشْ نْكَمّْلُو.
headset-out-help = بلا سماعة، ما نقولو والو خاص بالجهر.
    .spoken = بْلَا سَمَّاعَة، مَا نْقُولُو وَالُو خَاصّ بَالْجَهْر.
choice-with-speaker = نكملو بالهوبارلور
    .spoken = نْكَمّْلُو بَالْهُوبَّارْلُور
choice-silently = نكملو بلا صوت
    .spoken = نْكَمّْلُو بْلَا صَوْت
