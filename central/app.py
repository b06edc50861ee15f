"""Wires central: the only place that knows all parts."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import lru_cache, partial

import anyio
from fastapi import FastAPI

from central import about, openapi, pages, problems
from central.appointments import api as appointments_api
from central.appointments import tickets_api
from central.appointments.abandonment import Abandonment
from central.appointments.changes import TicketChanges
from central.appointments.office import SlotOffice
from central.appointments.proofs import Proofs
from central.appointments.register import WalkInRegister
from central.appointments.service import AppointmentService
from central.appointments.standing import TicketStandings
from central.appointments.tickets import Tickets
from central.catalogue import api as catalogue_api
from central.catalogue import staff_api as catalogue_staff_api
from central.catalogue.history import FormHistory
from central.catalogue.offers import OfferOffice
from central.catalogue.service import CatalogueService, Edition
from central.certificates import api as certificates_api
from central.certificates.acts import CertificateActs
from central.certificates.cases import CaseService
from central.certificates.opening import FileOpening
from central.certificates.platforms.asking import Connected, PlatformDesk
from central.certificates.rules import RuleBook
from central.certificates.service import LookUpService
from central.certificates.spdci.registry import DisabilityRegistry
from central.certificates.vault import Vault, passing_vault
from central.clock import Clock, Randomness
from central.database import Database
from central.kiosks import api as kiosks_api
from central.kiosks.service import HelpService, Tries
from central.publishing.office import PublishingOffice
from central.queue import api as queue_api
from central.queue.desk import DeskService
from central.queue.service import QueueService
from central.requests import api as requests_api
from central.requests import service as requests_service
from central.requests import staff_api as requests_staff_api
from central.requests import uploads
from central.requests.counting import RequestCounter
from central.requests.documents import DocumentService
from central.requests.forms import Forms
from central.requests.given import GivenAnswers
from central.requests.judging import Judge
from central.requests.linking import RequestLinks
from central.requests.office import RequestOffice
from central.requests.reading import ServiceReader
from central.requests.retention import RequestRetention
from central.requests.service import RequestService
from central.signing import Signer
from central.staff import bearer
from central.staff.service import StaffService
from protocol.faults import StorageFault

SWEEP_SECONDS = 3600
"""How often what is over is erased; `central sweep` does it at once."""

REFRESH_SECONDS = 5
"""How often the newest catalogue is looked for; `seed` needs no restart."""


@dataclass(frozen=True, slots=True)
class Services:
    """What the parts offer to kiosks (API) and to staff (pages)."""

    database: Database
    clock: Clock
    signer: Signer
    catalogue: CatalogueService
    offers: OfferOffice
    publishing: PublishingOffice
    tickets: Tickets
    appointments: AppointmentService
    changes: TicketChanges
    abandonment: Abandonment
    standings: TicketStandings
    queue: QueueService
    help: HelpService
    desk: DeskService
    office: SlotOffice
    staff: StaffService
    reader: ServiceReader
    requests: RequestService
    request_office: RequestOffice
    request_counter: RequestCounter
    documents: DocumentService
    retention: RequestRetention
    vault: Vault
    look_ups: LookUpService
    acts: CertificateActs
    cases: CaseService
    openings: FileOpening
    registry: DisabilityRegistry


def wire(
    database: Database,
    clock: Clock,
    randomness: Randomness,
    signer: Signer,
    vault: Vault | None = None,
    connected: Sequence[Connected] = (),
    edition: Edition | None = None,
) -> Services:
    """All services over one database. Without a vault, nothing that is sealed outlives the process.

    `connected` are the platforms that are asked about certificates; `edition` a catalogue that is parsed already.
    """
    vault = vault or passing_vault()
    book = RuleBook()
    catalogue = CatalogueService(database, edition)
    tickets = Tickets(catalogue, signer)
    proofs = Proofs(Tries())
    walk_ins = WalkInRegister(tickets, clock, randomness)
    forms = Forms(catalogue, FormHistory(database), clock)
    judge, given = Judge(catalogue, forms, clock), GivenAnswers(vault)
    links = RequestLinks(given)
    requests = RequestService(database, judge, given, clock, randomness)
    request_office = RequestOffice(database, catalogue, forms, judge, given, clock, randomness)
    platforms = PlatformDesk(database, connected, vault, book, clock, randomness)
    look_ups = LookUpService(database, catalogue, platforms, vault, book, clock)
    acts = CertificateActs(database, catalogue, look_ups, vault, book, clock, randomness)
    office, counter = SlotOffice(database, tickets, clock), RequestCounter(database, catalogue, judge)
    taking_back = {requests_service.OPERATION: requests.take_back, **acts.taking_back}
    return Services(
        database=database,
        clock=clock,
        signer=signer,
        catalogue=catalogue,
        publishing=PublishingOffice(database, catalogue, clock, randomness),
        offers=OfferOffice(database, catalogue, office, counter, clock),
        tickets=tickets,
        appointments=AppointmentService(database, tickets, links.asked_before, clock, randomness),
        changes=TicketChanges(database, tickets, proofs, clock),
        abandonment=Abandonment(database, tickets, clock, taking_back),
        standings=TicketStandings(database, signer, clock),
        queue=QueueService(database, tickets, proofs, walk_ins, links.asked_before, clock),
        help=HelpService(database, catalogue, clock, randomness),
        desk=DeskService(database, tickets, links.needs, clock),
        office=office,
        staff=StaffService(database, clock, randomness),
        reader=ServiceReader(catalogue, forms),
        requests=requests,
        request_office=request_office,
        request_counter=counter,
        documents=DocumentService(database, vault, clock, randomness),
        retention=RequestRetention(database, clock),
        vault=vault,
        look_ups=look_ups,
        acts=acts,
        cases=CaseService(database, catalogue, vault, book, clock, randomness),
        openings=FileOpening(database, catalogue, vault, book, clock, randomness),
        registry=DisabilityRegistry(database, catalogue, vault, book, clock),
    )


def create_app(services: Services) -> FastAPI:
    """The ASGI application."""
    app = FastAPI(
        title="Shubbak central",
        version="1",
        description="Catalogue, slots, tickets, queues, requests and help calls of social centres.",
        lifespan=_living(services.catalogue, services.retention),
        redirect_slashes=False,
        docs_url=None,
        redoc_url=None,
    )
    problems.install(app)
    signed_in = bearer.Bearer(services.staff)
    for router in (
        catalogue_api.router(services.catalogue),
        catalogue_staff_api.router(services.offers, signed_in),
        appointments_api.router(services.appointments, services.changes, services.abandonment),
        tickets_api.router(services.changes, services.standings),
        queue_api.router(services.queue),
        kiosks_api.router(services.help),
        bearer.router(services.staff),
        requests_api.router(services.reader, services.requests),
        uploads.router(services.documents, services.request_counter),
        requests_staff_api.router(services.request_office, services.documents, signed_in),
        certificates_api.router(services.look_ups, services.acts),
        about.router(services.signer, services.catalogue),
    ):
        app.include_router(router)
    pages.add_pages(app, services)
    app.openapi = lru_cache(maxsize=1)(partial(openapi.describe, app))  # type: ignore[method-assign]  # as FastAPI's manual extends it
    return app


def _living(
    catalogue: CatalogueService, retention: RequestRetention
) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_refresh_for_ever, catalogue)
            tasks.start_soon(_sweep_for_ever, retention)
            yield
            tasks.cancel_scope.cancel()

    return lifespan


async def _sweep_for_ever(retention: RequestRetention) -> None:
    while True:
        await anyio.sleep(SWEEP_SECONDS)
        try:
            await anyio.to_thread.run_sync(retention.sweep)
        except StorageFault:
            continue  # what is over stays over


async def _refresh_for_ever(catalogue: CatalogueService) -> None:
    while True:
        await anyio.sleep(REFRESH_SECONDS)
        try:
            await anyio.to_thread.run_sync(catalogue.refresh)
        except StorageFault:
            continue  # the edition in force stays; requests that need the database say so themselves
