"""A hub as a process: devices enrol, prove themselves, push and are passed on what lacks."""

import stat
from collections.abc import Iterator
from uuid import uuid4

import httpx
import msgspec
import pytest
from msgspec.structs import replace

from fynlo_pos.core.envelope import Envelope
from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.calls import (
    Admit,
    CodeMade,
    KnownDevice,
    LatePage,
    NewCode,
    ReadLate,
    Revoke,
    call_body,
    read_body,
)
from fynlo_pos.sync.protocol.frames import (
    CaughtUp,
    Have,
    Head,
    Presence,
    Push,
    Refusal,
    Role,
    Welcome,
    Why,
)
from fynlo_pos.sync.protocol.link import head_after, link_of
from fynlo_pos.sync.protocol.packing import unpack
from tests.support.envelopes import chain
from tests.support.hub_process import HubProcess, Terminal, running_hub
from tests.support.relayed import head_of

pytestmark = pytest.mark.integration


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    with running_hub(tmp_path_factory.mktemp("hub") / "data") as running:
        yield running


@pytest.fixture(scope="module")
def manager(hub: HubProcess) -> Iterator[Terminal]:
    terminal = Terminal(hub, "Office")
    terminal.enrol(hub.first_code())
    yield terminal
    terminal.disconnect()


@pytest.fixture
def office(manager: Terminal) -> Iterator[Terminal]:
    """The manager's device, connected."""
    frames = manager.connect()
    assert isinstance(frames[-1], Welcome)
    manager.hear_until(CaughtUp)
    yield manager
    manager.disconnect()


def code_by(office: Terminal, role: Role = Role.MEMBER, **more: object) -> str:
    reply = office.call(calls.NEW_CODE, call_body(NewCode(role, **more)))  # type: ignore[arg-type]
    made = read_body(reply.body, CodeMade)
    assert made.hub_key == office.hub.key
    return made.code


@pytest.fixture
def till(office: Terminal) -> Iterator[Terminal]:
    """A till of the venue, enrolled by the manager."""
    terminal = Terminal(office.hub, "Till 1")
    terminal.enrol(code_by(office))
    yield terminal
    terminal.disconnect()


def test_the_first_device_uses_the_code_that_only_this_machines_owner_can_read(
    hub: HubProcess, manager: Terminal
) -> None:
    mode = stat.S_IMODE((hub.folder / "first-code.txt").stat().st_mode)
    assert mode == 0o600
    assert stat.S_IMODE((hub.folder / "hub.key").stat().st_mode) == 0o600
    again = Terminal(hub).ask_to_enrol(hub.first_code())
    assert (again.status_code, again.json()) == (403, {"detail": "code_spent"})
    assert manager.venue.version == 7


def test_a_till_enrols_by_a_managers_code_and_is_of_the_venue(
    office: Terminal, till: Terminal
) -> None:
    assert till.venue == office.venue
    frames = till.connect()
    assert isinstance(frames[-1], Welcome)
    till.hear_until(CaughtUp)


def test_what_one_pushes_the_other_is_sent_once_it_is_on_disk(
    office: Terminal, till: Terminal
) -> None:
    till.connect()
    till.hear_until(CaughtUp)
    links = chain(uuid4(), 5)
    till.push(links[:3])
    till.stored_up_to(3)
    till.push(links[3:])
    assert office.hear_bodies(5) == [each.body for each in links]


def test_a_big_push_is_passed_on_as_it_came(office: Terminal, till: Terminal) -> None:
    till.connect()
    links = chain(uuid4(), 100)
    push = till.push_of(links)
    assert push.is_compressed
    till.say(push)
    frames = office.hear_until(Push)
    assert frames[-1] == push


