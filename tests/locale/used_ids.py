"""Which messages the kiosk's code asks for, read from its syntax tree."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import get_args, get_type_hints

from kiosk.check.findings import BY_PERSON, PARTS, State
from kiosk.devices.keypad.keymap import INTENTS
from kiosk.devices.printers.port import NotPrinted
from kiosk.dialogue import settings
from kiosk.dialogue.controls import ATTRACT_BAR, BAR
from kiosk.dialogue.keyboards import LETTERS, NAMED
from kiosk.journeys.reception import HOME, MY_PAPERS
from kiosk.settings.options import Options
from kiosk.uplink.client import _OURS as BUGS
from protocol.appointments import MoveReason, TicketKind
from protocol.hall import HelpState
from protocol.problem import ProblemCode
from protocol.requests import RefusalReason, Stage
from protocol.rules import EntryKind
from tests.locale.source import (
    called,
    calls,
    constants,
    defaults,
    files,
    template,
    text,
    texts,
    tree,
)
from tests.locale.wording import ROOT

SCREENS = {
    "tell",
    "choose_one",
    "confirm",
    "Choose",
    "Enter",
    "which_service",
    "offer_local_number",
    "staff_now",
    "_ticket_screen",
    "_screen",
}
MAKERS = SCREENS | {"message", "Message", "shown", "spoken", "choice", "fact"}
REPLACED = {"help"}  # the help overlay says the help of the screen beneath instead

# Problems that a visitor never hears of: our own bugs, staff's business, a refusal to what was undone
# meanwhile, and server errors, which are no answer.
NEVER_TOLD = BUGS | {
    ProblemCode.ABANDONED,
    ProblemCode.HELP_UNKNOWN,
    ProblemCode.STORAGE,
    ProblemCode.FAULT,
}
PROBLEMS = {f"problem-{code}" for code in ProblemCode if code not in NEVER_TOLD}
RECEIPT_TROUBLES = {f"receipt-{kind.reason}" for kind in NotPrinted.__subclasses__()} - {"receipt-no-printer"}
GROUPS = {f"which-group-{what_for}" for what_for in ("request", "book", "number")}
PRINTER_TROUBLES = {f"printer-{kind.reason}" for kind in NotPrinted.__subclasses__()} - {"printer-no-printer"}


@cache
def entry_errors() -> set[str]:
    """The reasons that `protocol.rules` gives for refusing an answer."""
    refusals = [call for call in calls(ROOT / "protocol" / "rules.py") if called(call) == "Invalid"]
    return {f"entry-error-{reason}" for call in refusals for arg in call.args for reason in texts(arg)}


@cache
def field_errors() -> set[str]:
    """The reasons that a form's rules give, in `protocol.answering` and in the steps that ask a field."""
    reasons = {"nothing-marked"}
    rules = ("protocol/answering.py", "protocol/capacity.py", "kiosk/dialogue/entering.py")
    for path in (ROOT / one for one in rules):
        for call in calls(path):
            told = {"Invalid": call.args[:1], "FieldError": call.args[1:], "Contradiction": call.args[1:]}
            given = told.get(called(call), [])
            reasons |= {reason for arg in given for reason in texts(arg)}
    return {f"field-error-{reason}" for reason in reasons}


@cache
def check_reasons() -> set[str]:
    """Why a part of the kiosk is not simply ready: what its probe gives, what a printer says, what a person denies."""
    reasons = {kind.reason for kind in NotPrinted.__subclasses__()} - {"no-printer"} | {"said-not"}
    for path in (ROOT / "kiosk" / "check").rglob("*.py"):
        for call in calls(path):
            if called(call) in ("broken", "ready", "absent"):
                reasons |= {reason for arg in call.args[1:2] for reason in texts(arg) if reason}
    return {f"check-reason-{reason}" for reason in reasons}


