"""What contradicts itself in the shop's log: nothing is refused, everything is told.

A matter is derived anew from the log at each look, and gone when what caused it is. Only that a
person dealt with one without changing anything else is a fact of its own.
"""

from enum import Enum
from typing import Any, TypeAlias
from uuid import UUID

import msgspec

from fynlo_pos.core.records import fact
from fynlo_pos.core.words import Words


class ToldTo(Enum):
    """Who is to look at a matter; anybody may see it."""

    ANYONE = "anyone"
    MANAGER = "manager"


class RefundLines(msgspec.Struct, frozen=True, tag=True):
    """Pay lines of a sale back, numbered from 0."""

    sale_id: UUID
    receipt_number: str
    business_date: str
    lines: tuple[int, ...]


class TakeUp(msgspec.Struct, frozen=True, tag=True):
    """Take an order up again, as to be paid."""

    tab_id: UUID


class VoidOpen(msgspec.Struct, frozen=True, tag=True):
    """Take off all that is open on an order."""

    tab_id: UUID


class BringTo(msgspec.Struct, frozen=True, tag=True):
    """Bring all that is open on an order to another that is on hold."""

    tab_id: UUID
    into_id: UUID


class ChooseValue(msgspec.Struct, frozen=True, tag=True):
    """Let another value stand in a field group of a document."""

    doc_kind: str
    doc_id: UUID
    fields: dict[str, Any]


class DropBarcode(msgspec.Struct, frozen=True, tag=True):
    """Take a barcode off a product."""

    product_id: UUID
    code: str


class AdmitLate(msgspec.Struct, frozen=True, tag=True):
    """Have the hub tell the shop what was shown of a log that waits; it is the hub that does it."""

    log: UUID
    entries: int
    sales: int
    amount_minor: int


class Settle(msgspec.Struct, frozen=True, tag=True):
    """Leave everything as it is: somebody looked, and what they said is kept."""


Act: TypeAlias = (
    "RefundLines | TakeUp | VoidOpen | BringTo | ChooseValue | DropBarcode | AdmitLate | Settle"
)


class Remedy(msgspec.Struct, frozen=True):
    """One tap that deals with a matter. ``name`` is what is kept of it; ``minor`` what it pays."""

    name: str
    label: Words
    act: Act
    minor: int | None = None


class Happening(msgspec.Struct, frozen=True):
    """One of the things at odds: what, who, when and where, with its amount or its values."""

    what: Words
    terminal: str
    at_ms: int
    staff_id: UUID | None = None
    minor: int | None = None
    fields: dict[str, Any] = {}


class Matter(msgspec.Struct, frozen=True):
    """Something to look at. ``key`` is the same at every look, and another if it grows."""

    kind: str
    key: str
    title: Words
    told: ToldTo
    happenings: tuple[Happening, ...]
    remedies: tuple[Remedy, ...]
    order: Words | None = None

    @property
    def at_ms(self) -> int:
        """When the last of it happened."""
        return max((one.at_ms for one in self.happenings), default=0)

    def remedy(self, name: str) -> Remedy:
        """Return a remedy by its name. Raises ``KeyError``."""
        return {one.name: one for one in self.remedies}[name]


@fact("exception_settled")
class ExceptionSettled(msgspec.Struct, frozen=True):
    """Somebody dealt with a matter; ``remedy`` is how, by the name it was offered under.

    ``allowed_by`` is the manager who let somebody do it who may not alone.
    """

    key: str
    kind: str
    remedy: str
    staff_id: UUID
    staff_name: str
    at_ms: int
    allowed_by: UUID | None = None
