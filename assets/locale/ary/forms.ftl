### review: unreviewed
### Questions of a form: what is the same in all of them.


## Ways past a question.

choice-with-staff = نكتبوها معا شي موظف
    .spoken = نَكْتْبُوهَا مْعَا شِي مُوَظَّف
choice-unknown = ما عرفتش
    .spoken = مَا عْرَفْتْش
choice-skip = نفوتوها
    .spoken = نْفُوتُوهَا

## Answers of every form.

choice-yes = إيه
    .spoken = إِيَّهْ
choice-no = لا
    .spoken = لَا
choice-enough = صافي، هادشي كله
    .spoken = صَافِي، هَادْشِي كُلُّه
choice-year-only = العام كافي
    .spoken = الْعَام كَافِي
choice-month-only = بلا النهار
    .spoken = بْلَا النّْهَار
# Beside an answer of several: it is marked, or not.
state-marked = معلم عليه
    .spoken = مْعَلَّم عْلِيه
state-not-marked = ما معلمش عليه
    .spoken = مَا مْعَلَّمْش عْلِيه
# Instead of a title that a passer-by should not read.
question-number = السؤال { $n }
    .spoken = السُّؤَال { $n }

## Help of every question of a form.

field-help-type = قيس الحروف ولا الأرقام، من بعد واخا. شي موظف يقدر يكتب معاك.
    .spoken = قِيس الْحُرُوف وَلَّا الْأَرْقَام، مَنْ بَعْد وَاخَّا. شِي مُوَظَّف يَقْدَر يَكْتَب مْعَاك.
field-help-choose = ختار جواب واحد. شي موظف يقدر يعاونك.
    .spoken = خْتَار جَوَاب وَاحَد. شِي مُوَظَّف يَقْدَر يْعَاوْنَك.
field-help-mark = ختار جواب ولا كثر. من بعد: صافي.
    .spoken = خْتَار جَوَاب وَلَّا كْثَر. مَنْ بَعْد: صَافِي.

## A date in three questions; $what is what it is the date of.

date-year-of = { $what }: العام
    .spoken = { $what }: الْعَام
date-month-of = { $what }: الشهر
    .spoken = { $what }: الشّْهَر
date-day-of = { $what }: النهار
    .spoken = { $what }: النّْهَار
date-year = شمن عام؟
    .spoken = شَمَن عَام؟
date-month = ف{ $year }، شمن شهر؟
    .spoken = فْ{ $year }، شَمَن شْهَر؟
date-day = { $month } { $year }: شمن نهار؟
    .spoken = { $month } { $year }: شَمَن نْهَار؟
date-of-month = { $month } { $year }
    .spoken = { $month } { $year }
date-in-full = { $day } { $month } { $year }
    .spoken = { $day } { $month } { $year }
# Many know their months by number.
month-number = شهر { $n }
    .spoken = شْهَر { $n }

## Keys.

key-space = فراغ
    .spoken = فَرَاغ
key-more = خرين
    .spoken = خْرِين
# The letters a key turns to.
letters-arabic = العربية
    .spoken = الْعَرْبِيَّة
letters-latin = اللاتينية
    .spoken = اللَّاتِينِيَّة
letters-tifinagh = تيفيناغ
    .spoken = تِيفِينَاغ
# Said when other keys stand on the screen.
keys-now = الحروف: { $letters }
    .spoken = الْحُرُوف: { $letters }
keys-more = أرقام وعلامات خرين
    .spoken = أَرْقَام وَعَلَامَات خْرِين
role-mark = خانة نعلمو عليها
    .spoken = خَانَة نْعَلّْمُو عْلِيهَا
entry-written = مكتوب: { $text }
    .spoken = مَكْتُوب: { $text }
entry-nothing = ما زال ما مكتوب والو
    .spoken = مَا زَال مَا مَكْتُوب وَالُو
# Instead of what is typed where others may hear; $n signs.
entry-star = نجمة
    .spoken = نَجْمَة
entry-hidden = علامات مخبيين: { $n }
    .spoken = عَلَامَات مْخَبّْيِين: { $n }

## Answers that are refused, each with what one can do.

field-error-empty = ما كتبتي والو. كتب، ولا ختار جواب آخر.
    .spoken = مَا كْتَبْتِي وَالُو. كْتَب، وَلَّا خْتَار جَوَاب آخُر.
field-error-nothing-marked = ما ختاريتي والو. ختار غير جواب واحد.
    .spoken = مَا خْتَارِيتِي وَالُو. خْتَار غِير جَوَاب وَاحَد.
field-error-not-offered = هاد الجواب ما بقاش. ختار جواب آخر.
    .spoken = هَادْ الْجَوَاب مَا بْقَاش. خْتَار جَوَاب آخُر.
field-error-required = هنا ضروري شي جواب. شي موظف يقدر يعاونك.
    .spoken = هْنَا ضَرُورِي شِي جَوَاب. شِي مُوَظَّف يَقْدَر يْعَاوْنَك.
field-error-missing = ناقص شي جواب. جاوب على هاد السؤال.
    .spoken = نَاقَص شِي جَوَاب. جَاوَب عْلَى هَادْ السُّؤَال.
