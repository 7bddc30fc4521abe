"""Imports as Python has them, while PySide is in the process.

PySide puts a hook of its own before every import, for ``from __feature__ import``, which nothing
here uses: it reads the source of each module that is imported afterwards, and keeps it. That is an
eighth of a start. ``use_plain_imports`` takes the hook away again.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - it sets the hook


def use_plain_imports() -> None:
    """Let Python import by itself again, if PySide still says where Python's own import is."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
