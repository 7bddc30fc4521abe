"""Orders at hand that were put by because this version could not read them."""

from collections.abc import Iterator

import msgspec

from fynlo_pos.core.exceptions.matter import Happening, Matter, Remedy, Settle, ToldTo
from fynlo_pos.core.words import said

DRAFT_UNREAD = "draft_unread"


class UnreadDraft(msgspec.Struct, frozen=True):
    """An order that was being rung; ``taken_minor`` is ``None`` where that cannot be told."""

    name: str
    terminal: str
    taken_minor: int | None
    kept_at_ms: int


def draft_unread(draft: UnreadDraft) -> Iterator[Matter]:
    """Rule: money was taken for an order that was not sold, and this version cannot read it."""
    yield Matter(
        kind=DRAFT_UNREAD,
        key=f"{DRAFT_UNREAD}:{draft.name}",
        title=said("Money taken for an order that was not sold"),
        told=ToldTo.MANAGER,
        happenings=(
            Happening(
                said(
                    "Another version of this till left the order, and this one cannot read it. It "
                    "is kept. Look in the card machine's list, and ring the order again or give "
                    "the money back."
                ),
                draft.terminal,
                draft.kept_at_ms,
                minor=draft.taken_minor,
            ),
        ),
        remedies=(Remedy("seen", said("Seen"), Settle()),),
    )
