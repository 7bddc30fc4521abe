"""A log that is written elsewhere too ends here, whatever the disk says first."""

import threading
from pathlib import Path
from uuid import UUID

import pytest

from fynlo_pos.app.clock import new_id, now_ms
from fynlo_pos.app.joined_hub import JoinedHub, make_device_key
from fynlo_pos.app.joining import HeadlessLane
from fynlo_pos.app.sharing import Sharing
from fynlo_pos.core.db.open_till import OpenTill, open_till
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.client import client
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.member.effects import BeginLife
from tests.support.shop import Shop

pytestmark = pytest.mark.integration

WITHIN_S = 60.0
JOINED = JoinedHub(Address("127.0.0.1", 1), bytes(32).hex(), UUID(int=1), UUID(int=2), "T1")


def test_another_life_is_begun_once_the_disk_has_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(client, "TROUBLED_PAUSE_S", 0.01)
    Shop(tmp_path).close()
    opened = open_till(tmp_path, now_ms=now_ms, new_id=new_id, keyring=lambda _home: None)
    make_device_key(opened.home)
    before, began, begin = opened.incarnation, threading.Event(), opened.begin_another_life
    troubles = [Trouble("The disk is full."), Trouble("The disk is full.")]

    def begin_if_there_is_room(*clocks: object) -> None:
        if troubles:
            raise troubles.pop()
        begin(new_id, now_ms)
        began.set()

    monkeypatch.setattr(opened, "begin_another_life", begin_if_there_is_room)
    lane, sharing = HeadlessLane(), Sharing(opened, JOINED)
    sharing.start(lane, lambda _status: None, lambda _is_shop: None)
    try:
        assert sharing.client is not None
        asking = sharing.client
        asking._from_outside(lambda: asking._ask_disk(BeginLife(before)))
        assert began.wait(WITHIN_S), "it was never asked for again"
        assert opened.incarnation != before
    finally:
        sharing.stop()
        lane.close()
        opened.close()


def test_a_till_with_a_hub_keeps_that_its_lives_are_its_own(tmp_path: Path) -> None:
    """What it says of people and taxes is judged by its card, here as elsewhere."""
    Shop(tmp_path).close()
    opened = open_till(tmp_path, now_ms=now_ms, new_id=new_id, keyring=lambda _home: None)
    make_device_key(opened.home)
    before = opened.incarnation
    lane, sharing = HeadlessLane(), Sharing(opened, JOINED)
    sharing.start(lane, lambda _status: None, lambda _is_shop: None)
    try:
        lane.do(lambda: None)
        kept = [owners(opened)]
        lane.do(lambda: sharing.begin_life(before))
        kept.append(owners(opened))
    finally:
        sharing.stop()
        lane.close()
        opened.close()
    assert kept == [
        {before: JOINED.device},
        dict.fromkeys((before, opened.incarnation), JOINED.device),
    ]


def owners(opened: OpenTill) -> dict[UUID, UUID]:
    with opened.readers.connect() as connection, connection.begin():
        rows = connection.exec_driver_sql("SELECT incarnation, device FROM log_owner").all()
    return {UUID(bytes=log): UUID(bytes=device) for log, device in rows}
