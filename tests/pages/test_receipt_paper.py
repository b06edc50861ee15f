"""What is printed on a receipt: public names, printable papers, nothing of what a visitor needs or is."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from kiosk.content.messages import Messages
from kiosk.content.receipt_paper import ReceiptPaper
from kiosk.content.values import Values
from kiosk.devices.ticket.words import ReceiptWords
from protocol.catalogue import Service
from protocol.requests import Receipt, Stage
from tests.devices.tickets import drawing
from tests.dialogue.world import NINE
from tests.pages.test_paper import catalogue, facts

LANGUAGES = ("ar", "ary", "fr", "zgh")
in_every_language = pytest.mark.parametrize("language", LANGUAGES)


@cache
def values() -> dict[str, Values]:
    return {language: Values(language, Messages(language)) for language in LANGUAGES}


def receipt_for(service: Service, missing: tuple[str, ...] = ()) -> Receipt:
    return Receipt(
        code="48217305619208",
        service=service.id,
        public_name=service.public_name,
        centre=catalogue().centres[0].id,
        received_at=NINE,
        answer_by=date(2031, 5, 11),
        stage=Stage.RECEIVED,
        missing=missing,
    )


def words(service: Service, language: str, missing: tuple[str, ...] = ()) -> ReceiptWords:
    centre = catalogue().centres[0].id
    return ReceiptPaper(values()).of(receipt_for(service, missing), facts(centre), language)


def papers(language: str) -> Iterator[tuple[Service, ReceiptWords]]:
    for service in catalogue().services:
        yield service, words(service, language)


@in_every_language
def test_a_receipt_says_the_public_name_and_nothing_else_of_the_service(language: str) -> None:
    private = [service.name.show(language) for service in catalogue().services]
    for service, receipt in papers(language):
        assert receipt.service == service.public_name.show(language)
        for text in receipt.texts():
            assert not any(name in text for name in private), f"{service.id}: {text}"


@in_every_language
def test_only_papers_that_may_be_printed_are_named(language: str) -> None:
    names = {document.id: document.name.show(language) for document in catalogue().documents}
    telling = {names[document.id] for document in catalogue().documents if not document.printable}
    assert telling
    for service, receipt in papers(language):
        assert not telling & set(receipt.texts()), service.id
        assert set(receipt.papers) <= {names[document] for document in service.documents}
    assert any(receipt.papers for _, receipt in papers(language))


def test_a_discreet_service_names_no_paper_even_where_staff_asked_for_one() -> None:
    discreet = [service for service in catalogue().services if service.discreet]
    assert discreet
    for service in discreet:
        assert words(service, "fr", missing=("cin",)).papers == ()


def test_what_staff_found_missing_stands_for_all_the_rest() -> None:
    service = next(service for service in catalogue().services if len(words(service, "fr").papers) > 1)
    (asked,) = words(service, "fr", missing=("cin",)).papers
    assert asked == next(each for each in catalogue().documents if each.id == "cin").name.show("fr")


def test_a_paper_that_this_catalogue_does_not_know_is_left_out() -> None:
    service = catalogue().services[0]
    assert words(service, "fr", missing=("newer",)).papers == ()
    unknown = replace(service, id="newer")
    assert words(unknown, "fr").papers == ()


@in_every_language
def test_both_dates_have_their_year(language: str) -> None:
    received, answer = words(catalogue().services[0], language).facts
    assert str(NINE.year) in received.value
    assert "2031" in answer.value
    assert "11" in answer.value
    assert received.label != answer.label


@in_every_language
def test_everybody_is_asked_in_the_same_words_what_they_need(language: str) -> None:
    assert len({receipt.advice[-3:] for _, receipt in papers(language)}) == 1


def test_digits_in_arabic_are_isolated() -> None:
    for language in ("ar", "ary"):
        for _, receipt in papers(language):
            assert receipt.rtl
            for text in receipt.texts():
                assert not re.search(r"\d", re.sub("\u2068[^\u2069]*\u2069", "", text)), text


@in_every_language
def test_every_receipt_can_be_drawn_without_a_missing_letter(language: str) -> None:
    """Row L2, Tifinagh too; O1 is the drawing's own."""
    artist = drawing()
    for service, receipt in papers(language):
        assert artist.missing_glyphs(receipt) == "", service.id
    assert artist.draw_receipt("48217305619208", words(catalogue().services[0], language)).height < 1400
