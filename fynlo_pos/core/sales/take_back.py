"""Undo: taking one change of an order back without losing what was rung since."""

import msgspec

from fynlo_pos.core.sales.basket import Basket, BasketLine


def take_back(now: Basket, before: Basket, after: Basket) -> Basket:
    """Return ``now`` without the change that made ``after`` out of ``before``.

    Lines the change touched are as they were, where they were; lines it did not touch, and those
    rung since, stay as they are now.
    """
    was = {line.id: line for line in before.lines}
    made = {line.id: line for line in after.lines}
    touched = {key for key in was.keys() | made.keys() if was.get(key) != made.get(key)}
    lines: list[BasketLine] = [line for line in now.lines if line.id not in touched]
    for line in before.lines:
        if line.id in touched:
            lines.insert(_place_of(line, before, lines), line)
    added = {line.id for line in after.dropped} - {line.id for line in before.dropped}
    return msgspec.structs.replace(
        now,
        lines=tuple(lines),
        dropped=tuple(line for line in now.dropped if line.id not in added),
        discount=before.discount if before.discount != after.discount else now.discount,
        dining=before.dining if before.dining != after.dining else now.dining,
        name=before.name if before.name != after.name else now.name,
        allergy=before.allergy if before.allergy != after.allergy else now.allergy,
    )


def _place_of(line: BasketLine, before: Basket, lines: list[BasketLine]) -> int:
    """Return where a line goes: behind the nearest of those that stood before it."""
    ahead = [other.id for other in before.lines[: before.lines.index(line)]]
    places = [place for place, other in enumerate(lines) if other.id in ahead]
    return places[-1] + 1 if places else 0
