### review: unreviewed
### What stands on the printed receipt beside its facts.

paper-title-receipt = الوصل ديال الطلب
    .spoken = الْوَصْل دْيَال الطَّلَب
paper-bring = الوراق اللي خاصك تجيب
    .spoken = الْوْرَاق اللِّي خَاصَّك تْجِيب
paper-one-copy = نسخة وحدة كافية. بلا ليڭاليزي.
    .spoken = نُسْخَة وَحْدَة كَافْيَة. بْلَا لِيڭَالِيزِي.
# The same for everybody: what a visitor needs is never printed.
paper-access = كرسي، لغة الإشارة، بلاصة ساكتة؟ قولها فالاستقبال.
    .spoken = كُرْسِي، لُغَة الْإِشَارَة، بْلَاصَة سَاكْتَة؟ قُولْهَا فَالِاسْتِقْبَال.
paper-find-again = باش تعرف فين وصل الطلب، دخل هاد النمرة فالماكينة.
    .spoken = بَاشْ تَعْرَف فِين وْصَل الطَّلَب، دَخَّل هَادْ النَّمْرَة فَالْمَاكِينَة.
paper-keep-receipt = خلي هاد الوصل عندك.
    .spoken = خَلِّي هَادْ الْوَصْل عَنْدَك.
