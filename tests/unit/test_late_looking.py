"""What waits at the hub is read to its end, then shown, and no more than that is admitted."""

from uuid import UUID

import pytest

from fynlo_pos.app.late_looking import LateLook, ShownLate, look_at
from fynlo_pos.core.trouble import Refused
from fynlo_pos.sync.protocol.calls import KnownDevice, Late, LatePage, ReadLate
from fynlo_pos.sync.protocol.frames import Head, Role
from fynlo_pos.sync.protocol.packing import pack
from fynlo_pos.ui.terminals import LateSales
from fynlo_pos.ui.terminals import ShownLate as Shown
from tests.support.envelopes import chain
from tests.support.relayed import head_of, sent

pytestmark = pytest.mark.unit

LOG = UUID(int=50)
LINKS = chain(LOG, 12)


class AtTheHub:
    """Answers as a hub does, three entries to a page; every ``signed``-th ended a push."""

    def __init__(self, *, told: int = 2, stored: int = 12, signed: int = 1) -> None:
        self.told, self.stored, self.signed = told, stored, signed
        self.admitted: list[Head] = []
        self.asked = 0

    def devices(self) -> tuple[KnownDevice, ...]:
        late = (self.late,) if self.stored > self.told else ()
        nobody = KnownDevice(UUID(int=1), "T1", Role.MEMBER, False, "", False, False, ())
        gone = KnownDevice(UUID(int=9), "T3", Role.MEMBER, False, "", True, False, late)
        return nobody, gone

    @property
    def late(self) -> Late:
        return Late(LOG, self.told, self.stored)

    def read_late(self, asked: ReadLate) -> LatePage:
        self.asked += 1
        upto = min(asked.upto or self.stored, self.stored)
        some = LINKS[max(asked.after, self.told) : upto][:3]
        ends = tuple(head_of(each) for each in some if each.seq % self.signed == 0)
        return LatePage(pack(sent(some), ()), ends)

    def admit(self, upto: Head) -> None:
        self.admitted.append(upto)


def of(hub: AtTheHub, shown: ShownLate) -> LateSales:
    (late,) = shown.of(hub, hub.devices()[1], can_manage=True)  # type: ignore[arg-type]
    return late


def test_every_page_is_read_before_it_is_shown() -> None:
    hub = AtTheHub()
    assert look_at(hub.read_late, hub.late) == LateLook(10, (), head_of(LINKS[11]), 0)
    assert hub.asked == 4


def test_what_is_more_than_anybody_looks_through_waits_on() -> None:
    hub = AtTheHub()
    look = look_at(hub.read_late, hub.late, most=5)
    assert look == LateLook(6, (), head_of(LINKS[7]), 4)
    shown = ShownLate(most=5)
    assert (of(hub, shown).entries, of(hub, shown).left) == (6, 4)
    assert hub.asked == 4, "what is as it was is not read again"


def test_it_ends_where_its_author_has_signed() -> None:
    hub = AtTheHub(stored=11, signed=5)
    assert look_at(hub.read_late, hub.late) == LateLook(8, (), head_of(LINKS[9]), 1)
    silent = AtTheHub(signed=50)
    assert look_at(silent.read_late, silent.late) == LateLook(0, (), None, 10)


def test_a_hub_that_says_nothing_is_not_asked_for_ever() -> None:
    hub = AtTheHub(stored=6)
    assert look_at(hub.read_late, Late(LOG, 2, 9)) == LateLook(4, (), head_of(LINKS[5]), 3)


def test_no_more_is_admitted_than_was_shown() -> None:
    hub, shown = AtTheHub(stored=6), ShownLate()
    seen = of(hub, shown).shown
    assert seen == Shown(LOG, 4, 0, 0)
    hub.stored = 12
    shown.admit(hub, seen)  # type: ignore[arg-type]
    assert hub.admitted == [head_of(LINKS[5])]


@pytest.mark.parametrize(
    "other", [Shown(LOG, 4, 1, 0), Shown(LOG, 4, 0, 5), Shown(LOG, 40, 0, 0), Shown(LOG, 0, 0, 0)]
)
def test_what_is_not_what_was_shown_is_not_admitted(other: Shown) -> None:
    hub = AtTheHub()
    with pytest.raises(Refused, match="not what waits there"):
        ShownLate().admit(hub, other)  # type: ignore[arg-type]
    assert hub.admitted == []


def test_what_somebody_else_admitted_is_told() -> None:
    hub = AtTheHub(stored=6)
    seen = of(hub, ShownLate()).shown
    hub.told = 6
    with pytest.raises(Refused, match="somebody else"):
        ShownLate().admit(hub, seen)  # type: ignore[arg-type]


def test_who_may_not_admit_is_shown_no_sales() -> None:
    hub = AtTheHub()
    (late,) = ShownLate().of(hub, hub.devices()[1], can_manage=False)  # type: ignore[arg-type]
    assert (late.entries, late.sales, hub.asked) == (10, (), 0)


def test_a_page_that_does_not_go_on_is_the_last() -> None:
    hub, asked = AtTheHub(), 0
    page = hub.read_late(ReadLate(LOG, hub.late.told, hub.late.stored))

    def again(_asked: ReadLate) -> LatePage:
        nonlocal asked
        asked += 1
        assert asked < 3
        return page

    assert look_at(again, hub.late).entries <= len(LINKS)
