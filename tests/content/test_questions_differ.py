"""Within one form no two questions are asked, or stand on a review, in the same words."""

import re
from collections import Counter
from typing import Any

import pytest
import yaml

from kiosk.locate import CONFIG

LANGUAGES = ("ar", "ary", "zgh", "fr")


def content(name: str) -> Any:
    return yaml.safe_load((CONFIG / "content" / f"{name}.yaml").read_text(encoding="utf-8"))[name]


def words(text: str | dict[str, str]) -> str:
    return "".join(re.findall(r"\w+", text if isinstance(text, str) else text["shown"]))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("part", ["name", "label"])
def test_who_hears_a_question_knows_which_it_is(language: str, part: str) -> None:
    fields = {field["id"]: words(field[part][language]) for field in content("fields")}
    for form in content("forms"):
        asked = Counter(fields[name] for name in form["form"])
        assert {text for text, times in asked.items() if times > 1} == set(), form["service"]
