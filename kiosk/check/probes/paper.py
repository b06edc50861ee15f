"""The printer, as it tells of itself; paper that comes out proves the rest."""

from kiosk.check.findings import Finding, absent, broken, ready
from kiosk.check.site import Site
from kiosk.devices.printers.port import NoPrinter, NotPrinted
from protocol.faults import Fault


def printer(site: Site) -> Finding:
    """Nothing is printed for it."""
    try:
        status = site.printer().status()
    except Fault as fault:
        return broken("printer", "refused", fault.code)
    if isinstance(status, NoPrinter):
        return absent("printer")
    if isinstance(status, NotPrinted):
        return broken("printer", status.reason)
    return ready("printer", "paper-low" if status.paper_low else "")
