### review: unreviewed
### Settings, reached from every screen.

bar-settings = الإعدادات
    .spoken = الْإِعْدَادَات
settings-title = إعدادات الشاشة
    .spoken = إِعْدَادَات الشَّاشَة
settings = شنو بغيتي تبدل؟
    .spoken = شْنُو بْغِيتِي تْبَدَّل؟
settings-help = ما كيضيع والو. رجع كترجعك للسؤال ديالك.
    .spoken = مَا كَيْضِيع وَالُو. رْجَع كَتْرَجّْعَك لَلسُّؤَال دْيَالَك.
# The settings, each with what is in force beside it.
choice-text-size = قد الكتابة
    .spoken = قَدّ الْكْتَابَة
choice-sound = الصوت
    .spoken = الصَّوْت
choice-theme = الألوان
    .spoken = الْأَلْوَان
choice-signs = لغة الإشارة
    .spoken = لُغَة الْإِشَارَة
choice-reach = علو البوطونات
    .spoken = عْلُو الْبُوطُونَات
choice-hand = جهة البوطونات
    .spoken = جِهَة الْبُوطُونَات
choice-touching = كيفاش كتقيس
    .spoken = كِيفَاش كَتْقِيس

## Voice.

choose-sound-title = الصوت والسرعة
    .spoken = الصَّوْت وَالسُّرْعَة
choose-sound = قاد الصوت كيما بغيتي.
    .spoken = قَادّ الصَّوْت كِيمَا بْغِيتِي.
choose-sound-help = كل مرة كتبدل شوية. رجع كترجعك للإعدادات.
    .spoken = كُلّ مَرَّة كَتْبَدَّل شْوِيَّة. رْجَع كَتْرَجّْعَك لَلْإِعْدَادَات.
choice-louder = علي الصوت
    .spoken = عَلِّي الصَّوْت
choice-softer = نقص الصوت
    .spoken = نَقَّص الصَّوْت
choice-faster = بالزربة كثر
    .spoken = بَالزَّرْبَة كْثَر
choice-slower = بشوية كثر
    .spoken = بَشْوِيَّة كْثَر

## Colours.

choose-theme-title = ألوان الشاشة
    .spoken = أَلْوَان الشَّاشَة
choose-theme = ختار الألوان ديال الشاشة.
    .spoken = خْتَار الْأَلْوَان دْيَال الشَّاشَة.
choose-theme-help = ما كيضيع والو ملي كتبدل الألوان.
    .spoken = مَا كَيْضِيع وَالُو مَلِّي كَتْبَدَّل الْأَلْوَان.
choice-theme-clear = فاتح
    .spoken = فَاتَح
choice-theme-night = غامق
    .spoken = غَامَق
choice-theme-strong = باين بزاف
    .spoken = بَايَن بَزَّاف
choice-theme-soft = رطب
    .spoken = رْطَب

## Sign language.

choose-signs-title = فيديو لغة الإشارة
    .spoken = فِيدْيُو لُغَة الْإِشَارَة
choose-signs = واش بغيتي تشوف الأسئلة بلغة الإشارة؟
    .spoken = وَاشْ بْغِيتِي تْشُوف الْأَسْئِلَة بْلُغَة الْإِشَارَة؟
choose-signs-help = شي أسئلة عندهم فيديو بلغة الإشارة.
    .spoken = شِي أَسْئِلَة عَنْدْهُم فِيدْيُو بْلُغَة الْإِشَارَة.
choice-signs-off = بلا لغة الإشارة
    .spoken = بْلَا لُغَة الْإِشَارَة
choice-signs-on = بلغة الإشارة
    .spoken = بْلُغَة الْإِشَارَة

## Where the buttons are.

choose-reach-title = علو البوطونات
    .spoken = عْلُو الْبُوطُونَات
choose-reach = ختار فين يكونو البوطونات.
    .spoken = خْتَار فِين يْكُونُو الْبُوطُونَات.
choose-reach-help = لتحت، كلشي كيتقاس من كروسة.
    .spoken = لْتَحْت، كُلّْشِي كَيْتْقَاس مَنْ كَرُّوسَة.
choice-reach-normal = فالشاشة كلها
    .spoken = فَالشَّاشَة كُلّْهَا
choice-reach-low = لتحت فالشاشة
    .spoken = لْتَحْت فَالشَّاشَة
choose-hand-title = جهة البوطونات
    .spoken = جِهَة الْبُوطُونَات
choose-hand = من شمن جهة كتقيس الشاشة؟
    .spoken = مَنْ شَمَن جِهَة كَتْقِيس الشَّاشَة؟
choose-hand-help = البوطونات كيجيو من الجهة اللي ختاريتي.
    .spoken = الْبُوطُونَات كَيْجِيوْ مَنْ الْجِهَة اللِّي خْتَارِيتِي.
choice-hand-either = جوج جوايه
    .spoken = جُوج جْوَايَه
choice-hand-left = على الليسر
    .spoken = عْلَى اللِّيسَر
choice-hand-right = على الليمن
    .spoken = عْلَى اللِّيمَن

## What counts as a touch.

choose-touching-title = كيفاش كتقيس
    .spoken = كِيفَاش كَتْقِيس
choose-touching = ختار كيفاش الشاشة تحس بصبعك.
    .spoken = خْتَار كِيفَاش الشَّاشَة تْحَسّ بَصَبْعَك.
choose-touching-help = القيسة الهادية مزيانة لليد اللي كترعد.
    .spoken = الْقِيسَة الْهَادْيَة مَزْيَانَة لَلْيَدّ اللِّي كَتْرْعَد.
choice-touch-normal = قيسة عادية
    .spoken = قِيسَة عَادِيَّة
choice-touch-steady = قيسة هادية
    .spoken = قِيسَة هَادْيَة

## The screen goes dark, for who listens.

choice-glass = الشاشة
    .spoken = الشَّاشَة
choose-glass-title = الشاشة شاعلة ولا طافية
    .spoken = الشَّاشَة شَاعْلَة وَلَّا طَافْيَة
choose-glass = واش نطفيو الشاشة؟
    .spoken = وَاشْ نْطْفِيوْ الشَّاشَة؟
choose-glass-help = الصوت كيبقى. قيس الشاشة باش تشعل.
    .spoken = الصَّوْت كَيْبْقَى. قِيس الشَّاشَة بَاشْ تْشْعَل.
choice-glass-shown = شاشة شاعلة
    .spoken = شَاشَة شَاعْلَة
choice-glass-dark = شاشة طافية
    .spoken = شَاشَة طَافْيَة

## What is said where others hear.

choice-aloud = الخصوصية
    .spoken = الْخُصُوصِيَّة
choose-aloud-title = الصوت والخصوصية
    .spoken = الصَّوْت وَالْخُصُوصِيَّة
choose-aloud = شنو نقولو بلا سماعة؟
    .spoken = شْنُو نْقُولُو بْلَا سَمَّاعَة؟
choose-aloud-help = بالسماعة كنقولو كلشي، وما كيسمع حتى واحد آخر.
    .spoken = بْالسَّمَّاعَة كَنْقُولُو كُلْشِي، وَمَا كَيَسْمَع حْتَّى وَاحَد آخُر.
choice-aloud-public = بلا اللي خاص
    .spoken = بْلَا اللِّي خَاصّ
choice-aloud-all = كلشي، حتى الخاص
    .spoken = كُلْشِي، حْتَّى الْخَاصّ
choice-aloud-nothing = والو
    .spoken = وَالُو
