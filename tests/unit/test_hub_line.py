"""A command's line to the hub waits until all that it handed in is on the hub's disk."""

from uuid import UUID

import pytest

from fynlo_pos.app.hub_line import HubLine
from fynlo_pos.sync.protocol.authority import NOBODY, Roster, first_mandate
from fynlo_pos.sync.protocol.codec import encode_frame
from fynlo_pos.sync.protocol.frames import Frame, Have, Head, Push, Refusal, Why
from fynlo_pos.sync.protocol.link import fork_name
from fynlo_pos.sync.protocol.packing import pack
from tests.support.envelopes import chain
from tests.support.relayed import VENUE, head_of, sent, signed

pytestmark = pytest.mark.unit

TILL = 11
MINE, THEIRS = chain(UUID(int=50), 3), chain(UUID(int=60), 3)
BOTH = pack(sent([*MINE, *THEIRS]), (signed(MINE[-1], TILL), signed(THEIRS[-1], TILL)))


class Said:
    """A socket on which a hub has said all that it says."""

    def __init__(self, *frames: Frame) -> None:
        self.left = [encode_frame(frame) for frame in frames]

    def send(self, _data: bytes) -> None:
        pass

    def recv(self, _timeout_s: float) -> bytes:
        if not self.left:
            raise TimeoutError
        return self.left.pop(0)


def answer_to(push: Push, *frames: Frame) -> Have | Refusal:
    roster = Roster(VENUE, (first_mandate(NOBODY, b""),))
    return HubLine(Said(*frames), roster).push(push)  # type: ignore[arg-type]


def test_it_waits_for_every_chain_of_a_push() -> None:
    last = Have((head_of(THEIRS[-1]),))
    assert answer_to(BOTH, Have((head_of(MINE[-1]),)), last) == last
    with pytest.raises(TimeoutError):
        answer_to(BOTH, Have((head_of(MINE[-1]),)), Have((head_of(THEIRS[0]),)))


def test_a_refusal_is_an_answer_and_a_fork_under_its_own_name_is_one_too() -> None:
    own = pack(sent(MINE), (signed(MINE[-1], TILL),))
    gap = Refusal(Why.GAP, ends=False, about=head_of(MINE[0]))
    assert answer_to(own, gap) == gap
    name = fork_name(MINE[0].incarnation, MINE[0].hash)
    lies_there = Have((Head(name, 3, MINE[-1].hash),))
    told = Refusal(Why.FORKED, ends=False, about=lies_there.heads[0])
    assert answer_to(own, told, lies_there) == lies_there
