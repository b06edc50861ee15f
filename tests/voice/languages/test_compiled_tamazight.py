"""Our Tamazight voice, compiled for espeak-ng: a screen reader beside the kiosk reads Tifinagh as the kiosk does."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.content.messages import LOCALES
from tests.locale.wording import everything
from voice.languages import language
from voice.languages.tifinagh import WORD, sounds
from voice.speech.espeak import espeak

zgh = language("zgh")
MESSAGES = sorted((LOCALES / "zgh").glob("*.ftl"))
WORDS = sorted(
    {word for _, _, said in everything("zgh") for word in WORD.findall(said) if len(sounds(word) or "") > 1}
)
LISTEN = """
import json, sys
from voice.speech.espeak import espeak
print(json.dumps([espeak().phonemes(text, sys.argv[1]) for text in json.load(sys.stdin)]))
"""
Reader = Callable[..., list[str]]


def run(*arguments: str, data: Path | None = None, given: str = "") -> subprocess.CompletedProcess[str]:
    """espeak-ng holds one data folder a process: each look at another is a process of its own."""
    environment = {**os.environ, **({"ESPEAK_DATA_PATH": str(data)} if data else {})}
    command = [sys.executable, *arguments]
    return subprocess.run(command, input=given, env=environment, capture_output=True, text=True, check=False)


def compiled(folder: Path, *texts: Path) -> Path:
    done = run("-m", "voice", "compile", str(folder), *map(str, texts))
    assert done.returncode == 0, done.stderr
    return Path(done.stdout.strip())


def heard(data: Path, texts: list[str], voice: str = "zgh") -> list[str]:
    done = run("-c", LISTEN, voice, data=data, given=json.dumps(texts))
    assert done.returncode == 0, done.stderr
    return list(json.loads(done.stdout))


def said_by_the_kiosk(text: str) -> str:
    return espeak().phonemes(zgh.pronounce(text), zgh.VOICE).replace("\n", " ")


def without_stress(phonemes: str) -> str:
    return phonemes.replace("ˈ", "").replace("ˌ", "").replace("\n", " ")


@pytest.fixture(scope="module")
def by_rules(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("rules"))


@pytest.fixture(scope="module")
def with_words(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("words"), *MESSAGES)


def test_its_rules_read_words_that_nobody_listed(by_rules: Path) -> None:
    """99 of 100 sound as in the kiosk; the rest have a ⵯ or a long consonant deep inside a cluster."""
    right = [
        without_stress(said) == without_stress(said_by_the_kiosk(word))
        for word, said in zip(WORDS, heard(by_rules, WORDS), strict=True)
    ]
    assert len(right) > 500
    assert sum(right) / len(right) >= 0.98


def test_every_word_of_the_messages_sounds_as_in_the_kiosk(with_words: Path) -> None:
    for word, said in zip(WORDS, heard(with_words, WORDS), strict=True):
        assert said.replace("ˌ", "") == said_by_the_kiosk(word), word


@pytest.mark.parametrize("plain_and_emphatic", ["ⵔⵕ", "ⵣⵥ", "ⵙⵚ", "ⵜⵟ", "ⴷⴹ"])
def test_emphatics_differ_from_their_plain_letters(by_rules: Path, plain_and_emphatic: str) -> None:
    plain, emphatic = heard(by_rules, [f"ⴰ{letter}ⴰ" for letter in plain_and_emphatic])
    assert plain != emphatic


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ("ⵜⴰⵖⴰⵡⵙⴰ", "taɣˈawsa"),
        ("ⵍⵃⴰⵇ", "lħˈaq"),
        ("ⵍⵄⵢⵓⵏ", "ləʕjˈun"),
        ("ⵓⵟⵟⵓⵏ", "u.t̪t̪ˈu.n"),
        ("ⴰⵙⴳⴳⵯⴰⵙ", "asɡɡwˈas"),
        ("ⵜⵣⵎⵔⵎ", "tzəmrˈəm"),
    ],
)
def test_what_the_first_trial_read_wrong(by_rules: Path, written: str, sound: str) -> None:
    assert heard(by_rules, [written]) == [sound]


def test_figures_are_read_as_the_kiosk_says_them(by_rules: Path) -> None:
    """Up to 999; the short vowel of "d" may stand where the kiosk leaves it out."""
    numbers = list(range(1000))

    def plain(phonemes: str) -> str:
        return without_stress(phonemes).replace("ə", "").replace(" ", "")

    for n, said in zip(numbers, heard(by_rules, [str(n) for n in numbers]), strict=True):
        assert plain(said) == plain(said_by_the_kiosk(zgh.number(n))), n


def test_the_other_voices_stay_as_they_were(by_rules: Path) -> None:
    assert heard(by_rules, ["Bonjour, 25 personnes."], "fr") == [
        espeak().phonemes("Bonjour, 25 personnes.", "fr")
    ]


def test_it_is_compiled_again_into_the_same_folder_and_into_one_with_a_long_path(tmp_path: Path) -> None:
    """espeak-ng cuts paths off at 165 characters."""
    deep = tmp_path / ("d" * 90) / ("e" * 90)
    compiled(deep)
    data = compiled(deep)
    assert heard(data, ["ⴰⵣⵓⵍ"]) == ["azˈul"]


def test_a_source_that_the_compiler_does_not_take_is_a_fault(tmp_path: Path) -> None:
    broken = (
        "from voice.languages.zgh import letter_rules\n"
        "letter_rules.rules = lambda: '.group ⴰ\\n ⴰ ~~~\\n'\n"
        f"import sys; sys.argv = ['voice', 'compile', {str(tmp_path)!r}]\n"
        "from voice.__main__ import main; raise SystemExit(main())"
    )
    done = run("-c", broken)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith("speech-voice-not-compiled: Bad phoneme"), done.stderr


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = run("-m", "voice", "compile", str(tmp_path / "file"))
    assert done.returncode == 1
    assert "NotADirectoryError" in done.stderr
