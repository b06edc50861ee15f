"""Set-up leaves a Tamazight voice for the espeak-ng of a screen reader."""

import os
import subprocess
import sys

import pytest

from tests.setup.test_commands import planned
from tests.setup.tree import ROOT

DATA = ".venv/tamazight/espeak-ng-data"
SAY = "from voice.speech.espeak import espeak; print(espeak().phonemes('ⴰⵣⵓⵍ', 'zgh'))"


@pytest.mark.parametrize("target", ["run", "test", "setup"])
def test_what_sets_up_compiles_it(target: str) -> None:
    plan = planned(target)
    assert "-m voice compile .venv/tamazight assets/locale/zgh/" in plan
    assert plan.index("config/setup/install") < plan.index("-m voice compile")


def test_the_espeak_ng_of_the_wheel_speaks_with_what_set_up_left() -> None:
    subprocess.run(
        ["make", "--no-print-directory", f"{DATA}/zgh_dict"], cwd=ROOT, check=True, capture_output=True
    )
    there = {**os.environ, "ESPEAK_DATA_PATH": str(ROOT / DATA)}
    said = subprocess.run(
        [sys.executable, "-c", SAY], cwd=ROOT, env=there, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "azˈul"
