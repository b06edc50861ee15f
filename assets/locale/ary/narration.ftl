### review: unreviewed
### Only said: position, role, settings, and the names of keys.

# Place of the focused answer among its group.
position = { $n } من { $count }
    .spoken = { $n } مَنْ { $count }
role-button = بوطونة
    .spoken = بُوطُونَة
# Each change of a setting of speech, from 1 (the softest); and where it goes no further.
volume-now = الصوت { $n }
    .spoken = الصَّوْت { $n }
volume-most = الصوت { $n }، هادا أعلى صوت
    .spoken = الصَّوْت { $n }، هَادَا أَعْلَى صَوْت
volume-least = الصوت { $n }، هادا أنقص صوت
    .spoken = الصَّوْت { $n }، هَادَا أَنْقَص صَوْت
rate-now = السرعة { $n } فالمية
    .spoken = السُّرْعَة { $n } فَالْمْيَة
rate-most = السرعة { $n } فالمية، هادي أكبر سرعة
    .spoken = السُّرْعَة { $n } فَالْمْيَة، هَادِي أَكْبَر سُرْعَة
rate-least = السرعة { $n } فالمية، هادي أقل سرعة
    .spoken = السُّرْعَة { $n } فَالْمْيَة، هَادِي أَقَلّ سُرْعَة

## Keys by what is written on them or how they feel, never by what they do here: the key map may change that.

keyname-up = السهم لفوق
    .spoken = السَّهْم لْفُوق
keyname-down = السهم لتحت
    .spoken = السَّهْم لْتَحْت
keyname-left = السهم لليسر
    .spoken = السَّهْم لَلِّيسَر
keyname-right = السهم لليمن
    .spoken = السَّهْم لَلِّيمَن
keyname-tab = بوطونة طاب
    .spoken = بُوطُونَة طَاب
keyname-home = بوطونة البدية
    .spoken = بُوطُونَة الْبَدْيَة
keyname-end = بوطونة التالي
    .spoken = بُوطُونَة التَّالِي
keyname-enter = بوطونة الدخول
    .spoken = بُوطُونَة الدّْخُول
keyname-space = بوطونة الفراغ
    .spoken = بُوطُونَة الْفَرَاغ
keyname-escape = بوطونة إسكاب
    .spoken = بُوطُونَة إِسْكَاب
keyname-page_up = بوطونة الصفحة اللي قبل
    .spoken = بُوطُونَة الصَّفْحَة اللِّي قْبَل
keyname-page_down = بوطونة الصفحة اللي من بعد
    .spoken = بُوطُونَة الصَّفْحَة اللِّي مَنْ بَعْد
keyname-backspace = بوطونة المسيح
    .spoken = بُوطُونَة الْمْسِيح
keyname-delete = بوطونة الحذف
    .spoken = بُوطُونَة الْحَذْف
keyname-f1 = بوطونة إف 1
    .spoken = بُوطُونَة إِفْ 1
keyname-f2 = بوطونة إف 2
    .spoken = بُوطُونَة إِفْ 2
keyname-f3 = بوطونة إف 3
    .spoken = بُوطُونَة إِفْ 3
keyname-volume_up = بوطونة علي الصوت
    .spoken = بُوطُونَة عَلِّي الصَّوْت
keyname-volume_down = بوطونة نقص الصوت
    .spoken = بُوطُونَة نَقَّص الصَّوْت
# The keys of an EZ Access keypad, in the order of their codes.
keyname-f17 = البوطونة المعينة
    .spoken = الْبُوطُونَة الْمُعَيَّنَة
keyname-f18 = المثلث لفوق
    .spoken = الْمُثَلَّث لْفُوق
keyname-f19 = المثلث لتحت
    .spoken = الْمُثَلَّث لْتَحْت
keyname-f20 = البوطونة المدورة
    .spoken = الْبُوطُونَة الْمَدُّورَة
keyname-f21 = السهم لليسر
    .spoken = السَّهْم لَلِّيسَر
keyname-f22 = السهم لليمن
    .spoken = السَّهْم لَلِّيمَن
keyname-f23 = جوج سهومة لليسر
    .spoken = جُوج سْهُومَة لَلِّيسَر
keyname-f24 = جوج سهومة لليمن
    .spoken = جُوج سْهُومَة لَلِّيمَن
# Said when the visit is over.
goodbye = شكرا، وبالسلامة. مسحنا المعلومات ديالك.
    .spoken = شُكْرًا، وَبَالسَّلَامَة. مْسَحْنَا الْمَعْلُومَات دْيَالَك.
