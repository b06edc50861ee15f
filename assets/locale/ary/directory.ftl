### review: unreviewed
### This centre and the others: where, when, how one gets in.

# The directory: this centre and the others.
which-centre-title = المراكز ديالنا
    .spoken = الْمَرَاكِز دْيَالْنَا
which-centre = شمن مركز؟
    .spoken = شْمَن مَرْكَز؟
which-centre-help = ختار مركز. غادي تشوف الوقت ديالو وكيفاش تدخل.
    .spoken = خْتَار مَرْكَز. غَادِي تْشُوف الْوَقْت دْيَالُو وَكِيفَاش تَدْخُل.
region-of-centre-title = الجهات
    .spoken = الْجِهَات
region-of-centre = فشمن جهة المركز؟
    .spoken = فْشَمَن جِهَة الْمَرْكَز؟
region-of-centre-help = ختار الجهة، من بعد المركز.
    .spoken = خْتَار الْجِهَة، مَنْ بَعْد الْمَرْكَز.
you-are-here = هاد المركز
    .spoken = هَاد الْمَرْكَز
about-centre = معلومات على هاد المركز.
    .spoken = مَعْلُومَات عْلَى هَاد الْمَرْكَز.
about-centre-help = تقدر تختار مركز آخر، ولا ترجع للائحة.
    .spoken = تَقْدَر تَخْتَار مَرْكَز آخُر، وَلَّا تَرْجَع لَلَّائِحَة.
choice-directory = هاد المركز ولخرين
    .spoken = هَاد الْمَرْكَز وَلْخْرِين
choice-other-centre = مركز آخر
    .spoken = مَرْكَز آخُر
fact-city = المدينة
    .spoken = الْمْدِينَة
fact-open-today = اليوم
    .spoken = الْيُوم
fact-opens-next = كيحل
    .spoken = كَيْحَلّ
# $opens and $closes are times of day.
open-from = من { $opens } حتى { $closes }
    .spoken = مَنْ { $opens } حْتَّى { $closes }
closed-today = مسدود
    .spoken = مَسْدُود
# $name is a holiday.
closed-for = مسدود: { $name }
    .spoken = مَسْدُود: { $name }
# $name is a holiday by the moon, not yet announced.
perhaps-closed-for = يقدر يكون مسدود: { $name }
    .spoken = يَقْدَر يْكُون مَسْدُود: { $name }
# How one gets in, about, and is understood: the label of a list.
fact-access-in = الدخول
    .spoken = الدّْخُول
fact-access-about = الداخل
    .spoken = الدَّاخَل
fact-access-help = المعاونة
    .spoken = الْمْعَاوْنَة
