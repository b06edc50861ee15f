### review: unreviewed
### الشاشة الأولى، وأول ما يقال في الزيارة.
### لا يُخاطَب الزائر بصيغة المذكر: المصدر («المرجو اختيار…») أو السؤال، والكاف ساكنة في آخر الكلام.

# Name of the language in itself; the largest text of the first screen.
language-name = العربية
    .spoken = الْعَرَبِيَّة
# Small line under the language's name; for touch and for keys alike.
touch-to-start = البدء من هنا
    .spoken = الْبَدْءُ مِنْ هُنَا
attract-title = مرحبا بكم
    .spoken = مَرْحَبًا بِكُمْ
# Shown above the languages.
attract = المرجو اختيار اللغة.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ اللُّغَة.
attract-help = المرجو لمس اسم اللغة، أو استعمال الأزرار. يمكن لموظف أن يساعدك.
    .spoken = الْمَرْجُوُّ لَمْسُ اِسْمِ اللُّغَة، أَوِ اِسْتِعْمَالُ الْأَزْرَار. يُمْكِنُ لِمُوَظَّفٍ أَنْ يُسَاعِدَك.
# A ticket that could not be printed before a power cut. $ticket is its number.
leftover-ticket = طباعة التذكرة { $ticket }
    .spoken = طِبَاعَةُ التَّذْكِرَة { $ticket }
# First words after the language is chosen.
welcome = مرحبا بك.
    .spoken = مَرْحَبًا بِك.
# How to use the kiosk; what each key does follows.
orientation = يمكن لمس الشاشة أو استعمال الأزرار.
    .spoken = يُمْكِنُ لَمْسُ الشَّاشَةِ أَوِ اِسْتِعْمَالُ الْأَزْرَار.
