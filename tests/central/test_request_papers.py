"""Papers as files: what is taken, what is refused, and who may read them."""

from datetime import timedelta
from functools import partial

import pytest

from tests.central.request_members import Staff
from tests.central.request_world import (
    PDF,
    applied,
    apply,
    errors,
    new,
    upload,
    withdraw,
)
from tests.central.test_races import at_once
from tests.central.worlds import code_of


def test_a_paper_is_uploaded_named_by_a_request_and_read_by_staff(staff: Staff) -> None:
    sent = upload(staff.world)
    assert sent.status_code == 200, sent.text
    assert sent.json() | {"url": ""} == {"code": 200, "type": "application/pdf", "message": "", "url": ""}
    url = sent.json()["url"]
    filed = applied(staff.world, new(documentUrls=[url]))
    assert filed["documentUrls"] == [url]
    read = staff.world.client.get(url, headers=staff.token)
    assert (read.content, read.headers["content-type"]) == (PDF, "application/pdf")
    assert "sandbox" in read.headers["Content-Security-Policy"]
    assert code_of(staff.world.client.get(url)) == (401, "sign-in")

    other = apply(staff.world, new(documentUrls=[url]))
    assert errors(other) == {"documentUrls[0]": "unknown"}, "a paper belongs to one request"
    withdraw(staff.world, filed["receipt"]["code"])
    assert code_of(staff.world.client.get(url, headers=staff.token)) == (404, "not-found")


def test_one_paper_named_by_two_requests_at_once_belongs_to_one(staff: Staff) -> None:
    url = upload(staff.world).json()["url"]
    answers = at_once(
        [partial(apply, staff.world, new(documentUrls=[url]), key=f"k{number}") for number in range(6)]
    )
    assert sorted(one.status_code for one in answers) == [200, 422, 422, 422, 422, 422]
    assert staff.world.count("SELECT count(*) FROM request") == 1


def test_staff_add_papers_and_take_none_away(sqlite_staff: Staff) -> None:
    world = sqlite_staff.world
    first, second = (upload(world).json()["url"] for _ in "ab")
    filed = applied(world, new(documentUrls=[first]))
    body = {**filed["applicationData"], "documentUrls": [first, second]}
    assert sqlite_staff.put(filed["fileId"], body).json()["documentUrls"] == [first, second]
    less = sqlite_staff.put(filed["fileId"], {**body, "documentUrls": [second]})
    assert errors(less) == {"documentUrls": "cannot-change"}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"MZ\x90\x00 a program", "must be one of application/pdf, image/jpeg, image/png"),
        (b"<svg onload='alert(1)'/>", "must be one of application/pdf, image/jpeg, image/png"),
        (b"PK\x03\x04", "must be one of application/pdf, image/jpeg, image/png"),
    ],
)
def test_a_paper_is_what_its_bytes_say_and_not_what_its_name_says(
    sqlite_staff: Staff, content: bytes, why: str
) -> None:
    answer = upload(sqlite_staff.world, content)
    assert code_of(answer) == (415, "media-type")
    assert errors(answer) == {"file": why}


def test_papers_that_are_too_large_are_refused_without_being_kept(sqlite_staff: Staff) -> None:
    world = sqlite_staff.world
    for size in (6, 50):
        answer = upload(world, PDF + b"\x00" * (size * 1024 * 1024))
        assert code_of(answer) == (413, "too-large")
        assert errors(answer) == {"file": "must be at most 5242880 bytes"}
    exactly = PDF + b"\x00" * (5 * 1024 * 1024 - len(PDF))
    assert upload(world, exactly).status_code == 200
    assert code_of(upload(world, exactly + b"\x00")) == (413, "too-large")
    assert world.count("SELECT count(*) FROM document") == 1


@pytest.mark.parametrize(
    ("headers", "content", "status"),
    [
        ({"Content-Type": "application/json"}, b"{}", (415, "media-type")),
        ({}, b"", (415, "media-type")),
        ({"Content-Type": "multipart/form-data"}, b"--x--", (400, "malformed")),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"", (400, "malformed")),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x--\r\n", (400, "malformed")),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x\r\n\r\n\r\n", (400, "malformed")),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--xy\r\n\r\nz\r\n--x--", (400, "malformed")),
        (
            {"Content-Type": "multipart/form-data; boundary=x"},
            b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n\r\n--x--',
            (422, "malformed"),
        ),
    ],
)
def test_uploads_that_are_none(
    sqlite_staff: Staff, headers: dict[str, str], content: bytes, status: tuple[int, str]
) -> None:
    answer = sqlite_staff.world.client.post("/registration/documents", headers=headers, content=content)
    assert code_of(answer) == status


def test_nobody_fills_the_disk_with_papers_that_no_request_names(sqlite_staff: Staff) -> None:
    world = sqlite_staff.world
    for _ in range(200):
        assert upload(world).status_code == 200
    assert code_of(upload(world)) == (429, "too-many-tries")
    world.clock.advance(timedelta(days=31))
    assert upload(world).status_code == 200
    assert world.count("SELECT count(*) FROM document") == 1
