"""The right moment asks for the right sound, and each can be seen too."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.devices.speaker import NO_SOUND
from fynlo_pos.core.sounds import Sound
from fynlo_pos.core.words import Told
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.sounds import SOUND
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui

PATIENCE_S = 20.0


class Recorder:
    """Hears what is asked for."""

    def __init__(self) -> None:
        self.heard: list[tuple[Sound, int]] = []
        self.told: Callable[[Told], None] | None = None

    def play(self, sound: Sound, volume_percent: int) -> None:
        """Remember it."""
        self.heard.append((sound, volume_percent))

    def listen(self, told: Callable[[Told], None]) -> None:
        """Remember whom to tell."""
        self.told = told

    @property
    def sounds(self) -> list[Sound]:
        """What was asked for since it was last looked at."""
        sounds, self.heard = [sound for sound, _ in self.heard], []
        return sounds


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        yield window


@pytest.fixture
def ear(till: TillWindow) -> Recorder:
    recorder = Recorder()
    till.desk.sounds.use(recorder)
    return recorder


def test_a_sale_is_heard_line_by_line_and_when_it_is_paid(till: TillWindow, ear: Recorder) -> None:
    till.tap("Espresso")
    assert ear.sounds == [Sound.ADDED]
    assert till.sees("Pay £2.20"), "and the line is in the basket"
    till.tap("Pay £2.20")
    till.tap("Exact")
    assert ear.sounds == [Sound.PAID]
    assert till.reads("Paid"), "and the change screen says so"


def test_a_sheet_is_heard_when_it_adds_not_when_it_opens(till: TillWindow, ear: Recorder) -> None:
    till.tap("Latte")
    assert ear.sounds == []
    till.tap("Add")
    assert ear.sounds == [Sound.ADDED]


def test_a_code_nobody_knows_buzzes_and_raises_its_banner(till: TillWindow, ear: Recorder) -> None:
    till.scan("5012345678900")
    assert ear.sounds == [Sound.SCAN_REFUSED]
    assert till.reads("No product has")


def test_a_scan_while_money_is_taken_buzzes_and_says_why(till: TillWindow, ear: Recorder) -> None:
    till.tap("Espresso")
    till.tap("Pay £2.20")
    ear.heard.clear()
    till.scan("5012345678900")
    assert ear.sounds == [Sound.SCAN_REFUSED]
    assert till.reads("Money is being taken")


def test_a_declined_card_is_heard_and_said(till: TillWindow, ear: Recorder) -> None:
    till.tap("Espresso")
    till.tap("Pay £2.20")
    till.tap("Card machine")
    ear.heard.clear()
    till.tap("Declined")
    assert ear.sounds == [Sound.FAILED]
    assert till.reads("The card was declined")


def test_the_volume_is_this_devices_and_none_is_silence(till: TillWindow, ear: Recorder) -> None:
    till.desk.go("settings")
    till.settle()
    till.tap("Loud")
    assert ear.heard == [(Sound.PAID, 100)], "a choice is heard at once"
    ear.heard.clear()
    till.tap("None")
    till.desk.sounds.play(Sound.PAID)
    assert ear.heard == []
    assert till.desk.device.settings.volume_percent == 0
    till.tap("Undo")
    assert till.desk.device.settings.volume_percent == 100


def test_a_silent_speaker_has_a_line_in_the_status_and_the_till_stays_well(
    till: TillWindow, ear: Recorder
) -> None:
    tell = ear.told
    assert tell is not None
    for fault, expected in ((NO_SOUND, "No loudspeaker was found"), ("", "")):
        said: Told = fault
        other = threading.Thread(target=tell, args=(said,))
        other.start()
        other.join(timeout=PATIENCE_S)
        till.settle()
        light = till.desk.status.lights.get(SOUND)
        assert (light.text if light else "")[: len(expected)] == expected
        assert light is None or light.tone is Tone.ACCENT
        assert till.reads("All well"), "silence is no trouble"


def test_settings_of_an_older_till_are_heard_at_the_usual_volume(till: TillWindow) -> None:
    old = msgspec.json.decode(b"{}", type=type(till.desk.device.settings))
    assert old.volume_percent == 50
