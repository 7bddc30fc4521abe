"""In which order and in which pieces the workers of a run take its tests.

A plugin of ``pytest -p tests.support.turns``. What takes minutes is begun first, so that no worker
is left with it when the others have nothing more to do.
"""

from collections import Counter

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

LONG = ("tests/e2e/", "tests/sim/")
APART = ("tests/e2e/test_death_and_power_cuts.py", "tests/sim/")
"""Whose tests share nothing and take long enough to be worth a worker each."""


class LongestFirst(LoadFileScheduling):  # type: ignore[misc]
    """A file to a worker, in the order they were collected; long tests one by one."""

    def __init__(self, config: pytest.Config, log: Producer | None = None) -> None:
        config.option.loadscopereorder = False
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        return nodeid if nodeid.startswith(APART) else super()._split_scope(nodeid)


def rank_of(file: str, slow: int) -> tuple[int, int, str]:
    """Return what sorts a file: the long folders first, then by how many slow tests it has."""
    place = next((nth for nth, folder in enumerate(LONG) if file.startswith(folder)), len(LONG))
    return place, -slow, file


def file_of(item: pytest.Item) -> str:
    """Return the file of a test as its id names it."""
    return item.nodeid.split("::", 1)[0]


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first; the tests of a file stay as they are written."""
    slow = Counter(file_of(item) for item in items if item.get_closest_marker("slow") is not None)
    items.sort(key=lambda item: rank_of(file_of(item), slow[file_of(item)]))


@pytest.hookimpl(tryfirst=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling | None:
    """Give the run of several workers this distribution."""
    return LongestFirst(config, log)
