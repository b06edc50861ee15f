"""Pages to write on, with keys for digits and three alphabets, and pages of several answers."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from kiosk.content.page import Control, ControlStyle, EntryField, Page
from kiosk.dialogue.keyboards import rows_of
from kiosk.dialogue.screen import Keyboard, ScreenKind
from tests.touch.phrases import bar, choices, page, primary, say

LETTER_KEYS: Final = {
    "space": ("مسافة", "Espace"),
    "erase": ("مسح", "Effacer"),
    "ok": ("تأكيد", "Valider"),
    "letters": ("لاتينية", "Tifinagh"),
    "more": ("أخرى", "Autres"),
}


def key(language: str, name: str) -> Control:
    if name not in LETTER_KEYS:
        return Control(f"key:{name}", ControlStyle.KEY, say(language, name, name), None)
    stem = {"erase": "erase", "ok": "yes"}.get(name)
    return Control(f"key:{name}", ControlStyle.KEY, say(language, *LETTER_KEYS[name]), stem)


def ways_past(language: str) -> tuple[Control, ...]:
    return (
        primary(language, "staff", "يكتبه الموظف معي", "Avec un agent", ControlStyle.QUIET),
        primary(language, "no", "لا أعرف", "Je ne sais pas", ControlStyle.QUIET),
        primary(language, "next", "تجاوز", "Passer", ControlStyle.QUIET),
    )


def writing(
    language: str,
    keyboard: Keyboard,
    typed: str = "",
    keys: int = 1,
    *,
    length: int = 40,
    exact: bool = False,
    group: int = 0,
    wrong: bool = False,
    past: bool = True,
) -> Page:
    rows = rows_of(keyboard, keys)
    field = EntryField(
        label=say(language, "الاسم العائلي", "Nom de famille"),
        typed=typed,
        length=length,
        group=group,
        keyboard=keyboard,
        rows=tuple(tuple(f"key:{name}" for name in row) for row in rows),
        exact=exact,
    )
    error = say(language, "هذا الاسم فيه علامات غير مفهومة.", "Ce nom contient des signes inconnus.")
    return page(
        language,
        f"write-{keyboard}",
        ScreenKind.ENTRY,
        ("الاسم العائلي", "Nom de famille"),
        ("المرجو كتابة اسمك العائلي كما في البطاقة.", "Écrivez votre nom comme sur la carte."),
        entry=field,
        error=error if wrong else None,
        controls=(
            *(key(language, name) for row in rows for name in row),
            *(ways_past(language) if past else ()),
            *bar(language),
        ),
    )


LONG_NAME: Final = "بنعبد الرحمان الإدريسي العلوي المراكشي"


def needs(language: str) -> Page:
    """Several answers, two of them marked."""
    entries = (
        ("accessible", "كرسي متحرك", "Fauteuil roulant"),
        ("headset", "ضعف السمع", "Malentendant"),
        ("people_queue", "يرافقني شخص", "Une personne m'accompagne"),
        ("speak", "لغة الإشارة", "Langue des signes"),
        ("text_large", "ضعف البصر", "Malvoyant"),
        ("papers", "مساعدة على القراءة", "Aide pour lire"),
    )
    on, off = say(language, "مختار", "choisi"), say(language, "غير مختار", "non choisi")
    cards = tuple(
        replace(card, marked=i in (0, 3), state=on if i in (0, 3) else off)
        for i, card in enumerate(choices(language, *entries))
    )
    return page(
        language,
        "which-needs",
        ScreenKind.MANY,
        ("احتياجاتك", "Vos besoins"),
        ("ما الذي يساعدك في المركز؟", "Qu'est-ce qui vous aide au centre ?"),
        controls=(*cards, primary(language, "done", "يكفي", "C'est tout"), *bar(language)),
    )


FORM_PAGES: Final[dict[str, Callable[[str], Page]]] = {
    "needs": needs,
    "arabic": lambda language: writing(language, Keyboard.ARABIC, "بنعلي", wrong=True),
    "arabic_signs": lambda language: writing(language, Keyboard.ARABIC, LONG_NAME, 2),
    "latin": lambda language: writing(language, Keyboard.LATIN, "Ben Ali "),
    "tifinagh": lambda language: writing(language, Keyboard.TIFINAGH, "ⴰⵎⵏⴰⵢ", past=False),
    "cin": lambda language: writing(language, Keyboard.CIN, "AB12", length=9),
    "phone": lambda language: writing(
        language, Keyboard.DIGITS, "06611", length=10, exact=True, group=2, wrong=True
    ),
    "file_number": lambda language: writing(
        language, Keyboard.DIGITS, "12345678", length=14, exact=True, group=3, past=False
    ),
    "year": lambda language: writing(language, Keyboard.DIGITS, "19", length=4),
}
