"""`central content`: how far each language of the content is."""

import pytest

from central.__main__ import main
from central.catalogue.content import BrokenContent
from central.catalogue.content.counts import TextCount, count_texts
from tests.content.folder import ContentFolder


def counted(folder: ContentFolder, language: str) -> TextCount:
    return next(one for one in count_texts(folder.path) if one.language == language)


def test_a_complete_language_has_every_text(folder: ContentFolder) -> None:
    arabic, french = counted(folder, "ar"), counted(folder, "fr")
    assert arabic.complete
    assert arabic.missing == french.missing == ()
    assert arabic.written == french.written > 300
    assert arabic.spoken > 0.9 * arabic.written


def test_each_file_is_looked_at(folder: ContentFolder) -> None:
    """A text less anywhere is a text less."""
    for file, line in (
        ("services.yaml", '      zgh: {shown: "ⵉⵙⵏⴼⴰⵕⵏ", latin: "Isnfaṛn"}\n'),
        ("regions.yaml", '          zgh: {shown: "ⵜⵉⵣⵏⵉⵜ", latin: "Tiznit"}\n'),
    ):
        before = counted(folder, "zgh")
        folder.replace(file, line, "")
        after = counted(folder, "zgh")
        assert after.written == before.written - 1
        assert len(after.missing) == len(before.missing) + 1


def test_a_gap_is_told_by_file_and_line(folder: ContentFolder) -> None:
    line = folder.replace("services.yaml", '      zgh: {shown: "ⵉⵙⵏⴼⴰⵕⵏ", latin: "Isnfaṛn"}\n', "")
    [place] = counted(folder, "zgh").missing
    file, _, told = place.partition(":")
    assert file == "services.yaml"
    assert int(told) <= line


def test_what_a_native_has_read_is_counted(folder: ContentFolder) -> None:
    before = counted(folder, "zgh").reviewed
    folder.replace("services.yaml", 'latin: "Isnfaṛn"}', 'latin: "Isnfaṛn", review: native}')
    assert counted(folder, "zgh").reviewed == before + 1


def test_every_tamazight_text_is_transcribed(folder: ContentFolder) -> None:
    tamazight = counted(folder, "zgh")
    assert tamazight.latin == tamazight.written


def test_a_file_that_is_not_there_is_named(folder: ContentFolder) -> None:
    (folder.path / "regions.yaml").unlink()
    with pytest.raises(BrokenContent, match=r"regions\.yaml: cannot be read"):
        count_texts(folder.path)


def test_the_command_prints_a_line_for_each_language(
    folder: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["content", "--content", str(folder.path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[:5]] == ["content", "ar", "ary", "zgh", "fr"]


def test_the_command_fails_for_a_gap_in_a_language_that_reaches_kiosks(
    folder: ContentFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.replace("services.yaml", '      fr: "Accueil"\n', "")
    assert main(["content", "--content", str(folder.path)]) == 1
    assert "fr: no text at services.yaml:" in capsys.readouterr().out
