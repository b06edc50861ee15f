### review: unreviewed
### ما يقال فقط.

# Place of the focused answer among its group.
position = { $n } من { $count }
    .spoken = { $n } مِنْ { $count }
role-button = زر
    .spoken = زِرّ
volume-now = الصوت { $n } في المائة
    .spoken = الصَّوْتُ { $n } فِي الْمِائَة
rate-now = السرعة { $n } في المائة
    .spoken = السُّرْعَةُ { $n } فِي الْمِائَة
keyname-up = السهم إلى أعلى
    .spoken = السَّهْمُ إِلَى أَعْلَى
keyname-down = السهم إلى أسفل
    .spoken = السَّهْمُ إِلَى أَسْفَل
keyname-enter = زر الإدخال
    .spoken = زِرُّ الْإِدْخَال
keyname-escape = زر الرجوع
    .spoken = زِرُّ الرُّجُوع
keyname-page_down = زر الصفحة التالية
    .spoken = زِرُّ الصَّفْحَةِ التَّالِيَة
keyname-f1 = زر المساعدة
    .spoken = زِرُّ الْمُسَاعَدَة
keyname-f2 = زر الاستماع
    .spoken = زِرُّ الِاسْتِمَاع
