"""What was answered, to check before anything is sent (row E2); one answer can be given again."""

from kiosk.dialogue.screen import Choice, ChoiceStyle, Fact, ScreenKind
from kiosk.dialogue.steps import Choose, Journey, Option, choice, choose_one
from kiosk.dialogue.text import Cin, Code, DateGiven, Message, Phone, Text, message
from kiosk.dialogue.visit import Facts
from protocol.answering import Asking, asked
from protocol.forms import Field, FieldKind, FormAnswer, Left
from protocol.wording import Wording

ROWS_A_PAGE = 4  # facts that stand large on the smallest panel
_LEFT = {Left.SKIPPED: "answer-skipped", Left.UNKNOWN: "answer-unknown", Left.WITH_STAFF: "answer-with-staff"}


def review(
    facts: Facts, fields: tuple[Field, ...], answers: dict[str, FormAnswer], asking: Asking
) -> Journey[Field | None]:
    """None when all is right, or the field whose answer is to be given again."""
    listed = [
        field
        for field in asked(fields, answers, authorised=asking.authorised)
        if field.kind is not FieldKind.CONSENT
    ]
    pages = [listed[at : at + ROWS_A_PAGE] for at in range(0, len(listed), ROWS_A_PAGE)]
    for number, page in enumerate(pages, 1):
        rows = tuple(Fact(f.id, f.label, answer_text(facts, f, answers[f.id]), private=True) for f in page)
        right = choice("all-right", "yes", ChoiceStyle.PRIMARY)
        wrong = choice("change-answer", "repeat", ChoiceStyle.QUIET)
        given = yield from choose_one(
            "check-answers",
            right,
            wrong,
            kind=ScreenKind.CONFIRM,
            facts=rows,
            title=message("check-answers-title-n", page=number, pages=len(pages)),
        )
        if given == "change-answer":
            return (yield from _which(page))
    return None


def _which(page: list[Field]) -> Choose[Field]:
    options = tuple(Option(Choice(f.id, f.label, f.pictogram), f) for f in page)
    return Choose("which-answer", options)


def answer_text(facts: Facts, field: Field, answer: FormAnswer) -> Text:
    """An answer in the visitor's own words."""
    if answer.left is not None:
        return message(_LEFT[answer.left])
    if answer.values is not None:
        return _joined([option.name for option in field.options if option.value in answer.values])
    value = answer.value or ""
    match field.kind:
        case FieldKind.CHOICE:
            return next(option.name for option in field.options if option.value == value)
        case FieldKind.BOOLEAN | FieldKind.CONSENT:
            return message(f"choice-{value}")
        case FieldKind.INTEGER:
            return message("answer-number", n=int(value))
        case FieldKind.DATE:
            return DateGiven(value)
        case FieldKind.PHONE:
            return Phone(value)
        case FieldKind.CIN:
            return Cin(value)
        case FieldKind.DIGITS:
            return Code(value)
        case FieldKind.REFERENCE:
            return _province(facts, value)
        case _:
            return message("answer-text", text=value)


def _joined(names: list[Wording]) -> Text:
    """One after another, each two by a message: every language joins in its own way."""
    text: Text = names[0]
    for name in names[1:]:
        text = message("answer-and", first=_argument(text), second=name)
    return text


def _argument(text: Text) -> Message | Wording:
    assert isinstance(text, Message | Wording)
    return text


def _province(facts: Facts, code: str) -> Wording:
    for region in facts.catalogue.regions:
        for province in region.provinces:
            if province.code == code:
                return province.name
    raise KeyError(code)
