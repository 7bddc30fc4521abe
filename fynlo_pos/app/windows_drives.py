"""Memory sticks on Windows: letters of their own, not folders among mounts."""

import ctypes
import string
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

_REMOVABLE: Final = 2
"""DRIVE_REMOVABLE, of GetDriveTypeW in Microsoft's fileapi.h."""
_ASK_NOBODY: Final = 1
"""SEM_FAILCRITICALERRORS: a card reader with no card in it opens no window over the till."""


def windows_sticks() -> Sequence[Path]:
    """Return the roots of what can be pulled out; none on another system."""
    found: Sequence[Path] = ()
    if sys.platform == "win32":
        found = [Path(root) for root in removable_roots(ctypes.WinDLL("kernel32"))]
    return found


def removable_roots(kernel: Any) -> Iterator[str]:  # noqa: ANN401 - a library of C has no type
    """Yield the roots of drives that can be pulled out, such as ``E:`` and a backslash."""
    kernel.SetErrorMode(_ASK_NOBODY)
    letters = kernel.GetLogicalDrives()
    for place, letter in enumerate(string.ascii_uppercase):
        root = f"{letter}:\\"
        if letters >> place & 1 and kernel.GetDriveTypeW(root) == _REMOVABLE:
            yield root
