"""A tablet in a kitchen: a page in real Chromium, and all that the browser complained of."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.support.board_venue import BoardVenue
from tests.support.chromium import SHOWS_WITHIN_MS, tablet

expect.set_options(timeout=SHOWS_WITHIN_MS)


class Tablet:
    """A page, and all that the browser complained of."""

    def __init__(self, page: Page, venue: BoardVenue) -> None:
        self.page = page
        self.venue = venue
        self.complaints: list[str] = []
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def open(self, code: str = "") -> None:
        """Open the page, as by a QR code that holds a code to pair with."""
        self.page.goto(f"{self.venue.hub.http}/board{'#' if code else ''}{code}")

    def pair(self, station: str = "Grill") -> None:
        """Become a board of a station."""
        self.open(self.venue.code(station))
        self.page.get_by_role("button").click()
        expect(self.page.locator("#light-word")).to_have_text(re.compile(r"\S"))
        expect(self.page.locator("html")).to_have_attribute("data-drawn", "yes")

    def ticket(self, order: UUID) -> "Ticket":
        """Return an order's ticket, there or not."""
        return Ticket(self.page, order)


class Ticket:
    """An order on the board."""

    def __init__(self, page: Page, order: UUID) -> None:
        self.place = page.locator(f'.ticket[data-order="{order}"]')
        self.ready = self.place.locator(".ready")

    def is_shown(self, is_there: bool = True) -> None:
        """Wait until it is there, or is not any more."""
        expect(self.place).to_have_count(1 if is_there else 0)


@contextmanager
def tablet_at(browser: Browser, venue: BoardVenue, **more: object) -> Iterator[Tablet]:
    """Open a tablet's browser; closes it afterwards."""
    with tablet(browser, **more) as context:  # type: ignore[arg-type]
        yield Tablet(context.new_page(), venue)
