### review: unreviewed
### ما هو واحد في كل شاشة.

bar-back = رجوع
    .spoken = رُجُوع
bar-listen = استماع
    .spoken = اِسْتِمَاع
bar-language = اللغة
    .spoken = اللُّغَة
bar-help = مساعدة
    .spoken = مُسَاعَدَة
bar-leave = إنهاء
    .spoken = إِنْهَاء
more = اختيارات أخرى
    .spoken = اِخْتِيَارَاتٌ أُخْرَى
# Turns to the next page of facts.
next-page = الصفحة التالية
    .spoken = الصَّفْحَةُ التَّالِيَة
# $page of $pages pages of choices.
page-of = الصفحة { $page } من { $pages }
    .spoken = الصَّفْحَةُ { $page } مِنْ { $pages }
help-title = مساعدة
    .spoken = مُسَاعَدَة
help-help = يمكن طلب موظف، أو المتابعة.
    .spoken = يُمْكِنُ طَلَبُ مُوَظَّف، أَوِ الْمُتَابَعَة.
choice-call-staff = طلب موظف
    .spoken = طَلَبُ مُوَظَّف
choice-return = متابعة
    .spoken = مُتَابَعَة
choose-language-title = اللغة
    .spoken = اللُّغَة
choose-language = المرجو اختيار اللغة.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ اللُّغَة.
choose-language-help = لا يضيع شيء عند تغيير اللغة.
    .spoken = لَا يَضِيعُ شَيْءٌ عِنْدَ تَغْيِيرِ اللُّغَة.
choose-text-size-title = حجم النص
    .spoken = حَجْمُ النَّصّ
choose-text-size = المرجو اختيار حجم النص.
    .spoken = الْمَرْجُوُّ اِخْتِيَارُ حَجْمِ النَّصّ.
choose-text-size-help = لا يضيع شيء عند تغيير الحجم.
    .spoken = لَا يَضِيعُ شَيْءٌ عِنْدَ تَغْيِيرِ الْحَجْم.
choice-text-small = نص صغير
    .spoken = نَصٌّ صَغِير
choice-text-normal = نص عادي
    .spoken = نَصٌّ عَادِيّ
choice-text-large = نص كبير
    .spoken = نَصٌّ كَبِير
choice-text-huge = نص كبير جدا
    .spoken = نَصٌّ كَبِيرٌ جِدًّا
# Said and shown beside the setting in force; of either gender.
state-chosen = الاختيار الحالي
    .spoken = الِاخْتِيَارُ الْحَالِيّ
still-there-title = هل نواصل؟
    .spoken = هَلْ نُوَاصِل؟
still-there = للمتابعة، المرجو لمس الشاشة أو أي زر.
    .spoken = لِلْمُتَابَعَة، الْمَرْجُوُّ لَمْسُ الشَّاشَةِ أَوْ أَيِّ زِرّ.
still-there-help = بدون جواب، سنمسح المعلومات.
    .spoken = بِدُونِ جَوَاب، سَنَمْسَحُ الْمَعْلُومَات.
still-there-left = { $n ->
    [10] بقيت 10 ثوان. المرجو لمس الشاشة أو أي زر.
   *[other] بقيت { $n } ثانية. المرجو لمس الشاشة أو أي زر.
    }
    .spoken = { $n ->
    [10] بَقِيَتْ عَشْرُ ثَوَان. الْمَرْجُوُّ لَمْسُ الشَّاشَةِ أَوْ أَيِّ زِرّ.
   *[other] بَقِيَتْ { $n } ثَانِيَة. الْمَرْجُوُّ لَمْسُ الشَّاشَةِ أَوْ أَيِّ زِرّ.
    }
choice-stay = نعم، نواصل
    .spoken = نَعَمْ، نُوَاصِل
choice-leave = إنهاء
    .spoken = إِنْهَاء
choice-change = تغيير
    .spoken = تَغْيِير
choice-continue = متابعة
    .spoken = مُتَابَعَة
choice-done = انتهيت
    .spoken = اِنْتَهَيْت
choice-something-else = طلب شيء آخر
    .spoken = طَلَبُ شَيْءٍ آخَر
choice-try-again = محاولة أخرى
    .spoken = مُحَاوَلَةٌ أُخْرَى
choice-start-again = البدء من جديد
    .spoken = الْبَدْءُ مِنْ جَدِيد
status-staff-waiting = تم إخبار موظف.
    .spoken = تَمَّ إِخْبَارُ مُوَظَّف.
status-staff-coming = الموظف قادم.
    .spoken = الْمُوَظَّفُ قَادِم.
status-staff-not-told = لم نستطع إخبار الموظف. المرجو مناداته.
    .spoken = لَمْ نَسْتَطِعْ إِخْبَارَ الْمُوَظَّف. الْمَرْجُوُّ مُنَادَاتُه.
status-no-network = لا يوجد اتصال حاليا.
    .spoken = لَا يُوجَدُ اِتِّصَالٌ حَالِيًّا.
# A number of the hall and the desk where it is awaited, seen and heard by everybody there.
number-called = الرقم { $number }، الشباك { $desk }.
    .spoken = الرَّقْمُ { $number }، الشُّبَّاكُ { $desk }.

## Without a headset.

# Instead of what is private, where others hear.
said-on-screen = معلومة خاصة: هي على الشاشة. يمكن سماعها بالسماعة.
    .spoken = مَعْلُومَةٌ خَاصَّة: هِيَ عَلَى الشَّاشَة. يُمْكِنُ سَمَاعُهَا بِالسَّمَّاعَة.
# Of an answer that has the focus, or that was marked.
said-private = معلومة خاصة
    .spoken = مَعْلُومَةٌ خَاصَّة
# Of a whole sentence; and how else it would be heard.
said-on-screen-how = معلومة خاصة: هي على الشاشة. لسماعها: السماعة، أو الإعدادات ثم الخصوصية.
    .spoken = مَعْلُومَةٌ خَاصَّة: هِيَ عَلَى الشَّاشَة. لِسَمَاعِهَا: السَّمَّاعَة، أَوِ الْإِعْدَادَاتُ ثُمَّ الْخُصُوصِيَّة.
# Its visitor pulled the headset out in the middle of a visit.
headset-out-title = السماعة منزوعة
    .spoken = السَّمَّاعَةُ مَنْزُوعَة
headset-out = المرجو إعادة السماعة، أو اختيار طريقة المتابعة.
    .spoken = الْمَرْجُوُّ إِعَادَةُ السَّمَّاعَة، أَوِ اِخْتِيَارُ طَرِيقَةِ الْمُتَابَعَة.
headset-out-help = بدون سماعة، لا نذكر شيئا خاصا بصوت مسموع.
    .spoken = بِدُونِ سَمَّاعَة، لَا نَذْكُرُ شَيْئًا خَاصًّا بِصَوْتٍ مَسْمُوع.
choice-with-speaker = المتابعة بمكبر الصوت
    .spoken = الْمُتَابَعَةُ بِمُكَبِّرِ الصَّوْت
choice-silently = المتابعة بلا صوت
    .spoken = الْمُتَابَعَةُ بِلَا صَوْت
