"""The client library of PulseAudio, as much of it as one playing stream needs. Its own thread talks to the server.

Whoever calls a method of a stream holds its lock (`with stream:`); the callbacks come on the library's thread, which has it.
"""

from __future__ import annotations

import ctypes
import time
import weakref
from collections.abc import Callable
from ctypes import CFUNCTYPE, POINTER, byref, c_char_p, c_int, c_size_t, c_uint32, c_void_p
from functools import cache, partial
from typing import Any, Final, Self

from voice.faults import SoundMissing

_LIBRARY: Final = "libpulse.so.0"
_S16LE, _WHATEVER = 3, 0xFFFFFFFF
_NO_AUTOSPAWN = 1
_START_CORKED, _DONT_MOVE, _ADJUST_LATENCY = 0x1, 0x200, 0x2000
_CONTEXT_READY, _CONTEXT_FAILED = 4, 5
_STREAM_READY, _STREAM_FAILED = 2, 3
_REFUSED = c_size_t(-1).value
_LOOK, _PATIENCE = 0.002, 3.0

_Notify = CFUNCTYPE(None, c_void_p, c_void_p)
_Request = CFUNCTYPE(None, c_void_p, c_size_t, c_void_p)


class _Spec(ctypes.Structure):
    _fields_ = (("format", c_int), ("rate", c_uint32), ("channels", ctypes.c_uint8))


