### review: unreviewed
### صفحات الموظفين وشاشة القاعة.

direction = rtl
language-name = العربية
languages = اللغة
site-name = شباك
skip = انتقل إلى المحتوى

## Signing in

sign-in = الدخول
sign-in-what = هذه الصفحة لموظفي المركز.
password = كلمة السر
sign-in-button = دخول
sign-in-wrong = كلمة السر غير صحيحة. تحقق منها وحاول مرة أخرى.
# $minutes until one may try again.
sign-in-too-many = محاولات كثيرة. { $minutes ->
    [one] انتظر دقيقة واحدة ثم حاول مرة أخرى.
    [two] انتظر دقيقتين ثم حاول مرة أخرى.
    [few] انتظر { $minutes } دقائق ثم حاول مرة أخرى.
   *[other] انتظر { $minutes } دقيقة ثم حاول مرة أخرى.
}
sign-in-ended = انتهى يوم العمل في هذه الصفحة. ادخل من جديد.
sign-in-left = تم الخروج.
sign-in-no-password = لم تحدد كلمة سر بعد. يحددها من قام بتثبيت شباك.
sign-out = خروج

## When something is wrong

to-the-desk = إلى الشباك
# $status is a number, for whoever is asked for help.
error-code = الرمز { $status }
error-form-title = لم يحدث شيء
error-form = هذه الصفحة قديمة. افتحها من جديد ثم أعد المحاولة.
error-not-found-title = هذه الصفحة غير موجودة
error-not-found = العنوان غير صحيح، أو تغير المركز.
error-storage-title = هذا غير ممكن الآن
error-storage = لا يمكن الوصول إلى المعطيات. انتظر قليلا ثم حاول مرة أخرى.
error-fault-title = وقع خطأ
error-fault = لم يتغير شيء في منتصف العمل. حاول مرة أخرى، وإن تكرر الخطأ فاتصل بالدعم.
not-up-to-date = هذه الصفحة لم تعد تتجدد. تحقق من الشبكة.

## Which centre, which desk

choose-centre = اختر مركزك
choose-desk = اختر شباكك
# $n is the number of a desk.
desk-number = الشباك { $n }
change-desk = تغيير الشباك
# $queues are letters, such as "A, R".
desk-queues = الصفوف { $queues }
pages = الصفحات
nav-desk = الشباك
nav-slots = المواعيد
nav-hall = شاشة القاعة

## The desk

# $n is the number of a kiosk in the hall.
kiosk-number = الجهاز { $n }
help-title = طلبات المساعدة
# $kiosk: "الجهاز 2".
help-asked = زائر يطلب المساعدة: { $kiosk }.
# $time: "09:42".
help-since = منذ { $time }
help-coming = هناك من هو في الطريق إليه.
action-coming = أنا في الطريق
action-helped = انتهى
now-title = الآن
now-nobody = لا أحد مدعو إلى هذا الشباك.
# $number is the next ticket, "R-012".
action-call-next = نادِ { $number }
next-nobody = لا أحد ينتظر هذا الشباك.
action-done = انتهى
# $number is the next ticket, "R-012".
action-done-next = انتهى، نادِ { $number }
action-again = أعد النداء
action-no-show = لم يحضر
action-back = أعده إلى الانتظار
action-arrived = وصل
# $number is the ticket that the button is about; said by screen readers.
about-ticket = { $number }
kind-appointment = موعد { $time }
kind-walk-in = دون موعد
# Why a visitor stands where they stand in the line.
why-due = حان وقت الموعد
why-help-on-the-spot = أسبقية، طلب مساعدة في عين المكان
why-arrival = حسب ترتيب الوصول
why-early = قبل وقت الموعد
why-next = لماذا هذا الرقم:
needs-asked = المطلوب:
its-request = رؤية الطلب
to-meet-title = في القاعة من يجب استقباله
# $number is a ticket's.
to-meet = التوجه نحو { $number }
called-at = نودي عليه { $time }
waiting-title = في الانتظار
# $n people.
waiting-count = { $n ->
    [zero] لا أحد
    [one] شخص واحد
    [two] شخصان
    [few] { $n } أشخاص
   *[other] { $n } شخصا
}
waiting-nobody = لا أحد ينتظر.
# Said before the minutes that somebody has waited.
waiting-since = ينتظر منذ
minutes = { $n } د
for-other-desks = لشبابيك أخرى
expected-title = منتظرون اليوم
expected-nobody = لم يبق أحد منتظرا اليوم.
# $minutes after the appointment's time.
late = متأخر { $minutes } د
elsewhere-title = في الشبابيك الأخرى
over-title = انتهوا اليوم
over-nobody = لا أحد بعد.
state-fulfilled = تمت خدمته
state-noshow = لم يحضر
state-cancelled = ملغى
column-number = الرقم
column-service = الغرض
column-time = الساعة
column-state = الحالة
column-action = إجراء

