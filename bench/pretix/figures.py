"""What pretix does under the load that central gets."""

import json
from dataclasses import dataclass
from statistics import median

from bench.context import Bench
from bench.load import Tally, client
from bench.machine import pss_mib, tree
from bench.postgresql import postgresql
from bench.pretix.api import Api
from bench.pretix.server import install, serving, set_up
from bench.turns import CONNECTIONS, Supply, Turns

PLENTY = 1_000_000
FOUGHT_FOR = 10
FIGHTERS = 48
MOST_ORDERS = 2000


@dataclass(frozen=True, slots=True)
class PretixFigures:
    """As `bench.central.Figures`; `about` says what ran."""

    get: Tally
    order: Tally
    check_in: Tally
    size: int
    oversold: int
    errors: int
    others: float
    memory: float
    about: str


def measured(bench: Bench) -> PretixFigures:
    """Raises PretixMissing."""
    home = bench.cache / "pretix"
    home.mkdir(parents=True, exist_ok=True)
    install(bench, home)
    with postgresql(home / "pgdata") as server:
        set_up(bench, home, server)
        with serving(home, server) as pretix, client() as loads:
            bench.tell("central pretix")
            turns = Turns(bench, loads, pretix.port, (pretix.pid, server.pid))
            return _figures(bench, turns, Api(pretix), server.version)


def _figures(bench: Bench, turns: Turns, api: Api, postgres: str) -> PretixFigures:
    api.products()
    product, _ = api.pool(PLENTY)
    check_in_list = api.check_in_list()
    try:
        warm_up = [api.order(product, n) for n in range(CONNECTIONS)]  # both workers load everything
        turns.all_of(warm_up)
        supply = Supply([api.order(product, n) for n in range(MOST_ORDERS)])
        order = turns.once_each(supply, bench.count(10, 5))
        secrets = [json.loads(body)["positions"][0]["secret"] for body in order.bodies]
        redeem = Supply([api.redeem(secret, check_in_list) for secret in secrets])
        check_in = turns.once_each(redeem, bench.count(5, 3), most=len(secrets) // bench.tries)
    finally:
        api.drop(product)
    get = turns.repeated(api.get_catalogue(), bench.count(4, 2))
    scarce, quota = api.pool(FOUGHT_FOR)
    try:
        turns.all_of([api.order(scarce, n) for n in range(FIGHTERS)])
        oversold = max(0, api.sold(quota) - FOUGHT_FOR)
    finally:
        api.drop(scarce)
    return PretixFigures(
        get=get,
        order=order,
        check_in=check_in,
        size=get.received // max(1, get.good),
        oversold=oversold,
        errors=turns.errors,
        others=median(turns.others),
        memory=pss_mib(tree(turns.pids[0])),
        about=f"PostgreSQL {postgres} only, gunicorn with 2 workers",
    )
