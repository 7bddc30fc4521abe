"""What every test stands on: no screen, no keyring, no network, no data folder of a real shop."""

import gc
import os
import socket
import threading
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import is_hypothesis_test, settings

from fynlo_pos.app import own_hub
from fynlo_pos.ui.plain_imports import use_plain_imports
from tests.support.forked import begin_hub
from tests.support.uncounted import uncounted, uncounted_processes

use_plain_imports()

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

settings.register_profile("quick", settings.get_profile("ci"), max_examples=20)
settings.load_profile("ci")
"""A bare run judges as the gate does; ``--hypothesis-profile`` still has the last word."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of the simulation and of the endurance run: here, where every run reads them."""
    sim = parser.getgroup("sim")
    sim.addoption("--seeds", type=int, default=None, help="how many seeds to run")
    sim.addoption("--first-seed", type=int, default=0, help="the first of them")
    sim.addoption("--steps", type=int, default=500, help="how many steps each")
    endurance = parser.getgroup("endurance")
    endurance.addoption("--selling-s", type=int, default=300, help="how long the tills sell")
    endurance.addoption("--hub-away-s", type=int, default=600, help="how long the hub is away")


UNCOUNTED_FOLDERS = frozenset({"e2e", "sim"})
UNCOUNTED_MARKS = ("uncounted", "qml")
"""Their tests prove what whole tills, venues and windows do; a line is counted by a quicker one."""
ROOT = Path(__file__).parents[1]
UNCOUNTED_FILES = frozenset(
    ROOT / line for line in (ROOT / "tests/support/uncounted.txt").read_text().split()
)
"""What their tests reach, others that are counted reach too, but for two lines of a hundred."""


def is_counted(item: pytest.Item) -> bool:
    """Tell whether the lines of a test count. Which lines made-up examples reach is chance."""
    is_marked = any(item.get_closest_marker(mark) is not None for mark in UNCOUNTED_MARKS)
    is_listed = item.path.parent.name in UNCOUNTED_FOLDERS or item.path in UNCOUNTED_FILES
    makes_examples = is_hypothesis_test(getattr(item, "obj", None))
    return not (is_marked or is_listed or makes_examples)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Count no line of a test that is marked so, of what it sets up, or of what it starts."""
    if is_counted(item):
        return (yield)
    with uncounted(), uncounted_processes():
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Collect without counting lines or looking for garbage: it would take as long again.

    What an import executes is counted by the test that imports everything. Garbage is looked for
    among what the tests make, not among the thousands of tests.
    """
    gc.disable()
    try:
        with uncounted():
            return (yield)
    finally:
        gc.enable()
        gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop(session: pytest.Session) -> Generator[None, object, object]:
    """Count no line of a run that hands the tests out: its workers execute the product."""
    if not session.config.pluginmanager.hasplugin("dsession"):
        return (yield)
    with uncounted():
        return (yield)


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Free here what a file's windows left: on a later test's thread it would end the worker."""
    has_windows = item.path.parent.name == "gui" or "qapp" in getattr(item, "fixturenames", ())
    if has_windows and (nextitem is None or nextitem.path != item.path):
        gc.collect()


THREAD_END_S = 2.0
SYNC = "sync"
"""The name of the thread of a till's or a screen's line to its hub."""
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


class NetworkReached(AssertionError):
    """A test tried to leave this machine."""


@pytest.fixture(autouse=True, scope="session")
def _data_folder_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FYNLO_HOME", str(tmp_path_factory.mktemp("fynlo-home")))
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


@pytest.fixture(autouse=True, scope="session")
def begins_hubs_anew() -> Iterator[Callable[..., object]]:
    """Return how a till begins its hub; in the tests that is a fork of one already imported."""
    anew = own_hub.begin_hub
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(own_hub, "begin_hub", begin_hub)
        yield anew


@pytest.fixture(autouse=True, scope="session")
def _loopback_only() -> Iterator[None]:
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: object) -> None:
        if isinstance(address, tuple) and address[0] not in LOOPBACK:
            message = f"a test may only reach this machine, not {address[0]}"
            raise NetworkReached(message)
        connect(self, address)  # type: ignore[arg-type]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        yield


@pytest.fixture(autouse=True, scope="module")
def _no_line_to_a_hub_is_left_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    """A line outlives its till unseen: it dials on, and writes in the log of a later test."""
    before = set(threading.enumerate())
    yield
    for thread in threading.enumerate():
        if thread.name == SYNC and thread not in before:
            thread.join(THREAD_END_S)
            if thread.is_alive():
                pytest.fail(f"{request.path.name} left a line to a hub running", pytrace=False)


@pytest.fixture(autouse=True)
def _no_thread_is_left_behind() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        if not thread.daemon:
            thread.join(THREAD_END_S)
            assert not thread.is_alive(), f"the test left the thread {thread.name} running"
