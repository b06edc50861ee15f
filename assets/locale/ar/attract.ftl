### review: unreviewed
### الشاشة الأولى، وأول ما يقال في الزيارة.

# Name of the language in itself; the largest text of the first screen.
language-name = العربية
    .spoken = الْعَرَبِيَّة
# Small line under the language's name.
touch-to-start = المس هنا للبدء
    .spoken = اِلْمِسْ هُنَا لِلْبَدْء
attract-title = الاستقبال
    .spoken = الِاسْتِقْبَال
# Shown above the languages.
attract = مرحبا بكم. اختر لغتك.
    .spoken = مَرْحَبًا بِكُمْ. اِخْتَرْ لُغَتَك.
attract-help = المس اسم لغتك. يمكن لموظف من المركز أن يساعدك.
    .spoken = اِلْمِسِ اسْمَ لُغَتِك. يُمْكِنُ لِمُوَظَّفٍ مِنَ الْمَرْكَزِ أَنْ يُسَاعِدَك.
# A ticket that could not be printed before a power cut. $ticket is its number.
leftover-ticket = اطبع التذكرة { $ticket }
    .spoken = اِطْبَعِ التَّذْكِرَةَ { $ticket }
# First words after the language is chosen.
welcome = مرحبا بك.
    .spoken = مَرْحَبًا بِك.
# How to use the keys; every argument is the name of a key.
orientation = المس الشاشة، أو استعمل الأزرار. { $next }: الجواب التالي. { $select }: اختيار. { $back }: رجوع. { $listen }: استماع مرة أخرى. { $help }: مساعدة.
    .spoken = اِلْمِسِ الشَّاشَة، أَوِ اسْتَعْمِلِ الْأَزْرَار. { $next }: الْجَوَابُ التَّالِي. { $select }: اِخْتِيَار. { $back }: رُجُوع. { $listen }: اِسْتِمَاعٌ مَرَّةً أُخْرَى. { $help }: مُسَاعَدَة.
