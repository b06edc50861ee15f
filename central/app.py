"""Wires central: the only place that knows all parts."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass

import anyio
from fastapi import FastAPI
from fastapi.responses import JSONResponse

from central import openapi, problems
from central.appointments import api as appointments_api
from central.appointments.service import AppointmentService
from central.appointments.tickets import Tickets
from central.catalogue import api as catalogue_api
from central.catalogue.service import CatalogueService
from central.clock import Clock, Randomness
from central.database import Database
from central.signing import Signer

REFRESH_SECONDS = 5
"""How often the newest catalogue is looked for; `seed` needs no restart."""


@dataclass(frozen=True, slots=True)
class Services:
    """What the parts offer each other and the pages."""

    database: Database
    clock: Clock
    catalogue: CatalogueService
    tickets: Tickets
    appointments: AppointmentService


def wire(database: Database, clock: Clock, randomness: Randomness, signer: Signer) -> Services:
    """All services over one database."""
    catalogue = CatalogueService(database)
    tickets = Tickets(catalogue, signer)
    return Services(
        database=database,
        clock=clock,
        catalogue=catalogue,
        tickets=tickets,
        appointments=AppointmentService(database, tickets, clock, randomness),
    )


def create_app(services: Services, signer: Signer) -> FastAPI:
    """The ASGI application."""
    app = FastAPI(
        title="Shubbak central",
        version="1",
        description="Catalogue, slots, tickets, queues and help calls of social centres.",
        lifespan=_refreshing(services.catalogue),
        docs_url=None,
        redoc_url=None,
    )
    problems.install(app)
    app.include_router(catalogue_api.router(services.catalogue))
    app.include_router(appointments_api.router(services.appointments))

    @app.get("/v1/keys", include_in_schema=False)
    async def keys() -> JSONResponse:
        return JSONResponse(signer.public_keys())

    @app.get("/health", include_in_schema=False)
    def health() -> JSONResponse:
        services.catalogue.refresh()
        return JSONResponse({"status": "ok"})

    app.openapi = lambda: openapi.describe(app)  # type: ignore[method-assign]
    return app


def _refreshing(catalogue: CatalogueService) -> Callable[[FastAPI], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(_refresh_for_ever, catalogue)
            yield
            tasks.cancel_scope.cancel()

    return lifespan


async def _refresh_for_ever(catalogue: CatalogueService) -> None:
    while True:
        await anyio.sleep(REFRESH_SECONDS)
        await anyio.to_thread.run_sync(catalogue.refresh)
