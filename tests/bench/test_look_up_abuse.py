"""The simulation of look-up abuse counts what it says, on a small scale."""

import pytest

from bench.look_up_abuse import Knows, simulate
from central.certificates.allowance import NEWCOMERS_PER_HOUR


@pytest.mark.slow
@pytest.mark.parametrize("knows", list(Knows))
def test_an_abuser_gets_little_and_shuts_nobody_out(knows: Knows) -> None:
    abuse = simulate(hours=0.15, knows=knows, kiosks=30, people=60, visitors_an_hour=8)
    assert abuse.tries == 9 * 30
    assert abuse.looked_at <= NEWCOMERS_PER_HOUR * 1.3, "some are the same wrong facts again"
    assert abuse.hits <= 5
    assert abuse.honest > 10
    assert abuse.shut_out == 0
