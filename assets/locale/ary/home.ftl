### review: unreviewed
### The first question of a visit.

home-title = اللائحة
    .spoken = اللَّائِحَة
home = شنو بغيتي دير؟
    .spoken = شْنُو بْغِيتِي دِير؟
home-help = ختار تصويرة. تقدر ترجع لور فأي وقت.
    .spoken = خْتَار تَصْوِيرَة. تَقْدَر تَرْجَع لُور فْأَيّ وَقْت.
choice-book-appointment = ناخد رونديفو
    .spoken = نَاخُد رُونْدِيفُو
choice-check-in = وصلت للرونديفو
    .spoken = وْصَلْت لَلرُّونْدِيفُو
choice-take-number = ناخد نمرة
    .spoken = نَاخُد نَمْرَة
choice-ticket-again = نشوف الورقة ديالي
    .spoken = نْشُوف الْوَرْقَة دْيَالِي
choice-move-appointment = نبدل الرونديفو ديالي
    .spoken = نْبَدَّل الرُّونْدِيفُو دْيَالِي
choice-cancel-appointment = نحيد الرونديفو ديالي
    .spoken = نْحَيَّد الرُّونْدِيفُو دْيَالِي
choice-request-service = نطلب خدمة
    .spoken = نَطْلَب خَدْمَة
choice-my-papers = الورقة ديالي ولا الطلب
    .spoken = الْوَرْقَة دْيَالِي وَلَّا الطَّلَب
choice-orientation = ما عرفتش
    .spoken = مَا عْرَفْتْش
my-papers-title = الوراق ديالي
    .spoken = الْوْرَاق دْيَالِي
my-papers = شنو بغيتي دير؟
    .spoken = شْنُو بْغِيتِي دِير؟
my-papers-help = خلي الورقة ولا الوصل حداك.
    .spoken = خَلِّي الْوَرْقَة وَلَّا الْوَصْل حْدَاك.
choice-find-request = فين وصل الطلب ديالي
    .spoken = فِين وْصَل الطَّلَب دْيَالِي
choice-check-certificate = فين وصلات الشهادة ولا البطاقة
    .spoken = فِين وَصْلَات الشَّهَادَة وَلَّا الْبِطَاقَة
