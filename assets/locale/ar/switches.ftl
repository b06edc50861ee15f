### review: unreviewed
### Switches: one that chooses while the kiosk scans, or one that moves and one that chooses.

your-switch-title = زر الاختيار
    .spoken = زِرُّ الِاخْتِيَار
# $n of $count presses, by which the kiosk learns how somebody presses.
your-switch = المرجو الضغط على الزر: { $n } من { $count }.
    .spoken = الْمَرْجُوُّ الضَّغْطُ عَلَى الزِّرّ: { $n } مِنْ { $count }.
second-switch-title = هل يوجد زر ثان؟
    .spoken = هَلْ يُوجَدُ زِرٌّ ثَان؟
second-switch = إن وجد زر ثان، المرجو الضغط عليه. وإلا، المرجو الضغط على الأول.
    .spoken = إِنْ وُجِدَ زِرٌّ ثَان، الْمَرْجُوُّ الضَّغْطُ عَلَيْه. وَإِلَّا، الْمَرْجُوُّ الضَّغْطُ عَلَى الْأَوَّل.
switches-help = هكذا نعرف طريقة الضغط على الزر.
    .spoken = هَكَذَا نَعْرِفُ طَرِيقَةَ الضَّغْطِ عَلَى الزِّرّ.
orientation-one-switch = سنذكر الأجوبة واحدا واحدا. عند سماع الجواب المطلوب، المرجو الضغط.
    .spoken = سَنَذْكُرُ الْأَجْوِبَةَ وَاحِدًا وَاحِدًا. عِنْدَ سَمَاعِ الْجَوَابِ الْمَطْلُوب، الْمَرْجُوُّ الضَّغْط.
orientation-two-switches = الزر الأول للاختيار. الزر الثاني للجواب التالي.
    .spoken = الزِّرُّ الْأَوَّلُ لِلِاخْتِيَار. الزِّرُّ الثَّانِي لِلْجَوَابِ التَّالِي.
status-scan-waits = توقف مؤقت. للمتابعة، المرجو الضغط على الزر.
    .spoken = تَوَقُّفٌ مُؤَقَّت. لِلْمُتَابَعَة، الْمَرْجُوُّ الضَّغْطُ عَلَى الزِّرّ.
# What is scanned as one: the bar; a row of keys by its first and last one.
group-bar = رجوع ومساعدة وإعدادات
    .spoken = رُجُوعٌ وَمُسَاعَدَةٌ وَإِعْدَادَات
group-keys = من { $first } إلى { $last }
    .spoken = مِنْ { $first } إِلَى { $last }
