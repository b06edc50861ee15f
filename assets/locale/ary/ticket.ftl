### review: unreviewed
### The ticket: its code and number, what it says, taking it, arriving.

which-code-title = كود الورقة
    .spoken = كُود الْوَرْقَة
which-code = كتب تسعود ديال الأرقام اللي فالورقة.
    .spoken = كْتَب تَسْعُود دْيَال الْأَرْقَام اللِّي فَالْوَرْقَة.
which-code-help = الكود مكتوب تحت المربع الكحل فالورقة.
    .spoken = الْكُود مَكْتُوب تَحْت الْمُرَبَّع الْكْحَل فَالْوَرْقَة.
which-number-title = نمرة الورقة
    .spoken = نَمْرَة الْوَرْقَة
which-number = كتب تلاتة ديال الأرقام الكبار اللي فالورقة.
    .spoken = كْتَب تْلَاتَة دْيَال الْأَرْقَام الْكْبَار اللِّي فَالْوَرْقَة.
which-number-help = النمرة الكبيرة الفوق فالورقة، مورا الحرف.
    .spoken = النَّمْرَة الْكْبِيرَة الْفُوق فَالْوَرْقَة، مُورَا الْحَرْف.
ticket-found-title = لقينا الورقة
    .spoken = لْقِينَا الْوَرْقَة
ticket-found = ها فوقاش وفين تجي.
    .spoken = هَا فُوقَاش وَفِين تْجِي.
ticket-found-help = باش تطبع الورقة، خاصك حتى النمرة ديالها.
    .spoken = بَاشْ تَطْبَع الْوَرْقَة، خَاصَّك حَتَّى النَّمْرَة دْيَالْهَا.
choice-print-ticket = طبع الورقة
    .spoken = طْبَع الْوَرْقَة
arrived-title = كنتسناوك
    .spoken = كَنْتْسَنَّاوْك
arrived = راه تقيد بلي وصلتي. جلس، غادي نعيطو ليك.
    .spoken = رَاهْ تْقَيَّد بَلِّي وْصَلْتِي. جْلَس، غَادِي نْعَيّْطُو لِيك.
arrived-help = النمرة ديالك غادي تبان فالقاعة ونعيطو عليها.
    .spoken = النَّمْرَة دْيَالَك غَادِي تْبَان فَالْقَاعَة وَنْعَيّْطُو عْلِيهَا.
# Where paper comes out; it stands in the two messages below as $where.
paper-below = من تحت الشاشة
    .spoken = مَنْ تَحْت الشَّاشَة
paper-left = من ليسر ديال الشاشة
    .spoken = مَنْ لِيسَر دْيَال الشَّاشَة
paper-right = من ليمن ديال الشاشة
    .spoken = مَنْ لِيمَن دْيَال الشَّاشَة
paper-beside = من حدا الشاشة
    .spoken = مَنْ حْدَا الشَّاشَة
take-ticket-title = الورقة ديالك
    .spoken = الْوَرْقَة دْيَالَك
take-ticket = خود الورقة ديالك { $where }. ها شنو فيها.
    .spoken = خُود الْوَرْقَة دْيَالَك { $where }. هَا شْنُو فِيهَا.
take-ticket-help = الورقة كتخرج { $where }. خليها عندك.
    .spoken = الْوَرْقَة كَتْخْرَج { $where }. خَلِّيهَا عَنْدَك.
keep-ticket-title = الورقة ديالك فالشاشة
    .spoken = الْوَرْقَة دْيَالَك فَالشَّاشَة
keep-ticket = هاد الماكينة ما كتطبعش. كتب هادشي ولا صوره.
    .spoken = هَادْ الْمَاكِينَة مَا كَتْطْبَعْش. كْتَب هَادْشِي وَلَّا صَوّْرُه.
keep-ticket-help = عقل على النمرة والكود. كافيين فالاستقبال.
    .spoken = عْقَل عْلَى النَّمْرَة وَالْكُود. كَافْيِين فَالِاسْتِقْبَال.
# The picture of the ticket's code on the screen.
ticket-picture = كود تصوره
    .spoken = كُود تْصَوّْرُه
choice-print-again = طبع مرة خرى
    .spoken = طْبَع مَرَّة خْرَى
# $n people are before the visitor.
people-waiting = { $n ->
    [0] حتى واحد قدامك
    [1] واحد قدامك
    [2] جوج ديال الناس قدامك
   *[other] { $n } ديال الناس قدامك
}
    .spoken = { $n ->
        [0] حَتَّى وَاحَد قُدَّامَك
        [1] وَاحَد قُدَّامَك
        [2] جُوج دْيَال النَّاس قُدَّامَك
       *[other] { $n } دْيَال النَّاس قُدَّامَك
    }
# $n is the number of a desk.
desk-number = الشباك { $n }
    .spoken = الشُّبَّاك { $n }
fact-number = النمرة
    .spoken = النَّمْرَة
fact-day = النهار
    .spoken = النّْهَار
fact-time = الساعة
    .spoken = السَّاعَة
fact-waiting = شحال من واحد
    .spoken = شْحَال مَنْ وَاحَد
fact-desk = فين تمشي
    .spoken = فِين تَمْشِي
fact-public-name = الخدمة
    .spoken = الْخَدْمَة
fact-service = الخدمة
    .spoken = الْخَدْمَة
fact-centre = المركز
    .spoken = الْمَرْكَز
fact-code = الكود
    .spoken = الْكُود
# The way without steps to the desk.
fact-access-path = الطريق الساهلة
    .spoken = الطّْرِيق السَّاهْلَة
# The centre moved the appointment; the facts say what was and what is.
appointment-moved-title = الرونديفو تبدل
    .spoken = الرُّونْدِيفُو تْبَدَّل
appointment-moved = المركز بدل الوقت ديال الرونديفو. ها الوقت الجديد.
    .spoken = الْمَرْكَز بَدَّل الْوَقْت دْيَال الرُّونْدِيفُو. هَا الْوَقْت الْجْدِيد.
appointment-moved-help = الورقة القديمة فيها الوقت القديم. تقدر تطبع ورقة جديدة.
    .spoken = الْوَرْقَة الْقْدِيمَة فِيهَا الْوَقْت الْقْدِيم. تَقْدَر تْطْبَع وَرْقَة جْدِيدَة.
choice-understood = فهمت
    .spoken = فْهَمْت
fact-was = قبل
    .spoken = قْبَل
fact-was-day = النهار القديم
    .spoken = النّْهَار الْقْدِيم
fact-why = علاش
    .spoken = عْلَاش
moved-staff-away = واحد من المركز كان غايب
    .spoken = وَاحَد مْن الْمَرْكَز كَان غَايْب
moved-closed = المركز كان مسدود
    .spoken = الْمَرْكَز كَان مْسْدُود
