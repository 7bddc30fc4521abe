"""Up to where the other side has each branch of a chain, from the heads that it names."""

from uuid import UUID

import pytest

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.comparing import MOST_STRANGE, known_of, places_to_compare
from hub.relay.values import Chain

pytestmark = pytest.mark.unit

MAIN, FORK, STRANGE = UUID(int=50), UUID(int=51), UUID(int=52)
OWNER = UUID(int=9)


def hashed(name: UUID, seq: int) -> bytes:
    return b"%d/%d" % (name.int, seq)


def branch(name: UUID, first: int, last: int) -> Chain:
    head = Head(name, last, hashed(name, last))
    return Chain(name, MAIN, first, OWNER, head, head, head)


CHAINS = {MAIN: branch(MAIN, 1, 9), FORK: branch(FORK, 4, 12)}


def known(*heads: Head) -> dict[UUID, int]:
    """What the heads come to once everything asked for was looked up."""
    hashes: dict[tuple[UUID, int], bytes] = {}
    for _ in range(3):
        places = places_to_compare(CHAINS, heads, hashes)
        hashes = {(name, seq): hashed(name, seq) for name, seq in places}
    return known_of(CHAINS, heads, hashes)


@pytest.mark.parametrize(
    ("heads", "reach"),
    [
        ([], (0, 3)),
        ([CHAINS[MAIN].told], (9, 3)),
        ([Head(MAIN, 7, hashed(MAIN, 7))], (7, 3)),
        ([Head(MAIN, 20, b"more")], (0, 3)),
        ([Head(FORK, 2, hashed(MAIN, 2))], (2, 3)),
        ([Head(FORK, 2, b"unknown")], (0, 3)),
        ([Head(MAIN, 5, hashed(FORK, 5))], (0, 5)),
        ([Head(MAIN, 12, hashed(FORK, 12))], (0, 12)),
        ([Head(MAIN, 11, hashed(FORK, 11))], (0, 11)),
        ([Head(STRANGE, 6, hashed(FORK, 6))], (0, 6)),
        ([Head(MAIN, 20, b"more"), Head(MAIN, 5, b"apart")], (0, 3)),
        ([Head(MAIN, 20, b"more"), Head(MAIN, 5, hashed(MAIN, 5))], (5, 3)),
    ],
)
def test_a_head_stands_for_the_branch_on_which_it_lies(
    heads: list[Head], reach: tuple[int, int]
) -> None:
    assert known(*heads) == {MAIN: reach[0], FORK: reach[1]}


def test_a_head_that_is_further_stands_for_all_of_a_chain_that_has_not_forked() -> None:
    alone = {MAIN: CHAINS[MAIN]}
    further = Head(MAIN, 20, b"more")
    assert known_of(alone, [further], {}) == {MAIN: 9}
    looked_up = {(MAIN, 5): hashed(MAIN, 5)}
    assert known_of(alone, [further, Head(MAIN, 5, b"apart")], looked_up) == {MAIN: 0}


def test_a_branch_of_which_nothing_is_told_ends_nowhere() -> None:
    parent = Head(FORK, 3, hashed(MAIN, 3))
    waits = Chain(FORK, MAIN, 4, OWNER, parent, CHAINS[FORK].stored, CHAINS[FORK].stored)
    chains = {MAIN: CHAINS[MAIN], FORK: waits}
    head = Head(MAIN, 3, hashed(MAIN, 3))
    assert places_to_compare(chains, [head], {}) == ((MAIN, 3),)
    assert known_of(chains, [head], {(MAIN, 3): head.hash}) == {MAIN: 3, FORK: 3}


def test_names_that_nobody_knows_are_looked_for_up_to_a_bound() -> None:
    strange = [Head(UUID(int=1_000 + at), 5, b"%d" % at) for at in range(MOST_STRANGE)]
    there = Head(STRANGE, 6, hashed(FORK, 6))
    assert known(*strange[1:], there)[FORK] == 6
    assert known(*strange, there)[FORK] == 3, "it is sent once more"
