"""What can go wrong with the window itself."""

from protocol.faults import Fault


class TouchFault(Fault):
    """The window cannot be opened or drawn."""

    code = "touch-failed"


class FontMissing(TouchFault):
    """A font file or the library that draws it is not there."""

    code = "touch-font-missing"


class ClipBroken(TouchFault):
    """A clip or the list of clips cannot be read."""

    code = "touch-clip-broken"


class WindowMissing(TouchFault):
    """No window could be opened: the display or its driver is not there."""

    code = "touch-window-missing"
