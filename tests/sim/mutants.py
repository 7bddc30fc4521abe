"""The product with one rule broken: what the simulation must find (SYNC.md, "How it is tested")."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from unittest.mock import patch

from msgspec.structs import replace

from fynlo_pos.core.db import accept, driver, snapshot_loading, snapshot_rejoining, store
from fynlo_pos.core.db.accept import Acceptance
from fynlo_pos.core.db.driver import WRITER
from fynlo_pos.core.db.log_rows import Link, next_link
from fynlo_pos.core.db.parking import apply_or_park
from fynlo_pos.core.db.peer_store import PeerWriting
from fynlo_pos.core.db.projections import tab_counts
from fynlo_pos.core.db.store import SqlTransaction
from fynlo_pos.core.envelope import Envelope, EnvelopeLink
from fynlo_pos.core.tabs.fold import Act, Counted, LineFact, count_line
from fynlo_pos.sync.member import step, taking
from fynlo_pos.sync.member.effects import TakeIn
from fynlo_pos.sync.protocol.frames import Cards, Have, Push
from fynlo_pos.sync.protocol.link import head_after, link_of
from fynlo_pos.sync.protocol.packing import unpack
from hub.relay import cards, pushing, sending
from hub.relay import step as relay_step
from hub.relay.values import Device
from hub.store.memory import MemoryStore
from tests.sim.member_node import MemberNode

Mutant = Callable[[], AbstractContextManager[Any]]


@contextmanager
def dedupe_off() -> Any:
    """What is known is taken for a branch of its own."""

    def place(self: Acceptance, link: EnvelopeLink, hash_: bytes) -> Any:
        tip = self._tip(link.incarnation)
        if tip is not None and tip.seq >= link.seq:
            return link.incarnation
        return original(self, link, hash_)

    original = Acceptance._branch_for
    with patch.object(Acceptance, "_branch_for", place):
        yield


@contextmanager
def two_commits() -> Any:
    """Log and head in one commit, the projections in the next."""
    waiting: dict[int, list[Envelope]] = {}

    def later(connection: Any, envelope: Envelope, _header: Any = None) -> None:
        waiting.setdefault(id(connection), []).append(envelope)

    def first_the_rest(connection: Any, envelopes: Sequence[Any], is_enough: Any) -> Any:
        for envelope in waiting.pop(id(connection), []):
            apply_or_park(connection, envelope)
        return real(connection, envelopes, is_enough)

    real = accept.accept_envelopes
    start = MemberNode.start

    def forget(self: MemberNode, chance: Any) -> None:
        waiting.pop(id(self.connection), None)
        start(self, chance)

    with (
        patch.object(accept, "TOGETHER", 0),
        patch.object(accept, "apply_or_park", later),
        patch.object(accept, "accept_envelopes", first_the_rest),
        patch.object(MemberNode, "start", forget),
    ):
        yield


@contextmanager
def acknowledge_before_commit() -> Any:
    """A till says it has what is only on its way to its disk."""

    def early(turn: Any, push: Push) -> None:
        heads = {head_after(s.body, link_of(s.body)) for s in unpack(push)}
        real(turn, push)
        if any(isinstance(effect, TakeIn) for effect in turn.effects):
            turn.say(Have(tuple(heads)))

    real = taking.take_in
    with patch.object(step, "take_in", early):
        yield


@contextmanager
def relay_acknowledges_before_commit() -> Any:
    """A relay says it has what is only on its way to its disk."""

    def early(turn: Any, underway: Any, placed: Any) -> None:
        real(turn, underway, placed)
        connection = turn.state.connections.get(underway.connection)
        if connection is not None and placed.rows:
            turn.send(connection, Have(tuple(c.tip for c in placed.chains.values())))

    real = pushing._set_out
    with patch.object(pushing, "_set_out", early):
        yield


@contextmanager
def send_before_journal_commit() -> Any:
    """A till sends what is only on its way to its disk."""
    nodes, known = _nodes_by_connection()

    def early(self: SqlTransaction, salt: bytes) -> Any:
        sealed = real(self, salt)
        node = nodes.get(id(self._connection))
        if sealed is not None and node is not None:
            node.committed(sealed)
        return sealed

    real = SqlTransaction.seal
    with known, patch.object(SqlTransaction, "seal", early):
        yield


@contextmanager
def torn_envelope_applied() -> Any:
    """Nobody looks whether what came is what was signed."""

    def blind(turn: Any, push: Push) -> None:
        turn.do(TakeIn(turn.state.round, unpack(push), push.heads))

    with patch.object(step, "take_in", blind):
        yield


@contextmanager
def restore_keeps_its_incarnation() -> Any:
    """A till that was put back, or copied, goes on as itself."""
    back = MemberNode.roll_back

    def itself(self: MemberNode, chance: Any, *, is_known: bool) -> bool:
        return back(self, chance, is_known=False)

    def goes_on(self: MemberNode, _instead_of: Any) -> None:
        for tie in self.ties:
            self.tell(tie, self.answers.life_began())

    with (
        patch.object(MemberNode, "roll_back", itself),
        patch.object(MemberNode, "_begin_life", goes_on),
    ):
        yield


@contextmanager
def stamps_from_the_wall_clock() -> Any:
    """The till's own clock orders what happened, right or wrong."""
    nodes, known = _nodes_by_connection()

    def by_the_wall(connection: Any, incarnation: Any) -> Link:
        link = next_link(connection, incarnation)
        node = nodes.get(id(connection))
        if node is None:
            return link
        own = connection.exec_driver_sql(
            "SELECT coalesce(max(stamp), 0) FROM envelope WHERE incarnation = ?",
            (incarnation.bytes,),
        ).scalar()
        wall = (node.now_ms() - 1_795_000_000_000) // 1000 + 1
        return Link(link.seq, max(own + 1, wall), link.previous)

    with known, patch.object(store, "next_link", by_the_wall):
        yield


