"""Writing and publishing services, for staff: the list of drafts, and a draft with its preview."""

from dataclasses import dataclass
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from central.catalogue.service import CatalogueService
from central.edge import ID
from central.publishing import checking
from central.publishing.form import LONGEST_LINE, read_text
from central.publishing.office import Draft, PublishingOffice
from central.publishing.preview import previews
from central.publishing.questions import choosable, may_ask, writable
from central.publishing.repository import StoredDraft
from central.publishing.text import OPEN, DraftState, ServiceText
from central.refusal import Refusal
from central.staff.door import Door
from central.staff.service import Session
from central.staff.web import Form, Web, address, field, see_other
from central.staff.words import Words
from protocol.catalogue import Catalogue
from protocol.forms import Sensitivity
from protocol.problem import ProblemCode

PUBLISHING = "/staff/publishing"
DRAFT = "/staff/publishing/draft"
_DESK, _REVISION = r"[0-9]{0,3}", r"[0-9]{1,9}"
SOUNDED = frozenset({"ar", "ary", "zgh"})
"""The languages with a second field: how it is spoken, or its Latin letters."""
_REFUSED = {
    ProblemCode.SIGN_IN: "by-name",
    ProblemCode.EDIT_CONFLICT: "conflict",
    ProblemCode.TRANSITION: "over",
    ProblemCode.NOT_AUTHORISED: "own-work",
    ProblemCode.FORM_REFUSED: "gaps",
}
_DONE = {"submit": "submitted", "approve": "published", "return": "returned", "discard": "discarded"}
SAID = frozenset({*_REFUSED.values(), *_DONE.values(), "saved"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where the page is, for the frame around it; `desk` 0 when nobody said."""

    centre: str
    centre_name: str
    desk: int


@dataclass(frozen=True, slots=True)
class Choosable:
    """A question as it stands in the form. `place`: where it is asked, None while it is not chosen. `may`: whether it
    can be chosen at all."""

    id: str
    label: str
    question: str
    place: int | None
    required: bool
    may: bool
    sensitivity: Sensitivity


class PublishingPages:
    """The routes of `/staff/publishing`, relative to `/staff`."""

    def __init__(self, web: Web, door: Door, office: PublishingOffice, catalogue: CatalogueService) -> None:
        self._web = web
        self._office = office
        self._catalogue = catalogue
        self.routes = APIRouter()
        self._add_pages(door)
        self._add_forms(door)

    def _add_pages(self, door: Door) -> None:
        @self.routes.get("/publishing")
        def listed(
            request: Request,
            session: Annotated[Session, Depends(door.session)],
            centre: Annotated[str, Query(pattern=ID)],
            desk: Annotated[int, Query(ge=0, le=999)] = 0,
            said: Annotated[str, Query(max_length=20)] = "",
        ) -> Response:
            place = self._place(request, centre, desk)
            language = self._web.words(request).language
            return self._web.page(
                request,
                "publishing.html",
                session=session,
                place=place,
                said=said if said in SAID else "",
                drafts=[(one, self._name(one, language)) for one in self._office.open_drafts()],
                services=self._catalogue.edition.catalogue.services,
            )

        @self.routes.get("/publishing/draft")
        def one(
            request: Request,
            session: Annotated[Session, Depends(door.session)],
            centre: Annotated[str, Query(pattern=ID)],
            draft: Annotated[str, Query(pattern=ID)],
            desk: Annotated[int, Query(ge=0, le=999)] = 0,
            said: Annotated[str, Query(max_length=20)] = "",
        ) -> Response:
            place = self._place(request, centre, desk)
            return self._draft(request, session, place, draft, said if said in SAID else "")

    def _add_forms(self, door: Door) -> None:
        signed_in, own_form = Depends(door.session), Depends(door.own_form)

        @self.routes.post("/publishing/start")
        def start(session: Annotated[Session, signed_in], fields: Annotated[Form, own_form]) -> Response:
            where = _where(fields)
            done = self._office.start(field(fields, "service", rf"|{ID.strip('^$')}"), session.member)
            if isinstance(done, Refusal):
                return see_other(address(PUBLISHING, **where, said=_REFUSED.get(done.code, "over")))
            return see_other(address(DRAFT, **where, draft=done.id))

        @self.routes.post("/publishing/save")
        def save(
            request: Request, session: Annotated[Session, signed_in], fields: Annotated[Form, own_form]
        ) -> Response:
            where, draft = _where(fields), field(fields, "draft", ID)
            revision = int(field(fields, "revision", _REVISION))
            languages = tuple(rule.language for rule in self._office.rules())
            typed = read_text(fields, languages, self._catalogue.edition.catalogue)
            done = self._office.save(draft, revision, typed, session.member)
            if isinstance(done, Refusal) and done.code is ProblemCode.EDIT_CONFLICT:
                place = self._place(request, str(where["centre"]), int(str(where["desk"])))
                return self._draft(request, session, place, draft, "conflict", typed=typed)
            return see_other(address(DRAFT, **where, draft=draft, said=_said(done, "saved")))

        @self.routes.post("/publishing/act")
        def act(session: Annotated[Session, signed_in], fields: Annotated[Form, own_form]) -> Response:
            where, draft = _where(fields), field(fields, "draft", ID)
            revision = int(field(fields, "revision", _REVISION))
            action = field(fields, "action", "|".join(_DONE))
            acts = {
                "submit": self._office.submit,
                "approve": self._office.approve,
                "return": self._office.send_back,
                "discard": self._office.discard,
            }
            done = acts[action](draft, revision, session.member)
            return see_other(address(DRAFT, **where, draft=draft, said=_said(done, _DONE[action])))

    def _draft(
        self,
        request: Request,
        session: Session,
        place: Place,
        draft_id: str,
        said: str,
        typed: ServiceText | None = None,
    ) -> Response:
        """`typed` is what somebody wrote while another one saved: it stays in the form, with a 409."""
        found = self._office.draft(draft_id)
        if isinstance(found, Refusal):
            raise HTTPException(HTTPStatus.NOT_FOUND)
        words, catalogue = self._web.words(request), self._catalogue.edition.catalogue
        text, stored = typed or found.stored.text, found.stored
        languages = tuple(rule.language for rule in self._office.rules())
        public = checking.public_names(catalogue)
        context: dict[str, Any] = {
            "place": place,
            "session": session,
            "said": said,
            "draft": found,
            "name": self._name(stored, words.language),
            "text": text,
            "languages_written": [(tag, _language(words, tag), tag in SOUNDED) for tag in languages],
            "previews": previews(text, public.get(text.letter), languages, catalogue),
            "is_open": stored.state in OPEN,
            "may_write": bool(session.member) and stored.state in OPEN,
            "may_approve": stored.state is DraftState.SUBMITTED,
            "longest": LONGEST_LINE,
            **_choices(catalogue, public, words.language),
            **self._asking(found, text, words.language),
        }
        status = HTTPStatus.OK if typed is None else HTTPStatus.CONFLICT
        return self._web.page(request, "publishing_draft.html", status, **context)

    def _asking(self, draft: Draft, text: ServiceText, language: str) -> dict[str, Any]:
        """The questions that may be chosen: those that are, in their order, then all the others."""
        edition = self._catalogue.edition
        before = edition.services.get(draft.stored.service)
        chosen = {one.field: one for one in text.questions}
        fields = {field.id: field for field in choosable(edition.catalogue, before)}
        names = [
            *(name for name in chosen if name in fields),
            *(name for name in fields if name not in chosen),
        ]
        return {
            "asks": writable(before),
            "authorised": edition.catalogue.cndp is not None,
            "labels": {field.id: field.label.show(language) for field in edition.catalogue.fields},
            "questions": [
                Choosable(
                    name,
                    fields[name].label.show(language),
                    fields[name].name.show(language),
                    place=place if name in chosen else None,
                    required=name in chosen and chosen[name].required,
                    may=name in chosen or may_ask(fields[name], edition.catalogue),
                    sensitivity=fields[name].sensitivity,
                )
                for place, name in enumerate(names, 1)
            ],
        }

    def _name(self, one: StoredDraft, language: str) -> str:
        """In the language of the page, else in whichever it has; empty while it has none."""
        shown = one.text.name.shown
        return shown.get(language) or next(iter(shown.values()), "")

    def _place(self, request: Request, centre_id: str, desk: int) -> Place:
        centre = self._catalogue.edition.centres.get(centre_id)
        if centre is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return Place(centre.id, centre.name.show(self._web.words(request).language), desk)


def _choices(catalogue: Catalogue, public: Any, language: str) -> dict[str, Any]:
    """What may be chosen, as (id, words)."""
    drawings = checking.pictograms(catalogue)
    return {
        "pictograms": [(name, shown.show(language)) for name, shown in drawings.items()],
        "categories": [(one.id, one.name.show(language)) for one in catalogue.categories],
        "letters": [(letter, name.show(language)) for letter, name in sorted(public.items())],
        "papers": [(one.id, one.name.show(language)) for one in catalogue.documents],
    }


def _language(words: Words, tag: str) -> str:
    """A language that came with the content has no name on these pages yet: then its tag."""
    message = f"publishing-language-{tag}"
    return words(message) if message in words.ids else tag


def _where(fields: Form) -> dict[str, object]:
    return {"centre": field(fields, "centre", ID), "desk": field(fields, "desk", _DESK) or 0}


def _said(done: StoredDraft | Refusal, well: str) -> str:
    """The message `publishing-said-…`."""
    return _REFUSED.get(done.code, "over") if isinstance(done, Refusal) else well