def test_a_member_that_was_away_is_sent_what_it_lacks(office: Terminal, till: Terminal) -> None:
    links = chain(uuid4(), 250)
    till.connect()
    till.push(links)
    till.stored_up_to(250)
    assert office.hear_bodies(250) == [each.body for each in links]
    late = Terminal(office.hub, "Till 2")
    late.enrol(code_by(office))
    frames = late.connect(says_have=False)
    welcome = frames[-1]
    assert isinstance(welcome, Welcome)
    others = tuple(head for head in welcome.have if head.incarnation != links[0].incarnation)
    late.say(Have((*others, head_after(links[99].body, link_of(links[99].body)))))
    assert late.hear_bodies(150) == [each.body for each in links[100:]]
    assert isinstance(late.hear_until(CaughtUp)[-1], CaughtUp)
    late.disconnect()


@pytest.mark.slow
def test_presence_is_told_when_a_device_comes_and_goes(office: Terminal, till: Terminal) -> None:
    till.connect()
    while True:
        presence = office.hear_until(Presence)[-1]
        assert isinstance(presence, Presence)
        if (till.id, True) in {(device, is_here) for device, is_here, _ in presence.devices}:
            break
    till.disconnect()
    presence = office.hear_until(Presence)[-1]
    assert isinstance(presence, Presence)
    assert [(device, is_here) for device, is_here, _ in presence.devices] == [(till.id, False)]


def test_a_revoked_till_is_cut_off_and_what_it_had_not_sent_waits_for_a_manager(
    office: Terminal, till: Terminal
) -> None:
    links = chain(uuid4(), 4)
    till.connect()
    till.push(links[:2])
    till.stored_up_to(2)
    assert office.hear_bodies(2) == [each.body for each in links[:2]]
    assert office.call(calls.REVOKE, call_body(Revoke(till.id))).refused is None
    refusal = till.hear_until(Refusal)[-1]
    assert refusal == Refusal(Why.REVOKED, ends=True)
    answer = till.connect(says_have=False)[-1]
    assert answer == Refusal(Why.REVOKED, ends=False)
    till.push(links[2:3])
    till.push(links[3:])
    till.stored_up_to(4)
    devices = read_body(office.call(calls.DEVICES).body, tuple[KnownDevice, ...])
    (revoked,) = [each for each in devices if each.device == till.id]
    assert revoked.is_revoked
    assert [(late.told, late.stored) for late in revoked.late] == [(2, 4)]
    page = read_body(office.call(calls.READ_LATE, waits(links)).body, LatePage)
    assert [each.body for each in unpack(page.packed)] == [each.body for each in links[2:]]
    assert page.signed == (head_of(links[2]), head_of(links[3]))
    wrong = replace(head_of(links[3]), hash=bytes(32))
    assert office.call(calls.ADMIT, call_body(Admit(wrong))).refused is Why.GAP
    assert office.call(calls.ADMIT, call_body(Admit(head_of(links[2])))).refused is None
    assert office.hear_bodies(1) == [links[2].body], "so far it was looked at"
    page = read_body(office.call(calls.READ_LATE, waits(links)).body, LatePage)
    assert [each.body for each in unpack(page.packed)] == [links[3].body]
    assert office.call(calls.ADMIT, call_body(Admit(head_of(links[3])))).refused is None
    assert office.hear_bodies(1) == [links[3].body]
    page = read_body(office.call(calls.READ_LATE, waits(links)).body, LatePage)
    assert (unpack(page.packed), page.signed) == ((), ())


def waits(links: list[Envelope]) -> bytes:
    """The body that asks for what waits on a chain."""
    return call_body(ReadLate(links[0].incarnation))


def test_only_a_manager_makes_codes_revokes_and_admits(office: Terminal, till: Terminal) -> None:
    till.connect()
    for name, body in (
        (calls.NEW_CODE, call_body(NewCode(Role.MEMBER, can_manage=True))),
        (calls.REVOKE, call_body(Revoke(office.id))),
        (calls.ADMIT, call_body(Admit(Head(uuid4(), 1, bytes(32))))),
        (calls.READ_LATE, call_body(ReadLate(uuid4()))),
        ("anything", b""),
    ):
        assert till.call(name, body).refused is Why.NOT_YOURS
    assert office.call("anything").refused is Why.NOT_YOURS
    assert office.call(calls.REVOKE, b"\xc1").refused is Why.NOT_A_FRAME