@contextmanager
def voids_before_sales() -> Any:
    """What was taken off first is gone, paid for or not."""

    def voids_first(facts: Iterable[LineFact]) -> Counted:
        of_line = list(facts)
        settled = sum(fact.milli for fact in of_line if fact.act is Act.SETTLED)
        counted = count_line(fact for fact in of_line if fact.act is not Act.SETTLED)
        return replace(counted, settled_milli=settled)

    with patch.object(tab_counts, "count_line", voids_first):
        yield


@contextmanager
def split_not_cut() -> Any:
    """A split takes what it asks for, left or not."""

    def uncut(facts: Iterable[LineFact]) -> Counted:
        of_line = list(facts)
        taken = {fact.place: fact.milli for fact in of_line if fact.act is Act.SPLIT}
        return replace(count_line(of_line), taken=taken, split_milli=sum(taken.values()))

    with patch.object(tab_counts, "count_line", uncut):
        yield


@contextmanager
def screen_lacks_what_it_was_shown() -> Any:
    """A kitchen's screen says it was shown what it did not keep."""

    def forgetful(self: PeerWriting, excerpts: Any, shown: Any, at_ms: int) -> int:
        return real(self, excerpts[1:], shown, at_ms)

    real = PeerWriting.take_excerpts
    with patch.object(PeerWriting, "take_excerpts", forgetful):
        yield


@contextmanager
def synchronous_normal() -> Any:
    """A commit is on its way to the disk, not on it."""
    pragmas = tuple(p.replace("synchronous = FULL", "synchronous = NORMAL") for p in WRITER.pragmas)
    with patch.object(driver, "WRITER", replace(WRITER, pragmas=pragmas)):
        yield


@contextmanager
def snapshot_replaces_own_log() -> Any:
    """What a till wrote before it took a snapshot in is gone."""
    with patch.object(snapshot_loading, "_put_on_top", lambda *_, **__: None):
        yield


@contextmanager
def snapshot_replaces_what_it_lacks() -> Any:
    """What a till that was away holds, and the snapshot lacks, is gone."""
    with (
        patch.object(snapshot_rejoining, "_put_on_top", lambda *_: None),
        patch.object(snapshot_rejoining, "_OWN_HEADS", "SELECT 1"),
    ):
        yield


@contextmanager
def hub_in_charge_obeys_nobody() -> Any:
    """A hub that is in charge hears of no later term."""

    def deaf(turn: Any, said: Cards) -> None:
        real(turn, replace(said, mandates=()) if cards.is_authority(turn.state) else said)

    real = cards.learn_cards
    with patch.object(relay_step, "learn_cards", deaf):
        yield


@contextmanager
def late_is_told() -> Any:
    """What a till says after it was let go is told to all, admitted or not."""

    def forgotten(self: MemoryStore, venue: Any, device: Device) -> None:
        real(self, venue, device)
        for chain in self._venues[venue].chains.values():
            self._venues[venue].chains[chain.name] = replace(chain, is_fixed=False)

    real = MemoryStore.revoke
    with patch.object(MemoryStore, "revoke", forgotten):
        yield


def _nodes_by_connection() -> tuple[dict[int, MemberNode], AbstractContextManager[Any]]:
    """Return the tills by their connection, and what has them written down as they start."""
    nodes: dict[int, MemberNode] = {}
    start = MemberNode.start

    def known(self: MemberNode, chance: Any) -> None:
        nodes[id(self.connection)] = self
        start(self, chance)

    return nodes, patch.object(MemberNode, "start", known)


@contextmanager
def what_lies_beside_a_branch_is_all_that_lacks() -> Any:
    """Whose head may be of a branch that begins is taken to have all before that branch."""

    with patch.object(sending, "min", lambda before, _had: before, create=True):
        yield


MUTANTS: dict[str, Mutant] = {
    "dedupe off": dedupe_off,
    "projection and vector in two commits": two_commits,
    "acknowledge before commit": acknowledge_before_commit,
    "relay acknowledges before commit": relay_acknowledges_before_commit,
    "send before journal commit": send_before_journal_commit,
    "apply a torn envelope": torn_envelope_applied,
    "restore keeps its incarnation": restore_keeps_its_incarnation,
    "voids before sales": voids_before_sales,
    "split not cut": split_not_cut,
    "a screen lacks what it was shown": screen_lacks_what_it_was_shown,
    "synchronous = NORMAL": synchronous_normal,
    "who lacks more than lies beside a branch is not sent it": (
        what_lies_beside_a_branch_is_all_that_lacks
    ),
    "snapshot replaces own log": snapshot_replaces_own_log,
    "snapshot replaces what it lacks": snapshot_replaces_what_it_lacks,
    "a hub in charge obeys nobody": hub_in_charge_obeys_nobody,
    "what comes late is told": late_is_told,
    "stamps from the wall clock": stamps_from_the_wall_clock,
}
