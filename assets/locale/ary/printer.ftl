### review: unreviewed
### The printer in trouble; $ticket is the number of the ticket, which is safe.

printer-paper-out-title = سالا الورق
    .spoken = سَالَا الْوَرَق
printer-paper-out = البلاصة محفوظة: { $ticket }. شي موظف يقدر يدير الورق.
    .spoken = الْبْلَاصَة مَحْفُوظَة: { $ticket }. شِي مُوَظَّف يَقْدَر يْدِير الْوَرَق.
printer-paper-out-help = تقدر تقرا الورقة فالشاشة.
    .spoken = تَقْدَر تَقْرَا الْوَرْقَة فَالشَّاشَة.
printer-cover-open-title = الطابعة محلولة
    .spoken = الطَّابِعَة مَحْلُولَة
printer-cover-open = البلاصة محفوظة: { $ticket }. شي موظف يقدر يسد الطابعة.
    .spoken = الْبْلَاصَة مَحْفُوظَة: { $ticket }. شِي مُوَظَّف يَقْدَر يْسَدّ الطَّابِعَة.
printer-cover-open-help = تقدر تقرا الورقة فالشاشة.
    .spoken = تَقْدَر تَقْرَا الْوَرْقَة فَالشَّاشَة.
printer-jam-title = الورق حاصل
    .spoken = الْوَرَق حَاصَل
printer-jam = البلاصة محفوظة: { $ticket }. شي موظف يقدر يخرج الورق.
    .spoken = الْبْلَاصَة مَحْفُوظَة: { $ticket }. شِي مُوَظَّف يَقْدَر يْخَرَّج الْوَرَق.
printer-jam-help = تقدر تقرا الورقة فالشاشة.
    .spoken = تَقْدَر تَقْرَا الْوَرْقَة فَالشَّاشَة.
printer-no-answer-title = الطابعة ما كتجاوبش
    .spoken = الطَّابِعَة مَا كَتْجَاوَبْش
printer-no-answer = البلاصة محفوظة: { $ticket }. عاود جرب تطبع.
    .spoken = الْبْلَاصَة مَحْفُوظَة: { $ticket }. عَاوَد جَرَّب تَطْبَع.
printer-no-answer-help = تقدر تقرا الورقة فالشاشة.
    .spoken = تَقْدَر تَقْرَا الْوَرْقَة فَالشَّاشَة.
choice-print-retry = عاود جرب تطبع
    .spoken = عَاوَد جَرَّب تَطْبَع
choice-on-screen = نقرا الورقة فالشاشة
    .spoken = نَقْرَا الْوَرْقَة فَالشَّاشَة
