"""A cable pulled out of the switch: nobody says goodbye, nothing is reset, everybody sells on.

Hub, tills and a web board stand on machines of their own, which are network namespaces. ``pytest -m
endurance`` leaves the cable out until the lines are found dead by their silence.
"""

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.cabled_venue import BOARD, FIRST, HUB, SECOND, CabledVenue, cabled_venue
from tests.support.chromium import chromium, tablet
from tests.support.venue_processes import TillProcess, wait_until

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(280)]

TOLD_WITHIN_S = 60.0
SILENT_WITHIN_MS = 60_000
FOUND_DEAD_WITHIN_S = 120.0
SOON_MS = 5_000


@pytest.fixture(scope="module")
def venue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CabledVenue]:
    with cabled_venue(tmp_path_factory.mktemp("venue")) as venue:
        yield venue


@pytest.fixture
def board(venue: CabledVenue, tmp_path: Path) -> Iterator[Page]:
    """The grill's web board, in a browser on a machine of its own."""

    def wrapped(program: str) -> Path:
        wrapper = tmp_path / "chromium"
        wrapper.write_text(
            f'#!/bin/sh\nexec {" ".join(venue.cables.inside(BOARD))} {program} "$@"\n'
        )
        wrapper.chmod(0o700)
        return wrapper

    with chromium(wrapped) as browser, tablet(browser) as context:
        page = context.new_page()
        page.goto(f"https://{venue.authority}/board#{venue.first.ask('board_code')}")
        page.get_by_role("button").click()
        expect(page.locator("html")).to_have_attribute("data-drawn", "yes")
        yield page


def now_ms() -> int:
    return time.time_ns() // 1_000_000


def warns(till: TillProcess) -> dict[str, Any]:
    """What the light says, once it is no longer green."""
    light: dict[str, Any] = {}

    def is_told() -> bool:
        light.update(till.ask("light"))
        return str(light["tone"]) == "WARN"

    wait_until(is_told, "nobody is told that the cable is out", TOLD_WITHIN_S)
    return light


def waits(sales: object) -> re.Pattern[str]:
    return re.compile(rf"{sales} sales wait to be sent since \d\d:\d\d")


def check_kept(venue: CabledVenue, sold: list[str]) -> None:
    """What was sold is on both, once."""
    for till in venue.tills:
        shown: list[str] = till.ask("receipts")
        assert [number for number in sold if shown.count(number) != 1] == []
        assert till.ask("light")["tone"] == "GOOD"


def test_a_pulled_cable_stops_nobody_and_every_screen_says_so(
    venue: CabledVenue, board: Page
) -> None:
    first, second = venue.tills
    sold: list[str] = [*first.ask("sell", 2), *second.ask("sell", 2)]
    venue.comes_together()
    venue.cables.pull(HUB)
    cut_ms = now_ms()
    try:
        sold += first.ask("sell", 3)
        order = first.ask("send")
        assert first.ask("state")["phase"] == "together", "the line was to stay half open"
        sold += second.ask("sell", 2)
        second.kill()
        second.start()
        sold += second.ask("sell")
        light = warns(first)
        assert waits(3).fullmatch(light["text"])
        assert cut_ms <= light["since_ms"] <= cut_ms + SOON_MS
        assert waits(r"[3-9]").fullmatch(warns(second)["text"]), "a life later it still counts"
        expect(board.locator("#lost")).to_be_visible(timeout=SILENT_WITHIN_MS)
        expect(board.locator("#light-word")).to_have_text("No connection")
    finally:
        venue.cables.mend(HUB)
    venue.comes_together()
    check_kept(venue, sold)
    expect(board.locator(f'.ticket[data-order="{order}"]')).to_have_count(1)
    expect(board.locator("#lost")).to_be_hidden()
    wait_until(lambda: not first.ask("unseen"), "the board does not say that it was seen")


@pytest.mark.endurance
@pytest.mark.parametrize("pulled", [HUB, FIRST, SECOND])
def test_a_line_that_fell_silent_is_found_dead_and_begun_anew(
    venue: CabledVenue, pulled: str
) -> None:
    """Half a minute of silence with something on its way ends a line, and so do pings."""
    cut_off = [till for till in venue.tills if pulled in (HUB, till.folder.name)]
    venue.comes_together()
    venue.cables.pull(pulled)
    try:
        sold: list[str] = [number for till in venue.tills for number in till.ask("sell", 2)]
        for till in cut_off:
            wait_until(
                lambda till=till: till.ask("state")["phase"] != "together",  # type: ignore[misc]
                "nobody finds that the line is dead",
                FOUND_DEAD_WITHIN_S,
            )
            sold += till.ask("sell")
            assert waits(3).fullmatch(warns(till)["text"])
            till.kill()
            till.start()
            assert waits(3).fullmatch(warns(till)["text"]), "a life later it says the same"
    finally:
        venue.cables.mend(pulled)
    venue.comes_together()
    check_kept(venue, sold)
