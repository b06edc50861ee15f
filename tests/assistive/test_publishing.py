"""The process that publishes may hang, die or be started in vain: the kiosk never waits for it, and starts another one."""

import os
import signal
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kiosk.content.page import Page
from kiosk.touch.assistive import other_process
from kiosk.touch.assistive.other_process import ANSWER_SECONDS, OtherProcess
from kiosk.touch.assistive.readers import ScreenReaders
from kiosk.touch.layout.compose import compose
from kiosk.touch.panel import PORTRAIT
from kiosk.touch.tree import TreeNode, tree
from tests.assistive.session import Reader, private_bus, publishers_of
from tests.assistive.waiting import eventually
from tests.pages.listening import visit_to

HURRY_SECONDS = 4.0
A_FREEZE = 1.0  # seconds; it was for ever

# A publisher in ten lines: it notes its process and each line it is given, and does with it what the test asks for.
OF_THE_TEST = """
import json, os, sys
print(json.dumps({"reading": True}), flush=True)
for line in sys.stdin:
    with open(sys.argv[1], "a") as book:
        book.write(f"{os.getpid()} {line}")
    if "hang" in line:
        while True: sys.stdin.read()
    if "die" in line:
        os.kill(os.getpid(), 9)
    if "garbage" in line:
        print("no JSON", flush=True)
    if "click" in line:
        print(json.dumps({"click": 7}), flush=True)
    if "tree" in line:
        print(json.dumps({"taken": True}), flush=True)
"""


@contextmanager
def process_of_the_test(book: Path, did: list[dict[str, Any]]) -> Iterator[OtherProcess]:
    book.touch()
    process = OtherProcess('"hello"', did.append, (sys.executable, "-c", OF_THE_TEST, str(book)))
    try:
        yield process
    finally:
        process.stop()


def noted(book: Path) -> list[tuple[str, str]]:
    """Who was given what."""
    return [(pid, line) for pid, _, line in (one.partition(" ") for one in book.read_text().splitlines())]


def given(book: Path, line: str) -> bool:
    return any(one == line for _, one in noted(book))


@pytest.mark.parametrize("fault", ["hang", "die", "garbage"])
def test_who_hangs_dies_or_lies_is_replaced_and_the_next_one_is_given_what_is_on_the_glass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    monkeypatch.setattr(other_process, "ANSWER_SECONDS", 0.3)
    book = tmp_path / "book"
    with process_of_the_test(book, []) as process:
        process.show(lambda: '"tree 1"')
        assert eventually(lambda: given(book, '"tree 1"'))
        process.show(lambda: f'"{fault}"')
        assert eventually(lambda: given(book, f'"{fault}"'))
        process.show(lambda: '"tree 2"')
        assert eventually(lambda: given(book, '"tree 2"'))
    first, *_, last = noted(book)
    assert first[1] == '"hello"'
    assert first[0] != last[0], "another process"
    assert (last[0], '"hello"') in noted(book), "which was greeted too"


