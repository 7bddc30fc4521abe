"""The amounts offered on the cash screen: exact first, then what people hand over."""

NOTES_MINOR = (5_00, 10_00, 20_00, 50_00)


def quick_amounts(due_minor: int, count: int = 4) -> list[int]:
    """Return the exact amount and the next likely ones above it, ascending, ``count`` at most.

    Likely are the next whole pound, the next multiple of five pounds, and the notes.
    """
    if due_minor <= 0:
        return [0]
    candidates = {_round_up(due_minor, 1_00), _round_up(due_minor, 5_00)}
    candidates.update(note for note in NOTES_MINOR if note > due_minor)
    candidates.update(_round_up(due_minor, note) for note in NOTES_MINOR[1:])
    candidates.discard(due_minor)
    return [due_minor, *sorted(candidates)[: count - 1]]


def _round_up(minor: int, step: int) -> int:
    return -(-minor // step) * step
