"""What is over is forgotten in time, and nothing else."""

from datetime import timedelta

import pytest

from central.requests.retention import Swept
from protocol.requests import Stage
from tests.central.request_members import Staff, decide
from tests.central.request_world import NOW, applied, find, new, offer, sign_in, upload
from tests.central.test_commands import run
from tests.central.worlds import World

NOTHING = Swept(files=0, requests=0)


def ended(staff: Staff, *way: Stage) -> str:
    """The receipt of a request that went that way; it came with a paper."""
    filed = applied(staff.world, new(documentUrls=[upload(staff.world).json()["url"]]))
    for to in way:
        decide(staff.world, filed["fileId"], to)
    code: str = filed["receipt"]["code"]
    return code


@pytest.mark.parametrize(("stage", "days"), [(Stage.DONE, 30), (Stage.REFUSED, 90)])
def test_answers_of_what_is_over_go_on_their_day(staff: Staff, stage: Stage, days: int) -> None:
    world, retention = staff.world, staff.world.services.retention
    way = (
        (Stage.IN_REVIEW, Stage.REFUSED)
        if stage is Stage.REFUSED
        else (Stage.IN_REVIEW, Stage.ACCEPTED, Stage.DONE)
    )
    code = ended(staff, *way)
    before = find(world, code).json()
    world.clock.advance(timedelta(days=days) - timedelta(seconds=1))
    assert retention.sweep() == NOTHING
    world.clock.advance(timedelta(seconds=1))
    assert retention.sweep() == Swept(files=0, requests=1)
    assert retention.sweep() == NOTHING
    assert find(world, code).json() == before, "the receipt tells the same"
    assert world.count("SELECT count(*) FROM request_answers") == 0
    assert world.count("SELECT count(*) FROM document") == 0
    assert world.count("SELECT count(*) FROM request WHERE applicant = 'erased' AND key = ''") == 1


def test_what_is_not_over_stays_however_old_it_is(staff: Staff) -> None:
    for way in ((), (Stage.IN_REVIEW,), (Stage.IN_REVIEW, Stage.ACCEPTED)):
        ended(staff, *way)
    staff.world.clock.advance(timedelta(days=1000))
    assert staff.world.services.retention.sweep() == NOTHING
    assert staff.world.count("SELECT count(*) FROM request_answers") == 3


def test_a_refused_request_that_is_looked_at_again_is_not_over(staff: Staff) -> None:
    ended(staff, Stage.IN_REVIEW, Stage.REFUSED, Stage.IN_REVIEW)
    staff.world.clock.advance(timedelta(days=91))
    assert staff.world.services.retention.sweep() == NOTHING


def test_papers_that_no_request_named_go_after_thirty_days(staff: Staff) -> None:
    upload(staff.world)
    staff.world.clock.advance(timedelta(days=30))
    assert staff.world.services.retention.sweep() == NOTHING
    staff.world.clock.advance(timedelta(seconds=1))
    assert staff.world.services.retention.sweep() == Swept(files=1, requests=0)


def test_what_is_erased_goes_nowhere_any_more(staff: Staff) -> None:
    code = ended(staff, Stage.IN_REVIEW, Stage.REFUSED)
    staff.world.clock.advance(timedelta(days=90))
    staff.world.services.retention.sweep()
    (request,) = Staff(staff.world, sign_in(staff.world)).get("/applications").json()
    case = staff.world.services.request_office.case(request["fileId"])
    assert getattr(case, "allowed", None) == ()
    assert find(staff.world, code).json()["stage"] == "refused"


@pytest.mark.slow
def test_the_command_sweeps_and_says_how_much(sqlite_world: World) -> None:
    sqlite_world.clock.set(NOW)
    ended(Staff(offer(sqlite_world), sign_in(sqlite_world)), Stage.IN_REVIEW, Stage.REFUSED)
    swept = run("sweep", "--state", str(sqlite_world.state), "--now", "2027-03-01T08:00:00+01:00")
    assert (swept.returncode, swept.stdout) == (0, "erased: 1 requests, 0 files\n"), swept.stderr
    assert sqlite_world.count("SELECT count(*) FROM request_answers") == 0
