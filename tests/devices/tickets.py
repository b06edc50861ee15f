"""Tickets as the content layer hands them over, in both languages."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.devices.ticket import TicketFact, TicketWords
from kiosk.devices.ticket.drawing import TicketDrawing
from protocol.appointments import Ticket, TicketKind, TicketState
from protocol.ticket import Claims, SigningKey, sign
from protocol.wording import Wording
from tests.devices.printing import FONTS, PICTOGRAMS

STARTS_AT = datetime(2031, 3, 12, 9, 30, tzinfo=UTC)
KEY = SigningKey("test", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
CODE = sign(
    Claims(
        ticket="0f8fad5bd9cb469fa16570867728950e",
        centre="laayoune-1",
        kind=TicketKind.APPOINTMENT,
        public_name="Accueil et orientation",
        starts_at=STARTS_AT,
        expires_at=STARTS_AT + timedelta(hours=14),
    ),
    KEY,
)
APPOINTMENT = Ticket(
    id="0f8fad5bd9cb469fa16570867728950e",
    kind=TicketKind.APPOINTMENT,
    number="A-047",
    short_code="482173056",
    centre="laayoune-1",
    service="nursery",
    public_name=Wording({"fr": "Accueil et orientation", "ar": "الاستقبال والتوجيه"}),
    desk=3,
    starts_at=STARTS_AT,
    minutes=20,
    state=TicketState.BOOKED,
    waiting=None,
    qr=CODE,
    expires_at=STARTS_AT + timedelta(hours=14),
)
LOCAL_WALK_IN = replace(APPOINTMENT, kind=TicketKind.WALK_IN, number="G-903", short_code="", qr="", desk=None)

FRENCH = TicketWords(
    language="fr",
    rtl=False,
    centre="Centre d’orientation et d’accompagnement des personnes en situation de handicap – Laâyoune",
    title="Votre rendez-vous",
    service="Accueil et orientation",
    number_label="Votre numéro",
    facts=(
        TicketFact("", "mercredi 12 mars 2031"),
        TicketFact("Heure", "09:30", large=True),
        TicketFact("Guichet", "3", large=True),
    ),
    code_label="Code du ticket",
    advice=("Gardez ce papier.", "Pour changer ou annuler : tapez le code et le numéro sur la borne."),
    access_path=TicketFact("Chemin accessible", "Rampe pour fauteuil roulant, Ascenseur"),
)
ARABIC = TicketWords(
    language="ar",
    rtl=True,
    centre="مركز توجيه ومساعدة الأشخاص في وضعية إعاقة – العيون",
    title="موعدك",
    service="الاستقبال والتوجيه",
    number_label="رقمك",
    facts=(
        TicketFact("", "الأربعاء \u206812\u2069 مارس \u20682031\u2069"),
        TicketFact("الساعة", "\u206809:30\u2069", large=True),
        TicketFact("الشباك", "\u20683\u2069", large=True),
    ),
    code_label="رمز التذكرة",
    advice=("احتفظ بهذه الورقة.", "لتغيير الموعد أو إلغائه: أدخل الرمز والرقم في الجهاز."),
    access_path=TicketFact("المسار الميسر", "منحدر للكراسي المتحركة، مصعد"),
)
WORDS = {"fr": FRENCH, "ar": ARABIC}


def drawing() -> TicketDrawing:
    return TicketDrawing(
        FONTS / "ShubbakUI-Regular.ttf", FONTS / "ShubbakUI-Bold.ttf", PICTOGRAMS / "accessible.png"
    )
