"""Finding where two branches of a chain parted, without sending either.

Where a head's number is known and its hash is not, the two sides hold different branches. Each then
says, as heads of one ``Have``, what it holds at steps down the chain: close together near the end,
where branches part, and down to the first. The other's largest step that is also one's own is what
both hold; from there on each sends what it has (SYNC.md, rule 9).
"""

from collections.abc import Iterator


def steps_down(seq: int) -> Iterator[int]:
    """Yield the numbers below ``seq`` at which to compare: one less, two less, four less, ... 1."""
    below = 1
    while seq - below > 1:
        yield seq - below
        below *= 2
    if seq > 1:
        yield 1
