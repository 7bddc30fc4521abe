"""A web board at a real hub without a browser: pairing, what is shown and kept, who is shut out."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from fynlo_pos.core.kitchen.records import KitchenTouched
from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.calls import KnownDevice, read_body
from fynlo_pos.sync.protocol.frames import Refusal, Role, Why
from hub.boards.page import CONTENT_POLICY
from tests.support.board_venue import BAR, GRILL, PASS, BoardVenue, Browser, browser
from tests.support.grown_servers import postgres
from tests.support.hub_process import ANSWERS_WITHIN_S, HubProcess, Terminal, running_hub

pytestmark = pytest.mark.integration

TOUCHES = "SELECT count(*) FROM envelope WHERE instr(body, CAST('kitchen_touched' AS BLOB))"


@pytest.fixture(scope="module")
def venue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BoardVenue]:
    with running_hub(tmp_path_factory.mktemp("hub") / "data") as hub:
        made = BoardVenue(hub)
        yield made
        made.till.disconnect()


@contextmanager
def paired(venue: BoardVenue, station: str = "Grill") -> Iterator[Browser]:
    with browser(venue.hub) as one:
        assert one.pair(venue.code(station)).status_code == 303
        yield one


@contextmanager
def line_of(
    hub: HubProcess, one: Browser, query: str = "", **headers: str
) -> Iterator[ClientConnection]:
    address = hub.ws.replace("/sync", f"/board/live{query}")
    told = {"cookie": one.cookie, "origin": hub.http, **headers}
    with connect(
        address, additional_headers=told, open_timeout=ANSWERS_WITHIN_S, close_timeout=2
    ) as line:
        yield line


def board_on(line: ClientConnection) -> dict[str, Any]:
    """The next board that is shown; signs of life are passed over."""
    while True:
        message = json.loads(line.recv(ANSWERS_WITHIN_S))
        if "board" in message:
            board: dict[str, Any] = message["board"]
            return board


def board_with(line: ClientConnection, order: UUID, is_there: bool = True) -> dict[str, Any]:
    while True:
        board = board_on(line)
        if any(card["order"] == str(order) for card in board["cards"]) is is_there:
            return board


def touch(act: str, order: UUID, **more: object) -> dict[str, object]:
    plain = {"id": str(uuid4()), "act": act, "order": str(order), "station": str(GRILL.id)}
    return {**plain, **more}


def test_a_paired_tablet_is_shown_its_station_and_what_it_says_reaches_the_till(
    venue: BoardVenue,
) -> None:
    with paired(venue) as one, line_of(venue.hub, one) as line:
        assert board_on(line)["title"] == "Grill"
        order = venue.send(allergy="nuts")
        assert venue.order(order).lines[0].unseen
        [card] = [c for c in board_with(line, order)["cards"] if c["order"] == str(order)]
        assert card["allergy"] == "nuts"
        said = one.act(touch("shown", order, commands=card["commands"]))
        assert said.json() == {"written": True}
        venue.wait_until(lambda: not venue.order(order).lines[0].unseen, "nobody was told")
        assert one.act(touch("allergy", order)).json() == {"written": True}
        assert one.act(touch("ready", order)).json() == {"written": True}
        board_with(line, order, is_there=False)
        venue.wait_until(lambda: venue.order(order).is_ready, "the till was not told")
        assert venue.device.rows("SELECT * FROM parked") == []
        [hub_log] = venue.device.rows("SELECT terminal FROM incarnation WHERE terminal = 'H1'")
        assert hub_log == ("H1",)


@pytest.mark.slow
def test_a_touch_told_twice_is_done_once_also_by_a_hub_that_was_killed(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with running_hub(tmp_path_factory.mktemp("hub") / "data") as hub:
        venue = BoardVenue(hub)
        order = venue.send()
        with ExitStack() as opened:
            one = opened.enter_context(paired(venue))
            ready = touch("ready", order)
            back = touch("recall", order)
            assert [one.act(each).json()["written"] for each in (ready, back)] == [True, True]
            assert one.act(ready).json() == {"written": False}
            venue.wait_until(lambda: venue.order(order).lines[0].first.recalled > 0, "not recalled")
            cookies = dict(one.client.cookies)
            hub.kill()
            hub.start()
            venue.connect()
            again = opened.enter_context(browser(hub))
            again.client.cookies.update(cookies)
            assert again.act(ready).json() == {"written": False}
            assert again.act(touch("ready", order)).json() == {"written": True}
        venue.wait_until(lambda: venue.order(order).is_ready, "the till was not told")
        assert venue.device.rows(TOUCHES) == [(3,)]
        # Another life of the hub's is another chain, which follows the one before.
        lives = venue.device.rows(
            "SELECT incarnation, previous FROM incarnation "
            "WHERE terminal = 'H1' ORDER BY previous IS NOT NULL"
        )
        assert [lives[0][1], lives[1][1]] == [None, lives[0][0]]
        venue.till.disconnect()


def test_what_is_shown_is_on_the_disk_already(venue: BoardVenue) -> None:
    """The page hears of a touch when its answer comes; then a till that comes later has it."""
    order = venue.send()
    with paired(venue) as one, line_of(venue.hub, one) as line:
        board_with(line, order)
        one.act(touch("ready", order))
        board_with(line, order, is_there=False)
        venue.till.disconnect()
        venue.connect()
        venue.wait_until(lambda: venue.order(order).is_ready, "it was shown and not kept")


def test_codes_that_are_wrong_spent_or_a_tills_are_refused(venue: BoardVenue) -> None:
    with browser(venue.hub) as one:
        wrong = one.pair("AAAAA-AAAAA")
        assert (wrong.status_code, "was used before" in wrong.text) == (403, True)
        code = venue.code("Grill")
        assert one.pair(code).status_code == 303
        assert one.pair(code).status_code == 403
        other = one.pair(venue.code(role=Role.MEMBER))
        assert (other.status_code, "for a till" in other.text) == (403, True)
        kept = one.client.get("/board", headers={"accept-language": "de"})
        assert 'lang="de"' in kept.text
        assert "was used" not in kept.text


def test_a_boards_code_makes_no_device_that_talks(venue: BoardVenue) -> None:
    stranger = Terminal(venue.hub, "Impostor")
    answer = stranger.ask_to_enrol(venue.code("Grill"))
    assert (answer.status_code, answer.json()) == (403, {"detail": "not_yours"})
    with paired(venue) as one:
        stranger.id, stranger.venue, stranger.role = one.board, venue.till.venue, Role.BOARD
        [refusal] = stranger.connect()
        assert isinstance(refusal, Refusal)
        assert refusal.why is Why.NOT_YOURS
        stranger.disconnect()


def test_a_board_is_listed_and_once_revoked_it_sees_and_does_nothing(venue: BoardVenue) -> None:
    order = venue.send()
    with paired(venue, str(BAR.id)) as one, line_of(venue.hub, one) as line:
        board_on(line)
        listed = {each.device: each for each in devices(venue)}[one.board]
        assert (listed.name[:1], listed.role, listed.is_connected) == ("B", Role.BOARD, True)
        # The hub writes for its boards as a device of its own, which is nobody's to take out.
        assert not {each.name for each in devices(venue)} & {"H1"}
        venue.revoke(one.board)
        with pytest.raises(ConnectionClosed) as ended:
            hear_all(line)
        assert ended.value.rcvd is not None
        assert ended.value.rcvd.code == 4401
        assert one.act(touch("ready", order)).status_code == 401
        page = one.client.get("/board")
        assert "was taken off" in page.text
        assert "data-words" not in page.text


def hear_all(line: ClientConnection) -> None:
    while True:
        line.recv(ANSWERS_WITHIN_S)


def devices(venue: BoardVenue) -> tuple[KnownDevice, ...]:
    return read_body(venue.till.call(calls.DEVICES).body, tuple[KnownDevice, ...])


def test_every_answer_is_under_the_policy_and_the_cookie_is_the_hubs_alone(
    venue: BoardVenue,
) -> None:
    with browser(venue.hub) as one:
        answers = [one.client.get("/board"), one.pair("AAAAA-AAAAA"), one.pair(venue.code())]
        answers += [one.client.get("/board"), one.act({})]
        names = ("board.js", "line.js", "pair.js", "board.css", "icon.svg")
        answers += [one.client.get(f"/board/static/{name}") for name in names]
        for answer in answers:
            assert answer.headers["content-security-policy"] == CONTENT_POLICY
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["referrer-policy"] == "no-referrer"
        kept = answers[2].headers["set-cookie"].lower()
        assert "httponly" in kept
        assert "samesite=strict" in kept
        assert "path=/board" in kept
        assert "secure" not in kept
        page = httpx.get(f"{venue.hub.http}/board", headers={"host": "kitchen.example"})
        assert page.status_code == 200


def test_pages_of_others_cannot_pair_nor_touch_nor_look(venue: BoardVenue) -> None:
    order = venue.send()
    with paired(venue) as one:
        for origin in ("https://evil.example", "null"):
            assert one.act(touch("ready", order), origin=origin).status_code == 403
            code = venue.code("Grill")
            assert one.pair(code, origin=origin).status_code == 403
        own = {"origin": "null", "sec-fetch-site": "same-origin"}
        assert one.pair(venue.code("Grill"), **own).status_code == 303
        with pytest.raises(Exception, match="403"), line_of(venue.hub, one, origin="https://a.b"):
            raise AssertionError("it was let in")


def test_what_is_no_touch_is_refused(venue: BoardVenue) -> None:
    order = venue.send()
    with paired(venue) as one:
        wrongs: tuple[Any, ...] = (
            touch("dance", order),
            touch("ready", order, more=1),
            touch(
                "line", order, parts=[{"line": str(uuid4()), "command": str(uuid4()), "milli": -1}]
            ),
            {"act": "ready"},
            [],
        )
        assert {one.act(wrong).status_code for wrong in wrongs} == {400}
        # Not this board's station, no such order: nothing is so that could be written.
        assert one.act(touch("ready", order, station=str(BAR.id))).json() == {"written": False}
        assert one.act(touch("ready", uuid4())).json() == {"written": False}
    with browser(venue.hub) as stranger:
        assert stranger.act(touch("ready", order)).status_code == 401
        with line_of(venue.hub, stranger) as line, pytest.raises(ConnectionClosed) as ended:
            line.recv(ANSWERS_WITHIN_S)
        assert ended.value.rcvd is not None
        assert ended.value.rcvd.code == 4401


def test_a_board_for_no_station_chooses_and_the_pass_collects(venue: BoardVenue) -> None:
    order = venue.send()
    with paired(venue, "") as one:
        with line_of(venue.hub, one) as line:
            choosing = board_on(line)
            assert [each["name"] for each in choosing["choices"]] == ["Grill", "Bar", "Pass"]
            assert choosing["cards"] == []
        with line_of(venue.hub, one, f"?station={PASS.id}") as line:
            assert board_with(line, order)["is_pass"]
            assert one.act(touch("ready", order)).json() == {"written": True}
            collected = touch("ready", order, station=str(PASS.id))
            assert one.act(collected).json() == {"written": True}
            board_with(line, order, is_there=False)
        with line_of(venue.hub, one, "?station=nonsense") as line:
            assert board_on(line)["station"] is None


@pytest.mark.slow
def test_too_many_wrong_codes_close_the_door_for_a_while(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("hub") / "data"
    with running_hub(folder, FYNLO_HUB_MOST_FAILURES="3") as hub, browser(hub) as one:
        told = [one.pair(f"AAAAA-AAAA{place}").status_code for place in range(5)]
        assert told[:3] == [403, 403, 403]
        assert 429 in told


@pytest.mark.slow
def test_off_this_machine_the_cookie_goes_over_tls_only(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    with running_hub(tmp_path_factory.mktemp("hub") / "data", "--tls") as hub:
        venue = BoardVenue(hub)
        with browser(hub) as one:
            kept = one.pair(venue.code()).headers["set-cookie"]
            assert "; Secure" in kept
        venue.till.disconnect()


@pytest.mark.slow
def test_two_workers_on_one_database_show_one_kitchen(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("grown")
    with postgres() as database, ExitStack() as opened:
        shared = {
            "FYNLO_HUB_DATABASE": database,
            "FYNLO_HUB_KEY_FILE": str(folder / "hub.key"),
        }
        first = opened.enter_context(running_hub(folder / "one", **shared))
        second = opened.enter_context(running_hub(folder / "two", **shared))
        venue = BoardVenue(first)
        order = venue.send()
        one = opened.enter_context(paired(venue))
        two = opened.enter_context(browser(second))
        for name, value in one.client.cookies.items():
            two.client.cookies.set(name, value)
        here = opened.enter_context(line_of(first, one))
        there = opened.enter_context(line_of(second, two))
        board_with(here, order)
        board_with(there, order)
        ready = touch("ready", order)
        assert one.act(ready).json() == {"written": True}
        board_with(there, order, is_there=False)
        assert one.act(touch("recall", order)).json() == {"written": True}
        # The same touch at the other worker, at once: it looks before it does anything.
        assert two.act(ready).json() == {"written": False}
        board_with(here, order)
        venue.till.disconnect()


def test_the_hubs_touches_name_the_board() -> None:
    assert {"command_id", "device_id"} < set(KitchenTouched.__struct_fields__)
