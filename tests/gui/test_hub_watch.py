"""What the light says of the hub and of other terminals, and what is read anew when they act."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import msgspec
import pytest
from PySide6.QtTest import QSignalSpy

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.views import TerminalView
from fynlo_pos.sync.member.values import Phase, Seen, Status
from fynlo_pos.sync.protocol.frames import Why
from fynlo_pos.ui.hub_props import hub_light, terminal_lights
from fynlo_pos.ui.hub_watch import HubWatch
from fynlo_pos.ui.kept_here import kept_words, sent_to
from fynlo_pos.ui.notices import Tone
from tests.support.lanes import HandedLane
from tests.support.terminals_beside import MISSED
from tests.support.till_window import till_window

pytestmark = pytest.mark.gui

NOON_MS = 1_795_176_000_000  # Friday 20 November 2026, 12:00 in London
SINCE_MS = NOON_MS + 41 * 60_000
NOW_MS = SINCE_MS + 3 * 60_000
WAIT_MS = 10_000
WELL = Status(
    phase=Phase.TOGETHER,
    since_ms=NOON_MS,
    waiting=0,
    waiting_since_ms=None,
    is_caught_up=True,
    refused_by=None,
    again_at_ms=None,
    clock_off_ms=0,
    devices=(Seen(UUID(int=1), is_here=True, heard_ms=NOON_MS),),
)


def changed(**fields: object) -> Status:
    return msgspec.structs.replace(WELL, **fields)


@pytest.mark.parametrize(
    ("status", "text", "tone"),
    [
        (WELL, "In touch", Tone.GOOD),
        (
            changed(phase=Phase.APART, waiting=3, waiting_since_ms=SINCE_MS),
            "3 entries wait to be sent since 12:41",
            Tone.WARN,
        ),
        (
            changed(phase=Phase.APART, waiting=1, waiting_since_ms=SINCE_MS),
            "1 entry waits to be sent since 12:41",
            Tone.WARN,
        ),
        (
            changed(waiting=3, waiting_since_ms=SINCE_MS),
            "3 entries wait to be sent since 12:41",
            Tone.WARN,
        ),
        (changed(waiting=3, waiting_since_ms=NOW_MS - 9_999), "In touch", Tone.GOOD),
        (
            changed(waiting=3, waiting_since_ms=NOW_MS - 10_000),
            "3 entries wait to be sent since 12:43",
            3,
        ),
        (changed(phase=Phase.APART), "Hub not reached", Tone.WARN),
        (changed(phase=Phase.CALLING), "Hub not reached", Tone.WARN),
        (changed(phase=Phase.HANDING_IN, refused_by=Why.REVOKED), "Let go by the hub", Tone.STOP),
        (
            changed(phase=Phase.APART, refused_by=Why.NEWER_PROTOCOL),
            "Another version than the hub's",
            Tone.STOP,
        ),
        (
            changed(phase=Phase.APART, refused_by=Why.UNKNOWN_DEVICE),
            "Not known to the hub",
            Tone.STOP,
        ),
        (
            changed(phase=Phase.APART, waiting=3, turned_away=Why.BUSY),
            "The hub takes nothing in",
            Tone.WARN,
        ),
        (changed(waiting=3, is_held_back=True), "Begun anew too often", Tone.STOP),
        (changed(is_below=True), "Earlier days of the shop are missing here", Tone.WARN),
        (changed(clock_off_ms=7 * 60_000), "Clock 7 min behind the hub's", Tone.WARN),
        (changed(clock_off_ms=-90 * 60_000), "Clock 90 min ahead of the hub's", Tone.WARN),
    ],
)
def test_the_light_says_what_waits_and_since_when(status: Status, text: str, tone: int) -> None:
    light = hub_light(status, NOW_MS, "Europe/London")
    assert (light.text, light.tone) == (text, tone)
    assert bool(light.remedy) == (tone >= Tone.WARN)


def test_sales_that_wait_are_counted_as_sales_and_said_to_be_safe() -> None:
    waits = changed(phase=Phase.APART, waiting=5, waiting_since_ms=SINCE_MS)
    light = hub_light(waits, NOW_MS, "Europe/London", sales=3)
    assert light.text == "3 sales wait to be sent since 12:41"
    assert light.remedy.startswith("They are safe on this till.")
    one = hub_light(waits, NOW_MS, "Europe/London", sales=1)
    assert one.text == "1 sale waits to be sent since 12:41"


@pytest.mark.parametrize(
    ("why", "says"),
    [
        (Why.BUSY, "look whether its disk is full"),
        (Why.TOO_MANY, "no room left for more of this shop"),
    ],
)
@pytest.mark.parametrize("since_ms", [SINCE_MS, NOW_MS])
def test_of_a_hub_that_takes_nothing_in_it_is_said_why_and_not_that_it_is_away(
    why: Why, says: str, since_ms: int
) -> None:
    waits = changed(phase=Phase.APART, waiting=5, waiting_since_ms=since_ms, turned_away=why)
    light = hub_light(waits, NOW_MS, "Europe/London", sales=3)
    assert light.remedy.startswith("They are safe on this till")
    assert says in light.remedy
    assert light.text != "Hub not reached"


def test_what_the_hub_has_is_with_the_others_and_what_it_lacks_is_kept_here() -> None:
    log, another = UUID(int=5), UUID(int=6)
    sent = sent_to(changed(handed_over={log: 7}), log)
    assert [kept_words(seq, sent) for seq in (7, 8, None)] == [
        "shared with the other tills",
        "kept here, not sent yet",
        "shared with the other tills",
    ]
    assert kept_words(8, sent_to(WELL, another)) == ""
    assert kept_words(8, sent_to(None, log)) == ""


def test_each_other_terminals_last_word_is_shown_and_a_silent_one_is_no_trouble() -> None:
    here = TerminalView(UUID(int=1), "T1", NOW_MS, is_this=True)
    heard = TerminalView(UUID(int=2), "T2", NOW_MS - 59_999)
    silent = TerminalView(UUID(int=3), "K1", NOW_MS - 60_000)
    lights = terminal_lights([here, heard, silent], NOW_MS, is_in_touch=True)
    assert [(each.part, each.text, each.tone, each.since_ms) for each in lights.values()] == [
        ("T2", "In touch", Tone.GOOD, 0),
        ("K1", "Last heard", Tone.PLAIN, NOW_MS - 60_000),
    ]
    comes = "What was done there since comes once it is back in touch."
    assert [each.remedy for each in lights.values()] == ["", comes]
    apart = terminal_lights([here, heard], NOW_MS, is_in_touch=False)
    assert [each.remedy for each in apart.values()] == [""], "it is this one that is away"
    assert [each.text for each in apart.values()] == ["Last heard"]
    late = msgspec.structs.replace(MISSED, name="K1")
    waited_for = terminal_lights([here, heard, silent], NOW_MS, is_in_touch=True, missed=[late])
    assert [(each.part, each.text) for each in waited_for.values()] == [
        ("K1", "The hub waits for it"),
        ("T2", "In touch"),
    ]


class Hub:
    """A hub as the window has it, that says what the test wants."""

    def __init__(self, trouble: Trouble | None = None) -> None:
        self.trouble = trouble
        self.followed = 0

    def start(
        self,
        on_writer: Callable[[Callable[[], None]], bool],
        told: Callable[[Status], None],
        arrived: Callable[[bool], None],
    ) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.told, self.arrived = told, arrived

    def follow(self) -> None:
        self.followed += 1

    def stop(self) -> None:
        return None


@pytest.mark.slow
def test_what_others_do_is_read_anew_and_the_hubs_state_is_lit(
    tmp_path: Path, qapp: object
) -> None:
    with till_window(tmp_path) as till:
        till.sign_in()
        hub, arrivals, readings = Hub(), QSignalSpy(till.desk.othersArrived), []
        till.desk.shopChanged.connect(lambda: readings.append(1))
        watch = HubWatch(till.desk, hub)
        watch.begin(HandedLane(lambda _work: True))
        till.settle()
        hub.told(changed(phase=Phase.APART))
        till.settle()
        assert till.desk.status.lights["hub"].text == "Hub not reached"
        hub.told(WELL)
        till.settle()
        assert till.desk.status.lights["hub"].text == "In touch"
        hub.arrived(False)
        hub.arrived(False)
        assert arrivals.wait(WAIT_MS)
        till.settle()
        assert (arrivals.count(), readings, hub.followed) == (1, [], 0)
        hub.arrived(True)
        assert arrivals.wait(WAIT_MS)
        till.settle()
        assert (arrivals.count(), readings, hub.followed) == (2, [1], 1)


@pytest.mark.slow
def test_one_that_the_hub_waits_for_is_lit_in_place_of_its_last_word(
    tmp_path: Path, qapp: object
) -> None:
    with till_window(tmp_path) as till:
        till.sign_in()
        hub = Hub()
        watch = HubWatch(till.desk, hub)
        watch.begin(HandedLane(lambda _work: True))
        till.settle()
        hub.told(WELL)
        till.settle()
        till.desk.others.missed = (MISSED,)
        watch.look()
        till.settle()
        key = f"missed-{MISSED.device.hex}"
        light = till.desk.status.lights[key]
        assert (light.part, light.tone, light.since_ms) == ("T4", Tone.WARN, MISSED.lacks_since_ms)
        till.desk.others.missed = ()
        watch.look()
        till.settle()
        assert key not in till.desk.status.lights


def test_a_hub_that_cannot_be_asked_is_told_and_selling_goes_on(
    tmp_path: Path, qapp: object
) -> None:
    with till_window(tmp_path) as till:
        till.sign_in()
        sentence = "The key by which the hub knows this terminal is not on this device."
        watch = HubWatch(till.desk, Hub(Trouble(sentence)))
        watch.begin(HandedLane(lambda _work: True))
        till.settle()
        assert till.desk.status.lights["hub"].tone is Tone.WARN
        watch.look()
