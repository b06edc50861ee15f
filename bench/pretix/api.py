"""pretix's REST API: the bytes of requests to load it with, and calls of our own."""

import json
import urllib.error
import urllib.request
from typing import Any

from bench.load import request
from bench.pretix import EVENT, ORGANIZER, PretixMissing
from bench.pretix.server import Pretix

PRODUCTS = 25


class Api:
    """Of one event. Names of fields are pretix's own."""

    def __init__(self, pretix: Pretix) -> None:
        self._pretix = pretix
        self._headers = {"Accept": "application/json", "Authorization": f"Token {pretix.token}"}
        self._organizer = f"/api/v1/organizers/{ORGANIZER}"
        self.event = f"{self._organizer}/events/{EVENT}"

    def call(self, method: str, path: str, body: Any = None) -> Any:
        """Raises PretixMissing where pretix refuses."""
        data = None if body is None else json.dumps(body).encode()
        asked = urllib.request.Request(
            f"http://{self._pretix.host}{path}",
            data,
            {**self._headers, "Content-Type": "application/json"},
            method=method,
        )
        try:
            with urllib.request.urlopen(asked, timeout=60) as answer:  # noqa: S310 - our own pretix on loopback
                return json.load(answer)
        except (urllib.error.URLError, OSError, ValueError) as error:
            raise PretixMissing(f"pretix answers {method} {path} with {error}") from error

    def products(self) -> None:
        """As many as central has services."""
        have = self.call("GET", f"{self.event}/items/?active=true")["count"]
        for n in range(have, PRODUCTS):
            self._product(f"Product {n}")

    def pool(self, seats: int) -> tuple[int, int]:
        """(product, quota) of a product with so many seats."""
        product = self._product("Pool")
        quota = {"name": "Pool", "size": seats, "items": [product], "variations": [], "subevent": None}
        return product, self.call("POST", f"{self.event}/quotas/", quota)["id"]

    def drop(self, product: int) -> None:
        """Out of the catalogue."""
        self.call("PATCH", f"{self.event}/items/{product}/", {"active": False})

    def sold(self, quota: int) -> int:
        seats = self.call("GET", f"{self.event}/quotas/{quota}/availability/")
        return int(seats["paid_orders"] + seats["pending_orders"])

    def check_in_list(self) -> int:
        made = self.call("POST", f"{self.event}/checkinlists/", {"name": "bench", "all_products": True})
        return int(made["id"])

    def _product(self, name: str) -> int:
        details = {
            "default_price": "0.00",
            "active": True,
            "admission": True,
            "category": None,
            "tax_rule": None,
        }
        lists: dict[str, Any] = {"variations": [], "addons": [], "bundles": [], "all_sales_channels": True}
        made = self.call("POST", f"{self.event}/items/", {"name": {"en": name}, **details, **lists})
        return int(made["id"])

    def get_catalogue(self) -> bytes:
        return self._request("GET", f"{self.event}/items/?active=true")

    def order(self, product: int, n: int) -> bytes:
        position: dict[str, Any] = {
            "item": product,
            "variation": None,
            "price": "0.00",
            "attendee_name_parts": {"full_name": f"Visitor {n}"},
            "answers": [],
        }
        body = {"email": f"v{n}@example.org", "locale": "en", "sales_channel": "web", "positions": [position]}
        return self._request("POST", f"{self.event}/orders/", body)

    def redeem(self, secret: str, check_in_list: int) -> bytes:
        body = {
            "secret": secret,
            "source_type": "barcode",
            "lists": [check_in_list],
            "type": "entry",
            "force": False,
            "ignore_unpaid": False,
            "questions_supported": False,
        }
        return self._request("POST", f"{self._organizer}/checkinrpc/redeem/", body)

    def _request(self, method: str, path: str, body: Any = None) -> bytes:
        raw = b"" if body is None else json.dumps(body).encode()
        return request(method, path, self._pretix.host, self._headers, raw)
