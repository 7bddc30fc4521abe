"""Who is let in to a web board, what its browser runs, and what becomes of touches on the way."""

import json
import re
from uuid import UUID

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.support.board_venue import BoardVenue
from tests.support.hub_process import running_hub
from tests.support.tablets import Tablet, tablet_at

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(280)]


def test_the_policy_stops_what_the_page_does_not_hold(board: Tablet) -> None:
    """A script that got in all the same is not run: the browser itself was told so."""
    board.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'taken'";
            document.body.append(script);
        }"""
    )
    assert board.page.title() != "taken"
    assert any("Content Security Policy" in each for each in board.complaints)
    board.complaints.clear()


def test_a_code_leaves_the_address_and_a_wrong_one_is_refused(
    browser: Browser, venue: BoardVenue
) -> None:
    with tablet_at(browser, venue) as one:
        one.open("AAAAA-AAAAA")
        assert one.page.url == f"{venue.hub.http}/board"
        expect(one.page.locator("#code")).to_have_value("AAAAA-AAAAA")
        one.page.get_by_role("button").click()
        expect(one.page.get_by_role("alert")).to_contain_text("was used before")
        assert one.page.locator(".ticket").count() == 0
        one.page.locator("#code").fill(venue.code("Grill"))
        one.page.get_by_role("button").click()
        expect(one.page.locator("#station")).to_have_text("Grill")
        assert one.page.url == f"{venue.hub.http}/board"
        cookies = one.page.context.cookies()
        assert [(c["httpOnly"], c["secure"], c["sameSite"]) for c in cookies] == [
            (True, True, "Strict")
        ]
        assert one.page.evaluate("document.cookie") == ""


def test_a_revoked_board_is_shut_out_at_once(browser: Browser, venue: BoardVenue) -> None:
    with tablet_at(browser, venue) as one:
        one.pair()
        order = venue.send()
        one.ticket(order).is_shown()
        [cookie] = one.page.context.cookies()
        venue.revoke(UUID(hex=cookie["value"].split(".")[1]))
        expect(one.page.get_by_role("alert")).to_contain_text("taken off")
        assert one.page.locator(".ticket").count() == 0
        one.page.reload()
        expect(one.page.locator("#code")).to_be_visible()


def test_a_hub_that_goes_is_said_and_the_board_goes_on_when_it_is_back(
    tmp_path_factory: pytest.TempPathFactory, browser: Browser
) -> None:
    folder = tmp_path_factory.mktemp("hub") / "data"
    with running_hub(folder) as hub:
        port = hub.where["port"]
        venue = BoardVenue(hub)
        with tablet_at(browser, venue) as one:
            one.pair()
            first = venue.send()
            one.ticket(first).is_shown()
            hub.kill()
            lost = one.page.locator("#lost")
            expect(lost).to_contain_text(re.compile(r"No connection since \d\d:\d\d"))
            one.ticket(first).is_shown()
            # Touched while the hub is away: told again until it hears.
            one.ticket(first).ready.click()
            hub.start(port)
            venue.connect()
            expect(lost).to_be_hidden()
            one.ticket(first).is_shown(False)
            venue.wait_until(lambda: venue.order(first).is_ready, "the touch was lost")
            second = venue.send()
            one.ticket(second).is_shown()
        venue.till.disconnect()


def test_a_touch_that_is_held_back_is_told_again_and_done_once(
    browser: Browser, venue: BoardVenue
) -> None:
    """A hub that has had enough of a board for a moment says so (429)."""
    told: list[str] = []

    def hold_back(route: Route) -> None:
        touch = json.loads(route.request.post_data or "")
        if touch["act"] != "ready":
            route.continue_()
            return
        told.append(touch["id"])
        if len(told) < 3:
            route.fulfill(status=429)
        else:
            route.continue_()

    with tablet_at(browser, venue) as one:
        one.pair()
        order = venue.send()
        one.page.route("**/board/act", hold_back)
        one.ticket(order).ready.click()
        one.ticket(order).is_shown(False)
        venue.wait_until(lambda: venue.order(order).is_ready, "the touch was lost")
        assert (len(told), len(set(told))) == (3, 1), "the same touch, under the same id"
        expect(one.page.locator("#snack-text")).to_contain_text("is ready")


def test_a_touch_that_the_hub_will_not_have_is_said_and_not_told_again(
    browser: Browser, venue: BoardVenue
) -> None:
    told: list[str] = []

    def refuse(route: Route) -> None:
        told.append(route.request.post_data or "")
        route.fulfill(status=400)

    with tablet_at(browser, venue) as one:
        one.pair()
        order = venue.send()
        ticket = one.ticket(order)
        ticket.is_shown()
        venue.wait_until(lambda: not venue.order(order).lines[0].unseen, "it was not shown")
        one.page.route("**/board/act", refuse)
        ticket.ready.click()
        expect(one.page.locator("#snack-text")).to_contain_text("was not kept")
        ticket.is_shown()
        assert len(told) == 1
        one.page.unroute("**/board/act")
        ticket.ready.click()
        ticket.is_shown(False)
