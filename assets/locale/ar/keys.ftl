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

# The voice was stopped in the middle; it goes on by the same key.
status-voice-paused = الصوت متوقف مؤقتا.
    .spoken = الصَّوْتُ مُتَوَقِّفٌ مُؤَقَّتًا.
# No sound device works; it is looked for.
status-voice-mute = الجهاز بلا صوت حاليا. يمكن لموظف أن يساعدك.
    .spoken = الْجِهَازُ بِلَا صَوْتٍ حَالِيًّا. يُمْكِنُ لِمُوَظَّفٍ أَنْ يُسَاعِدَك.

## Where am I?

# Before the last answers, each with its question; $n of them were given so far.
answered-so-far = عدد الأجوبة: { $n }.
    .spoken = عَدَدُ الْأَجْوِبَة: { $n }.

## The screen goes dark.

blank-key-does = إطفاء الشاشة أو إشعالها
    .spoken = إِطْفَاءُ الشَّاشَةِ أَوْ إِشْعَالُهَا
# Before how the key brings it back.
glass-dark = لإشعال الشاشة، المرجو لمسها.
    .spoken = لِإِشْعَالِ الشَّاشَة، الْمَرْجُوُّ لَمْسُهَا.

## Learning the keys: each only tells its name and what it does.

learn-keys-title = تعلم الأزرار
    .spoken = تَعَلُّمُ الْأَزْرَار
learn-keys = عند الضغط على زر، نذكر عمله.
    .spoken = عِنْدَ الضَّغْطِ عَلَى زِرّ، نَذْكُرُ عَمَلَه.
learn-keys-help = هنا، لا يغير أي زر شيئا.
    .spoken = هُنَا، لَا يُغَيِّرُ أَيُّ زِرٍّ شَيْئًا.
choice-learn-keys = تعلم الأزرار
    .spoken = تَعَلُّمُ الْأَزْرَار
choice-where-am-i = أين وصلت؟
    .spoken = أَيْنَ وَصَلْت؟
# $key is the key of help.
learn-by-key = { $key } مرة أخرى: تعلم الأزرار.
    .spoken = { $key } مَرَّةً أُخْرَى: تَعَلُّمُ الْأَزْرَار.
learn-until = { $key } مرتين: إنهاء.
    .spoken = { $key } مَرَّتَيْن: إِنْهَاء.
# A key that was pressed, and what it does.
learned-key = { $key }: { $does }.
    .spoken = { $key }: { $does }.
learned-help = { $key }: { $does }. مرة أخرى: إنهاء.
    .spoken = { $key }: { $does }. مَرَّةً أُخْرَى: إِنْهَاء.
unused-key = هذا الزر لا عمل له هنا.
    .spoken = هَذَا الزِّرُّ لَا عَمَلَ لَهُ هُنَا.
learning-is-over = عادت الأزرار إلى العمل.
    .spoken = عَادَتِ الْأَزْرَارُ إِلَى الْعَمَل.
digit-key-does = كتابة هذا الرقم
    .spoken = كِتَابَةُ هَذَا الرَّقْم
keyname-digit = زر { $n }
    .spoken = زِرُّ { $n }
keyname-back_tab = زر SHIFT مع TAB
    .spoken = زِرُّ SHIFT مَعَ TAB
keyname-f10 = زر F 10
    .spoken = زِرُّ F 10

## The jack of a headset is a key to some keypads.

headset_in-key-does = الصوت في السماعة
    .spoken = الصَّوْتُ فِي السَّمَّاعَة
headset_out-key-does = سكوت الصوت
    .spoken = سُكُوتُ الصَّوْت
keyname-f15 = إشارة سماعة موصولة
    .spoken = إِشَارَةُ سَمَّاعَةٍ مَوْصُولَة
keyname-f16 = إشارة سماعة منزوعة
    .spoken = إِشَارَةُ سَمَّاعَةٍ مَنْزُوعَة

## Long text by sentence.

next_sentence-key-does = الجملة التالية
    .spoken = الْجُمْلَةُ التَّالِيَة
previous_sentence-key-does = الجملة السابقة
    .spoken = الْجُمْلَةُ السَّابِقَة
# The same without such keys: on the help screen, then one press a sentence.
choice-by-sentence = الاستماع جملة جملة
    .spoken = الِاسْتِمَاعُ جُمْلَةً جُمْلَة
by-sentence-title = جملة جملة
    .spoken = جُمْلَةً جُمْلَة
by-sentence = مع كل ضغطة، جملة من الصفحة.
    .spoken = مَعَ كُلِّ ضَغْطَة، جُمْلَةٌ مِنَ الصَّفْحَة.
by-sentence-help = لم تتغير الصفحة، ويمكن الرجوع إليها.
    .spoken = لَمْ تَتَغَيَّرِ الصَّفْحَة، وَيُمْكِنُ الرُّجُوعُ إِلَيْهَا.
choice-next-sentence = الجملة التالية
    .spoken = الْجُمْلَةُ التَّالِيَة
choice-previous-sentence = الجملة السابقة
    .spoken = الْجُمْلَةُ السَّابِقَة
keyname-f11 = زر F 11
    .spoken = زِرُّ F 11
keyname-f12 = زر F 12
    .spoken = زِرُّ F 12
