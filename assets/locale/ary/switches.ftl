### review: unreviewed
### Switches: one that chooses while the kiosk scans, or one that moves and one that chooses.

your-switch-title = البوطونة ديالك
    .spoken = الْبُوطُونَة دْيَالَك
# $n of $count presses, by which the kiosk learns how somebody presses.
your-switch = ورك على البوطونة: { $n } من { $count }.
    .spoken = وْرَك عْلَى الْبُوطُونَة: { $n } مَنْ { $count }.
second-switch-title = واش كاينة بوطونة تانية؟
    .spoken = وَاشْ كَايْنَة بُوطُونَة تَانْيَة؟
second-switch = إلا كانت بوطونة تانية، ورك عليها. إلا ما كانتش، ورك على الأولى.
    .spoken = إِلَا كَانَتْ بُوطُونَة تَانْيَة، وْرَك عْلِيهَا. إِلَا مَا كَانْتْش، وْرَك عْلَى الْأُولَى.
switches-help = هاكا غادي نعرفو كيفاش كتورك.
    .spoken = هَاكَّا غَادِي نْعَرْفُو كِيفَاشْ كَتْوَرَّك.
orientation-one-switch = غادي نقولو ليك كل جواب بوحدو. ورك ملي تسمع اللي بغيتي.
    .spoken = غَادِي نْقُولُو لِيك كُلّ جَوَاب بُوحْدُو. وْرَك مَلِّي تَسْمَع اللِّي بْغِيتِي.
orientation-two-switches = البوطونة الأولى كتختار. البوطونة التانية كتدوز للجواب اللي من بعد.
    .spoken = الْبُوطُونَة الْأُولَى كَتَخْتَار. الْبُوطُونَة التَّانْيَة كَتْدُوز لَلْجَوَاب اللِّي مَنْ بَعْد.
status-scan-waits = وقفنا شوية. ورك باش نكملو.
    .spoken = وْقَفْنَا شْوِيَّة. وْرَك بَاشْ نْكَمّْلُو.
# What is scanned as one: the bar; a row of keys by its first and last one.
group-bar = رجوع، معاونة وإعدادات
    .spoken = رْجُوع، مْعَاوْنَة وَإِعْدَادَات
group-keys = من { $first } حتى { $last }
    .spoken = مَنْ { $first } حَتَّى { $last }
