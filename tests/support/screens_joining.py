"""Joining a shop on a new till: what was found, what is typed, how far it has come, what failed."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from fynlo_pos.sync.member.values import Phase, Status
from fynlo_pos.ui.jobs import HandLane
from fynlo_pos.ui.terminals import FoundShop
from fynlo_pos.ui.viewmodels.first_run import FirstRunModel
from fynlo_pos.ui.viewmodels.joining import JoiningModel
from tests.support.screen_kinds import Scene, Screen, model, nothing, taps, then
from tests.support.screens_first_run import new_shop
from tests.support.terminals_beside import CODE, WELL, Beside, give
from tests.support.till_window import TillWindow

SHOPS = (FoundShop("The Corner Café", "192.168.1.20:7465"), FoundShop("", "192.168.1.31:7465"))


@contextmanager
def beside_a_shop(folder: Path) -> Iterator[TillWindow]:
    """A new till on a network where two hubs answer."""
    with new_shop(folder) as till:
        give(till, Beside(found=SHOPS))
        till.desk.go("first-run")
        till.settle()
        yield till


def joining(till: TillWindow) -> JoiningModel:
    """Return what joining is at."""
    at: object = model(till, FirstRunModel).joining
    assert isinstance(at, JoiningModel)
    return at


def found(till: TillWindow) -> None:
    """Choose the shop that was found first."""
    joining(till).chooseShop(0)
    till.settle()


def typed(till: TillWindow) -> None:
    """Type a code that the hub does not know."""
    joining(till).writeCode(CODE)
    till.settle()


def asked(till: TillWindow) -> None:
    """Ask, and hear nothing yet: the terminals' lane stands still."""
    till._lanes.remove(others(till))
    joining(till).join()
    till.settle()


def let_in(till: TillWindow) -> None:
    """Be let in."""
    till._lanes.append(others(till))
    till.settle()


def others(till: TillWindow) -> HandLane:
    """Return the lane on which the other terminals are asked."""
    lane = till.desk.others.lane
    assert isinstance(lane, HandLane)
    return lane


def fetches(status: Status) -> Screen:
    """Return the fetching of the shop as the hub's word has it."""

    def lead(till: TillWindow) -> None:
        till.desk.others.see(status)
        till.settle()

    return Screen(f"fetching-{status.phase.value}", lead)


PART = msgspec.structs.replace(WELL, is_caught_up=False, fetched=12_400, to_fetch=50_000)
APART = msgspec.structs.replace(PART, phase=Phase.APART, again_at_ms=1)

JOINING = Scene(
    "joining",
    beside_a_shop,
    (
        Screen("found", nothing),
        Screen("code", found),
        Screen("address", then(taps("Back"), taps("Join a shop that has a till already"))),
        Screen("typed", then(taps("Back"), found, typed)),
        Screen("asking", asked),
        Screen("fetching", let_in),
        fetches(PART),
        fetches(APART),
    ),
    nothing,
)
