"""`kiosk content`: what each language has, what nobody has read yet, and that a gap is not overlooked."""

import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from central.catalogue.content import load_content
from kiosk.__main__ import main
from kiosk.content.coverage import count_messages, count_texts
from kiosk.content.messages import LOCALES, written
from kiosk.locate import CONFIG
from kiosk.uplink.catalogue_cache import FILE, SHAPE
from protocol.catalogue import Catalogue
from protocol.codec import encode
from protocol.faults import ContentFault
from protocol.wording import Wording
from tests.content.folder import ISSUED_AT, SHIPPED


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    """Two languages, one with a message less."""
    for language, text in (
        ("aa", "one = un\n    .spoken = uh\ntwo = deux\n"),
        ("bb", "one = un\n    .latin = u\n"),
    ):
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.ftl").write_text(f"### review: unreviewed\n\n{text}")
    return tmp_path


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_content(SHIPPED, ISSUED_AT)


def options(folder: Path, languages: list[str]) -> Path:
    document = json.loads((CONFIG / "kiosk.json").read_text(encoding="utf-8"))
    file = folder / "kiosk.json"
    file.write_text(json.dumps({**document, "languages": languages}), encoding="utf-8")
    return file


def cached(folder: Path, catalogue: Catalogue) -> Path:
    """A state folder as a kiosk leaves it that has fetched this catalogue."""
    body = json.dumps(encode(catalogue)).encode()
    head = json.dumps({"shape": SHAPE, "etag": "", "sha256": hashlib.sha256(body).hexdigest()})
    (folder / FILE).write_bytes(head.encode() + b"\n" + body)
    return folder


def test_messages_are_counted_with_what_stands_beside_them(locales: Path) -> None:
    whole, lacking = count_messages(["aa"], locales)
    assert (whole.language, whole.written, whole.spoken, whole.latin, whole.missing) == ("aa", 2, 1, 0, ())
    assert (lacking.language, lacking.written, lacking.spoken, lacking.latin) == ("bb", 1, 0, 1)
    assert lacking.missing == ("two",)


def test_what_a_native_has_read_is_counted_by_file(locales: Path) -> None:
    (locales / "aa" / "b.ftl").write_text("### review: native\n\nthree = trois\n")
    assert [message.id for message in written("aa", locales) if message.reviewed] == ["three"]
    assert count_messages(["aa"], locales)[0].reviewed == 1


def test_a_language_that_nobody_has_begun_lacks_everything(locales: Path) -> None:
    [begun] = [one for one in count_messages(["cc"], locales) if one.language == "cc"]
    assert (begun.written, begun.missing) == (0, ("one", "two"))


def test_a_broken_file_is_a_fault_and_no_gap(locales: Path) -> None:
    (locales / "bb" / "a.ftl").write_text("one = un\nb = {\n")
    with pytest.raises(ContentFault, match=r"bb/a\.ftl: line 2"):
        count_messages(["aa"], locales)


def test_the_texts_of_the_catalogue_are_counted(catalogue: Catalogue) -> None:
    arabic, missing = count_texts(catalogue, ["ar", "cc"])[:2]
    assert arabic.missing == 0
    assert arabic.written > 300
    assert (missing.written, missing.missing) == (0, arabic.written)


def test_the_command_tells_of_a_whole_kiosk(
    tmp_path: Path, catalogue: Catalogue, capsys: pytest.CaptureFixture[str]
) -> None:
    state = cached(tmp_path, catalogue)
    assert main(["content", "--options", str(options(tmp_path, ["ar", "fr"])), "--state", str(state)]) == 0
    head, arabic, french, *_ = capsys.readouterr().out.splitlines()
    assert head.split()[0] == "messages"
    assert arabic.split()[:3] == ["ar", "yes", "yes"]
    assert (arabic.split()[-1], french.split()[-1]) == ("0", "0")


def test_the_command_says_when_no_catalogue_has_come_yet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["content", "--options", str(options(tmp_path, ["fr"])), "--state", str(tmp_path)]) == 0
    assert "none on this kiosk yet" in capsys.readouterr().out


def test_an_enabled_language_without_messages_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(["content", "--options", str(options(tmp_path, ["fr", "rif"])), "--state", str(tmp_path)]) == 1
    )
    out = capsys.readouterr().out
    assert "rif: no message " in out
    assert str(len(written("fr"))) in out


def test_an_enabled_language_that_the_catalogue_lacks_is_an_error(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    """Its messages are whole; the names of a region are not there in French."""
    region = catalogue.regions[0]
    name = Wording({"ar": region.name.shown["ar"]})
    torn = replace(catalogue, regions=(replace(region, name=name), *catalogue.regions[1:]))
    state = cached(tmp_path, torn)
    arguments = ["content", "--state", str(state), "--options"]
    assert main([*arguments, str(options(tmp_path, ["ar"]))]) == 0
    assert main([*arguments, str(options(tmp_path, ["ar", "fr"]))]) == 1


def test_the_files_that_ship_are_whole_in_arabic_and_french(tmp_path: Path) -> None:
    shutil.copytree(LOCALES / "ar", tmp_path / "ar")
    shutil.copytree(LOCALES / "fr", tmp_path / "fr")
    assert [one.missing for one in count_messages((), tmp_path)] == [(), ()]
