"""Receipts as the content layer hands them over, in the four languages."""

from kiosk.devices.ticket import ReceiptWords, TicketFact

CODE = "48217305619208"

FRENCH = ReceiptWords(
    language="fr",
    rtl=False,
    centre="Centre d’orientation et d’accompagnement – Laâyoune",
    title="Reçu de votre demande",
    service="Accueil et orientation",
    code_label="Numéro du reçu",
    facts=(
        TicketFact("Demande reçue le", "12 mars 2031"),
        TicketFact("Réponse au plus tard le", "11 mai 2031"),
    ),
    papers_label="Papiers à apporter",
    papers=("Carte nationale (CNIE)", "Acte de naissance de l’enfant ou livret d’état civil"),
    advice=("Une seule copie suffit, sans légalisation.", "Gardez ce reçu."),
)
ARABIC = ReceiptWords(
    language="ar",
    rtl=True,
    centre="مركز التوجيه والمساعدة – العيون",
    title="وصل طلبك",
    service="الاستقبال والتوجيه",
    code_label="رقم الوصل",
    facts=(
        TicketFact("تاريخ الاستلام", "\u206812\u2069 مارس \u20682031\u2069"),
        TicketFact("آخر أجل للجواب", "\u206811\u2069 ماي \u20682031\u2069"),
    ),
    papers_label="الأوراق المطلوبة",
    papers=("البطاقة الوطنية للتعريف", "عقد ازدياد الطفل أو كناش الحالة المدنية للأسرة كاملا"),
    advice=("نسخة واحدة تكفي. بلا مصادقة.", "المرجو الاحتفاظ بهذا الوصل."),
)
DARIJA = ReceiptWords(
    language="ary",
    rtl=True,
    centre="مركز التوجيه والمساعدة – العيون",
    title="الوصل ديال الطلب",
    service="الاستقبال والتوجيه",
    code_label="نمرة الوصل",
    facts=(TicketFact("توصلنا بيه نهار", "\u206812\u2069 مارس \u20682031\u2069"),),
    papers_label="جيب معاك هاد الوراق",
    papers=("لاكارط ناسيونال",),
    advice=("خلي هاد الورقة عندك.",),
)
TAMAZIGHT = ReceiptWords(
    language="zgh",
    rtl=False,
    centre="ⴰⵎⵎⴰⵙ ⵏ ⵜⵏⴰⵎⵓⵏⵜ – ⵍⵄⵢⵓⵏ",
    title="ⵜⴰⵡⵙⵉⵜ ⵏ ⵜⵓⵜⵜⵔⴰ",
    service="ⴰⵙⵏⵓⴱⴳ ⴷ ⵓⵙⵉⵡⵍ",
    code_label="ⵓⵟⵟⵓⵏ ⵏ ⵜⵡⵙⵉⵜ",
    facts=(TicketFact("ⴰⵙⵙ", "12 ⵎⴰⵕⵚ 2031"),),
    papers_label="ⴰⵡⵉ ⴷ ⵜⵉⵡⵔⵇⵉⵏ ⴰⴷ",
    papers=("ⵜⴰⴽⴰⵕⴹⴰ ⵜⴰⵏⴰⵎⵓⵔⵜ",),
    advice=("ⵃⴹⵓⵜ ⵜⴰⵡⵔⵇⵜ ⴰⴷ.",),
)
RECEIPTS = {words.language: words for words in (FRENCH, ARABIC, DARIJA, TAMAZIGHT)}