def test_nobody_new_is_given_what_was_left_by_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row P4: it may be of a visit that is over; and nothing is asked of a process before somebody reads."""
    monkeypatch.setattr(other_process, "ANSWER_SECONDS", 0.3)
    book = tmp_path / "book"
    with process_of_the_test(book, []) as process:
        process.show(lambda: '"hang"')
        process.show(lambda: '"tree of a visit"')
        process.show(lambda: '"nobody is here: nobody reads"')
        assert eventually(lambda: len({pid for pid, _ in noted(book)}) > 1)
        assert eventually(lambda: noted(book)[-1][1].startswith('"nobody'))
    assert not given(book, '"tree of a visit"')


def test_a_page_that_cannot_be_told_ends_nothing(tmp_path: Path) -> None:
    book = tmp_path / "book"

    def broken() -> str:
        raise LookupError

    with process_of_the_test(book, []) as process:
        process.show(broken)
        process.show(lambda: '"tree"')
        assert eventually(lambda: given(book, '"tree"'))


def test_every_tree_is_given_in_turn_and_one_at_a_time(tmp_path: Path) -> None:
    book = tmp_path / "book"
    with process_of_the_test(book, []) as process:
        process.show(lambda: '"tree"')
        assert eventually(lambda: given(book, '"tree"'))
        for n in range(20):
            process.show(partial(str, f'"tree {n}"'))
        assert eventually(lambda: given(book, '"tree 19"'))
    assert [line for _, line in noted(book)[2:]] == [f'"tree {n}"' for n in range(20)]


def test_what_a_reader_did_comes_back(tmp_path: Path) -> None:
    did: list[dict[str, Any]] = []
    with process_of_the_test(tmp_path / "book", did) as process:
        process.show(lambda: '"click on the tree"')
        assert eventually(lambda: did == [{"click": 7}])


def test_a_program_that_is_not_there_keeps_nobody_from_stopping(tmp_path: Path) -> None:
    process = OtherProcess("{}", print, (str(tmp_path / "none"),))
    process.show(lambda: "{}")
    began = time.monotonic()
    process.stop()
    assert time.monotonic() - began < ANSWER_SECONDS


def test_the_process_ends_with_the_kiosk(tmp_path: Path) -> None:
    with private_bus(tmp_path / "bus"):
        readers = ScreenReaders(PORTRAIT.box, lambda _: None)
        assert eventually(lambda: len(publishers_of(os.getpid())) == 1)
        readers.stop()
        assert publishers_of(os.getpid()) == []


# --- with AccessKit, on a bus ---------------------------------------------------------------------


def nodes_of(page: Page) -> list[TreeNode]:
    return tree(compose(replace(page, focus=None, group=None), PORTRAIT), PORTRAIT, page.focus)


def typed(readers: ScreenReaders, text: str) -> float:
    """A page whose entry holds that; returns the seconds for which the caller was kept."""
    page = visit_to("which-code", "fr").page
    assert page.entry is not None
    page = replace(page, entry=replace(page.entry, typed=text, private=False))
    nodes = nodes_of(page)
    began = time.perf_counter()
    readers.publish(page, lambda: nodes)
    return time.perf_counter() - began


def reads(reader: Reader, text: str) -> bool:
    read = reader.ask("read")
    return isinstance(read, list) and any(one["text"] == text for one in read)


@pytest.mark.slow
def test_readers_that_come_go_and_move_the_caret_while_pages_change_freeze_nobody(tmp_path: Path) -> None:
    """AccessKit's lock and Python's in one process froze the kiosk when a reader came, and on a caret."""
    with private_bus(tmp_path / "bus") as bus:
        bus.ask_for_accessibility()
        readers = ScreenReaders(PORTRAIT.box, lambda _: None)
        reader, longest, n = Reader(), 0.0, 0
        try:
            end = time.monotonic() + HURRY_SECONDS
            while time.monotonic() < end:
                for _ in range(5):
                    n += 1
                    longest = max(longest, typed(readers, str(n)))
                reader.ask("read")
                reader.ask("caret entry")
                if n % 20 == 0:
                    bus.ask_no_more()
                    bus.ask_for_accessibility()
            typed(readers, "0")
            assert eventually(lambda: reads(reader, "0"))
            assert longest < A_FREEZE
            assert n > 20
        finally:
            reader.close()
            readers.stop()


@pytest.mark.slow
@pytest.mark.parametrize("fault", [signal.SIGKILL, signal.SIGSTOP])
def test_a_reader_finds_the_kiosk_again(tmp_path: Path, fault: signal.Signals) -> None:
    with private_bus(tmp_path / "bus") as bus:
        bus.ask_for_accessibility()
        readers = ScreenReaders(PORTRAIT.box, lambda _: None)
        reader = Reader()
        try:
            typed(readers, "1")
            assert eventually(lambda: reads(reader, "1"))
            (publisher,) = publishers_of(os.getpid())
            os.kill(publisher, fault)
            typed(readers, "2")
            typed(readers, "3")
            assert eventually(lambda: publishers_of(os.getpid()) not in ([], [publisher]))
            another = Reader()  # the one that was there waits long for who hung
            try:
                assert eventually(lambda: reads(another, "3"))
            finally:
                another.close()
        finally:
            reader.close()
            readers.stop()
