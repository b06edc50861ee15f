"""What the commands do; `__main__` reads their arguments."""

import gc
import logging
import socket
import sys
import threading
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TextIO

import uvicorn
from sqlalchemy import Connection

from central import migrations, signing, workers
from central.app import create_app, wire
from central.appointments.office import SlotOffice
from central.appointments.tickets import Tickets
from central.catalogue import languages
from central.catalogue.service import CatalogueService, Edition
from central.certificates import demo, rules, vault
from central.certificates.platforms.connecting import connect
from central.certificates.spdci import api as spdci_api
from central.certificates.spdci.settings import read_settings
from central.clock import Clock, ShiftedClock, SystemClock, SystemRandomness
from central.database import Database
from central.requests.retention import RequestRetention
from central.settings import Settings, SettingsFault
from central.staff.service import StaffService
from protocol.catalogue import Catalogue

_BACKLOG = 512


def migrate(settings: Settings) -> None:
    """Brings the database to the newest version."""
    settings.state.mkdir(parents=True, exist_ok=True)
    database = Database(settings.database)
    migrations.upgrade(database)
    database.close()


def seed(settings: Settings) -> None:
    """Migrates, makes the ticket key once, stores the content as a catalogue, sets the staff password.

    A password that nobody chose is made the first time and told on standard output, this once.
    """
    _seed(settings, tell=True)


def _seed(settings: Settings, *, tell: bool) -> None:
    from central.catalogue.content import load_content

    settings.state.mkdir(parents=True, exist_ok=True)
    clock: Clock = SystemClock() if settings.now is None else ShiftedClock(settings.now)
    catalogue = load_content(settings.content, clock.now())
    database = Database(settings.database)
    migrations.upgrade(database)
    signing.make_key(settings.state)
    vault.make_key(settings.state)
    _store_certificates(database, settings, catalogue, clock.now())
    asked = languages.read_rules(settings.content)
    database.transact(lambda connection: languages.store(connection, asked))
    stored = CatalogueService(database)
    if stored.store(catalogue):
        SlotOffice(database, Tickets(stored, signing.NullSigner()), clock).recount()
    staff = StaffService(database, clock, SystemRandomness())
    if settings.staff_password is not None:
        staff.set_password(settings.staff_password)
    elif tell and not staff.has_password():
        _tell_password(staff)
    database.close()


def _store_certificates(database: Database, settings: Settings, catalogue: Catalogue, now: datetime) -> None:
    """The states of certificates and, where the content folder has one, the demonstration."""
    known = rules.read_rules(settings.content)
    if known is None:
        return
    shown = demo.read_demonstration(settings.content)
    opened = vault.open_vault(settings.state)

    def work(connection: Connection) -> None:
        rules.store(connection, known)
        if shown is not None:
            demo.store(connection, opened, known, catalogue, shown, now)

    database.transact(work)


def sweep(settings: Settings) -> None:
    """Erases what may not be kept any longer; says how much it was."""
    database = Database(settings.database)
    migrations.check(database)
    clock: Clock = SystemClock() if settings.now is None else ShiftedClock(settings.now)
    swept = RequestRetention(database, clock).sweep()
    database.close()
    sys.stdout.write(f"erased: {swept.requests} requests, {swept.files} files\n")


def staff_password(settings: Settings) -> None:
    """Sets another staff password and signs everybody out: the one given, or a new one that it tells."""
    database = Database(settings.database)
    staff = StaffService(database, SystemClock(), SystemRandomness())
    if settings.staff_password is None:
        _tell_password(staff)
    else:
        staff.set_password(settings.staff_password)
    database.close()


def staff(settings: Settings, action: str, name: str | None) -> int:
    """People with a password of their own: `add` tells it this once, `remove` signs out for good, `list`."""
    database = Database(settings.database)
    migrations.check(database)
    people = StaffService(database, SystemClock(), SystemRandomness())
    try:
        return _staff(people, action, name or "")
    finally:
        database.close()


