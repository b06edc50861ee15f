### review: unreviewed
### The self-check, for staff: each part of the kiosk is tried, one by one.

busy-checking-title = ⴰⵙⵉⴽⵍ
    .latin = Asikl
busy-checking = ⴷⴰ ⵏⴰⵔⵔⵎ ⵜⴰⴳⵣⵣⵓⵎⵜ ⴰⴷ.
    .latin = Da narrm tagzzumt ad.
check-help = ⴰⵙⵉⴽⵍ ⴰⵔ ⵉⵜⴰⵔⵎ ⴽⵔⴰⵢⴳⴰⵜⵜ ⵜⴰⴳⵣⵣⵓⵎⵜ ⵏ ⵓⵎⴰⵛⵉⵏ.
    .latin = Asikl ar itarm kraygatt tagzzumt n umacin.

## The parts.

check-part-screen = ⴰⴳⴷⵉⵍ
    .latin = Agdil
check-part-touch = ⴰⵙⵍⴰⵍ ⵏ ⵓⴳⴷⵉⵍ
    .latin = Aslal n ugdil
check-part-keypad = ⵜⵉⵇⵇⴼⴰⵍⵉⵏ
    .latin = Tiqqfalin
check-part-switches = ⵜⵉⵙⵓⵔⴰ
    .latin = Tisura
check-part-braille = ⴰⵍⵍⴰⵍ ⵏ ⴱⵔⴰⵢⵍ
    .latin = Allal n brayl
check-part-speaker = ⴰⵎⵙⴼⵍⴷ ⵏ ⵓⴳⵕⴹ
    .latin = Amsfld n ugṛḍ
check-part-headset = ⴰⵎⵙⴼⵍⴷ ⵏ ⵓⵎⵥⵥⵓⵖ
    .latin = Amsfld n umẓẓuɣ
check-part-microphone = ⴰⵎⵉⴽⵔⵓ
    .latin = Amikru
check-part-printer = ⵜⴰⵙⵉⴳⴳⵣⵜ
    .latin = Tasiggzt
check-part-network = ⴰⵣⴷⴰⵢ
    .latin = Azday
check-part-clock = ⵜⴰⵙⵔⴰⴳⵜ
    .latin = Tasragt
check-part-disk = ⴰⴷⵉⵙⴽ
    .latin = Adisk
check-part-content = ⵉⴹⵔⵉⵙⵏ ⴷ ⵜⵏⵓⴼⴰ
    .latin = Iḍrisn d tnufa
check-part-voices = ⵉⴳⵕⴹⴰⵏ
    .latin = Igṛḍan

## What only a person can tell.

check-ask-screen = ⵉⵙ ⴷⴰ ⵉⵜⵜⴱⴰⵏ ⵓⴳⴷⵉⵍ ⴰⴽⵯ?
    .latin = Is da ittban ugdil akʷ?
check-ask-speaker = ⵉⵙ ⵜⵙⵍⵍⴰⵎ ⵉ ⵜⴳⵓⵔⵉ ⴰⴷ ⵣⴳ ⵓⵎⵙⴼⵍⴷ ⵏ ⵓⴳⵕⴹ?
    .latin = Is tsllam i tguri ad zg umsfld n ugṛḍ?
check-ask-headset = ⵣⴷⵢⴰⵜ ⴰⵎⵙⴼⵍⴷ ⵏ ⵓⵎⵥⵥⵓⵖ. ⵉⵙ ⵜⵙⵍⵍⴰⵎ ⴳⵉⵙ ⵉ ⵜⴳⵓⵔⵉ ⴰⴷ?
    .latin = Zdyat amsfld n umẓẓuɣ. Is tsllam gis i tguri ad?
check-ask-microphone = ⵙⵜⵢⴰⵜ ⴽⵎⵎⵍ, ⵙⴰⵡⵍⴰⵜ ⵙⵏⴰⵜ ⵜⴰⵙⵉⵏⵉⵏ.
    .latin = Styat Kmml, sawlat snat tasinin.
choice-works = ⵢⴰⵀ, ⵉⴼⵓⵍⴽⵉ
    .latin = Yah, ifulki
choice-fails = ⵓⵀⵓ
    .latin = Uhu
choice-not-here = ⵓⵔ ⵉⵍⵍⵉ ⵖⵉⴷ
    .latin = Ur illi ɣid

## Keys and switches, one by one.

# $n of $count keys; $key is the name of one.
check-key-title-n = ⵜⴰⵙⴰⵔⵓⵜ { $n } ⵣⴳ { $count }
    .latin = Tasarut { $n } zg { $count }