field-error-not-asked = هاد السؤال ما بقاش. كمل بلا ما تجاوب.
    .spoken = هَادْ السُّؤَال مَا بْقَاش. كَمَّل بْلَا مَا تْجَاوَب.
field-error-wrong-kind = هاد الجواب ما كيصلحش هنا. عاود جاوب.
    .spoken = هَادْ الْجَوَاب مَا كَيْصْلَحْش هْنَا. عَاوَد جَاوَب.
field-error-twice = نفس الجواب كاين جوج مرات. خلي غير واحد.
    .spoken = نَفْس الْجَوَاب كَايَن جُوج مَرَّات. خَلِّي غِير وَاحَد.
field-error-contradiction = هاد الجوابات ما كيتفاهموش. عاود ختار.
    .spoken = هَادْ الْجْوَابَات مَا كَيْتْفَاهْمُوش. عَاوَد خْتَار.
field-error-too-large = كبير بزاف. أكبر رقم هو { $maximum }.
    .spoken = كْبِير بَزَّاف. أَكْبَر رَقَم هُوَّ { $maximum }.
field-error-too-small = صغير بزاف. أصغر رقم هو { $minimum }.
    .spoken = صْغِير بَزَّاف. أَصْغَر رَقَم هُوَّ { $minimum }.
field-error-too-short = ناقصين شي أرقام. خاص { $length } ديال الأرقام.
    .spoken = نَاقْصِين شِي أَرْقَام. خَاصّ { $length } دْيَال الْأَرْقَام.
field-error-too-long = طويل بزاف. أكثر حاجة { $length } ديال الحروف.
    .spoken = طْوِيل بَزَّاف. أَكْثَر حَاجَة { $length } دْيَال الْحُرُوف.
field-error-not-digits = هادو ماشي أرقام. كتب غير الأرقام.
    .spoken = هَادُو مَاشِي أَرْقَام. كْتَب غِير الْأَرْقَام.
field-error-not-a-phone = هاد النمرة غالطة. فيها عشرة ديال الأرقام، الأول صفر.
    .spoken = هَادْ النَّمْرَة غَالْطَة. فِيهَا عَشْرَة دْيَال الْأَرْقَام، الْأَوَّل صِفْر.
field-error-not-a-cin = نمرة لاكارط غالطة. الأول حرف ولا جوج، من بعد أرقام.
    .spoken = نَمْرَة لَاكَارْط غَالْطَة. الْأَوَّل حَرْف وَلَّا جُوج، مَنْ بَعْد أَرْقَام.
field-error-not-a-date = هاد التاريخ ما كاينش. شوف العام والشهر والنهار.
    .spoken = هَادْ التَّارِيخ مَا كَايَنْش. شُوف الْعَام وَالشّْهَر وَالنّْهَار.
field-error-not-a-year = ناقصين شي أرقام. العام فيه ربعة ديال الأرقام.
    .spoken = نَاقْصِين شِي أَرْقَام. الْعَام فِيه رَبْعَة دْيَال الْأَرْقَام.
# $day is the last day of the month.
field-error-no-such-day = هاد الشهر ما فيهش هاد النهار. آخر نهار فيه هو { $day }.
    .spoken = هَادْ الشّْهَر مَا فِيهْش هَادْ النّْهَار. آخَر نْهَار فِيه هُوَّ { $day }.
field-error-in-the-future = هاد النهار ما زال ما جا. كتب نهار فات.
    .spoken = هَادْ النّْهَار مَا زَال مَا جَا. كْتَب نْهَار فَات.
field-error-too-long-ago = هاد التاريخ قديم بزاف. شوف العام.
    .spoken = هَادْ التَّارِيخ قْدِيم بَزَّاف. شُوف الْعَام.
field-error-not-text = هادو ماشي كلمة. كتب بالحروف.
    .spoken = هَادُو مَاشِي كَلْمَة. كْتَب بَالْحُرُوف.
field-error-older-than-parent = الدري جا كبر من الكبير. شوف جوج الأعمار.
    .spoken = الدَّرِّي جَا كْبَر مَنْ الْكْبِير. شُوف جُوج الْأَعْمَار.
field-error-guardian-too-young = اللي كيقرر على الدري خاصو يكون راشد. صحح شي جواب.
    .spoken = اللِّي كَيْقَرَّر عْلَى الدَّرِّي خَاصُّو يْكُون رَاشَد. صَحَّح شِي جْوَاب.
field-error-not-of-age = هاد العمر ديال شي واحد باقي صغير. صحح شي جواب.
    .spoken = هَادْ الْعْمَر دْيَال شِي وَاحَد بَاقِي صْغِير. صَحَّح شِي جْوَاب.
field-error-needs-guardian = غير الوالدين ولا الولي اللي يقدرو يوافقو. الموظف غادي يعاونك.
    .spoken = غِير الْوَالِدِين وَلَّا الْوَلِي اللِّي يَقْدْرُو يْوَافْقُو. الْمُوَظَّف غَادِي يْعَاوْنَك.
