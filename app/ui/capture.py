"""Keeps the window out of pictures that other programs take of the screen, where the system can.

Windows: SetWindowDisplayAffinity with WDA_EXCLUDEFROMCAPTURE (since Windows 10 2004); macOS:
NSWindow.sharingType none. X11 and Wayland know no such wish, and the window says so.
"""

import ctypes
import sys
from collections.abc import Callable, Mapping
from ctypes import c_bool, c_char_p, c_ulong, c_void_p
from typing import Final

from PySide6.QtWidgets import QWidget

_WDA_NONE: Final = 0x00
_WDA_EXCLUDE: Final = 0x11
"""WDA_EXCLUDEFROMCAPTURE. Source: Windows SDK, winuser.h."""
_SHARING_NONE: Final = 0
_SHARING_READ_ONLY: Final = 1
"""NSWindowSharingType. Source: AppKit, NSWindow.h."""

Exclude = Callable[[int, bool], bool]
"""Takes the handle of a window and whether pictures of it are allowed; whether it worked."""


def _on_windows(handle: int, allowed: bool) -> bool:  # noqa: FBT001 -- of a table of functions
    user32 = ctypes.CDLL("user32")
    act = user32.SetWindowDisplayAffinity
    act.argtypes, act.restype = [c_void_p, c_ulong], c_bool
    return bool(act(handle, _WDA_NONE if allowed else _WDA_EXCLUDE))


def _on_mac(handle: int, allowed: bool) -> bool:  # noqa: FBT001 -- of a table of functions
    objc = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    objc.sel_registerName.argtypes, objc.sel_registerName.restype = [c_char_p], c_void_p
    ask = ctypes.CFUNCTYPE(c_void_p, c_void_p, c_void_p)(("objc_msgSend", objc))
    window = ask(handle, objc.sel_registerName(b"window"))  # winId is the NSView
    if not window:
        return False
    tell = ctypes.CFUNCTYPE(None, c_void_p, c_void_p, c_ulong)(("objc_msgSend", objc))
    sharing = _SHARING_READ_ONLY if allowed else _SHARING_NONE
    tell(window, objc.sel_registerName(b"setSharingType:"), sharing)
    return True


SYSTEMS: Final[Mapping[str, Exclude]] = {"win32": _on_windows, "darwin": _on_mac}
"""By `sys.platform`; a system that is not here has no such switch."""


def able(system: str = sys.platform) -> bool:
    """Whether this system can keep a window out of pictures."""
    return system in SYSTEMS


def allow(
    window: QWidget,
    *,
    allowed: bool,
    system: str = sys.platform,
    systems: Mapping[str, Exclude] = SYSTEMS,
) -> bool:
    """Let pictures of `window` be taken or not; False when the system does not do as asked."""
    exclude = systems.get(system)
    if exclude is None:
        return allowed
    try:
        return exclude(int(window.winId()), allowed)
    except (OSError, AttributeError):  # an older system without the call
        return allowed