check-key = ⴰⴷⵔⴰⵜ ⵅⴼ: { $key }.
    .latin = Adrat xf: { $key }.
check-press-help = ⴰⵙⵉⴽⵍ ⴷⴰ ⵉⵜⵜⵇⵇⵍ ⵉⵎⵉⴽ, ⵉⴽⵎⵎⵍ.
    .latin = Asikl da ittqql imik, ikmml.
# Another key came than the one that was asked for.
another-key = ⵜⴰⴷ ⵜⴳⴰ: { $key }.
    .latin = Tad tga: { $key }.
same-switch = ⵜⴰⴷ ⵜⴳⴰ ⵜⴰⵙⴰⵔⵓⵜ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ.
    .latin = Tad tga tasarut tamzwarut.
check-first-switch-title = ⵜⴰⵙⴰⵔⵓⵜ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ
    .latin = Tasarut tamzwarut
check-first-switch = ⴰⴷⵔⴰⵜ ⵅⴼ ⵜⵙⴰⵔⵓⵜ ⵜⴰⵎⵣⵡⴰⵔⵓⵜ.
    .latin = Adrat xf tsarut tamzwarut.
check-second-switch-title = ⵜⴰⵙⴰⵔⵓⵜ ⵜⵉⵙⵙ ⵙⵏⴰⵜ
    .latin = Tasarut tiss snat
check-second-switch = ⴰⴷⵔⴰⵜ ⵅⴼ ⵜⵙⴰⵔⵓⵜ ⵜⵉⵙⵙ ⵙⵏⴰⵜ.
    .latin = Adrat xf tsarut tiss snat.
# A finger says that the key or switch asked for does nothing.
choice-no-reaction = ⵓⵔ ⴷⴰ ⵜⵙⵡⵓⵔⵉ
    .latin = Ur da tswuri
choice-only-one = ⵜⵍⵍⴰ ⵖⴰⵙ ⵢⴰⵜ
    .latin = Tlla ɣas yat

## Where a touch lands.

check-target-title-n = ⵜⴰⵡⵔⵔⴰⵢⵜ { $n } ⵣⴳ { $count }
    .latin = Tawrrayt { $n } zg { $count }
check-target = ⴰⴷⵔⴰⵜ ⵅⴼ ⵡⴰⵎⵎⴰⵙ ⵏ ⵜⵡⵔⵔⴰⵢⵜ.
    .latin = Adrat xf wammas n twrrayt.
choice-without-touch = ⴽⵎⵎⵍⴰⵜ ⴱⵍⴰ ⴰⵙⵍⴰⵍ
    .latin = Kmmlat bla aslal

## What was found.

check-state-ready = ⴷⴰ ⵉⵙⵡⵓⵔⵉ
    .latin = Da iswuri
check-state-broken = ⵓⵔ ⴷⴰ ⵉⵙⵡⵓⵔⵉ
    .latin = Ur da iswuri
check-state-absent = ⵓⵔ ⵉⵅⵚⵚⵉ ⵖⵉⴷ
    .latin = Ur ixṣṣi ɣid
check-state-untested = ⵓⵔ ⵉⵜⵜⵢⴰⵔⵎ
    .latin = Ur ittyarm
check-reason-missing = ⵓⵔ ⵉⵣⴷⵉⵢ
    .latin = Ur izdiy
check-reason-paper-low = ⴷⴰ ⵉⵙⵡⵓⵔⵉ, ⵇⵔⵉⴱ ⴰⴷ ⵉⴼⴽ ⴽⴰⵖⴹ
    .latin = Da iswuri, qrib ad ifk kaɣḍ
check-reason-paper-out = ⵡⴰⵍⵓ ⴽⴰⵖⴹ
    .latin = Walu kaɣḍ
check-reason-cover-open = ⵜⴰⵙⵉⴳⴳⵣⵜ ⵜⵔⵥⵎ
    .latin = Tasiggzt trẓm
check-reason-jam = ⵉⵀⵉⴹⵔ ⴽⴰⵖⴹ
    .latin = Ihiḍr kaɣḍ
check-reason-no-answer = ⵓⵔ ⴷⴰ ⵉⵜⵜⵔⴰⵔ
    .latin = Ur da ittrar
check-reason-full = ⵇⵔⵉⴱ ⴰⴷ ⵉⴹⵎⵔ
    .latin = Qrib ad iḍmr
check-reason-refused = ⵉⵔⵥⴰ
    .latin = Irẓa
check-reason-torn = ⴰⵖⵎⵉⵙ ⵉⵔⵥⴰ
    .latin = Aɣmis irẓa
