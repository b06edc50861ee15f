"""Central, asked as a kiosk asks it."""

from kiosk.check.findings import Finding, absent, broken, ready
from kiosk.check.site import Site
from kiosk.journeys.calls import Unreachable
from kiosk.uplink.client import Client
from protocol.faults import Fault


def network(site: Site) -> Finding:
    """An embedded central is this machine's own and comes up with the kiosk."""
    options = site.options
    if options.central == "embedded":
        return absent("network", "own-central")
    try:
        answer = Client(options.central, options.kiosk, options.languages).catalogue()
    except Fault as fault:
        return broken("network", "unreachable", fault.code)
    return broken("network", "unreachable") if isinstance(answer, Unreachable) else ready("network")
