"""The peer of central: pretix from PyPI, in a virtual environment of its own, on a PostgreSQL of its own.

Set up once, in `.cache/bench/pretix`; two gunicorn workers as its documentation has them, without redis and celery:
on two cores this variant sells faster. One event, 25 products, one of them with plenty of seats; orders, check-ins
and the list of products over its REST API, from the same client as central's.
"""

VERSION = "2026.8.0"
ORGANIZER, EVENT = "bench", "main"


class PretixMissing(Exception):
    """It cannot be measured here; says why."""
