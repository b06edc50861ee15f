### review: unreviewed
### What stands on the printed ticket beside its facts.

paper-title-appointment = الرونديفو ديالك
    .spoken = الرُّونْدِيفُو دْيَالَك
paper-title-walk-in = النمرة ديالك باش تسنا
    .spoken = النَّمْرَة دْيَالَك بَاشْ تْسَنَّا
paper-number = النمرة
    .spoken = النَّمْرَة
paper-code = الكود
    .spoken = الْكُود
paper-come-early = أجي عشرة ديال الدقايق قبل. قولها للماكينة ملي توصل.
    .spoken = أَجِي عَشْرَة دْيَال الدّْقَايَق قْبَل. قُولْهَا لَلْمَاكِينَة مَلِّي تَوْصَل.
paper-listen = تسنا النمرة ديالك فالقاعة.
    .spoken = تْسَنَّا النَّمْرَة دْيَالَك فَالْقَاعَة.
paper-keep = خلي هاد الورقة عندك.
    .spoken = خَلِّي هَادْ الْوَرْقَة عَنْدَك.