check-reason-clock-apart = ⵜⴰⵙⵔⴰⴳⵜ ⵓⵔ ⵜⴳⵉ ⵜⴰⵏⴼⵔⴰ
    .latin = Tasragt ur tgi tanfra
check-reason-unreachable = ⵡⴰⵍⵓ ⴰⵣⴷⴰⵢ ⴷ ⵡⴰⵎⵎⴰⵙ
    .latin = Walu azday d wammas
check-reason-nothing-kept = ⵓⵔ ⴷ ⵜⵓⵛⴽⵉ ⴰⵡⴷ ⵢⴰⵜ ⵜⵏⵓⴼⴰ
    .latin = Ur d tucki awd yat tnufa
check-reason-incomplete = ⵓⵔ ⵉⵎⵎⵉⴷ
    .latin = Ur immid
check-reason-clips = ⴽⵔⴰ ⵏ ⵉⴽⵍⴰⵙⵏ ⵔⵥⴰⵏ
    .latin = Kra n iklasn rẓan
check-reason-silent = ⵓⵔ ⴷⴰ ⵉⵙⵙⵍⵍⴰ ⴰⵡⴷ ⵢⴰⵜ
    .latin = Ur da isslla awd yat
check-reason-no-reader = ⵉⵣⴷⵢ, ⵎⴰⵛⴰ ⵓⵔ ⵜ ⵢⴰⵇⵇⵔⴰ ⴰⵡⴷ ⵢⴰⵏ
    .latin = Izdy, maca ur t yaqqra awd yan
check-reason-said-not = ⵓⵔ ⴷⴰ ⵉⵙⵡⵓⵔⵉ, ⵉⵏⵏⴰ ⵜ ⵓⵎⵙⵡⵓⵔⵉ
    .latin = Ur da iswuri, inna t umswuri
check-reason-keys-missing = ⴽⵔⴰ ⵓⵔ ⴷⴰ ⵉⵙⵡⵓⵔⵉ
    .latin = Kra ur da iswuri
# A few keys that did not answer, by what they do.
check-keys-missing-1 = ⵓⵔ ⴷⴰ ⵙⵡⵓⵔⵉⵏⵜ: { $first }
    .latin = Ur da swurint: { $first }
check-keys-missing-2 = ⵓⵔ ⴷⴰ ⵙⵡⵓⵔⵉⵏⵜ: { $first }, { $second }
    .latin = Ur da swurint: { $first }, { $second }
check-keys-missing-3 = ⵓⵔ ⴷⴰ ⵙⵡⵓⵔⵉⵏⵜ: { $first }, { $second }, { $third }
    .latin = Ur da swurint: { $first }, { $second }, { $third }
check-reason-touch-off = ⴰⵙⵍⴰⵍ ⵓⵔ ⵉⵍⵍⵉ ⴳ ⵓⴷⵖⴰⵔ ⵏⵏⵙ
    .latin = Aslal ur illi g udɣar nns
check-reason-no-window = ⵡⴰⵍⵓ ⵎⴰ ⵉⵔⵥⵎⵏ ⴳ ⵓⴳⴷⵉⵍ
    .latin = Walu ma irẓmn g ugdil
check-reason-wrong-size = ⵜⵉⴷⴷⵉ ⵏ ⵓⴳⴷⵉⵍ ⵓⵔ ⵜⴳⵉ ⵜⴰⵏⴼⵔⴰ
    .latin = Tiddi n ugdil ur tgi tanfra
check-reason-blank = ⴰⴳⴷⵉⵍ ⵉⵅⵡⴰ
    .latin = Agdil ixwa
check-reason-own-central = ⴰⵎⵎⴰⵙ ⵉⵍⵍⴰ ⴳ ⵓⵎⴰⵛⵉⵏ ⴰⴷ
    .latin = Ammas illa g umacin ad

## The report.

check-report-title = ⴰⵙⵉⴽⵍ ⵏ ⵓⵎⴰⵛⵉⵏ
    .latin = Asikl n umacin
check-all-well = ⴽⵓⵍⵛⵉ ⵉⵡⵊⴷ.
    .latin = Kulci iwjd.
check-not-all-well = ⵙⵓⵍ ⵉⵍⵍⴰ ⵎⴰ ⵉⵜⵜⵓⵚⵍⴰⵃⵏ ⵏⵖ ⵎⴰ ⵉⵜⵜⵢⴰⵔⵎⴰⵏ.
    .latin = Sul illa ma ittuṣlaḥn nɣ ma ittyarman.
choice-check-print = ⵙⵉⴳⴳⵣ ⴰⵙⵉⴽⵍ
    .latin = Siggz asikl
