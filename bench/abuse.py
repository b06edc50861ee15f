"""Look-up abuse by 150 simulated kiosks: what they hit, and whom that shuts out (`bench.look_up_abuse`)."""

from bench.context import Bench
from bench.look_up_abuse import KIOSKS, Knows, simulate
from bench.table import AtMost, Report, Row

WORDS = {Knows.NOTHING: "who knows nothing", Knows.NUMBERS: "who stole every file number"}


def measure(bench: Bench) -> Report:
    """The part `abuse`."""
    minutes = bench.count(60, 10)
    rows: list[Row] = []
    for knows, who in WORDS.items():
        bench.tell(f"abuse, {knows}")
        abuse = simulate(hours=minutes / 60, knows=knows)
        tried = f"of {abuse.tries:,} tries, {abuse.looked_at:,} looked at"
        rows += [
            Row(f"files opened by an abuser {who}", "", abuse.hits, None, None, tried),
            Row(
                "  honest visitors locked out meanwhile",
                "",
                abuse.shut_out,
                None,
                AtMost(0),
                f"of {abuse.honest}",
            ),
            Row("  sent to staff after three mistakes of their own", "", abuse.mistyped_out),
        ]
    return Report(
        "abuse",
        "none",
        tuple(rows),
        (
            (
                f"{KIOSKS} simulated kiosks, a try a minute each, for {minutes} minutes of a driven clock; as many real ones "
                "with four visitors an hour, of whom a quarter of the tries is mistyped; central's own services on SQLite"
            ),
        ),
    )