## What was done, or why it was not

said-called = نودي على { $number }.
said-called-again = أعيد النداء على { $number }.
said-done = انتهى { $number }.
said-no-show = سجلنا أن { $number } لم يحضر.
said-back = عاد { $number } إلى الانتظار.
said-arrived = وصل { $number } وهو ينتظر.
said-nobody = لا أحد ينتظر هذا الشباك.
said-busy = هذا الشباك يستقبل { $number }. قل أولا هل انتهى.
said-quicker = لم يحدث شيء: سبقك زميل، أو تغير { $number } من قبل.
said-help-coming = الزائر يرى ويسمع أنك في الطريق.
said-help-already = هناك زميل في الطريق إليه.
said-help-over = هذا الطلب انتهى من قبل.
said-helped = انتهى الطلب.

## Slots

slots-title = المواعيد
slots-what = أغلق موعدا حتى لا يعرض على أحد، أو غير ساعته. يحتفظ الزوار بتذاكرهم ورموزها.
slots-day = اليوم
slots-service = الخدمة
slots-show = عرض
slots-none = لا مواعيد لهذه الخدمة في هذا اليوم.
slots-closed-centre = المركز مغلق، أو هذه الخدمة دون مواعيد.
slot-open = مفتوح
slot-full = ممتلئ
slot-blocked = مغلق
slot-past = مضى
slot-kept = لم يعد معروضا، محجوز
# $booked of $capacity places.
slot-places = { $booked } من { $capacity }
column-places = الأماكن المحجوزة
action-block = إغلاق
action-unblock = فتح
slot-new-time = الساعة الجديدة
action-move = نقل
# Said before the time of the slot, by screen readers.
slot-why = سبب التغيير
slot-why-staff-away = غياب الموظف
slot-why-closed = المركز مغلق
slot-why-other = سبب آخر
said-blocked = أغلق موعد { $time }.
# $n visitors are booked in it and keep their place.
said-blocked-booked = { $n ->
    [one] أغلق موعد { $time }. فيه زائر واحد يحتفظ بمكانه: انقله إن لزم.
    [two] أغلق موعد { $time }. فيه زائران يحتفظان بمكانهما: انقلهما إن لزم.
    [few] أغلق موعد { $time }. فيه { $n } زوار يحتفظون بأماكنهم: انقلهم إن لزم.
   *[other] أغلق موعد { $time }. فيه { $n } زائرا يحتفظون بأماكنهم: انقلهم إن لزم.
}
said-unblocked = فتح موعد { $time }.
said-moved = { $n ->
    [zero] صار الموعد في { $time }.
    [one] صار الموعد في { $time }، ومعه زائر واحد. سيخبره الجهاز.
    [two] صار الموعد في { $time }، ومعه زائران. سيخبرهما الجهاز.
    [few] صار الموعد في { $time }، ومعه { $n } زوار. سيخبرهم الجهاز.
   *[other] صار الموعد في { $time }، ومعه { $n } زائرا. سيخبرهم الجهاز.
}
# $n visitors were booked in the slot of $time.
said-cancelled = { $n ->
    [0] لم يعد أحد منتظرا على الساعة { $time }.
    [one] ألغي موعد الساعة { $time } (زائر واحد). الجهاز يخبره.
    [two] ألغي موعدا الساعة { $time } (زائران). الجهاز يخبرهما.
    [few] ألغيت مواعيد الساعة { $time } ({ $n } زوار). الجهاز يخبرهم.
   *[other] ألغيت مواعيد الساعة { $time } ({ $n } زائرا). الجهاز يخبرهم.
}
# $n visitors are booked.
action-cancel-booked = { $n ->
    [one] إلغاء هذا الموعد
    [two] إلغاء هذين الموعدين
    [few] إلغاء هذه المواعيد ({ $n })
   *[other] إلغاء هذه المواعيد ({ $n })
}
cancel-booked-sure = يضيع المكان ولا يمكن إرجاعه. الأحسن نقل الموعد إن أمكن.
action-cancel-sure = نعم، إلغاء
said-not-moved = لم يحدث شيء: هذه الساعة غير ممكنة في ذلك اليوم.
said-slot-unknown = لم يحدث شيء: هذا الموعد لم يعد موجودا.

