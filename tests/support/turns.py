"""In which order and in which pieces the workers of a run take its tests.

A plugin of ``pytest -p tests.support.turns``. What takes minutes is begun first, so that no worker
is left with it when the others have nothing more to do; what waits for processes takes turns with
what computes, so that some of the workers always have something to do.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

WAITING, COMPUTING = "tests/e2e/", "tests/sim/"
LONGEST = (
    "tests/e2e/test_endurance.py",
    "tests/e2e/test_death_and_power_cuts.py",
    "tests/sim/test_simulation.py",
)
APART = ("tests/e2e/test_death_and_power_cuts.py", COMPUTING, "tests/gui/test_screens")
"""Whose tests share nothing and take long enough to be worth a worker each."""


class LongestFirst(LoadFileScheduling):  # type: ignore[misc]
    """A file to a worker, in the order they were collected; long tests one by one."""

    def __init__(self, config: pytest.Config, log: Producer | None = None) -> None:
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        return piece_of(nodeid)


def piece_of(nodeid: str) -> str:
    """Return the name of what one worker takes at a time: a file, or a test that stands apart."""
    return nodeid if nodeid.startswith(APART) else nodeid.split("::", 1)[0]


def in_turns(items: Sequence[pytest.Item]) -> Iterator[pytest.Item]:
    """Yield what waits and what computes by turns, then the rest: what has most slow tests first.

    The tests of a piece stay together and as they are written.
    """
    pieces: defaultdict[str, list[pytest.Item]] = defaultdict(list)
    slow: Counter[str] = Counter()
    for item in items:
        pieces[piece_of(item.nodeid)].append(item)
        if item.get_closest_marker("slow") is not None:
            slow[item.nodeid.split("::", 1)[0]] += 1

    def rank(piece: str) -> tuple[int, int, str]:
        file = piece.split("::", 1)[0]
        turn = LONGEST.index(file) if file in LONGEST else len(LONGEST)
        return turn, -slow[file], piece

    ranked = sorted(pieces, key=rank)
    waiting = [piece for piece in ranked if piece.startswith(WAITING)]
    computing = [piece for piece in ranked if piece.startswith(COMPUTING)]
    rest = [piece for piece in ranked if not piece.startswith((WAITING, COMPUTING))]
    turns = (piece for both in zip_longest(waiting, computing) for piece in both if piece)
    for piece in (*turns, *rest):
        yield from pieces[piece]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests into the order in which they are handed out."""
    items[:] = in_turns(items)


@pytest.hookimpl(tryfirst=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling | None:
    """Give the run of several workers this distribution."""
    return LongestFirst(config, log)
