"""Pages as a visitor meets them, with the longest words the catalogue has, in both languages."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from kiosk.content.page import Control, ControlStyle, EntryField, Page, Phrase, Row, TicketPicture
from kiosk.dialogue.screen import ScreenKind, Spot
from tests.touch.form_pages import FORM_PAGES
from tests.touch.phrases import LANGUAGES, bar, choices, page, primary, say

__all__ = ["LANGUAGES", "PAGES", "QR"]

QR: Final = "6BFOXN*TS0BI$ZD-PHQ7I9AD66V5B22CH9M9ESI9XBHXK-%69LQOGI.*V76GCV4*XUA2P-FHT-HNTI4L6N$Q%UG/YL WO*Z7ON15 BM0VM.JQ$F4W17PG4.VAS5EG4V*BRL0K-RDY5RWOOH6PO9:TUQJAJG9-*NIRICVELZUZM9EN9-O9:PICIG805CZKHKB-43.E3KD3OAJ6*K6ZCY73JC3KD3ZQTWD3E.KLC8M3LP-89B9K+KB2KK3M*EDZI9$JAQJKKIJX2MM+GWHKSKE MCAOI8%MCU5VTQDPIMQK9*O7%NC.UTWA6QK.-T3-SY$NCU5CIQ 52744E09TBOC.UKMI$8R+1A7CPFRMLNKNM8JI0JPGN:0K7OOBRLY667SYHJL9B7VPO:SWLH1/S4KQQK0$5REQT5RN1FR%SHPLRKWJO8LQ84EBC$-P4A0V1BBR5XWB3OCGEK:$8HHOLQOZUJ*30Q8CD1"


SERVICES: Final = (
    (
        "jisr_tamkine",
        "التسجيل في برنامج جسر التمكين والريادة",
        "Inscription à Jisr Attamkine (autonomisation)",
    ),
    (
        "job_competition_disability",
        "مباراة التوظيف الموحدة للأشخاص في وضعية إعاقة",
        "Concours unifié (personnes handicapées)",
    ),
    ("rsu_help", "المساعدة على التسجيل في السجل الاجتماعي الموحد", "Aide à l'inscription RNP / RSU"),
    (
        "social_incubator",
        "الحاضنة الاجتماعية ومواكبة حاملي المشاريع",
        "Incubateur social, accompagnement de projet",
    ),
    (
        "elderly_home",
        "التكفل بالمسنين: دار المسنين أو نادي النهار",
        "Personnes âgées : maison ou club de jour",
    ),
    ("vocational_training", "التكوين وتعلم حرفة", "Formation et apprentissage d'un métier"),
)
JOURNEYS: Final = (
    ("book_appointment", "خذ موعدا", "Prendre un rendez-vous"),
    ("move_appointment", "غيّر موعدك", "Changer mon rendez-vous"),
    ("cancel_appointment", "ألغ موعدك", "Annuler mon rendez-vous"),
    ("check_in", "وصلت إلى موعدي", "Je suis arrivé à mon rendez-vous"),
    ("take_number", "خذ رقما للانتظار", "Prendre un numéro"),
    ("ticket_again", "اطبع تذكرتي مرة أخرى", "Réimprimer mon ticket"),
)


def attract(language: str) -> Page:
    buttons = tuple(
        Control(
            f"choice:{code}",
            ControlStyle.LANGUAGE,
            Phrase(name, name, f"{code}-MA"),
            "language",
            position=(i + 1, 2),
            note=Phrase(note, note, f"{code}-MA"),
        )
        for i, (code, name, note) in enumerate(
            (("ar", "العربية", "المس هنا للبدء"), ("fr", "Français", "Touchez ici pour commencer"))
        )
    )
    return page(
        language,
        "attract",
        ScreenKind.ATTRACT,
        ("مرحبا بكم", "Bienvenue"),
        (
            "المس لغتك للبدء، أو اضغط على أي زر.",
            "Touchez votre langue pour commencer, ou appuyez sur une touche.",
        ),
        controls=(*buttons, *bar(language, "listen", "help")),
    )


def journeys(language: str) -> Page:
    return page(
        language,
        "what-do-you-need",
        ScreenKind.CHOICES,
        ("استقبال المركز الاجتماعي", "Accueil du centre social"),
        ("ماذا تريد أن تفعل؟", "Que voulez-vous faire ?"),
        controls=(*choices(language, *JOURNEYS), *bar(language)),
    )


def services(language: str, count: int = 6) -> Page:
    more = Control("more", ControlStyle.MORE, say(language, "خدمات أخرى", "Voir d'autres services"), "more")
    return page(
        language,
        "which-service",
        ScreenKind.CHOICES,
        ("أخذ موعد", "Prendre un rendez-vous"),
        ("ما هي الخدمة التي تريدها؟", "Quel service vous intéresse ?"),
        step=say(language, "صفحة 1 من 5", "Page 1 sur 5"),
        controls=(*choices(language, *SERVICES[:count]), more, *bar(language)),
    )


def days(language: str, count: int = 6) -> Page:
    names = (
        ("الاثنين 2 نونبر 2026", "lundi 2 novembre 2026"),
        ("الثلاثاء 3 نونبر 2026", "mardi 3 novembre 2026"),
        ("الأربعاء 4 نونبر 2026", "mercredi 4 novembre 2026"),
        ("الخميس 5 نونبر 2026", "jeudi 5 novembre 2026"),
        ("الاثنين 9 نونبر 2026", "lundi 9 novembre 2026"),
        ("الثلاثاء 10 نونبر 2026", "mardi 10 novembre 2026"),
    )[:count]
    cards = tuple(
        Control(
            f"choice:day-{i}",
            ControlStyle.CHOICE,
            say(language, *name),
            "calendar_day",
            (i + 1, count),
            note=say(language, f"{12 - i} أماكن شاغرة", f"{12 - i} places libres"),
        )
        for i, name in enumerate(names)
    )
    more = Control("more", ControlStyle.MORE, say(language, "أيام أخرى", "Voir d'autres jours"), "more")
    return page(
        language,
        "which-day",
        ScreenKind.CHOICES,
        ("أخذ موعد", "Prendre un rendez-vous"),
        ("أي يوم يناسبك؟", "Quel jour vous convient ?"),
        step=say(language, "صفحة 1 من 3", "Page 1 sur 3"),
        controls=(*cards, more, *bar(language)),
    )


def text_sizes(language: str) -> Page:
    chosen = say(language, "مختار", "choisi")
    controls = choices(
        language,
        ("text_small", "نص صغير", "Petit texte"),
        ("text_normal", "نص عادي", "Texte normal"),
        ("text_large", "نص كبير", "Grand texte"),
        ("text_huge", "نص كبير جدا", "Très grand texte"),
    )
    controls = tuple(replace(c, pictogram="text_size") for c in controls)
    controls = (controls[0], replace(controls[1], state=chosen), *controls[2:])
    return page(
        language,
        "choose-text-size",
        ScreenKind.CHOICES,
        ("حجم النص", "Taille du texte"),
        ("اختر حجم النص الذي يريحك.", "Choisissez la taille qui vous convient."),
        controls=(*controls, *bar(language)),
    )


def keypad(language: str) -> tuple[Control, ...]:
    digits = [
        Control(f"key:{d}", ControlStyle.KEY, Phrase(d, d, say(language, "", "").language), None)
        for d in "1234567890"
    ]
    erase = Control("key:erase", ControlStyle.KEY, say(language, "مسح", "Effacer"), "erase")
    ok = Control("key:ok", ControlStyle.KEY, say(language, "تم", "Valider"), "yes")
    return (*digits[:9], erase, digits[9], ok)


def code(language: str, typed: str = "48213", *, wrong: bool = False) -> Page:
    error = say(
        language,
        "هذا الرقم غير صحيح. انظر إلى الأرقام التسعة على التذكرة.",
        "Ce code n'est pas juste. Regardez les neuf chiffres du ticket.",
    )
    return page(
        language,
        "which-code",
        ScreenKind.ENTRY,
        ("تغيير موعد", "Changer mon rendez-vous"),
        ("اكتب الرمز المكتوب على تذكرتك.", "Tapez le code écrit sur votre ticket."),
        entry=EntryField(say(language, "الرمز: تسعة أرقام", "Code : neuf chiffres"), typed, 9, 3),
        error=error if wrong else None,
        controls=(*keypad(language), *bar(language)),
    )


def booking_rows(language: str) -> tuple[Row, ...]:
    return (
        Row("service", say(language, "الخدمة", "Service"), say(language, SERVICES[0][1], SERVICES[0][2])),
        Row(
            "day",
            say(language, "اليوم", "Jour"),
            say(language, "الأربعاء 4 نونبر 2026", "mercredi 4 novembre 2026"),
            large=True,
        ),
        Row(
            "time", say(language, "الساعة", "Heure"), say(language, "\u206810:30\u2069", "10:30"), large=True
        ),
        Row(
            "centre",
            say(language, "المركز", "Centre"),
            say(
                language,
                "مركز التوجيه ومساعدة الأشخاص في وضعية إعاقة، العيون",
                "Centre d'orientation et d'assistance, Laâyoune",
            ),
        ),
    )


def confirm(language: str) -> Page:
    return page(
        language,
        "book-this",
        ScreenKind.CONFIRM,
        ("أخذ موعد", "Prendre un rendez-vous"),
        ("هل هذا صحيح؟", "Est-ce bien cela ?"),
        rows=booking_rows(language),
        controls=(primary(language, "yes", "نعم، احجز الموعد", "Oui, réserver"), *bar(language)),
    )


def ticket_rows(language: str) -> tuple[Row, ...]:
    rows = booking_rows(language)
    return (
        Row(
            "number",
            say(language, "رقمك", "Votre numéro"),
            say(language, "\u2068A-047\u2069", "A-047"),
            large=True,
        ),
        *rows[1:3],
        Row("desk", say(language, "المكتب", "Guichet"), say(language, "المكتب 3", "Guichet 3")),
        Row(
            "public-name",
            say(language, "الموضوع", "Objet"),
            say(language, "شؤون الإعاقة", "Service handicap"),
        ),
        rows[3],
        Row("code", say(language, "الرمز", "Code"), say(language, "\u2068482 133 907\u2069", "482 133 907")),
    )


def take_ticket(language: str) -> Page:
    return page(
        language,
        "take-ticket",
        ScreenKind.TICKET,
        ("تذكرتك", "Votre ticket"),
        ("خذ تذكرتك من الأسفل.", "Prenez votre ticket en bas."),
        rows=ticket_rows(language),
        controls=(
            primary(language, "done", "انتهيت", "J'ai fini"),
            primary(language, "home", "شيء آخر", "Autre chose", ControlStyle.QUIET),
            primary(language, "print", "اطبع مرة أخرى", "Imprimer encore", ControlStyle.QUIET),
            *bar(language),
        ),
    )


def keep_ticket(language: str) -> Page:
    return page(
        language,
        "keep-ticket",
        ScreenKind.TICKET,
        ("تذكرتك", "Votre ticket"),
        ("صور هذه الشاشة أو احفظ رقمك.", "Photographiez cet écran ou retenez votre numéro."),
        rows=ticket_rows(language),
        ticket=TicketPicture(QR, say(language, "رمز التذكرة", "Code du ticket")),
        controls=(
            primary(language, "done", "انتهيت", "J'ai fini"),
            primary(language, "home", "شيء آخر", "Autre chose", ControlStyle.QUIET),
            *bar(language),
        ),
    )


def no_network(language: str) -> Page:
    return page(
        language,
        "no-network-local",
        ScreenKind.NOTICE,
        ("لا توجد شبكة", "Pas de réseau"),
        (
            "لا أستطيع حجز موعد الآن. يمكنك أخذ رقم للانتظار اليوم.",
            "Je ne peux pas réserver maintenant. Vous pouvez prendre un numéro pour aujourd'hui.",
        ),
        status=say(language, "الشبكة مقطوعة. نحاول من جديد.", "Le réseau est coupé. Nous réessayons."),
        pictogram="network_off",
        controls=(
            primary(language, "take_number", "خذ رقما للانتظار", "Prendre un numéro"),
            primary(language, "repeat", "حاول مرة أخرى", "Réessayer", ControlStyle.CHOICE),
            primary(language, "done", "انتهيت", "J'ai fini", ControlStyle.QUIET),
            *bar(language),
        ),
    )


def cancel(language: str) -> Page:
    return page(
        language,
        "cancel-this",
        ScreenKind.CONFIRM,
        ("إلغاء موعد", "Annuler mon rendez-vous"),
        ("هل تريد إلغاء هذا الموعد؟", "Voulez-vous annuler ce rendez-vous ?"),
        rows=booking_rows(language)[1:],
        status=say(language, "موظف قادم لمساعدتك.", "Un agent vient vous aider."),
        controls=(
            primary(language, "cancel_appointment", "نعم، ألغ الموعد", "Oui, annuler", ControlStyle.DANGER),
            primary(language, "no", "لا، احتفظ به", "Non, le garder", ControlStyle.QUIET),
            *bar(language),
        ),
    )


def busy(language: str) -> Page:
    return page(
        language,
        "busy-booking",
        ScreenKind.BUSY,
        ("أخذ موعد", "Prendre un rendez-vous"),
        ("نحجز موعدك. انتظر قليلا.", "Nous réservons votre rendez-vous. Un instant."),
        pictogram="wait",
    )


def target(language: str, spot: Spot) -> Page:
    first = spot is Spot.TOP_START
    none = primary(language, "none", "غير موجود هنا", "Il n'y en a pas ici", ControlStyle.QUIET)
    return page(
        language,
        "check-target",
        ScreenKind.TARGET,
        ("الدائرة 1 من 5", "Cercle 1 sur 5"),
        ("المرجو لمس وسط الدائرة.", "Touchez le milieu du cercle."),
        controls=(
            primary(language, "no", "لا يستجيب", "Pas de réaction", ControlStyle.CHOICE),
            primary(language, "next", "متابعة دون لمس", "Continuer sans toucher", ControlStyle.QUIET),
            *((none,) if first else ()),
            *bar(language),
        ),
        spot=spot,
    )


PAGES: Final[dict[str, Callable[[str], Page]]] = {
    "attract": attract,
    "journeys": journeys,
    "services": services,
    "days": days,
    "text_sizes": text_sizes,
    "code": code,
    "code_wrong": lambda language: code(language, "482133907", wrong=True),
    "confirm": confirm,
    "cancel": cancel,
    "take_ticket": take_ticket,
    "keep_ticket": keep_ticket,
    "no_network": no_network,
    "busy": busy,
    **{f"target-{spot}": partial(target, spot=spot) for spot in Spot},
    **FORM_PAGES,
}
