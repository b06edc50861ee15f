"""The glass: a machine knows neither whether it is seen nor whether a finger is felt."""

from kiosk.check.findings import Finding, untested
from kiosk.check.site import Site


def screen(_: Site) -> Finding:
    """Seen to its edges, a person tells."""
    return untested("screen")


def touch(_: Site) -> Finding:
    """Felt where the finger is, a person tells."""
    return untested("touch")