## Certificate files: attestation of disability, card

nav-certificates = الملفات
certificates-title = ملفات الشهادة والبطاقة
certificates-what = انقل الملف إلى المرحلة التالية المسموح بها. يرى الزائر المرحلة في الجهاز، ولا يرى ملاحظاتكم أبدا.
certificates-said-moved = تم. سيرى الزائر هذه المرحلة.
certificates-said-conflict = غيّر زميل هذا الملف في الوقت نفسه. هذه حالته الآن: لم يضع شيء، انظر ثم أعد إن لزم الأمر.
certificates-said-not-allowed = لم يتغير شيء: هذه المرحلة غير مسموح بها من هنا.
certificates-said-incomplete = لم يتغير شيء: تنقص معلومة لهذه المرحلة.
certificates-said-noted = حُفظت الملاحظة. تبقى بين الزملاء.
certificates-said-note-empty = الملاحظة فارغة: لم يُحفظ شيء.
certificates-said-opened = فتح الملف. سلموا هذه الأرقام للشخص.
certificates-said-exists = لهذا الشخص ملف لنفس الوثيقة من قبل: ها هو. لم يفتح شيء.
certificates-said-settled = تم. لن تظهر الرسالة بعد الآن.
certificates-said-unknown = لا يوجد ملف بهذه المعلومات. تحقق من كل رقم.
certificates-notices = منصة ترسل معلومات خاطئة
# $source: the platform; $word: what it said.
certificates-notice-unknown-state = تستعمل { $source } كلمة لا نعرفها: { $word }.
certificates-notice-other-track = تعطي { $source } لملف مرحلة من الوثيقة الأخرى: { $word }.
certificates-notice-future = تعطي { $source } تاريخا لم يأت بعد: { $word }.
certificates-notice-impossible = تعلن { $source } مرحلة لا يمكن أن تأتي بعد: { $word }.
certificates-notice-backwards = تعود { $source } إلى الوراء: { $word }.
certificates-notice-vanished = لم تعد { $source } تعرف ملفا كانت تعرفه.
certificates-notice-unknown-paper = تطلب { $source } ورقة لا نعرفها: { $word }.
certificates-notice-unknown-place = تذكر { $source } مكانا لا نعرفه: { $word }.
certificates-notice-no-day = تعطي { $source } مرحلة بلا يوم أو ساعة: { $word }.
# $n times, the last on $day.
certificates-notice-times = { $n ->
    [one] مرة واحدة، يوم { DATETIME($day, dateStyle: "long") }. يسمع الزائر «ليس الآن».
    [two] مرتان، آخرهما يوم { DATETIME($day, dateStyle: "long") }. يسمع الزوار «ليس الآن».
   *[other] عدد المرات { $n }، آخرها يوم { DATETIME($day, dateStyle: "long") }. يسمع الزوار «ليس الآن».
}
certificates-notice-seen = عولج الأمر
certificates-new = فتح ملف جديد
certificates-new-what = لشخص أمامكم ليس له ملف بعد. يبدأ الملف في المرحلة الأولى، ولا تمكن بعدها إلا المراحل المسموح بها.
certificates-new-by-name = لفتح ملف يلزم الدخول بالاسم.
certificates-new-no-cndp = لا تطلب سنة الازدياد ولا رقم البطاقة: ليس للمشغل بعد رقم ترخيص من اللجنة الوطنية لمراقبة حماية المعطيات (القانون 09-08). يوجد الملف برمز وصله.
certificates-new-with-cndp = رقم الملف ورمز الوصل يعطيان هنا عند الفتح. بلا بطاقة وطنية، اتركوا الخانة فارغة.
certificates-new-open = فتح الملف
certificates-new-year = سنة الازدياد: أربعة أرقام، وليست في المستقبل.
certificates-new-cin = رقم البطاقة: حرف أو حرفان، ثم من ثلاثة إلى سبعة أرقام.
certificates-new-wrong = لم يفتح شيء. صححوا هذا:
certificates-given-out = الأرقام التي سلمت للشخص: اكتبوها على ورقته.
certificates-find-by = البحث بواسطة
certificates-find = فتح الملف
certificates-key-receipt = رمز الوصل
certificates-key-file-number = رقم الملف
certificates-key-cin = رقم البطاقة الوطنية
certificates-value = الرقم أو الرمز
certificates-year = سنة الميلاد
certificates-scope = الملفات
certificates-scope-centre = ملفات هذا المركز
certificates-scope-province = ملفات الإقليم كله
certificates-files = الملفات
certificates-count = { $n ->
    [0] لا ملف
    [one] ملف واحد
    [two] ملفان
    [few] { $n } ملفات
   *[other] { $n } ملفا
}
certificates-none = لا يوجد ملف هنا.
certificates-file = الملف
certificates-track = الوثيقة
certificates-track-attestation = الشهادة
certificates-track-card = البطاقة
certificates-kind-new = طلب أول
certificates-kind-renewal = تجديد أو نسخة
certificates-kind-appeal = تظلم
certificates-since = منذ
certificates-source = المصدر
certificates-source-here = هنا
certificates-back = كل الملفات
certificates-case-title = ملف
certificates-as-of = منذ { DATETIME($day, dateStyle: "long") }
certificates-paper = الورقة المطلوبة:
certificates-day = اليوم
certificates-place = المكان
certificates-reason = السبب (يبقى هنا)
certificates-reason-outside-scope = خارج مجال هذه الوثيقة
certificates-reason-criteria-not-met = لم تتوفر الشروط
certificates-reason-papers-missing = لم تُحضر الأوراق
certificates-reason-other = سبب آخر، انظر القرار
certificates-identity = إظهار الرقم والبطاقة الوطنية
certificates-next-file = الذهاب إلى الملف التالي
certificates-previous-file = الذهاب إلى الملف السابق
certificates-move = المرحلة التالية
certificates-move-none = لا شيء هنا: ينتظر هذا الملف الزائر أو الوقت أو منصة أخرى.
certificates-notes = ملاحظات بين الزملاء
certificates-notes-what = هي مشفرة ولا تخرج من هنا أبدا.
certificates-note = ملاحظة جديدة
certificates-note-write = حفظ الملاحظة
certificates-steps = مسار الملف
certificates-state-all = كل المراحل
certificates-state-DRAFT = مسودة
certificates-state-SUBMITTED = مستلم
certificates-state-PHYSICAL_FILE_DUE = في انتظار الملف الورقي
certificates-state-CHECKING = مراجعة الأوراق
certificates-state-MISSING_DOCUMENTS = ورقة ناقصة
certificates-state-MEDICAL_REVIEW = رأي طبي
certificates-state-ASSESSMENT_SCHEDULED = موعد التقييم
certificates-state-SOCIAL_EVALUATION = تقييم اجتماعي
certificates-state-IN_COMMISSION = عند اللجنة
certificates-state-APPROVED = مقبول
certificates-state-READY_FOR_PICKUP = جاهز للتسليم
certificates-state-DELIVERED = سُلّم
certificates-state-EXPIRING = تنتهي صلاحيته قريبا
certificates-state-EXPIRED = انتهت صلاحيته
certificates-state-REJECTED = مرفوض
certificates-state-APPEAL_FILED = تظلم مستلم
certificates-state-APPEAL_REJECTED = تظلم مرفوض
certificates-state-WITHDRAWN = ملغى
certificates-state-TRANSFERRED = منقول
certificates-event-submit = الزائر يودع طلبه
certificates-event-abandon = الزائر يتراجع
certificates-event-await-file = طلب الملف الورقي
certificates-event-file-complete = الملف كامل: مراجعة
certificates-event-deposit = وُضع الملف
certificates-event-withdraw = الزائر يلغي
certificates-event-ask-papers = طلب ورقة (مرة واحدة فقط)
certificates-event-send-to-medical = إرسال إلى الرأي الطبي
certificates-event-transfer = نقل إلى مركز آخر
certificates-event-refuse = رفض
certificates-event-papers-given = أُحضرت الورقة
certificates-event-accept-transfer = المركز الجديد يقبل
certificates-event-plan-assessment = تحديد موعد التقييم
certificates-event-assessed = تم التقييم
certificates-event-capacity-evaluated = قُيّمت القدرة: تقييم اجتماعي
certificates-event-approve = قبول
certificates-event-plan-visit = تحديد موعد الزيارة
certificates-event-visited = تمت الزيارة
certificates-event-file-report = إرسال التقرير إلى اللجنة
certificates-event-ask-more = اللجنة تطلب المزيد
certificates-event-printed = طُبع: جاهز للتسليم
certificates-event-hand-over = تسليم الوثيقة اليوم
certificates-event-appeal = تقديم تظلم
certificates-event-appeal-accepted = قبول التظلم
certificates-event-appeal-refused = رفض التظلم

