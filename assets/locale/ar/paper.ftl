### review: unreviewed
### ما يُطبع على التذكرة.

paper-title-appointment = موعدك
    .spoken = مَوْعِدُك
paper-title-walk-in = رقم انتظارك
    .spoken = رَقْمُ انْتِظَارِك
paper-number = الرقم
    .spoken = الرَّقْم
paper-code = الرمز
    .spoken = الرَّمْز
paper-come-early = تعال قبل الموعد بعشر دقائق. أخبر الجهاز أنك وصلت.
    .spoken = تَعَالَ قَبْلَ الْمَوْعِدِ بِعَشْرِ دَقَائِق. أَخْبِرِ الْجِهَازَ أَنَّكَ وَصَلْت.
paper-listen = انتظر رقمك في القاعة.
    .spoken = اِنْتَظِرْ رَقْمَكَ فِي الْقَاعَة.
paper-keep = احتفظ بهذه التذكرة.
    .spoken = اِحْتَفِظْ بِهَذِهِ التَّذْكِرَة.
