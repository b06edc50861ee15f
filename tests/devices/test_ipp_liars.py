"""What is at the address may be no printer, or one that lies, stalls or drips: no answer, in time, never a fault."""

import socket
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest

from kiosk.devices.printers import NoAnswer, Printed
from kiosk.devices.printers.conversation import Patience
from kiosk.devices.printers.ipp import IppPrinter
from kiosk.devices.printers.ipp_request import Operation, request
from kiosk.devices.printers.ipp_values import Values
from tests.devices.printing import job

PATIENCE = Patience(connect=0.3, answer=0.3, stall=0.3, finish=0.6)
ROLL: dict[str, Values] = {
    "printer-state": (3,),
    "printer-state-reasons": ("none",),
    "document-format-supported": ("application/pdf",),
}

Serve = Callable[[socket.socket, bytes], None]
"""Gets each connection and the IPP request that came on it."""


@contextmanager
def server(serve: Serve) -> Iterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))

    def run() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=converse, args=(connection,), daemon=True).start()

    def converse(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            serve(connection, read(connection))

    threading.Thread(target=run, daemon=True).start()
    yield f"ipp://127.0.0.1:{listener.getsockname()[1]}/ipp/print"
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()


def read(connection: socket.socket) -> bytes:
    """The whole request, without what HTTP adds."""
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = int(head.lower().split(b"content-length:")[1].split(b"\r\n")[0])
    while len(body) < length:
        body += connection.recv(65536)
    return body


def operation(asked: bytes) -> Operation:
    return Operation(struct.unpack_from(">h", asked, 2)[0])


def http(body: bytes, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def ipp(*groups: dict[str, Values], status: int = 0) -> bytes:
    sent = b"".join(b"\x04" + request(Operation.GET_JOBS, 1, said)[9:-1] for said in groups)
    return http(b"\x02\x00" + struct.pack(">hi", status, 1) + b"\x01" + sent + b"\x03")


def drip(connection: socket.socket, _: bytes) -> None:
    for byte in http(b"x" * 1000):
        connection.sendall(bytes((byte,)))
        time.sleep(0.05)


def wait(_: socket.socket, __: bytes) -> None:
    time.sleep(5)


def hang_up(_: socket.socket, __: bytes) -> None:
    """The connection is closed by whoever called."""


def says(answer: bytes) -> Serve:
    return lambda connection, _: connection.sendall(answer)


NO_PRINTERS: dict[str, Serve] = {
    "silent": wait,
    "drips": drip,
    "hangs up": hang_up,
    "garbage": says(b"\xff" * 5000),
    "no IPP": says(http(b"<html>It works!</html>")),
    "empty": says(http(b"")),
    "wants a password": says(http(b"", "401 Unauthorized")),
    "wants TLS": says(http(b"", "426 Upgrade Required")),
    "endless": says(b"HTTP/1.1 200 OK\r\n\r\n" + b"\0" * 5_000_000),
    "refuses": says(ipp({}, status=0x0503)),
    "says nothing": says(http(b"\x02\x00\x00\x00\x00\x00\x00\x01\x01\x03")),
    "has no formats and no state": says(ipp({"printer-state": (5,)})),
}


@pytest.mark.parametrize("serve", NO_PRINTERS.values(), ids=NO_PRINTERS.keys())
def test_what_is_no_printer_gives_no_answer_in_time(serve: Serve) -> None:
    with server(serve) as uri:
        printer = IppPrinter(uri, PATIENCE)
        began = time.monotonic()
        assert printer.status() == NoAnswer()
        assert printer.print(job()) == NoAnswer()
        assert time.monotonic() - began < 8


def lying(**answers: bytes) -> Serve:
    """A good printer but for these operations."""
    good = {
        Operation.GET_PRINTER_ATTRIBUTES: ipp(ROLL),
        Operation.GET_JOBS: ipp({}),
        Operation.PRINT_JOB: ipp({"job-id": (7,)}),
        Operation.GET_JOB_ATTRIBUTES: ipp({"job-state": (5,)}),
        Operation.CANCEL_JOB: ipp({}),
    }
    changed = {Operation[name]: answer for name, answer in answers.items()}

    def serve(connection: socket.socket, asked: bytes) -> None:
        connection.sendall((good | changed)[operation(asked)])

    return serve


LIES: dict[str, Serve] = {
    "takes the page and gives no number": lying(PRINT_JOB=ipp({})),
    "gives a number that is none": lying(PRINT_JOB=ipp({"job-id": ("seven",)})),
    "is always busy": lying(PRINT_JOB=ipp({}, status=0x0507)),
    "refuses the page": lying(PRINT_JOB=ipp({}, status=0x040B)),
    "prints for ever": lying(),
    "forgets the job": lying(GET_JOB_ATTRIBUTES=ipp({}, status=0x0406)),
    "has a state that is none": lying(GET_JOB_ATTRIBUTES=ipp({"job-state": ("completed",)})),
    "aborts it": lying(GET_JOB_ATTRIBUTES=ipp({"job-state": (8,)})),
    "cannot cancel either": lying(CANCEL_JOB=ipp({}, status=0x0404)),
}


@pytest.mark.parametrize("serve", LIES.values(), ids=LIES.keys())
def test_a_printer_that_never_says_completed_is_not_believed(serve: Serve) -> None:
    with server(serve) as uri:
        began = time.monotonic()
        assert IppPrinter(uri, PATIENCE).print(job()) == NoAnswer()
        assert time.monotonic() - began < 8


def test_where_everybody_s_jobs_are_told_only_this_machine_s_are_cancelled() -> None:
    mine = f"shubbak@{socket.gethostname()}"
    jobs: list[dict[str, Values]] = [
        {"job-id": (1,), "job-originating-user-name": (mine,)},
        {"job-id": (2,), "job-originating-user-name": ("somebody-else",)},
        {"job-id": (3,)},  # ours were asked for
    ]
    cancelled = []
    printer = lying(GET_JOBS=ipp(*jobs), GET_JOB_ATTRIBUTES=ipp({"job-state": (9,)}))

    def serve(connection: socket.socket, asked: bytes) -> None:
        if operation(asked) is Operation.CANCEL_JOB:
            cancelled.append(struct.unpack_from(">i", asked, asked.index(b"job-id") + 8)[0])
        printer(connection, asked)

    with server(serve) as uri:
        assert IppPrinter(uri, PATIENCE).print(job()) == Printed()
    assert cancelled == [1, 3]