def test_a_caller_by_http_shows_a_token_and_sees_its_venue_alone(
    office: Terminal, till: Terminal
) -> None:
    token = office.call(calls.HTTP_TOKEN).body.decode()
    url = f"{office.hub.http}/venue"
    answer = httpx.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=20)
    assert answer.status_code == 200
    assert answer.json()["venue"] == str(office.venue)
    assert {each["device"] for each in answer.json()["devices"]} >= {str(office.id), str(till.id)}
    for wrong in ("", "Bearer", f"Bearer {token[:-4]}AAAA", "Bearer e30.e30.e30"):
        assert httpx.get(url, headers={"Authorization": wrong}, timeout=20).status_code == 401
    assert httpx.get(url, timeout=20).status_code == 401


def test_a_token_of_who_was_let_go_since_shows_nothing(office: Terminal, till: Terminal) -> None:
    till.connect()
    bearer = {"Authorization": f"Bearer {till.call(calls.HTTP_TOKEN).body.decode()}"}
    url = f"{office.hub.http}/venue"
    assert httpx.get(url, headers=bearer, timeout=20).status_code == 200
    assert office.call(calls.REVOKE, call_body(Revoke(till.id))).refused is None
    assert httpx.get(url, headers=bearer, timeout=20).status_code == 401


def test_watchers_read_health_readiness_and_counters(hub: HubProcess, manager: Terminal) -> None:
    assert httpx.get(f"{hub.http}/health", timeout=20).json()["status"] == "ok"
    ready = httpx.get(f"{hub.http}/ready", timeout=20)
    assert (ready.status_code, ready.json()["status"]) == (200, "ready")
    assert ready.headers["x-content-type-options"] == "nosniff"
    counters = httpx.get(f"{hub.http}/metrics", timeout=20).text
    assert "fynlo_hub_envelopes_total" in counters
    assert str(manager.venue) not in counters


def test_the_log_names_no_device_by_its_name_and_no_address(
    hub: HubProcess, office: Terminal
) -> None:
    log = hub.log()
    assert "Office" not in log
    assert "127.0.0.1" not in log
    assert hub.logged("came")


def test_a_device_may_not_take_anothers_id(office: Terminal, till: Terminal) -> None:
    squatter = Terminal(office.hub, "Squatter")
    squatter.id = till.id
    answer = squatter.ask_to_enrol(code_by(office))
    assert (answer.status_code, answer.json()) == (409, {"detail": "revoked"})
    assert isinstance(till.connect()[-1], Welcome)


def test_a_code_is_for_its_own_venue(office: Terminal) -> None:
    answer = Terminal(office.hub).ask_to_enrol(code_by(office), venue=str(uuid4()))
    assert (answer.status_code, answer.json()) == (409, {"detail": "other_venue"})


def test_an_enrolment_signed_for_another_hub_is_refused(office: Terminal) -> None:
    code = code_by(office)
    terminal = Terminal(office.hub)
    body = terminal.enrol_body(code) | {"key": Terminal(office.hub).public_key.hex()}
    answer = httpx.post(f"{office.hub.http}/enrol", json=body, timeout=20)
    assert (answer.status_code, answer.json()) == (403, {"detail": "wrong_signature"})
    terminal.enrol(code.lower().replace("-", " "))


def test_bodies_of_answers_are_what_their_kinds_say() -> None:
    made = CodeMade("ABCDE-FGHJK", 5, b"k")
    assert read_body(call_body(made), CodeMade) == made
    assert msgspec.msgpack.decode(call_body(Revoke(uuid4())), type=list)