## The hall

hall-title = الأرقام المدعوة
hall-number = الرقم
hall-desk = الشباك
hall-nobody = سيظهر رقمك هنا.

## Days

day-long = { DATETIME($day, dateStyle: "full") }

## Requests of services

requests-stage-received = وصل
requests-stage-in-review = قيد الدراسة
requests-stage-missing-documents = في انتظار وثائق
requests-stage-accepted = مقبول
requests-stage-refused = مرفوض
requests-stage-withdrawn = مسحوب
requests-stage-done = منتهٍ
# What has to be done next for a request.
requests-task-received = ينتظر التكفل به
requests-task-in-review = ينتظر القرار
requests-task-missing-documents = في انتظار الوثائق
requests-task-accepted = ينتظر التنفيذ أو التسليم

# The list. $day is the day on which a request was received.
nav-requests = الطلبات
requests-title = طلبات المركز
requests-what = ما طلبه الزوار. القانون 55-19 يعطي ستين يوما للجواب.
requests-show = أي الطلبات
requests-show-open = جارية
requests-show-overdue = متأخرة
requests-show-ended = منتهية
requests-none-open = لا يوجد طلب جار.
requests-none-overdue = لا يوجد طلب متأخر.
requests-none-ended = لا يوجد طلب منته.
requests-code = رمز الوصل
requests-find = فتح
requests-received = وصل يوم { DATETIME($day, dateStyle: "long") }
# $n days since a request was received.
requests-age = { $n ->
    [0] اليوم
    [one] منذ يوم واحد
    [two] منذ يومين
    [few] منذ { $n } أيام
   *[other] منذ { $n } يوما
}
# $n days until the last one for an answer.
requests-left = { $n ->
    [0] آخر أجل للجواب اليوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $n } أيام
   *[other] بقي { $n } يوما
}
# $n days since the last one for an answer.
requests-overdue = { $n ->
    [one] متأخر بيوم واحد
    [two] متأخر بيومين
    [few] متأخر بـ { $n } أيام
   *[other] متأخر بـ { $n } يوما
}
requests-pages = بقية اللائحة
requests-page-before = الصفحة السابقة
requests-page-after = الصفحة التالية

