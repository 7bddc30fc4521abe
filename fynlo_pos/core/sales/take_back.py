"""Undo: taking one change of an order back without losing what was rung or set since.

A count goes back by the difference that the change made, and of a line only the fields that it set.
"""

from uuid import UUID

import msgspec

from fynlo_pos.core.sales.basket import Basket, BasketLine
from fynlo_pos.core.sales.ringing import set_quantity
from fynlo_pos.core.trouble import Refused

_CONTENT = tuple(
    field
    for field in BasketLine.__struct_fields__
    if field not in {"id", "quantity_milli", "on_tab_milli", "made_as"}
)


def take_back(now: Basket, before: Basket, after: Basket) -> Basket:
    """Return ``now`` without the change that made ``after`` out of ``before``.

    Raises ``Refused`` where a line it changed was changed into another or taken off since.
    """
    undone = now
    made = {line.id: line for line in after.lines}
    renewed = _renewed(before, after)
    for was in before.lines:
        then = made.pop(renewed.get(was.id, was.id), None)
        if then is None:
            undone = _put_back(undone, was, before)
        elif then != was:
            undone = _as_it_was(undone, was, then)
    for added in made.values():
        undone = _less(undone, added)
    return msgspec.structs.replace(
        undone,
        discount=before.discount if before.discount != after.discount else now.discount,
        dining=before.dining if before.dining != after.dining else now.dining,
        name=before.name if before.name != after.name else now.name,
        allergy=before.allergy if before.allergy != after.allergy else now.allergy,
    )


def _renewed(before: Basket, after: Basket) -> dict[UUID, UUID]:
    """Return the new ids of lines that were replaced where they stood.

    A line that a tab has is replaced so where it is reworded: before and after it is one line.
    """
    if len(before.lines) != len(after.lines):
        return {}
    pairs = zip(before.lines, after.lines, strict=True)
    return {was.id: made.id for was, made in pairs if was.id != made.id}


def _less(basket: Basket, made: BasketLine) -> Basket:
    """Take off what the change added to the order."""
    return _counted(basket, made.id, _standing(basket, made).quantity_milli - made.quantity_milli)


def _put_back(basket: Basket, was: BasketLine, before: Basket) -> Basket:
    """Put a line that the change took off back where it was; its tab need not void it."""
    lines = list(basket.lines)
    lines.insert(_place_of(was, before, lines), was)
    return _undropped(msgspec.structs.replace(basket, lines=tuple(lines)), was.id)


def _as_it_was(basket: Basket, was: BasketLine, made: BasketLine) -> Basket:
    """Set back the count by the difference, and the fields that the change set."""
    standing = _standing(basket, made)
    fields = {
        field: getattr(was, field)
        for field in _CONTENT
        if getattr(was, field) != getattr(made, field)
    }
    back = msgspec.structs.replace(standing, **fields)
    if was.id != made.id and all(getattr(back, each) == getattr(was, each) for each in _CONTENT):
        # What the tab has is what it is again: nothing is rung anew and nothing voided.
        back = msgspec.structs.replace(was, quantity_milli=standing.quantity_milli)
        basket = _undropped(basket, was.id)
    lines = tuple(back if line.id == made.id else line for line in basket.lines)
    count = standing.quantity_milli - (made.quantity_milli - was.quantity_milli)
    return _counted(msgspec.structs.replace(basket, lines=lines), back.id, count)


def _standing(basket: Basket, made: BasketLine) -> BasketLine:
    for line in basket.lines:
        if line.id == made.id:
            return line
    raise Refused("{name} was changed again since. Nothing was taken back.", name=made.name)


def _counted(basket: Basket, line_id: UUID, quantity_milli: int) -> Basket:
    return set_quantity(basket, line_id, max(0, quantity_milli))


def _undropped(basket: Basket, line_id: UUID) -> Basket:
    dropped = tuple(line for line in basket.dropped if line.id != line_id)
    return msgspec.structs.replace(basket, dropped=dropped)


def _place_of(line: BasketLine, before: Basket, lines: list[BasketLine]) -> int:
    """Return where a line goes: behind the nearest of those that stood before it."""
    ahead = [other.id for other in before.lines[: before.lines.index(line)]]
    places = [place for place, other in enumerate(lines) if other.id in ahead]
    return places[-1] + 1 if places else 0
