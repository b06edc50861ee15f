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

# The voice was stopped in the middle; it goes on by the same key.
status-voice-paused = الصوت واقف.
    .spoken = الصُّوت وَاقَف.
# No sound device works; it is looked for.
status-voice-mute = الماكينة بلا صوت دابا. شي موظف يقدر يعاونك.
    .spoken = الْمَاكِينَة بْلَا صَوْت دَابَا. شِي مُوَظَّف يَقْدَر يْعَاوْنَك.

## Where am I?

# Before the last answers, each with its question; $n of them were given so far.
answered-so-far = شحال من جواب عطيتي: { $n }.
    .spoken = شْحَالْ مَنْ جْوَاب عْطِيتِي: { $n }.

## The screen goes dark.

blank-key-does = نطفيو الشاشة ولا نشعلوها
    .spoken = نْطْفِيوْ الشَّاشَة وَلَّا نْشَعْلُوهَا
# Before how the key brings it back.
glass-dark = قيس الشاشة باش تشعل.
    .spoken = قِيس الشَّاشَة بَاشْ تْشْعَل.

## Learning the keys: each only tells its name and what it does.

learn-keys-title = نتعلمو البوطونات
    .spoken = نْتَعَلّْمُو الْبُوطُونَات
learn-keys = ورك على شي بوطونة، وغادي نقولو ليك شنو كتدير.
    .spoken = وْرَك عْلَى شِي بُوطُونَة، وَغَادِي نْقُولُو لِيك شْنُو كَتْدِير.
learn-keys-help = هنا، حتى بوطونة ما كتبدل والو.
    .spoken = هْنَا، حْتَّى بُوطُونَة مَا كَتْبَدَّل وَالُو.
choice-learn-keys = نتعلمو البوطونات
    .spoken = نْتَعَلّْمُو الْبُوطُونَات
choice-where-am-i = فين وصلت؟
    .spoken = فِينْ وْصَلْت؟
# $key is the key of help.
learn-by-key = { $key } مرة خرى: نتعلمو البوطونات.
    .spoken = { $key } مَرَّة خْرَى: نْتَعَلّْمُو الْبُوطُونَات.
learn-until = { $key } جوج مرات: نساليو.
    .spoken = { $key } جُوجْ مَرَّات: نْسَالِيوْ.
# A key that was pressed, and what it does.
learned-key = { $key }، { $does }.
    .spoken = { $key }، { $does }.
learned-help = { $key }، { $does }. مرة خرى: نساليو.
    .spoken = { $key }، { $does }. مَرَّة خْرَى: نْسَالِيوْ.
unused-key = هاد البوطونة ما كتدير والو هنا.
    .spoken = هَادْ الْبُوطُونَة مَا كَتْدِير وَالُو هْنَا.
learning-is-over = البوطونات رجعو يخدمو.
    .spoken = الْبُوطُونَات رَجْعُو يَخْدْمُو.
digit-key-does = نكتبو هاد الرقم
    .spoken = نْكَتْبُو هَادْ الرَّقْم
keyname-digit = بوطونة { $n }
    .spoken = بُوطُونَة { $n }
keyname-back_tab = بوطونة شيفت مع طاب
    .spoken = بُوطُونَة شِيفْت مْعَ طَاب
keyname-f10 = بوطونة إف 10
    .spoken = بُوطُونَة إِفْ 10

## The jack of a headset is a key to some keypads.

headset_in-key-does = الصوت في السماعة
    .spoken = الصَّوْت فِي السَّمَّاعَة
headset_out-key-does = الصوت كيسكت
    .spoken = الصَّوْت كَيَسْكَت
keyname-f15 = علامة السماعة مركبة
    .spoken = عَلَامَة السَّمَّاعَة مَرْكُبَة
keyname-f16 = علامة السماعة محيودة
    .spoken = عَلَامَة السَّمَّاعَة مَحْيُودَة

## Long text by sentence.

next_sentence-key-does = الجملة اللي من بعد
    .spoken = الْجُمْلَة اللِّي مَنْ بَعْد
previous_sentence-key-does = الجملة اللي قبل
    .spoken = الْجُمْلَة اللِّي قْبَل
# The same without such keys: on the help screen, then one press a sentence.
choice-by-sentence = نسمعو جملة بجملة
    .spoken = نْسَمْعُو جُمْلَة بْجُمْلَة
by-sentence-title = جملة بجملة
    .spoken = جُمْلَة بْجُمْلَة
by-sentence = مع كل ضغطة، كنقراو جملة من الصفحة.
    .spoken = مْعَ كُلّ ضَغْطَة، كَنْقْرَاوْ جُمْلَة مَنْ الصَّفْحَة.
by-sentence-help = الصفحة ما تبدلاتش، ونقدرو نرجعو ليها.
    .spoken = الصَّفْحَة مَا تْبَدّْلَاتْش، وْنَقَدْرُو نْرَجْعُو لِيهَا.
choice-next-sentence = الجملة اللي من بعد
    .spoken = الْجُمْلَة اللِّي مَنْ بَعْد
choice-previous-sentence = الجملة اللي قبل
    .spoken = الْجُمْلَة اللِّي قْبَل
keyname-f11 = بوطونة إف 11
    .spoken = بُوطُونَة إِفْ 11
keyname-f12 = بوطونة إف 12
    .spoken = بُوطُونَة إِفْ 12
