"""The web board in real Chromium, at a real hub, with a till on a real socket."""

import msgspec
import pytest
from playwright.sync_api import Browser, Locator, expect
from uuid6 import uuid7

from fynlo_pos.core.sales.ringing import remove_line
from hub.boards.acts import Touch
from tests.support.board_venue import BoardVenue
from tests.support.chromium import SHOWS_WITHIN_MS
from tests.support.shop import ADA, product
from tests.support.tablets import Tablet, tablet_at

pytestmark = [pytest.mark.e2e, pytest.mark.slow, pytest.mark.timeout(280)]

expect.set_options(timeout=SHOWS_WITHIN_MS)
HOSTILE = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
SMALLEST_TARGET = 48


def test_an_order_appears_is_acknowledged_once_painted_and_its_ready_reaches_the_till(
    board: Tablet, venue: BoardVenue
) -> None:
    order = venue.send()
    ticket = board.ticket(order)
    ticket.is_shown()
    expect(ticket.place.locator(".status")).to_have_text("NEW")
    venue.wait_until(lambda: not venue.order(order).lines[0].unseen, "nobody said it was shown")
    ticket.ready.click()
    ticket.is_shown(False)
    venue.wait_until(lambda: venue.order(order).is_ready, "the till was not told")
    board.page.get_by_role("button", name="Undo").click()
    ticket.is_shown()
    venue.wait_until(lambda: venue.order(order).lines[0].left > 0, "it was not called back")
    ticket.ready.click()
    ticket.is_shown(False)
    board.page.get_by_role("button", name="Recall").click()
    board.page.locator(".past").first.click()
    ticket.is_shown()
    board.page.keyboard.press("1")
    ticket.is_shown(False)


def test_an_allergy_is_read_before_anything_is_ready(board: Tablet, venue: BoardVenue) -> None:
    order = venue.send(allergy="nuts")
    ticket = board.ticket(order)
    expect(ticket.ready).to_be_disabled()
    band = ticket.place.locator(".allergy")
    expect(band).to_contain_text("nuts")
    ticket.place.locator(".row").first.click()
    expect(board.page.locator("#snack-text")).to_have_text("Read the allergy first")
    expect(ticket.place.locator(".row.done")).to_have_count(0)
    band.click()
    expect(ticket.ready).to_be_enabled()
    venue.wait_until(lambda: bool(venue.order(order).allergy_seen), "nobody said it was read")
    ticket.ready.click()
    ticket.is_shown(False)


def test_rows_are_made_one_by_one_and_what_changes_is_marked(
    board: Tablet, venue: BoardVenue
) -> None:
    order = venue.send(product(0), product(2))
    ticket = board.ticket(order)
    ticket.place.locator(".row").first.click()
    expect(ticket.place.locator(".row.done")).to_have_count(1)
    expect(ticket.place.locator(".status")).to_have_text("")
    venue.hear()
    basket = venue.device.till.recall(order)
    venue.device.till.keep_basket(basket := remove_line(basket, basket.lines[1].id))
    venue.device.till.hold(basket, ADA)
    venue.push()
    struck = ticket.place.locator(".row.cancelled")
    expect(struck).to_contain_text("CANCELLED")
    expect(ticket.place.locator(".status")).to_have_text("CANCELLED")
    expect(ticket.ready).to_have_text("Seen")
    struck.click()
    ticket.is_shown(False)


TOLD = """
async (touch) => {
    const { tell } = await import("/board/static/touches.js");
    const [real, bodies] = [window.fetch, []];
    window.fetch = async (_to, { body }) => (bodies.push(body), new Response(""));
    await tell(touch);
    window.fetch = real;
    return bodies;
}
"""


def parts_of(count: int) -> list[dict[str, object]]:
    return [{"line": str(uuid7()), "command": str(uuid7()), "milli": 1000} for _ in range(count)]


