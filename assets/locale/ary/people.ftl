### review: unreviewed
### Who does not know what they need, is in danger, or is a child alone. Titles stay neutral.

what-happened-title = كنسمعوك
    .spoken = كَنْسَمْعُوك
what-happened = كيفاش نقدرو نعاونوك؟
    .spoken = كِيفَاش نَقْدْرُو نْعَاوْنُوك؟
what-happened-help = ختار تصويرة. الموظف كيسمعك وما كيحكمش عليك.
    .spoken = خْتَار تَصْوِيرَة. الْمُوَظَّف كَيْسَمْعَك وَمَا كَيْحْكَمْش عْلِيك.
choice-talk-to-somebody = نهضر معا شي واحد
    .spoken = نَهْضَر مْعَا شِي وَاحَد
choice-need-safety = الاستماع للعيالات
    .spoken = الِاسْتِمَاع لَلْعْيَالَات
choice-child-in-danger = كاين دري محتاجنا
    .spoken = كَايَن دَرِّي مْحْتَاجْنَا
choice-i-am-a-child = أنا دري صغير بوحدي
    .spoken = أَنَا دَرِّي صْغِير بُوحْدِي
danger-now-title = الاستقبال
    .spoken = الِاسْتِقْبَال
danger-now = شي واحد جاي عندك. تقدر حتى تعيط.
    .spoken = شِي وَاحَد جَايّ عَنْدَك. تَقْدَر حَتَّى تْعَيَّط.
danger-now-help = هاد النماري فابور. تقدر تمشي فأي وقت.
    .spoken = هَادْ النّْمَارِي فَابُور. تَقْدَر تَمْشِي فْأَيّ وَقْت.
staff-come-title = شي موظف جاي
    .spoken = شِي مُوَظَّف جَايّ
staff-come = الموظف جاي عندك. تقدر تاخد نمرة.
    .spoken = الْمُوَظَّف جَايّ عَنْدَك. تَقْدَر تَاخُد نَمْرَة.
staff-come-help = تسنا حدا الماكينة، ولا خود نمرة.
    .spoken = تْسَنَّا حْدَا الْمَاكِينَة، وَلَّا خُود نَمْرَة.
child-alone-title = حنا هنا معاك
    .spoken = حْنَا هْنَا مْعَاك
child-alone = شي واحد جاي عندك. تقدر حتى تعيط.
    .spoken = شِي وَاحَد جَايّ عَنْدَك. تَقْدَر حَتَّى تْعَيَّط.
child-alone-help = هاد النمرة فابور. بقا حدا الماكينة.
    .spoken = هَادْ النَّمْرَة فَابُور. بْقَا حْدَا الْمَاكِينَة.
# Central could not be told that somebody needs help here.
nobody-told = العياطة ما وصلاتش. سير عند شي موظف، ولا عيط.
    .spoken = الْعْيَاطَة مَا وَصْلَاتْش. سِير عَنْد شِي مُوَظَّف، وَلَّا عَيَّط.