class _Buffer(ctypes.Structure):
    _fields_ = tuple((name, c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize"))


class _Sink(ctypes.Structure):
    """How it begins."""

    _fields_ = (("name", c_char_p), ("index", c_uint32), ("description", c_char_p))


_Sinks = CFUNCTYPE(None, c_void_p, POINTER(_Sink), c_int, c_void_p)


class PlaybackStream:
    """One stream to the server; `open` it.

    `on_request` is called when the server asks for sound, `on_failure` once when it has gone. Raises SoundMissing where
    the library is not installed, or the machine has nothing left for it.
    """

    def __init__(self, on_request: Callable[[], None], on_failure: Callable[[], None]) -> None:
        self._lib = lib = _library()
        self._loop = _made(lib.pa_threaded_mainloop_new())
        self._context = _made(lib.pa_context_new(lib.pa_threaded_mainloop_get_api(self._loop), b"shubbak"))
        self._stream = c_void_p()
        self._on_failure: Callable[[], None] | None = on_failure
        self._callbacks = (_Notify(self._changed), _Request(lambda *_: on_request()))
        self._free = weakref.finalize(self, _free, lib, self._loop, self._context, self._stream)

    def open(self, rate: int, held: int, refill: int, device: str = "") -> None:
        """Mono, 16 bits; corked at first. The server is to hold `held` bytes and asks for more once `refill` are missing.

        With a `device` (its description) on that one and on no other, ever. Raises SoundMissing.
        """
        lib = self._lib
        try:
            lib.pa_context_connect(self._context, None, _NO_AUTOSPAWN, None)
            lib.pa_threaded_mainloop_start(self._loop)
            self._until(partial(lib.pa_context_get_state, self._context), _CONTEXT_READY, _CONTEXT_FAILED)
            name = self._found(device) if device else None
            with self:
                self._connect(name, rate, held, refill)
            self._until(partial(lib.pa_stream_get_state, self._stream), _STREAM_READY, _STREAM_FAILED)
        except SoundMissing:
            self.close()
            self._free()  # nobody was given it
            raise

    def __enter__(self) -> Self:
        self._lib.pa_threaded_mainloop_lock(self._loop)
        return self

    def __exit__(self, *_: object) -> None:
        self._lib.pa_threaded_mainloop_unlock(self._loop)

    def writable(self) -> int:
        """Return how many bytes the server wants; 0 when it has gone."""
        wanted = int(self._lib.pa_stream_writable_size(self._stream))
        return 0 if wanted == _REFUSED else wanted

    def write(self, pcm: bytes) -> None:
        self._lib.pa_stream_write(self._stream, pcm, len(pcm), None, 0, 0)

    def flush(self) -> None:
        """What the server holds is not heard any more."""
        self._done(self._lib.pa_stream_flush(self._stream, None, None))

    def cork(self, corked: bool) -> None:  # noqa: FBT001 - a switch
        """Stand still at once, keeping what the server holds, or go on."""
        self._done(self._lib.pa_stream_cork(self._stream, corked, None, None))

    def close(self) -> None:
        """Nothing of it is called any more. What is called later does nothing."""
        with self:
            self._on_failure = None
            if self._stream.value:
                self._lib.pa_stream_disconnect(self._stream)
            self._lib.pa_context_disconnect(self._context)
        self._lib.pa_threaded_mainloop_stop(self._loop)

    def _connect(self, name: bytes | None, rate: int, held: int, refill: int) -> None:
        lib, (changed, requested) = self._lib, self._callbacks
        self._stream.value = lib.pa_stream_new(self._context, b"speech", byref(_Spec(_S16LE, rate, 1)), None)
        _made(self._stream.value)
        lib.pa_stream_set_state_callback(self._stream, changed, None)
        lib.pa_stream_set_write_callback(self._stream, requested, None)
        flags = _START_CORKED | _ADJUST_LATENCY | (_DONT_MOVE if name else 0)
        # Of the first sample on it plays, and stands still when it is empty.
        buffer = _Buffer(_WHATEVER, held, 2, refill, _WHATEVER)
        lib.pa_stream_connect_playback(self._stream, name, byref(buffer), flags, None, None)

    def _found(self, description: str) -> bytes:
        found: dict[str, bytes] = {}
        ended: list[int] = []

        def told(_: Any, sink: Any, end: int, __: Any) -> None:
            if end:
                ended.append(end)
            else:
                found[sink.contents.description.decode(errors="replace")] = sink.contents.name

        callback = _Sinks(told)
        with self:
            self._done(self._lib.pa_context_get_sink_info_list(self._context, callback, None))
        self._until(lambda: len(ended), 1, _WHATEVER)
        if description not in found:
            raise SoundMissing(f"PULSEAUDIO: {description}")
        return found[description]

    def _until(self, state: Callable[[], int], good: int, bad: int) -> None:
        """Raises SoundMissing."""
        end = time.monotonic() + _PATIENCE
        while time.monotonic() < end:
            with self:
                now = state()
            if now == good:
                return
            if now >= bad:
                break
            time.sleep(_LOOK)
        raise SoundMissing("PULSEAUDIO")

    def _changed(self, stream: int, _: Any) -> None:
        if self._on_failure and self._lib.pa_stream_get_state(stream) >= _STREAM_FAILED:
            failed, self._on_failure = self._on_failure, None
            failed()

    def _done(self, operation: int | None) -> None:
        """Nobody waits for its answer."""
        if operation:
            self._lib.pa_operation_unref(c_void_p(operation))


def _made(handle: int | None) -> c_void_p:
    """Raises SoundMissing: without memory or descriptors it is null, and the library ends the program that uses it."""
    if not handle:
        raise SoundMissing("PULSEAUDIO")
    return c_void_p(handle)


def _free(lib: Any, loop: c_void_p, context: c_void_p, stream: c_void_p) -> None:
    lib.pa_threaded_mainloop_stop(loop)
    if stream.value:
        lib.pa_stream_unref(stream)
    lib.pa_context_unref(context)
    lib.pa_threaded_mainloop_free(loop)


@cache
def _library() -> Any:
    """Raises SoundMissing where it is not installed."""
    try:
        lib = ctypes.CDLL(_LIBRARY)
    except OSError as error:
        raise SoundMissing("PULSEAUDIO") from error
    handle, number, text = c_void_p, c_int, c_char_p
    for name, result, *arguments in (
        ("threaded_mainloop_new", handle),
        ("threaded_mainloop_get_api", handle, handle),
        ("threaded_mainloop_start", number, handle),
        ("threaded_mainloop_stop", None, handle),
        ("threaded_mainloop_free", None, handle),
        ("threaded_mainloop_lock", None, handle),
        ("threaded_mainloop_unlock", None, handle),
        ("context_new", handle, handle, text),
        ("context_connect", number, handle, text, number, handle),
        ("context_disconnect", None, handle),
        ("context_get_state", number, handle),
        ("context_get_sink_info_list", handle, handle, _Sinks, handle),
        ("stream_new", handle, handle, text, handle, handle),
        ("stream_set_state_callback", None, handle, _Notify, handle),
        ("stream_set_write_callback", None, handle, _Request, handle),
        ("stream_connect_playback", number, handle, text, handle, number, handle, handle),
        ("stream_disconnect", number, handle),
        ("stream_get_state", number, handle),
        ("stream_writable_size", c_size_t, handle),
        ("stream_write", number, handle, text, c_size_t, handle, ctypes.c_int64, number),
        ("stream_unref", None, handle),
        ("context_unref", None, handle),
        ("stream_flush", handle, handle, handle, handle),
        ("stream_cork", handle, handle, number, handle, handle),
        ("operation_unref", None, handle),
    ):
        function = getattr(lib, f"pa_{name}")
        function.restype, function.argtypes = result, arguments
    return lib