# One request.
requests-one-title = طلب
requests-back = كل الطلبات
requests-receipt = الوصل
# $day is when the visitor took a number after the request.
requests-number-taken = الرقم المأخوذ يوم { DATETIME($day, dateStyle: "long") }:
requests-answers = الأجوبة
requests-no-answers = لم يطرح أي سؤال.
requests-erased = حُذفت الأجوبة: الطلب مسحوب، أو انتهى منذ مدة.
requests-yes = نعم
requests-no = لا
requests-list-comma = ،{ " " }
requests-left-skipped = لم يجب
requests-left-unknown = لا يعرف
requests-left-with-staff = نملؤه معا
requests-fill = نملؤه معا الآن
requests-fill-keep = حفظ
requests-files = الوثائق المرسلة
requests-file = الوثيقة { $n }
requests-now = أين وصل الطلب
requests-answer-by = آخر أجل للجواب { DATETIME($day, dateStyle: "long") }
requests-missing = الوثائق المطلوبة
requests-next = ماذا نفعل الآن
requests-over = هذا الطلب منته.
requests-to-in-review = دراسة الطلب
requests-to-accepted = قبول
requests-to-done = تم
requests-appeal = دراسة التظلم
requests-to-missing-documents = طلب وثائق
requests-papers-which = ما الوثائق الناقصة؟
requests-papers-once = القانون يسمح بطلبها مرة واحدة. حدد كل ما ينقص.
requests-papers-ask = طلب هذه الوثائق
requests-papers-asked = طُلبت الوثائق مرة من قبل.
requests-to-refused = رفض
requests-reason = لماذا
requests-reason-choose = اختر السبب
requests-reason-told = يقرأ الزائر السبب في وصله، وكيف يقدم تظلما.
requests-refuse = رفض الطلب
requests-reason-conditions = شروط الخدمة غير متوفرة.
requests-reason-papers = الوثائق المطلوبة لم تصل.
requests-reason-already = الشخص يستفيد من هذا الدعم.
requests-reason-no-place = لم يبق مكان.
requests-reason-other-office = إدارة أخرى مكلفة بهذا.
requests-to-withdrawn = الزائر يسحب طلبه
requests-withdraw-what = ستُحذف أجوبته ووثائقه. يبقى وصله.
requests-withdraw = سحب وحذف
requests-trail = المراحل
requests-day = { DATETIME($day, dateStyle: "long") }
requests-consent = أُعطيت الموافقة يوم { DATETIME($day, dateStyle: "long") }

