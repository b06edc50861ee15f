### review: unreviewed
### What is said of keys: their names, what they do, and where one is.

# A key by its name, and what it does; both are messages below and of narration.ftl.
hint-of-key = { $key }: { $does }.
    .spoken = { $key }: { $does }.

## What a key does, wherever one is.

next-key-does = الجواب التالي
    .spoken = الْجَوَابُ التَّالِي
previous-key-does = الجواب السابق
    .spoken = الْجَوَابُ السَّابِق
first-key-does = أول جواب
    .spoken = أَوَّلُ جَوَاب
last-key-does = آخر جواب
    .spoken = آخِرُ جَوَاب
select-key-does = اختيار
    .spoken = اِخْتِيَار
back-key-does = رجوع
    .spoken = رُجُوع
on-key-does = متابعة
    .spoken = مُتَابَعَة
erase-key-does = مسح آخر رمز
    .spoken = مَسْحُ آخِرِ رَمْز
help-key-does = مساعدة
    .spoken = مُسَاعَدَة
listen-key-does = إعادة الاستماع
    .spoken = إِعَادَةُ الِاسْتِمَاع
pause-key-does = وقف الصوت، أو متابعته
    .spoken = وَقْفُ الصَّوْت، أَوْ مُتَابَعَتُه
louder-key-does = صوت أعلى
    .spoken = صَوْتٌ أَعْلَى
softer-key-does = صوت أخفض
    .spoken = صَوْتٌ أَخْفَض
faster-key-does = صوت أسرع
    .spoken = صَوْتٌ أَسْرَع
slower-key-does = صوت أبطأ
    .spoken = صَوْتٌ أَبْطَأ
where-key-does = أين وصلنا
    .spoken = أَيْنَ وَصَلْنَا
language-key-does = اللغة التالية
    .spoken = اللُّغَةُ التَّالِيَة

# Keys of a keyboard; the others are in narration.ftl.
keyname-f4 = زر F 4
    .spoken = زِرُّ F 4
keyname-f5 = زر F 5
    .spoken = زِرُّ F 5
keyname-f6 = زر F 6
    .spoken = زِرُّ F 6
keyname-f7 = زر F 7
    .spoken = زِرُّ F 7
keyname-f8 = زر F 8
    .spoken = زِرُّ F 8
keyname-f9 = زر F 9
    .spoken = زِرُّ F 9

## Where am I?

# Before the last answers, each with its question; $n of them were given so far.
answered-so-far = عدد الأجوبة: { $n }.
    .spoken = عَدَدُ الْأَجْوِبَة: { $n }.
