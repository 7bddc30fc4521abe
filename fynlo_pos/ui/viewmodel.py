"""The shape of every view model: inputs, a pure ``derive_props``, a snapshot, and its notices.

A view model is ``class XModel(QObject, Shows[XProps])``: its QML properties read the snapshot, and
``show`` swaps the whole snapshot before the first notify, so that no frame shows a new line under
an old total.
"""

from typing import Generic, TypeVar

import msgspec

P = TypeVar("P", bound=msgspec.Struct)


class Shows(Generic[P]):
    """Keeps one snapshot of props; each field ``x`` is announced by the signal ``xChanged``."""

    _props: P

    def begin(self, props: P) -> None:
        """Set the first snapshot, before anything is bound to it."""
        self._props = props

    def show(self, props: P) -> None:
        """Swap the snapshot, then announce the fields that differ."""
        before, self._props = self._props, props
        for name in changed_fields(before, props):
            getattr(self, f"{name}Changed").emit()


def changed_fields(before: P, after: P) -> list[str]:
    """Return the names of the fields in which two snapshots differ."""
    return [
        name for name in after.__struct_fields__ if getattr(before, name) != getattr(after, name)
    ]