# What was done, or why it was not.
requests-said-to-received = وصل الطلب.
requests-said-to-in-review = الطلب قيد الدراسة.
requests-said-to-missing-documents = يرى الزائر الوثائق الناقصة.
requests-said-to-accepted = قُبل الطلب.
requests-said-to-refused = رُفض الطلب. يرى الزائر السبب وكيف يقدم تظلما.
requests-said-to-withdrawn = سُحب الطلب. حُذفت الأجوبة.
requests-said-to-done = انتهى الطلب.
requests-said-filled = حُفظ الجواب.
requests-said-no-answer = لم يحدث شيء: هذا الجواب غير ممكن لهذا السؤال.
requests-said-quicker = لم يحدث شيء: غيّر زميل هذا الطلب. انظر أين وصل.
requests-said-no-reason = لم يحدث شيء: اختر سببا.
requests-said-no-papers = لم يحدث شيء: حدد الوثائق الناقصة.
requests-said-not-found = لا يوجد طلب بهذا الرمز. تحقق من أرقام الوصل.

## People by name

sign-in-name = الاسم
sign-in-name-help = اتركه فارغا للدخول بكلمة سر الشباك.

## Services that a centre offers

nav-services = الخدمات
services-title = خدمات هذا المركز
services-what = الخدمة الموقوفة لا تعرضها الأجهزة بعد تحديثها المقبل. وما حجز يبقى محجوزا.
services-offered = الخدمات
# $n of $all services are offered.
services-count = { $n } معروضة من { $all }
services-on = معروضة
services-off = موقوفة
action-switch-on = عرض
action-switch-off = إيقاف
# $n appointments from today on.
services-appointments = { $n ->
    [one] موعد واحد مقبل
    [two] موعدان مقبلان
    [few] { $n } مواعيد مقبلة
   *[other] { $n } موعدا مقبلا
}
# $n requests that nobody decided yet.
services-requests = { $n ->
    [one] طلب واحد جار
    [two] طلبان جاريان
    [few] { $n } طلبات جارية
   *[other] { $n } طلبا جاريا
}
# $name of a colleague.
services-by = غيرها { $name }، { DATETIME($day, dateStyle: "medium") }
services-by-desk = غيرت في الشباك، { DATETIME($day, dateStyle: "medium") }
# $name of a service.
services-said-on = خدمة « { $name } » معروضة من جديد.
services-said-off = خدمة « { $name } » لم تعد معروضة.
services-stay-appointments = { $n ->
    [one] موعد واحد يبقى صالحا: استقبلوا صاحبه أو اتصلوا به.
    [two] موعدان يبقيان صالحين: استقبلوا صاحبيهما أو اتصلوا بهما.
    [few] { $n } مواعيد تبقى صالحة: استقبلوا أصحابها أو اتصلوا بهم.
   *[other] { $n } موعدا تبقى صالحة: استقبلوا أصحابها أو اتصلوا بهم.
}
services-stay-requests = { $n ->
    [one] طلب واحد ينتظر القرار.
    [two] طلبان ينتظران القرار.
    [few] { $n } طلبات تنتظر القرار.
   *[other] { $n } طلبا ينتظر القرار.
}
services-said-no-desk = خدمة « { $name } »: لا شباك في هذا المركز يخدم هذا الصف.
services-said-last = خدمة « { $name } » هي الوحيدة في هذا المركز. اعرضوا خدمة أخرى أولا.
services-said-unknown = خدمة « { $name } » لم تعد موجودة.

