"""Papers that an act at the till asks for: written with the act, gone once a queue has them.

Between the commit of a sale and the file of a print queue a till may die. What is to be printed is
therefore part of the sale's own transaction, as this device's own state, and the next start finds
what a crash left. A queue prints a paper of one id once.
"""

from collections.abc import Iterator
from enum import StrEnum
from uuid import UUID

import msgspec

from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.tabs.to_make import ToMake, to_make


class PaperKind(StrEnum):
    """What kind of paper is wanted."""

    CHIT = "chit"
    RECEIPT = "receipt"


class PapersAsked(msgspec.Struct, frozen=True):
    """Which papers this device prints without being asked each time."""

    chit: bool = False
    receipt: bool = False


NO_PAPERS = PapersAsked()


class WantedPaper(msgspec.Struct, frozen=True):
    """One paper of a cause: a sale, or an order that was put by. ``order`` is what a chit tells."""

    kind: PaperKind
    cause: UUID
    at_ms: int
    order: ToMake | None = None

    @property
    def id(self) -> str:
        """What a print queue knows it by."""
        return paper_id(self.kind, self.cause)


def paper_id(kind: PaperKind, cause: UUID) -> str:
    """Return what a print queue knows the one paper of a kind and cause by."""
    return f"{kind.value} {cause}"


def papers_of(
    basket: Basket, asked: PapersAsked, *, is_sold: bool, at_ms: int
) -> Iterator[WantedPaper]:
    """Yield the papers that selling or holding an order asks for."""
    order = to_make(basket, is_sold=is_sold) if asked.chit else None
    if order is not None:
        yield WantedPaper(PaperKind.CHIT, order.id, at_ms, order)
    if asked.receipt and is_sold:
        yield WantedPaper(PaperKind.RECEIPT, basket.id, at_ms)
