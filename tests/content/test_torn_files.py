"""Files that were cut, lost or never were YAML."""

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from central.catalogue import content
from central.catalogue.content.document import read
from tests.content.folder import SHIPPED, ContentFolder

FILES = sorted(f"{name}.yaml" for name in content.FILES)


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_gone_is_named(folder: ContentFolder, file: str) -> None:
    (folder.path / file).unlink()
    [problem] = folder.problems()
    assert str(problem) == f"{file}: cannot be read: No such file or directory"


def test_a_folder_that_is_gone_names_all_it_misses(tmp_path: Path) -> None:
    problems = ContentFolder(tmp_path / "nowhere").problems()
    assert {problem.file for problem in problems} == {f"{name.removesuffix('.yaml')}.json" for name in FILES}


@pytest.mark.parametrize("file", [file for file in FILES if "\n  - " in (SHIPPED / file).read_text("utf-8")])
def test_a_file_cut_between_two_entries_is_seen(folder: ContentFolder, file: str) -> None:
    lines = folder.text(file).splitlines(keepends=True)
    entries = [number for number, line in enumerate(lines) if line.startswith("  - ")]
    cut = entries[-1]
    folder.write(file, "".join(lines[:cut]))
    problems = [problem for problem in folder.problems() if problem.file == file]
    assert any(problem.line == cut and "cut short" in problem.reason for problem in problems) or any(
        "is not YAML" in problem.reason for problem in problems
    )


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_no_cut_goes_unseen(data: st.DataObject) -> None:
    file = data.draw(st.sampled_from(FILES))
    content = (SHIPPED / file).read_bytes()
    cut = data.draw(st.integers(0, len(content) - len("...\n")))
    _, problems = read(file, content[:cut])
    assert problems
    assert all(problem.file == file and problem.line <= content.count(b"\n") for problem in problems)


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=200), st.text(alphabet="ab:-[]{}#&*!|>'\"%@`?, \n\t.0é\u0301\ufeff", max_size=80)
    )
)
def test_no_bytes_at_all_bring_the_reader_down(content: bytes | str) -> None:
    document, problems = read("any.yaml", content if isinstance(content, bytes) else content.encode())
    assert document is not None or problems


@pytest.mark.parametrize(
    ("content", "line", "reason"),
    [
        (b"", 1, "is empty"),
        (b"languages:\n  - tag: \xe9\n...\n", 2, "is not UTF-8 at byte 20"),
        (b"languages:\n\x00\n...\n", 2, "is not YAML"),
        (b"languages: [\n  {tag: ar\n...\n", 3, "is not YAML"),
        (b"languages:\n\t- tag: ar\n...\n", 2, "is not YAML"),
        (b"languages: []\n---\nlanguages: []\n...\n", 2, "holds a second document"),
        (b"[" * 100_000, 1, "is nested too deep"),
        (b"? [a]\n: b\n...\n", 1, "a key must be text"),
        (b"languages: &a []\nmore: *a\n...\n", 2, "aliases are not used here"),
        (b"languages: !!python/object:os.system ls\n...\n", 1, "tags are not used here"),
        (b"just words\n...\n", 1, "is not of type 'object'"),
    ],
)
def test_what_is_not_a_content_file_says_so(
    folder: ContentFolder, content: bytes, line: int, reason: str
) -> None:
    (folder.path / "languages.yaml").write_bytes(content)
    [problem] = [problem for problem in folder.problems() if problem.file == "languages.yaml"]
    assert problem.line == line
    assert reason in problem.reason


def test_plain_values_are_what_they_look_like() -> None:
    document, problems = read(
        "a.yaml",
        b"time: 08:30\nday: 2026-02-18\nword: no\nnumber: 12\ncode: 01\nyes: true\nnone:\ntext: '5'\n...\n",
    )
    assert problems == []
    assert document is not None
    assert document.data == {
        "time": "08:30", "day": "2026-02-18", "word": "no", "number": 12, "code": "01", "yes": True, "none": None,
        "text": "5",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (lambda schemas: (schemas / "services.json").unlink(), "services.json: is missing from the schemas"),
        (
            lambda schemas: (schemas / "services.json").write_text("{\n]", "utf-8"),
            "services.json:2: is not JSON",
        ),
        (lambda schemas: (schemas / "services.json").write_bytes(b"\xff"), "services.json: cannot be read"),
        (
            lambda schemas: (schemas / "services.json").write_text('{"type": "nothing"}', "utf-8"),
            "not a JSON Schema",
        ),
        (lambda schemas: (schemas / "common.json").unlink(), "its schema refers to common.json"),
        (shutil.rmtree, "services.json: is missing from the schemas"),
    ],
    ids=["gone", "not JSON", "not UTF-8", "not a schema", "refers to nothing", "no folder"],
)
def test_a_broken_schema_is_named(folder: ContentFolder, break_it: object, said: str) -> None:
    assert callable(break_it)
    break_it(folder.path / "schemas")
    assert any(said in str(problem) for problem in folder.problems())


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_whatever_happens_to_a_line_it_is_a_content_fault_or_content(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = ContentFolder.copied_to(tmp_path_factory.mktemp("any") / "content")
    file = data.draw(st.sampled_from(FILES))
    lines = folder.text(file).splitlines()
    number = data.draw(st.integers(0, len(lines) - 2))
    key = lines[number].split(":")[0]
    lines[number] = data.draw(
        st.sampled_from(["", f"{key}: []", f"{key}: {{}}", f"{key}: 7", f"{key}: ~", "- -"])
    )
    folder.write(file, "\n".join(lines))
    assert all(p.line <= len(lines) for p in folder.problems() if p.file == file)
