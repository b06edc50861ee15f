"""What can be wrong with the catalogue."""

from protocol.faults import Fault


class CatalogueMissing(Fault):
    """Nothing was seeded yet."""

    code = "central-catalogue-missing"
