"""Several workers on one PostgreSQL: what is pushed to one reaches the sockets of all."""

import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from fynlo_pos.sync.protocol import calls
from fynlo_pos.sync.protocol.calls import CodeMade, NewCode, Revoke, call_body, read_body
from fynlo_pos.sync.protocol.frames import CaughtUp, Refusal, Role, Welcome, Why
from tests.support import grown_servers
from tests.support.dropping_proxy import DroppingProxy
from tests.support.envelopes import chain
from tests.support.hub_process import HubProcess, Terminal, running_hub

pytestmark = [pytest.mark.integration, pytest.mark.slow]

Workers = tuple[HubProcess, HubProcess]


@pytest.fixture(scope="module")
def proxy() -> Iterator[DroppingProxy]:
    with grown_servers.redis() as redis, DroppingProxy(redis) as dropping:
        yield dropping


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory, proxy: DroppingProxy) -> Iterator[Workers]:
    folder = tmp_path_factory.mktemp("grown")
    with grown_servers.postgres() as database:
        shared = {
            "FYNLO_HUB_DATABASE": database,
            "FYNLO_HUB_REDIS": proxy.address,
            "FYNLO_HUB_KEY_FILE": str(folder / "shared.key"),
        }
        with (
            running_hub(folder / "one", **shared) as one,
            running_hub(folder / "two", **shared) as two,
        ):
            yield one, two


@pytest.fixture(scope="module")
def pair(workers: Workers) -> Iterator[tuple[Terminal, Terminal]]:
    """The office at the first worker, a till at the second."""
    one, two = workers
    office, till = Terminal(one, "Office"), Terminal(two, "Till")
    office.enrol(one.first_code())
    office.connect()
    reply = office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
    till.enrol(read_body(reply.body, CodeMade).code)
    till.connect()
    till.hear_until(CaughtUp)
    office.hear_until(CaughtUp)
    yield office, till
    office.disconnect()
    till.disconnect()


def test_workers_that_share_a_key_are_one_hub(workers: Workers) -> None:
    one, two = workers
    assert one.where["hub"] == two.where["hub"]
    assert one.key == two.key


def test_every_push_reaches_the_other_worker_though_redis_loses_half(
    pair: tuple[Terminal, Terminal], proxy: DroppingProxy
) -> None:
    office, till = pair
    links, theirs = chain(uuid4(), 40), chain(uuid4(), 40)
    before = proxy.dropped
    for mine, other in zip(links, theirs, strict=True):
        office.push([mine])
        till.push([other])
        time.sleep(0.02)
    assert till.hear_bodies(40, 60) == [each.body for each in links]
    assert office.hear_bodies(40, 60) == [each.body for each in theirs]
    assert proxy.dropped > before


def test_a_till_that_moves_to_another_worker_loses_and_doubles_nothing(
    workers: Workers, pair: tuple[Terminal, Terminal]
) -> None:
    office, _ = pair
    one, two = workers
    reply = office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
    roaming = Terminal(one, "Roaming")
    roaming.enrol(read_body(reply.body, CodeMade).code)
    links = chain(uuid4(), 24)
    for at in range(0, 24, 4):
        roaming.hub = two if at % 8 else one
        welcome = roaming.connect(says_have=False)[-1]
        assert isinstance(welcome, Welcome)
        had = [head.seq for head in welcome.have if head.incarnation == links[0].incarnation]
        roaming.push(links[sum(had) : at + 4])
        roaming.stored_up_to(at + 4)
    assert office.hear_bodies(24, 60) == [each.body for each in links]
    roaming.disconnect()


def test_two_workers_fed_the_same_chain_at_once_keep_it_once(
    workers: Workers, pair: tuple[Terminal, Terminal]
) -> None:
    office, till = pair
    links = chain(uuid4(), 60)
    for at in range(0, 60, 6):
        push = office.push_of(links[at : at + 6])
        office.say(push)
        till.say(push)
    office.stored_up_to(60)
    till.stored_up_to(60)
    late = Terminal(workers[1], "Late")
    reply = office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
    late.enrol(read_body(reply.body, CodeMade).code)
    welcome = late.connect(says_have=False)[-1]
    assert isinstance(welcome, Welcome)
    assert [head.seq for head in welcome.have if head.incarnation == links[0].incarnation] == [60]
    late.disconnect()


def test_a_device_revoked_at_one_worker_is_cut_off_at_the_other(
    workers: Workers, pair: tuple[Terminal, Terminal]
) -> None:
    office, _ = pair
    reply = office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
    gone = Terminal(workers[1], "Gone")
    gone.enrol(read_body(reply.body, CodeMade).code)
    gone.connect()
    gone.hear_until(CaughtUp)
    assert office.call(calls.REVOKE, call_body(Revoke(gone.id))).refused is None
    assert gone.hear_until(Refusal)[-1] == Refusal(Why.REVOKED, ends=True)
    gone.disconnect()


def test_without_redis_every_worker_looks_once_a_second(tmp_path: Path) -> None:
    with grown_servers.postgres() as database:
        shared = {
            "FYNLO_HUB_DATABASE": database,
            "FYNLO_HUB_REDIS": f"redis://127.0.0.1:{grown_servers.free_port()}",
            "FYNLO_HUB_KEY_FILE": str(tmp_path / "shared.key"),
        }
        with (
            running_hub(tmp_path / "one", **shared) as one,
            running_hub(tmp_path / "two", **shared) as two,
        ):
            office, till = Terminal(one), Terminal(two)
            office.enrol(one.first_code())
            office.connect()
            reply = office.call(calls.NEW_CODE, call_body(NewCode(Role.MEMBER)))
            till.enrol(read_body(reply.body, CodeMade).code)
            till.connect()
            links = chain(uuid4(), 5)
            office.push(links)
            assert till.hear_bodies(5) == [each.body for each in links]
            office.disconnect()
            till.disconnect()
