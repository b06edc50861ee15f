"""The tree of faults: what should not happen, each with a stable code.

Expected outcomes (a slot just taken, a printer out of paper) are values, never faults.
"""


class Fault(Exception):
    """Something went wrong that the caller did not ask about.

    `code` is stable (`<part>-<what>`), safe to log and the key of the words a visitor sees and hears.
    `detail` is for staff and logs; it never holds what a visitor said, typed or is.
    """

    code = "fault"

    def __init__(self, detail: str = "", *, code: str | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        if code is not None:
            self.code = code

    def __str__(self) -> str:
        return f"{self.code}: {self.detail}" if self.detail else self.code


class Malformed(Fault):
    """Data from outside does not have the promised shape; `field` is a path such as `slots[2].free`."""

    code = "malformed"

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field or 'document'}: {reason}")
        self.field = field
        self.reason = reason


class ContentFault(Fault):
    """A content or configuration file cannot be used; says which file, line and field."""

    code = "content-broken"


class StorageFault(Fault):
    """The disk or a database refuses: full, read-only, gone."""

    code = "storage-failed"


class DeviceFault(Fault):
    """A device could not be reached at all or broke its own protocol."""

    code = "device-failed"
