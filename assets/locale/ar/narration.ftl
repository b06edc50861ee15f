### review: unreviewed
### ما يقال فقط.

# Place of the focused answer among its group.
position = { $n } من { $count }
    .spoken = { $n } مِنْ { $count }
role-button = زر
    .spoken = زِرّ
# Each change of a setting of speech, from 1 (the softest); and where it goes no further.
volume-now = الصوت { $n }
    .spoken = الصَّوْتُ { $n }
volume-most = الصوت { $n }، وهو الأعلى
    .spoken = الصَّوْتُ { $n }، وَهُوَ الْأَعْلَى
volume-least = الصوت { $n }، وهو الأخفض
    .spoken = الصَّوْتُ { $n }، وَهُوَ الْأَخْفَض
rate-now = السرعة { $n } في المائة
    .spoken = السُّرْعَةُ { $n } فِي الْمِائَة
rate-most = السرعة { $n } في المائة، وهي الأسرع
    .spoken = السُّرْعَةُ { $n } فِي الْمِائَة، وَهِيَ الْأَسْرَع
rate-least = السرعة { $n } في المائة، وهي الأبطأ
    .spoken = السُّرْعَةُ { $n } فِي الْمِائَة، وَهِيَ الْأَبْطَأ

## أسماء الأزرار بما كُتب عليها أو بشكلها، لا بما تفعله هنا: قد يتغير ذلك.

keyname-up = السهم إلى أعلى
    .spoken = السَّهْمُ إِلَى أَعْلَى
keyname-down = السهم إلى أسفل
    .spoken = السَّهْمُ إِلَى أَسْفَل
keyname-left = السهم إلى اليسار
    .spoken = السَّهْمُ إِلَى الْيَسَار
keyname-right = السهم إلى اليمين
    .spoken = السَّهْمُ إِلَى الْيَمِين
keyname-tab = زر TAB
    .spoken = زِرُّ TAB
keyname-home = زر البداية
    .spoken = زِرُّ الْبِدَايَة
keyname-end = زر النهاية
    .spoken = زِرُّ النِّهَايَة
keyname-enter = زر الإدخال
    .spoken = زِرُّ الْإِدْخَال
keyname-space = زر المسافة
    .spoken = زِرُّ الْمَسَافَة
keyname-escape = زر ESC
    .spoken = زِرُّ ESC
keyname-page_up = زر الصفحة السابقة
    .spoken = زِرُّ الصَّفْحَةِ السَّابِقَة
keyname-page_down = زر الصفحة التالية
    .spoken = زِرُّ الصَّفْحَةِ التَّالِيَة
keyname-backspace = زر المسح
    .spoken = زِرُّ الْمَسْح
keyname-delete = زر الحذف
    .spoken = زِرُّ الْحَذْف
keyname-f1 = زر F 1
    .spoken = زِرُّ F 1
keyname-f2 = زر F 2
    .spoken = زِرُّ F 2
keyname-f3 = زر F 3
    .spoken = زِرُّ F 3
keyname-volume_up = زر رفع الصوت
    .spoken = زِرُّ رَفْعِ الصَّوْت
keyname-volume_down = زر خفض الصوت
    .spoken = زِرُّ خَفْضِ الصَّوْت
# The keys of an EZ Access keypad, in the order of their codes.
keyname-f17 = زر المعين
    .spoken = زِرُّ الْمُعَيَّن
keyname-f18 = المثلث إلى أعلى
    .spoken = الْمُثَلَّثُ إِلَى أَعْلَى
keyname-f19 = المثلث إلى أسفل
    .spoken = الْمُثَلَّثُ إِلَى أَسْفَل
keyname-f20 = الزر المستدير
    .spoken = الزِّرُّ الْمُسْتَدِير
keyname-f21 = السهم إلى اليسار
    .spoken = السَّهْمُ إِلَى الْيَسَار
keyname-f22 = السهم إلى اليمين
    .spoken = السَّهْمُ إِلَى الْيَمِين
keyname-f23 = السهم المزدوج إلى اليسار
    .spoken = السَّهْمُ الْمُزْدَوِجُ إِلَى الْيَسَار
keyname-f24 = السهم المزدوج إلى اليمين
    .spoken = السَّهْمُ الْمُزْدَوِجُ إِلَى الْيَمِين
# Said when the visit is over.
goodbye = شكرا، ومع السلامة. مسحنا المعلومات.
    .spoken = شُكْرًا، وَمَعَ السَّلَامَة. مَسَحْنَا الْمَعْلُومَات.