def test_what_is_too_much_for_one_touch_is_told_in_portions(board: Tablet) -> None:
    """A ticket of more than 200 parts could not be made ready: the hub refused the touch."""
    touch = {"act": "ready", "order": str(uuid7()), "station": str(uuid7())}
    for parts, struck, commands, portions in (
        (0, 0, 0, 1),
        (200, 200, 500, 1),
        (201, 0, 0, 2),
        (3, 401, 0, 3),
        (0, 0, 501, 2),
    ):
        lists: dict[str, object] = {
            "parts": parts_of(parts),
            "struck": parts_of(struck),
            "commands": [str(uuid7()) for _ in range(commands)],
        }
        bodies = board.page.evaluate(TOLD, touch | lists)
        told = [msgspec.json.decode(body, type=Touch) for body in bodies]
        assert len({one.id for one in told}) == portions
        for name, whole in lists.items():
            said = [each for one in told for each in msgspec.to_builtins(getattr(one, name))]
            assert said == whole, name


def test_a_very_large_ticket_is_ready_with_one_touch(board: Tablet, venue: BoardVenue) -> None:
    things = [msgspec.structs.replace(product(0), id=uuid7(), name=f"Dish {n}") for n in range(201)]
    order = venue.send(*things)
    ticket = board.ticket(order)
    ticket.is_shown()
    ticket.ready.click()
    ticket.is_shown(False)
    venue.wait_until(lambda: venue.order(order).is_ready, "the till was not told")


def test_a_later_course_is_called_away(board: Tablet, venue: BoardVenue) -> None:
    order = venue.send(later=1)
    ticket = board.ticket(order)
    expect(ticket.place.locator(".row.later")).to_contain_text("Course 2")
    ticket.ready.click()
    expect(ticket.place.locator(".status")).to_have_text("LATER")
    expect(ticket.ready).to_be_disabled()
    ticket.place.get_by_role("button", name="Call away: Course 2").click()
    expect(ticket.ready).to_be_enabled()
    venue.wait_until(lambda: not venue.order(order).waits(1), "the till was not told")
    ticket.place.get_by_role("button", name="Course 2: let it wait").click()
    expect(ticket.ready).to_be_disabled()
    venue.wait_until(lambda: venue.order(order).waits(1), "the till was not told that it waits")
    board.page.get_by_role("button", name="Undo").click()
    expect(ticket.ready).to_be_enabled()
    ticket.ready.click()
    ticket.is_shown(False)


def test_a_products_name_stays_text_and_runs_nothing(board: Tablet, venue: BoardVenue) -> None:
    named = msgspec.structs.replace(product(0), name=HOSTILE)
    order = venue.send(named, allergy="<b>nuts</b>")
    ticket = board.ticket(order)
    expect(ticket.place.locator(".name").first).to_have_text(HOSTILE)
    expect(ticket.place.locator(".allergy")).to_contain_text("<b>nuts</b>")
    assert ticket.place.locator("img, script, b b").count() == 0
    assert board.page.title() != "taken"
    board.page.get_by_role("button", name="All day").click()
    expect(board.page.locator(".counts")).to_contain_text(HOSTILE)
    assert board.page.locator(".panel img").count() == 0


COUNTS_TONES = """
window.tones = 0;
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...when) {
    window.tones += 1;
    return start.apply(this, when);
};
"""


def test_a_new_order_is_heard_once_touched_and_again_while_nobody_touches_it(
    browser: Browser, venue: BoardVenue
) -> None:
    with tablet_at(browser, venue) as one:
        one.page.context.add_init_script(COUNTS_TONES)
        one.pair()
        expect(one.page.locator("#sound")).to_be_visible()
        one.page.locator("#open").click()
        expect(one.page.locator("#sound")).to_be_hidden()
        order = venue.send()
        ticket = one.ticket(order)
        ticket.is_shown()
        venue.wait_until(lambda: tones_of(one) == 2, "a new order was not heard")
        one.page.clock.install()
        one.page.clock.fast_forward(21_000)
        venue.wait_until(lambda: tones_of(one) >= 4, "nobody was reminded")
        ticket.place.locator(".number").click()
        heard = tones_of(one)
        one.page.clock.fast_forward(21_000)
        expect(one.page.locator("#light-word")).to_have_text("All well")
        assert tones_of(one) == heard
        expect(ticket.place.locator(".status")).to_have_text("")
        venue.add(order, product(2))
        expect(ticket.place.locator(".row.added")).to_have_count(1)
        venue.wait_until(lambda: tones_of(one) >= heard + 2, "what was added was not heard")
        expect(ticket.place.locator(".status")).to_have_text("NEW")
        ticket.place.locator(".number").click()
        heard = tones_of(one)
        ticket.place.locator(".rush").click()
        expect(ticket.place.locator(".first")).to_have_text("FIRST")
        one.page.clock.run_for(1_500)
        expect(ticket.place.locator(".status")).to_have_text("")
        assert tones_of(one) == heard, "what was done here is no news here"
        ticket.ready.click()
        ticket.is_shown(False)


