"""Where tickets stand on a web board in real Chromium: no gap, none over another, all counted."""

from contextlib import suppress
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import TimeoutError as NotInTime

from tests.support.board_venue import BoardVenue
from tests.support.chromium import SHOWS_WITHIN_MS
from tests.support.shop import product
from tests.support.tablets import tablet_at

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(280)]

expect.set_options(timeout=SHOWS_WITHIN_MS)

HEIGHT, HEAD = 800, 48
GOES_WITHIN_MS = 1_500
Box = tuple[float, float, float, float]


def boxes(page: Page) -> list[Box]:
    """Left, top, right and bottom of each ticket, in their order."""
    return [box_of(one) for one in page.locator(".ticket").all()]


def box_of(place: Locator) -> Box:
    found = place.bounding_box()
    assert found is not None
    left, top = found["x"], found["y"]
    return left, top, left + found["width"], top + found["height"]


def are_apart(one: Box, other: Box) -> bool:
    return one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def assert_whole(page: Page) -> list[Box]:
    found = boxes(page)
    assert all(are_apart(one, other) for at, one in enumerate(found) for other in found[:at])
    width = page.viewport_size["width"]  # type: ignore[index]
    assert all(0 <= left < right <= width for left, _, right, _ in found), "beside the screen"
    tops = [top for _, top, _, _ in found]
    assert tops == sorted(tops), "the oldest first in reading order"
    return found


def test_a_long_order_leaves_no_gap_and_what_is_below_is_counted(
    browser: Browser, venue: BoardVenue
) -> None:
    venue.send(*(product(2 * nth) for nth in range(6)))
    for _ in range(19):
        venue.send(product(2))
    with tablet_at(browser, venue) as one:
        one.pair()
        page, below = one.page, one.page.locator("#below")
        expect(page.locator(".ticket")).to_have_count(20)
        expect(below).to_be_visible()
        found = assert_whole(page)
        assert found[4][1] < found[0][3], "the fifth waits for the long one to end"
        expect(below).to_have_text(f"{out_of_sight(found)} more below")
        page.locator("#large").click()
        expect(page.locator("#large")).to_have_attribute("aria-pressed", "true")
        larger = assert_whole(page)
        assert out_of_sight(larger) > out_of_sight(found)
        expect(below).to_have_text(f"{out_of_sight(larger)} more below")
        for _ in range(4):
            with suppress(NotInTime):  # it goes once the page has moved, maybe before it is touched
                below.click(timeout=GOES_WITHIN_MS)
            if below.is_hidden():
                break
        expect(below).to_be_hidden()
        assert one.complaints == []


def test_a_board_that_is_turned_to_another_station_says_there_what_it_shows(
    browser: Browser, venue: BoardVenue
) -> None:
    order = venue.send(product(0), product(1))
    stations = [one.line.station_id for one in venue.order(order).lines]
    assert len(set(stations)) == 2, "one command at two stations"
    with tablet_at(browser, venue) as one:
        one.open(venue.code(""))
        one.page.get_by_role("button").click()
        for name, left in (("Grill", 1), ("Bar", 0)):
            if left == 0:
                one.page.locator("#station").click()
            one.page.get_by_role("button", name=name).last.click()
            one.ticket(order).is_shown()
            venue.wait_until(lambda: unseen(venue, order) == left, f"{name} did not say it")  # noqa: B023


def unseen(venue: BoardVenue, order: UUID) -> int:
    """How many lines no screen has shown."""
    return sum(bool(line.unseen) for line in venue.order(order).lines)


def out_of_sight(found: list[Box]) -> int:
    """How many tickets begin below the screen's edge, or show no more than their edge."""
    return sum(top > HEIGHT - HEAD for _, top, _, _ in found)