## Writing and publishing a service

nav-publishing = النشر
publishing-title = نشر خدمة
publishing-what = شخص يكتب وشخص آخر يوافق. تدخل الخدمة عندئذ دليل كل المراكز، وكل مركز يختار أن يعرضها.
publishing-by-name = للكتابة أو الموافقة يلزم الدخول بالاسم.
publishing-drafts = المسودات
publishing-nameless = خدمة بلا اسم
# $name of a colleague.
publishing-changed = آخر تغيير: { $name }، { DATETIME($day, dateStyle: "medium") }.
publishing-is-new = هذه خدمة جديدة.
publishing-state-draft = مسودة
publishing-state-submitted = تنتظر الموافقة
publishing-state-published = منشورة
publishing-state-discarded = متروكة
publishing-none = لا أحد يكتب خدمة الآن.
publishing-begin = الخدمة المراد كتابتها أو تغييرها
publishing-new = خدمة جديدة
publishing-write = كتابة
publishing-said-saved = تم الحفظ.
publishing-said-submitted = يمكن الآن لشخص ثان أن يوافق.
publishing-said-returned = أعيد النص للتصحيح.
publishing-said-discarded = تركت المسودة. لم ينشر شيء.
publishing-said-published = نشرت الخدمة. اعرضوها في صفحة « الخدمات » لمركزكم.
publishing-said-conflict = غير شخص آخر هذه المسودة. لم يضع شيء: قارنوا ثم احفظوا من جديد.
publishing-said-gaps = لا يمكن نشر هذه الخدمة بعد. انظروا ما ينقص.
publishing-said-own-work = لكم كتابة في هذا النص. يجب أن يوافق شخص آخر.
publishing-said-by-name = لم يحدث شيء: يلزم الدخول بالاسم.
publishing-said-over = لم يحدث شيء: تغيرت حالة هذه المسودة من قبل.
publishing-gaps = ما ينقص بعد
publishing-next = ماذا بعد؟
publishing-second = اقرؤوا كل شيء، واقرؤوا النصوص بصوت مسموع. الموافقة تنشر الخدمة فورا.
publishing-ready = لا ينقص شيء. اطلبوا موافقة شخص ثان.
action-approve = الموافقة والنشر
action-return = إعادة للتصحيح
action-submit = طلب الموافقة
action-discard = ترك
action-save = حفظ
publishing-preview = معاينة
publishing-spoken = ينطق
publishing-latin = بالحروف اللاتينية
publishing-public = الورق وشاشة القاعة يظهران اسم الصف فقط، ولا يظهران اسم الخدمة أبدا.
publishing-text = النصوص
publishing-field-name = الاسم
publishing-field-description = الوصف
publishing-field-pictogram = الرسم
publishing-field-category = مجموعة القائمة
publishing-field-letter = الصف
publishing-field-minutes = مدة الموعد بالدقائق
publishing-field-documents = الوثائق المطلوبة
publishing-field-discreet = متكتمة: الشاشة لا تظهر اسم هذه الخدمة
publishing-field-public-name = اسم الصف
publishing-field-draft = النص
publishing-help-name = ستون حرفا على الأكثر. الصيغة المنطوقة بالعربية والدارجة مشكولة كلها.
publishing-help-description = اختياري: جملة بسيطة، باللغات الأربع أو بلا شيء.
publishing-help-minutes = 0: بدون موعد، يؤخذ رقم.
publishing-field-questions = أسئلة الخدمة
publishing-help-questions = بلا أسئلة، تعطي الخدمة موعدا أو رقما. ضعوا علامة على الأسئلة ورقموها. الاستمارة تسأل من نفسها في البداية عن سن الرشد، ثم يأتي السن والصلة بالطفل، وتأتي الموافقة في النهاية. « إجباري »: لا يمكن تجاوز السؤال، ويمكن لموظف أن يكتبه.
publishing-questions-fixed = أسئلة هذه الخدمة ثابتة: إنها تبحث عن ملف، أو توجه فورا إلى موظف.
publishing-no-cndp = لا يمكن اختيار أسئلة الهوية والصحة: ليس للمشغل بعد رقم ترخيص من اللجنة الوطنية لمراقبة حماية المعطيات (القانون 09-08).
publishing-sensitivity-identifier = الهوية
publishing-sensitivity-health = الصحة
publishing-place = الترتيب
publishing-required = إجباري
publishing-gap-cndp = « { $detail } » يتطلب ترخيصا من اللجنة الوطنية، وليس للمشغل ترخيص.
publishing-gap-discreet-identity = الخدمة المتكتمة لا تطلب « { $detail } ».
publishing-gap-needs = يجب أيضا طلب « { $detail } ».
publishing-gap-needs-before = يجب طلب « { $detail } » قبل ذلك.
publishing-where = المكان والمدة
publishing-choose = اختيار
publishing-acts = من فعل ماذا
publishing-act-draft-started = البداية
publishing-act-draft-written = الكتابة
publishing-act-draft-submitted = طلب الموافقة
publishing-act-draft-returned = الإعادة للتصحيح
publishing-act-service-published = الموافقة والنشر
publishing-act-draft-discarded = الترك
publishing-gap-missing = ناقص.
publishing-gap-unchanged = هو نص اليوم: لم يتغير شيء.
# $detail: a number of letters, a letter's code, words, or a number of services.
publishing-gap-too-long = طويل: { $detail } حرفا على الأكثر.
publishing-gap-letter = فيه علامة لا ترى ({ $detail }). امسحوها.
publishing-gap-spoken-missing = الصيغة المنطوقة ناقصة.
publishing-gap-spoken-other = الصيغة المنطوقة ليست فيها نفس الكلمات.
publishing-gap-spoken-unmarked = ينقص الشكل في: { $detail }
publishing-gap-not-tifinagh = يكتب بحروف تيفيناغ.
publishing-gap-latin-missing = الحروف اللاتينية ناقصة.
publishing-gap-latin-other = الحروف اللاتينية ليست فيها نفس الكلمات.
publishing-gap-unknown = غير موجود أو لم يعد موجودا.
publishing-gap-full = في هذه المجموعة { $detail } خدمات من قبل.
publishing-gap-no-desk = لا شباك لهذا الصف في أي مركز.
publishing-gap-not-so-long = من 0 إلى { $detail }، خمسا بخمس.
publishing-gap-discreet = الخدمة المتكتمة لا تطلب أي وثيقة.
publishing-gap-tells = فيه « { $detail } »، ولا يجب أن يقرأه أحد على تذكرة.
publishing-language-ar = العربية
publishing-language-ary = الدارجة
publishing-language-zgh = الأمازيغية
publishing-language-fr = الفرنسية
publishing-gap-leaves-empty = سيبقى مركز بلا أي خدمة: ليس فيه شباك لهذا الصف.
