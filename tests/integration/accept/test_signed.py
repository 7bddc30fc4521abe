"""What devices signed comes to the disk with what they signed: a till that dies loses neither."""

from itertools import count

import pytest
from sqlcipher3 import dbapi2

from fynlo_pos.app.peers import PeerInbox, Taking
from fynlo_pos.core.db import peer_store
from fynlo_pos.core.db.peer_store import PeerReading, PeerWriting
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.member.effects import TakeIn
from tests.support.devices import Device, copy_of
from tests.support.relayed import sent, signed
from tests.support.two_tills import twins

pytestmark = pytest.mark.integration

NUMBERS = {"T1": 11, "T2": 12}


def taking(device: Device, *authors: Device) -> Taking:
    """A push of what each author wrote, one chain after another, three envelopes a commit."""
    chains = [[e for e in a.log() if e.incarnation == a.incarnation] for a in authors]
    heads = tuple(
        signed(chain[-1], NUMBERS[author.terminal])
        for chain, author in zip(chains, authors, strict=True)
    )
    clock = count()
    writing = PeerWriting(device.connection, lambda: next(clock))
    push = TakeIn(1, tuple(sent(e for chain in chains for e in chain)), heads)
    return PeerInbox(writing).take_in(push)


def test_whatever_is_whole_after_a_commit_can_be_handed_on(t1: Device, t2: Device) -> None:
    t3 = Device("T3")
    push = taking(t3, t2, t1)
    whole = [author.vector()[author.incarnation] for author in (t1, t2)]
    slices = 0
    while not push.is_done:
        push.some()
        slices += 1
        survived = PeerReading(copy_of(t3.connection))
        here = {head.incarnation for head in survived.vector() if head in whole}
        batch = survived.batch_after(dict.fromkeys(here, 0), ())
        assert here <= {each.incarnation for each in batch.envelopes}
        assert batch.blocked == frozenset()
    assert slices > 1
    assert len(here) == 2


def test_what_is_not_signed_for_good_is_not_here(
    t1: Device, t2: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    t3 = Device("T3")
    before = t3.vector()
    push = taking(t3, t2)

    def full(*_: object) -> None:
        error = dbapi2.OperationalError("database or disk is full")
        error.sqlite_errorcode = 13
        raise error

    with monkeypatch.context() as patch:
        patch.setattr(peer_store, "keep_signed", full)
        with pytest.raises(Trouble):
            push.whole()
    assert t3.vector() == before
    push.whole()
    assert t3.vector()[t2.incarnation] == t2.vector()[t2.incarnation]
    assert t3.rows("SELECT count(*) FROM signed_head") == [(1,)]
    assert taking(t3, t2).whole().moved == ()


def test_what_parts_in_one_commit_is_told_with_what_comes_in_the_others(
    t1: Device, t2: Device
) -> None:
    one, first = twins(t1)
    common = one.log()[-1].seq
    one.sell(1)
    _, second = twins(one)
    one.sell(1)
    for each in (first, second):
        each.sell(3)
    t3 = Device("T3")
    t3.accept(one.log())
    for authors in ((second, t2), (second, first, t2)):
        push = taking(t3, *authors)
        push.some()
        assert not push.is_done
        assert push.whole().parted == {t1.incarnation: common + 1}
