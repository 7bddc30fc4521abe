"""What the parts of a till report of themselves."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtGui import QGuiApplication

from fynlo_pos.core.pricing.tax import NO_TAX
from fynlo_pos.core.venue import Venue
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.office import PartFacts
from fynlo_pos.ui.part_watch import PartWatch, derive_part_lights
from fynlo_pos.ui.shop import Shop
from tests.support.back_samples import STATE, TODAY, VENUE
from tests.support.paper_office import PaperOffice
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.gui

NOON_MS = 1_795_178_460_000
DAY_MS = 24 * 60 * 60 * 1000
SHOP = Shop(VENUE, STATE, TODAY, (), (), {}, NO_TAX)
WELL = PartFacts(12_000_000_000, NOON_MS - DAY_MS)


def lights(facts: PartFacts = WELL, shop: Shop | None = SHOP, now_ms: int = NOON_MS) -> list[str]:
    found = derive_part_lights(facts, shop, now_ms)
    return [f"{key}: {light.text} ({light.tone.name})" for key, light in found.items()]


def test_a_till_that_is_well_says_so_of_every_part() -> None:
    assert lights() == [
        "disk: 12 GB free (GOOD)",
        "backup: Backed up (GOOD)",
        "database: Open and encrypted (GOOD)",
        "clock: Fri 20 Nov 12:41 (GOOD)",
        "drawer: Started with £100.00 (GOOD)",
    ]


@pytest.mark.parametrize(
    ("free", "said"),
    [
        (2_000_000_000, "disk: 2 GB free (GOOD)"),
        (1_999_999_999, "disk: Disk filling up (WARN)"),
        (500_000_000, "disk: Disk filling up (WARN)"),
        (499_999_999, "disk: Disk nearly full (STOP)"),
    ],
)
def test_the_disk_warns_before_it_is_full(free: int, said: str) -> None:
    assert said in lights(PartFacts(free, None))


@pytest.mark.parametrize(
    ("age_ms", "said"),
    [
        (None, "backup: No backup yet (ACCENT)"),
        (7 * DAY_MS, "backup: Backed up (GOOD)"),
        (7 * DAY_MS + 1, "backup: Backup is old (WARN)"),
    ],
)
def test_a_backup_grows_old_after_a_week(age_ms: int | None, said: str) -> None:
    made = None if age_ms is None else NOON_MS - age_ms
    assert said in lights(PartFacts(12_000_000_000, made))


@pytest.mark.parametrize(
    ("sold_for_ms", "venue", "tone"),
    [
        (None, VENUE, "ACCENT"),
        (DAY_MS, VENUE, "ACCENT"),
        (DAY_MS + 1, VENUE, "WARN"),
        (DAY_MS + 1, replace(VENUE, is_demo=True), "ACCENT"),
        (DAY_MS + 1, replace(VENUE, is_training=True), "ACCENT"),
    ],
)
def test_a_day_of_real_sales_without_a_backup_is_said_by_the_light(
    sold_for_ms: int | None, venue: Venue, tone: str
) -> None:
    first = None if sold_for_ms is None else NOON_MS - sold_for_ms
    facts = PartFacts(12_000_000_000, None, first)
    assert f"backup: No backup yet ({tone})" in lights(facts, replace(SHOP, venue=venue))


@pytest.mark.parametrize(
    ("venue", "said"),
    [
        (VENUE, "backup: Recovery sheet not kept (WARN)"),
        (replace(VENUE, is_demo=True), "backup: Backed up (GOOD)"),
        (replace(VENUE, is_training=True), "backup: Backed up (GOOD)"),
    ],
)
def test_a_backup_that_nobody_can_open_is_no_good_backup(venue: Venue, said: str) -> None:
    facts = replace(WELL, is_sheet_kept=False)
    assert said in lights(facts, replace(SHOP, venue=venue))
    assert "backup: Backed up (GOOD)" in lights(replace(facts, is_sheet_kept=True))


def test_a_clock_set_back_a_day_says_where_sales_are_kept() -> None:
    found = derive_part_lights(WELL, SHOP, NOON_MS - DAY_MS)
    assert found["clock"].tone is Tone.WARN
    assert "Sales are kept on Fri 20 Nov" in found["clock"].remedy


def test_a_day_that_was_not_started_is_no_trouble() -> None:
    closed = replace(SHOP, state=replace(STATE, session=None))
    assert "drawer: Day not started (ACCENT)" in lights(shop=closed)


def test_before_the_first_run_only_the_device_reports() -> None:
    assert set(derive_part_lights(WELL, None, NOON_MS)) == {"disk", "backup", "database"}


def test_the_page_behind_the_light_shows_what_was_reported(
    tmp_path: Path, prepared_app: QGuiApplication
) -> None:
    with till_window(tmp_path / "till") as till:
        till.desk.give_office(PaperOffice())
        PartWatch(till.desk).look()
        till.desk.go("status")
        till.settle()
        assert till.reads("12 GB free")
        assert till.reads("No backup yet")
        till.tap("Back up now")
        assert till.reads("kept in fynlo-1.backup, on this till")
        assert till.reads("Backed up"), "without waiting for the next look"


@pytest.mark.parametrize(
    ("free_bytes", "tone", "says"),
    [(1_999_999_999, Tone.WARN, "Disk filling up"), (499_999_999, Tone.STOP, "Disk nearly full")],
)
def test_low_disk_is_an_alarm(
    tmp_path: Path, prepared_app: QGuiApplication, free_bytes: int, tone: Tone, says: str
) -> None:
    """Row 4 of the field's failures: the light on every page turns, and goes out with room."""
    with till_window(tmp_path / "till") as till:
        office = PaperOffice()
        till.desk.give_office(office)
        watch = PartWatch(till.desk)
        watch.look()
        till.settle()
        well = light(till)
        assert well < Tone.WARN
        office.facts = PartFacts(free_bytes, None)
        watch.look()
        till.settle()
        assert light(till) == tone
        assert till.reads(says), "without opening the status page"
        office.facts = PartFacts(2_000_000_000, None)
        watch.look()
        till.settle()
        assert light(till) == well


def light(till: TillWindow) -> int:
    """The tone of the light that every page shows."""
    return int(till.desk.status.property("tone"))
