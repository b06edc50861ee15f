"""`python -m bench`: an unknown part is refused; a part that breaks is told and fails the command."""

import pytest

from bench import __main__ as command


def test_an_unknown_part_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        command.main(["--only", "start,supper"])
    assert refused.value.code == 2
    assert "there is no part supper" in capsys.readouterr().err
