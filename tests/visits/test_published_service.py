"""Two people publish a service with questions; visitors ask for it at a kiosk, and staff find the requests."""

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from kiosk.rehearsal.performance import By
from tests.visits.published import LANGUAGES, SWIMMING

pytestmark = pytest.mark.slow
LONGEST = 300  # seconds, on a busy machine


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("published")
    clean = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "SDL_VIDEODRIVER")}
    run = subprocess.run(
        [sys.executable, "-m", "tests.visits.published", str(folder / "told")],
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
        env={**clean, "SHUBBAK_STATE": str(folder / "state")},
    )
    assert run.returncode == 0, run.stderr
    document: dict[str, Any] = json.loads((folder / "told").read_text(encoding="utf-8"))
    return document


def test_every_visit_ends_as_a_request_in_the_inbox(told: dict[str, Any]) -> None:
    assert len(told["visits"]) == len(By) * len(LANGUAGES)
    assert {visit["way"]: visit["inbox"] for visit in told["visits"]} == {
        visit["way"]: [told["service"]] for visit in told["visits"]
    }


def test_the_questions_are_those_that_staff_chose_and_what_every_form_has(told: dict[str, Any]) -> None:
    for visit in told["visits"]:
        (filed,) = (one["body"] for one in visit["done"]["sent"] if "formData" in (one["body"] or {}))
        assert filed["formData"]["eFormId"] == f"{told['service']}@1"
        assert list(filed["formData"]["data"]) == [
            "of_age",
            "age",
            "school_level",
            "province",
            "phone",
            "consent",
        ]
        assert filed["consent"]["act"] == "choice-and-confirmation"


def test_the_description_is_said_in_the_language_of_the_visitor(told: dict[str, Any]) -> None:
    for visit in told["visits"]:
        language, _, by = visit["way"].partition("/")
        words = SWIMMING.description
        spoken = words.shown[language] if language == "zgh" else words.sound.get(language)
        wanted = spoken or words.shown[language]
        assert wanted in visit["said"], (language, by)