def _staff(people: StaffService, action: str, name: str) -> int:
    if action == "list":
        sys.stdout.write("".join(f"{one}\n" for one in people.members()))
        return 0
    if action == "remove":
        done = people.remove_member(name)
        sys.stdout.write("removed\n" if done else "nobody is called so\n")
        return int(not done)
    password = people.add_member(name)
    sys.stdout.write(
        "a name has letters, blanks, dots and hyphens\n" if password is None else f"{password}\n"
    )
    return int(password is None)


def _tell_password(staff: StaffService) -> None:
    """Only its hash is kept, so this is the only time that it is seen."""
    password = staff.new_password()
    staff.set_password(password)
    sys.stdout.write(f"staff password: {password}\n")
    sys.stdout.flush()


def embedded(settings: Settings) -> None:
    """Seeds, then serves until its standard input closes: it never outlives the kiosk that started it.

    What it writes ends in the kiosk's log, so it makes no staff password: the kiosk gives one.
    """
    _seed(settings, tell=False)
    serve(settings, stop_with=sys.stdin)


def serve(settings: Settings, stop_with: TextIO | None = None) -> None:
    """Answers until it is stopped; prints one line with its address once it listens."""
    logging.basicConfig(format="%(asctime)s %(levelname)s %(message)s", level=logging.INFO)
    database = Database(settings.database)
    migrations.check(database)
    edition = CatalogueService(database).edition
    signer = signing.open_signer(settings.state, edition.catalogue)
    opened = _Opened(edition, signer, vault.open_vault(settings.state))
    database.close()
    listening = _listen(settings)
    sys.stdout.write(f"central listens on http://{_address(listening)}\n")
    sys.stdout.flush()
    if settings.workers == 1:
        _answer(settings, opened, listening, stop_with)
    else:
        workers.supervise(settings.workers, lambda until: _answer(settings, opened, listening, until))


@dataclass(frozen=True, slots=True)
class _Opened:
    """What is read before anything is promised, once for all workers."""

    edition: Edition
    signer: signing.TicketSigner
    vault: vault.Vault


def _answer(settings: Settings, opened: _Opened, listening: socket.socket, stop_with: TextIO | None) -> None:
    """One worker; it opens the database itself, for connections do not survive a fork."""
    database = Database(settings.database)
    clock: Clock = ShiftedClock(settings.now) if settings.now else SystemClock()
    platforms = connect(settings.platforms, clock)
    services = wire(
        database, clock, SystemRandomness(), opened.signer, opened.vault, platforms, opened.edition
    )
    app = create_app(services)
    if settings.spdci is not None:
        partners = read_settings(settings.spdci)
        app.include_router(spdci_api.router(partners, services.registry, clock, SystemRandomness()))
    config = uvicorn.Config(app, access_log=False, log_level="warning", server_header=False, backlog=_BACKLOG)
    server = uvicorn.Server(config)
    services.catalogue.refresh()
    _keep_for_good()
    if stop_with is not None:
        threading.Thread(target=_stop_at_end_of, args=(stop_with, server), daemon=True).start()
    server.run(sockets=[listening])
    database.close()


_YOUNG_OBJECTS, _YOUNG, _MIDDLE = 20_000, 20, 50
"""How much may pile up before Python looks for circles; its own 700 is for small programs. 11 % more bookings a second
on two cores with 1,000 centres (mean of four turns each, side by side)."""


def _keep_for_good() -> None:
    """What is loaded now stays: looking through it at each full collection takes 80 ms, in which nobody is answered."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS, _YOUNG, _MIDDLE)


def _stop_at_end_of(parent: TextIO, server: uvicorn.Server) -> None:
    parent.read()
    server.should_exit = True


def _listen(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((settings.host, settings.port))
    except OSError as error:
        raise SettingsFault(f"port {settings.port}: {error.strerror}") from error
    listening.listen(_BACKLOG)
    return listening


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def content(settings: Settings) -> int:
    """Prints how far each language of the content is; 1 when a language that reaches kiosks lacks a text."""
    from central.catalogue.content.counts import count_texts, table

    counts = count_texts(settings.content)
    sys.stdout.write(table(counts))
    return int(any(one.complete and one.missing for one in counts))


def describe() -> dict[str, Any]:
    """The OpenAPI document; needs no database."""
    database = Database("sqlite:///never-opened")
    return create_app(wire(database, SystemClock(), SystemRandomness(), signing.NullSigner())).openapi()
