### review: unreviewed
### Days as they are shown; how they are said is the business of the voice.

# "lundi 23 novembre", "mardi 1er décembre"
date = { $weekday } { $day } { $month }
    .spoken = { $weekday } { $day } { $month }
weekday-1 = التنين
    .spoken = التّْنِين
weekday-2 = التلات
    .spoken = التّْلَات
weekday-3 = لاربع
    .spoken = لَارْبَع
weekday-4 = لخميس
    .spoken = لَخْمِيس
weekday-5 = الجمعة
    .spoken = الْجَمْعَة
weekday-6 = السبت
    .spoken = السَّبْت
weekday-7 = لحد
    .spoken = لَحَدّ
month-1 = يناير
    .spoken = يَنَايِر
month-2 = فبراير
    .spoken = فَبْرَايِر
month-3 = مارس
    .spoken = مَارْس
month-4 = أبريل
    .spoken = أَبْرِيل
month-5 = ماي
    .spoken = مَايّ
month-6 = يونيو
    .spoken = يُونْيُو
month-7 = يوليوز
    .spoken = يُولْيُوز
month-8 = غشت
    .spoken = غُشْت
month-9 = شتنبر
    .spoken = شُتَنْبِر
month-10 = أكتوبر
    .spoken = أُكْتُوبَر
month-11 = نونبر
    .spoken = نُوَنْبِر
month-12 = دجنبر
    .spoken = دُجَنْبِر