def test_an_allergy_that_is_told_once_the_starter_is_made_is_heard_again_until_it_is_read(
    browser: Browser, venue: BoardVenue
) -> None:
    """Its main waits to be called, and what waits is not heard again."""
    with tablet_at(browser, venue) as one:
        one.page.context.add_init_script(COUNTS_TONES)
        one.pair()
        one.page.locator("#open").click()
        order = venue.send(later=1)
        ticket = one.ticket(order)
        venue.wait_until(lambda: tones_of(one) == 2, "a new order was not heard")
        one.page.clock.install()
        ticket.ready.click()
        expect(ticket.place.locator(".status")).to_have_text("LATER")
        one.page.clock.run_for(2_500)
        venue.tell(order, "nuts")
        expect(ticket.place.locator(".allergy")).to_contain_text("nuts")
        venue.wait_until(lambda: tones_of(one) == 4, "the allergy was not heard")
        one.page.clock.fast_forward(21_000)
        venue.wait_until(lambda: tones_of(one) == 6, "nobody was reminded")
        ticket.place.locator(".allergy").click()
        expect(ticket.place.locator(".allergy.asks")).to_have_count(0)
        one.page.clock.fast_forward(21_000)
        expect(one.page.locator("#light-word")).to_have_text("All well")
        assert tones_of(one) == 6


def tones_of(one: Tablet) -> int:
    tones: int = one.page.evaluate("window.tones")
    return tones


def test_a_page_of_an_older_hub_is_loaded_anew(board: Tablet, venue: BoardVenue) -> None:
    board.page.evaluate("document.body.dataset.version = '0.0.1'")
    order = venue.send()
    expect(board.page.locator("body")).not_to_have_attribute("data-version", "0.0.1")
    board.ticket(order).is_shown()


@pytest.mark.parametrize(
    ("language", "size", "is_dark", "direction"),
    [
        ("en-GB", (1280, 800), False, "ltr"),
        ("de", (800, 1280), True, "ltr"),
        ("ar", (1024, 600), False, "rtl"),
    ],
    ids=["english-wide", "german-tall-dark", "arabic"],
)
def test_targets_are_large_and_nothing_is_cut(
    browser: Browser,
    venue: BoardVenue,
    language: str,
    size: tuple[int, int],
    is_dark: bool,
    direction: str,
) -> None:
    long = msgspec.structs.replace(product(2), name="Halloumi-Süßkartoffelbrötchen mit Harissa")
    with tablet_at(browser, venue, language=language, size=size, is_dark=is_dark) as one:
        one.pair()
        order = venue.send(long, allergy="nuts, milk, seat 2")
        ticket = one.ticket(order)
        ticket.is_shown()
        assert one.page.locator("html").get_attribute("dir") == direction
        for button in one.page.locator("button:visible").all():
            box = button.bounding_box()
            assert box is not None
            assert min(box["width"], box["height"]) >= SMALLEST_TARGET, button.inner_text()
        wide = one.page.evaluate("document.documentElement.scrollWidth")
        assert wide <= size[0]
        cut = "(all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length"
        assert ticket.place.locator("*").evaluate_all(cut) == 0
        name = ticket.place.locator(".line").first
        assert size_of(name) == 28
        one.page.locator("#large").click()
        assert size_of(name) == 40
        assert ticket.place.locator("*").evaluate_all(cut) == 0
        one.page.reload()
        assert size_of(name) == 40
        assert one.complaints == []


def size_of(text: Locator) -> float:
    """How large a text is drawn, in CSS pixels."""
    size: float = text.evaluate("(one) => parseFloat(getComputedStyle(one).fontSize)")
    return size
