### review: unreviewed
### التذكرة: رمزها ورقمها وما تقوله.

which-code-title = رمز التذكرة
    .spoken = رَمْزُ التَّذْكِرَة
which-code = المرجو كتابة الأرقام التسعة للتذكرة.
    .spoken = الْمَرْجُوُّ كِتَابَةُ الْأَرْقَامِ التِّسْعَةِ لِلتَّذْكِرَة.
which-code-help = الرمز مكتوب تحت المربع الأسود في التذكرة.
    .spoken = الرَّمْزُ مَكْتُوبٌ تَحْتَ الْمُرَبَّعِ الْأَسْوَدِ فِي التَّذْكِرَة.
which-number-title = رقم التذكرة
    .spoken = رَقْمُ التَّذْكِرَة
which-number = المرجو كتابة الأرقام الثلاثة الكبيرة في التذكرة.
    .spoken = الْمَرْجُوُّ كِتَابَةُ الْأَرْقَامِ الثَّلَاثَةِ الْكَبِيرَةِ فِي التَّذْكِرَة.
which-number-help = الرقم الكبير في أعلى التذكرة، بعد الحرف.
    .spoken = الرَّقْمُ الْكَبِيرُ فِي أَعْلَى التَّذْكِرَة، بَعْدَ الْحَرْف.
ticket-found-title = وجدنا التذكرة
    .spoken = وَجَدْنَا التَّذْكِرَة
ticket-found = هذا وقت الحضور ومكانه.
    .spoken = هَذَا وَقْتُ الْحُضُورِ وَمَكَانُه.
ticket-found-help = لطباعة التذكرة نحتاج أيضا إلى رقمها.
    .spoken = لِطِبَاعَةِ التَّذْكِرَةِ نَحْتَاجُ أَيْضًا إِلَى رَقْمِهَا.
choice-print-ticket = طباعة التذكرة
    .spoken = طِبَاعَةُ التَّذْكِرَة
arrived-title = نحن في انتظارك
    .spoken = نَحْنُ فِي اِنْتِظَارِك
arrived = تم تسجيل الوصول. المرجو الجلوس، سننادي على الرقم.
    .spoken = تَمَّ تَسْجِيلُ الْوُصُول. الْمَرْجُوُّ الْجُلُوس، سَنُنَادِي عَلَى الرَّقْم.
arrived-help = سيظهر الرقم في القاعة، وسننادي عليه.
    .spoken = سَيَظْهَرُ الرَّقْمُ فِي الْقَاعَة، وَسَنُنَادِي عَلَيْه.
# Where paper comes out; it stands in the two messages below as $where.
paper-below = من تحت الشاشة
    .spoken = مِنْ تَحْتِ الشَّاشَة
paper-left = من يسار الشاشة
    .spoken = مِنْ يَسَارِ الشَّاشَة
paper-right = من يمين الشاشة
    .spoken = مِنْ يَمِينِ الشَّاشَة
paper-beside = من جانب الشاشة
    .spoken = مِنْ جَانِبِ الشَّاشَة
take-ticket-title = تذكرتك
    .spoken = تَذْكِرَتُك
take-ticket = المرجو أخذ التذكرة { $where }. هذا ما فيها.
    .spoken = الْمَرْجُوُّ أَخْذُ التَّذْكِرَةِ { $where }. هَذَا مَا فِيهَا.
take-ticket-help = تخرج التذكرة { $where }. المرجو الاحتفاظ بها.
    .spoken = تَخْرُجُ التَّذْكِرَةُ { $where }. الْمَرْجُوُّ الِاحْتِفَاظُ بِهَا.
keep-ticket-title = التذكرة على الشاشة
    .spoken = التَّذْكِرَةُ عَلَى الشَّاشَة
keep-ticket = هذا الجهاز لا يطبع. المرجو كتابة هذا أو تصويره.
    .spoken = هَذَا الْجِهَازُ لَا يَطْبَع. الْمَرْجُوُّ كِتَابَةُ هَذَا أَوْ تَصْوِيرُه.
keep-ticket-help = المرجو حفظ الرقم والرمز. يكفيان عند الاستقبال.
    .spoken = الْمَرْجُوُّ حِفْظُ الرَّقْمِ وَالرَّمْز. يَكْفِيَانِ عِنْدَ الِاسْتِقْبَال.
# The picture of the ticket's code on the screen.
ticket-picture = رمز للتصوير
    .spoken = رَمْزٌ لِلتَّصْوِير
choice-print-again = طباعة مرة أخرى
    .spoken = طِبَاعَةٌ مَرَّةً أُخْرَى
# $n people are before the visitor.
people-waiting = { $n ->
    [zero] لا أحد أمامك
    [one] شخص واحد أمامك
    [two] شخصان أمامك
    [few] { $n } أشخاص أمامك
    [many] { $n } شخصا أمامك
   *[other] { $n } شخص أمامك
}
    .spoken = { $n ->
        [zero] لَا أَحَدَ أَمَامَك
        [one] شَخْصٌ وَاحِدٌ أَمَامَك
        [two] شَخْصَانِ أَمَامَك
        [few] { $n } أَشْخَاصٍ أَمَامَك
        [many] { $n } شَخْصًا أَمَامَك
       *[other] { $n } شَخْصٍ أَمَامَك
    }
# $n is the number of a desk.
desk-number = الشباك { $n }
    .spoken = الشُّبَّاكُ { $n }
fact-number = الرقم
    .spoken = الرَّقْم
fact-day = التاريخ
    .spoken = التَّارِيخ
fact-time = الوقت
    .spoken = الْوَقْت
fact-waiting = الانتظار
    .spoken = الِانْتِظَار
fact-desk = إلى أين
    .spoken = إِلَى أَيْن
fact-public-name = الخدمة
    .spoken = الْخِدْمَة
fact-service = الخدمة
    .spoken = الْخِدْمَة
fact-centre = المركز
    .spoken = الْمَرْكَز
fact-code = الرمز
    .spoken = الرَّمْز
# The way without steps to the desk.
fact-access-path = المسار الميسر
    .spoken = الْمَسَارُ الْمُيَسَّر
# The centre moved the appointment; the facts say what was and what is.
appointment-moved-title = تغير الموعد
    .spoken = تَغَيَّرَ الْمَوْعِد
appointment-moved = غير المركز موعدك. هذا هو الوقت الجديد.
    .spoken = غَيَّرَ الْمَرْكَزُ مَوْعِدَك. هَذَا هُوَ الْوَقْتُ الْجَدِيد.
appointment-moved-help = التذكرة القديمة لم تعد صحيحة. يمكن طباعة تذكرة جديدة.
    .spoken = التَّذْكِرَةُ الْقَدِيمَةُ لَمْ تَعُدْ صَحِيحَة. يُمْكِنُ طِبَاعَةُ تَذْكِرَةٍ جَدِيدَة.
choice-understood = فهمت
    .spoken = فَهِمْت
fact-was = سابقا
    .spoken = سَابِقًا
fact-was-day = اليوم السابق
    .spoken = الْيَوْمُ السَّابِق
fact-why = السبب
    .spoken = السَّبَب
moved-staff-away = غياب أحد موظفي المركز
    .spoken = غِيَابُ أَحَدِ مُوَظَّفِي الْمَرْكَز
moved-closed = كان المركز مغلقا
    .spoken = كَانَ الْمَرْكَزُ مُغْلَقًا
