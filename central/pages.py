"""Wires the HTML pages of the parts, as `app` wires their API."""

from typing import TYPE_CHECKING

from fastapi import FastAPI

from central.appointments.pages import SlotPages
from central.catalogue.pages import OfferPages
from central.certificates.opening_pages import OpeningPages
from central.certificates.pages import CertificatePages
from central.publishing.pages import PublishingPages
from central.queue.pages import DeskPages, hall_router
from central.requests.pages import RequestPages
from central.staff import pages as staff_pages
from central.staff import site
from central.staff.door import Door
from central.staff.web import Web

if TYPE_CHECKING:
    from central.app import Services


def add_pages(app: FastAPI, services: "Services") -> None:
    """`/staff`, `/hall` and `/static`. Raises `ContentFault` for a broken file of words."""
    web, door = Web(), Door(services.staff)
    desk = DeskPages(web, door, services.desk, services.help, services.catalogue, services.clock)
    slots = SlotPages(web, door, services.office, services.catalogue, services.clock)
    offers = OfferPages(web, door, services.offers, services.catalogue)
    publishing = PublishingPages(web, door, services.publishing, services.catalogue)
    certificates = CertificatePages(web, door, services.cases, services.catalogue)
    openings = OpeningPages(web, door, services.openings, services.catalogue)
    requests = RequestPages(web, door, services.request_office, services.documents, services.catalogue)
    site.mount(
        app,
        web,
        staff=(
            staff_pages.router(web, door, services.staff),
            desk.routes,
            slots.routes,
            offers.routes,
            publishing.routes,
            certificates.routes,
            openings.routes,
            requests.routes,
        ),
        hall=(hall_router(web, services.queue, services.catalogue, services.clock),),
    )
