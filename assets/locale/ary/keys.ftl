### review: unreviewed
### What is said of keys: their names, what they do, and where one is.

# A key by its name, and what it does; both are messages below and of narration.ftl.
hint-of-key = { $key }، { $does }.
    .spoken = { $key }، { $does }.

## What a key does, wherever one is.

next-key-does = الجواب اللي من بعد
    .spoken = الْجْوَاب اللِّي مَنْ بَعْد
previous-key-does = الجواب اللي قبل
    .spoken = الْجْوَاب اللِّي قْبَل
first-key-does = الجواب الأول
    .spoken = الْجْوَاب الْأَوَّل
last-key-does = الجواب اللخر
    .spoken = الْجْوَاب اللَّخَّر
select-key-does = نختار
    .spoken = نَخْتَار
back-key-does = نرجع
    .spoken = نَرْجَع
on-key-does = نكمل
    .spoken = نْكَمَّل
erase-key-does = نمسح العلامة اللخرة
    .spoken = نَمْسَح الْعَلَامَة اللَّخَّرَة
help-key-does = المعاونة
    .spoken = الْمُعَاوْنَة
listen-key-does = نسمع مرة خرى
    .spoken = نَسْمَع مَرَّة خْرَى
pause-key-does = نوقف الصوت، ولا نكمله
    .spoken = نْوَقَّف الصَّوْت، وَلَّا نْكَمّْلُه
louder-key-does = نعلي الصوت
    .spoken = نْعَلِّي الصَّوْت
softer-key-does = ننقص الصوت
    .spoken = نْنَقَّص الصَّوْت
faster-key-does = بالزربة كثر
    .spoken = بَالزَّرْبَة كْثَر
slower-key-does = بشوية كثر
    .spoken = بَشْوِيَّة كْثَر
where-key-does = فين وصلنا
    .spoken = فِينْ وْصَلْنَا
language-key-does = اللغة اللي من بعد
    .spoken = اللُّغَة اللِّي مَنْ بَعْد

# Keys of a keyboard; the others are in narration.ftl.
keyname-f4 = بوطونة إف 4
    .spoken = بُوطُونَة إِفْ 4
keyname-f5 = بوطونة إف 5
    .spoken = بُوطُونَة إِفْ 5
keyname-f6 = بوطونة إف 6
    .spoken = بُوطُونَة إِفْ 6
keyname-f7 = بوطونة إف 7
    .spoken = بُوطُونَة إِفْ 7
keyname-f8 = بوطونة إف 8
    .spoken = بُوطُونَة إِفْ 8
keyname-f9 = بوطونة إف 9
    .spoken = بُوطُونَة إِفْ 9

## Where am I?

# Before the last answers, each with its question; $n of them were given so far.
answered-so-far = شحال من جواب عطيتي: { $n }.
    .spoken = شْحَالْ مَنْ جْوَاب عْطِيتِي: { $n }.