# Ids that are put together as the kiosk runs, and what they can become. None: each call says its own part.
FAMILIES: dict[str, set[str] | None] = {
    "{}-title": None,
    "{}-help": None,
    "choice-{}": None,
    "fact-{}": None,
    "problem-{}": None,
    "printer-{}": None,
    "receipt-{}": None,
    "which-group-{}": None,
    "which-group-{}-title": None,
    "field-{}": None,  # titled and asked by the field's own words
    "{}-far": None,  # a step with all its words
    "moved-{}": {f"moved-{reason}" for reason in MoveReason if reason is not MoveReason.OTHER},
    "stage-{}": {f"stage-{stage}" for stage in Stage},
    "request-reason-{}": {f"request-reason-{reason}" for reason in RefusalReason},
    "choice-{}-{}": {
        f"choice-{known.words}-{value}" for known in settings._VALUES.values() for value in known.values
    },
    "choose-{}": {f"choose-{one}{part}" for one in settings.Setting for part in ("", "-title", "-help")},
    "entry-label-{}": {f"entry-label-{kind}" for kind in EntryKind},
    "entry-error-{}": entry_errors(),
    "field-error-{}": field_errors(),
    "paper-{}": {f"paper-{place}" for place in get_args(get_type_hints(Options)["paper_out"])},
    "letters-{}": {f"letters-{letters}" for letters in ("arabic", "latin", "tifinagh")},
    "key-{}": {f"key-{key}" for key in NAMED if key != LETTERS},
    "status-staff-{}": {
        f"status-staff-{state}" for state in (HelpState.WAITING, HelpState.COMING, "not-told")
    },
    "weekday-{}": {f"weekday-{n}" for n in range(1, 8)},
    "month-{}": {f"month-{n}" for n in range(1, 13)},
    "paper-title-{}": {f"paper-title-{kind}" for kind in TicketKind},
    "keyname-{}": None,  # checked against the key map files
    "check-{}": None,  # a part is titled and asked by messages of the families below
    "check-part-{}": {f"check-part-{part}" for part in PARTS},
    "check-ask-{}": {f"check-ask-{part}" for part in BY_PERSON - {"touch", "keypad", "switches"}},
    "check-keys-missing-{}": {f"check-keys-missing-{n}" for n in (1, 2, 3)},
    "check-state-{}": {f"check-state-{state}" for state in State},
    "check-reason-{}": check_reasons(),
    "{}-key-does": {f"{intent}-key-does" for intent in (*INTENTS, "digit")},
}


@cache
def asked_for() -> set[str]:
    """Every id that the code certainly asks for."""
    ids = {bar.replace(":", "-") for bar in (*BAR, *ATTRACT_BAR)}
    ids |= {f"choice-{name.replace('_', '-')}" for name in (*HOME, *MY_PAPERS)}
    ids |= set().union(*(family for family in FAMILIES.values() if family))
    ids |= {f"{screen}{part}" for screen in screen_ids() for part in ("", "-title", "-help")}
    ids -= REPLACED | replaced()
    ids |= {f"{wait}{part}" for wait in wait_ids() for part in ("", "-title")}
    for path in files():
        for call in calls(path):
            ids |= set(_asked_by(path, call))
    return ids


@cache
def screen_ids() -> set[str]:
    """Ids of screens: each has a title, a prompt and a help."""
    found = PROBLEMS | PRINTER_TROUBLES | RECEIPT_TROUBLES | GROUPS
    for path in files():
        for call in calls(path):
            at = 2 if called(call) in ("offer_local_number", "staff_now") else 0
            if called(call) in SCREENS and len(call.args) > at:
                found |= set(filter(None, [text(call.args[at])]))
        found |= set(defaults(path, "step_id"))
    return found


@cache
def replaced() -> set[str]:
    """Titles, prompts and helps of screens that are given their words by the step itself."""
    ends = {"title": "-title", "prompt": "", "help": "-help"}
    return {
        f"{screen}{ends[word.arg]}"
        for path in files()
        for call in calls(path)
        if called(call) in SCREENS and call.args and (screen := text(call.args[0]))
        for word in call.keywords
        if word.arg in ends
    }


@cache
def wait_ids() -> set[str]:
    """Ids of waits: each has a title and a prompt; they share their help."""
    found = set()
    for path in files():
        for call in calls(path):
            given = [word.value for word in call.keywords if word.arg == "busy"]
            given += call.args[:1] if called(call) == "busy_screen" else []
            found |= {wait for node in given if (wait := text(node))}
        found |= set(defaults(path, "busy"))
    return found


@cache
def mentioned() -> set[str]:
    """Every text constant: an id among them is not unused."""
    return {value for path in files() for value in texts(tree(path))}


@cache
def templates() -> set[str]:
    """The f-strings that become ids: `problem-{}`."""
    found = set()
    for path in files():
        for node in ast.walk(tree(path)):
            match node:
                case ast.Assign(targets=[ast.Name(id="step_id")], value=ast.JoinedStr() as joined):
                    found.add(template(joined))
                case ast.Call(args=[ast.JoinedStr() as joined, *_]) if called(node) in MAKERS:
                    found.add(template(joined))
    return found


def _asked_by(path: Path, call: ast.Call) -> Iterator[str]:
    first = text(call.args[0]) if call.args else None
    match called(call):
        case "message" | "Message" | "shown" | "spoken" if first:
            yield first
        case "_message" if len(call.args) > 1 and (second := text(call.args[1])):
            yield second
        case "fact" if first:
            yield f"fact-{first}"
        case "choice":
            yield from _choice(path, call.args[0])


def _choice(path: Path, given: ast.expr) -> Iterator[str]:
    name = text(given) or constants().get(ast.unparse(given))
    if name:
        yield f"choice-{name}"
    else:  # only reception puts them together: from the names of the journeys
        known = ast.unparse(given) == "name.replace('_', '-')"
        assert known, f"{path.name}:{given.lineno}: which choices can this become?"
