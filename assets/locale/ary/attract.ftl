### review: unreviewed
### The first screen, and what is said when a visit begins.

# Name of the language in itself; the largest text of the first screen.
language-name = الدارجة
    .spoken = الدَّارِجَة
# Small line under the language's name; for touch and for keys alike.
touch-to-start = نبداو من هنا
    .spoken = نَبْدَاوْ مَنْ هْنَا
attract-title = مرحبا بيكم
    .spoken = مَرْحْبَا بِيكُم
# Shown above the languages.
attract = ختار اللغة ديالك.
    .spoken = خْتَار اللُّغَة دْيَالَك.
attract-help = قيس سمية اللغة، ولا ورك على البوطونات. شي موظف يقدر يعاونك.
    .spoken = قِيس سْمِيَّة اللُّغَة، وَلَّا وْرَك عْلَى الْبُوطُونَات. شِي مُوَظَّف يَقْدَر يْعَاوْنَك.
# A ticket that could not be printed before a power cut. $ticket is its number.
leftover-ticket = طبع الورقة { $ticket }
    .spoken = طْبَع الْوَرْقَة { $ticket }
# First words after the language is chosen.
welcome = مرحبا بيك.
    .spoken = مَرْحْبَا بِيك.
# How to use the kiosk; what each key does follows.
orientation = قيس الشاشة، ولا ورك على البوطونات.
    .spoken = قِيس الشَّاشَة، وَلَّا وْرَك عْلَى الْبُوطُونَات.
