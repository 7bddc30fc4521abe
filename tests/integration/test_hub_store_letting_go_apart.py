"""What a hub lets go of one venue, or of one log, is no other's; workers take turns at a venue."""

from threading import Thread
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Head
from hub.ids import new_id
from hub.relay.values import Mark, Row, chain_from
from hub.store.port import Batch, Keeping, Store, Vouched
from hub.store.postgres import PostgresStore
from tests.support.hub_stores import LINKS, LOG, OTHER, OTHERS, THEIRS, TILL, Opens, at, keep, rows

pytestmark = pytest.mark.contract

WORKER = UUID(int=90)
WAITS_S = 0.3
ENDS_WITHIN_S = 30.0
EDIT = b"an edit that a screen must know"


def head(at_seq: int) -> Head:
    return Head(LOG, at_seq, LINKS[at_seq - 1].hash)


def their_head(at_seq: int) -> Head:
    return Head(THEIRS, at_seq, OTHERS[at_seq - 1].hash)


@pytest.fixture
def beside(opens: Opens) -> UUID:
    """Another venue, in which a log of the same name lies."""
    other = new_id()
    opens().found(other)
    return other


def empty(store: Store, venue: UUID) -> None:
    for _ in range(100):
        if not store.empty(venue, 4):
            return
    raise AssertionError("it never ends")


def with_bodies(store: Store, venue: UUID) -> dict[UUID, list[int]]:
    spans = [(LOG, 0, at(store, venue, LOG).stored.seq)]
    if any(chain.name == THEIRS for chain in store.load(venue).chains):  # type: ignore[union-attr]
        spans.append((THEIRS, 0, at(store, venue, THEIRS).stored.seq))
    found = store.read(venue, spans, 1_000)
    return {
        name: [row.seq for row in found if row.chain == name and row.body] for name, _, _ in spans
    }


def standing(store: Store, venue: UUID) -> tuple[Keeping, int, int, tuple[Row, ...], int]:
    """All that letting go may change of a venue."""
    loaded = store.load(venue)
    assert loaded is not None
    log = store.read(venue, [(LOG, 0, 40)], 50)
    return (
        store.keeping(venue),
        loaded.version,
        loaded.stored_bytes,
        log,
        at(store, venue, LOG).let_go,
    )


def test_another_venue_stays_as_it_is(opens: Opens, venue: UUID, beside: UUID) -> None:
    for one in (venue, beside):
        keep(opens(), one, LINKS)
        for at_ms in (1_000, 2_000, 3_000):
            opens().set_mark(one, [head(3)], at_ms)
        opens().heard(one, TILL, 2)
        opens().vouch(one, WORKER, Vouched(2, 500))
    before = standing(opens(), beside)
    opens().heard(venue, OTHER, 1)
    opens().heard(venue, TILL, 1)
    opens().vouch(venue, WORKER, Vouched(1, 900))
    opens().set_mark(venue, [head(9)], 9_000, 2)
    opens().let_go(venue, Mark(3, 0, (head(9),)))
    empty(opens(), venue)
    assert with_bodies(opens(), venue) == {LOG: list(range(10, 41))}
    assert standing(opens(), beside) == before
    keeping = opens().keeping(venue)
    assert keeping.heard == {TILL: 1, OTHER: 1}
    assert keeping.vouched == {WORKER: Vouched(1, 900)}
    assert [each.number for each in keeping.marks] == [3, 4]


def test_each_venue_is_emptied_by_itself(opens: Opens, venue: UUID, beside: UUID) -> None:
    store = opens()
    for one in (venue, beside):
        keep(store, one, LINKS)
        store.let_go(one, Mark(1, 0, (head(9),)))
    assert store.empty(venue, 4)
    assert with_bodies(store, beside) == {LOG: list(range(1, 41))}
    assert store.empty(beside, 100)
    assert with_bodies(store, beside) == {LOG: list(range(10, 41))}
    assert with_bodies(store, venue) == {LOG: list(range(5, 41))}
    empty(store, venue)
    assert with_bodies(store, venue) == {LOG: list(range(10, 41))}


def test_a_venue_that_is_not_emptied_yet_holds_up_no_other(
    opens: Opens, venue: UUID, beside: UUID
) -> None:
    store = opens()
    keep(store, beside, OTHERS, chain_from(THEIRS, THEIRS, 1, OTHER))
    store.let_go(beside, Mark(1, 0, (their_head(9),)))
    keep(store, venue, LINKS)
    store.let_go(venue, Mark(1, 0, (head(9),)))
    empty(store, venue)
    assert with_bodies(store, venue) == {LOG: list(range(10, 41))}
    empty(store, beside)
    kept = store.read(beside, [(THEIRS, 0, 20)], 50)
    assert [row.seq for row in kept if row.body] == list(range(10, 21))


def test_each_log_is_emptied_by_itself_and_to_its_end(opens: Opens, venue: UUID) -> None:
    store = opens()
    keep(store, venue, LINKS)
    keep(store, venue, OTHERS, chain_from(THEIRS, THEIRS, 1, OTHER))
    store.let_go(venue, Mark(1, 0, (head(9), their_head(6))))
    empty(store, venue)
    assert with_bodies(store, venue) == {LOG: list(range(10, 41)), THEIRS: list(range(7, 21))}
    store.let_go(venue, Mark(2, 0, (head(9), their_head(7))))
    empty(store, venue)
    assert with_bodies(store, venue) == {LOG: list(range(10, 41)), THEIRS: list(range(8, 21))}


def test_what_a_screen_must_know_keeps_its_own_place_alone(
    opens: Opens, venue: UUID, beside: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither the same place of another log nor the same of another venue."""
    for module in ("rows", "memory"):
        monkeypatch.setattr(f"hub.store.{module}.may_edit_kitchen", EDIT.__eq__)
    store = opens()
    plain, theirs = rows(LINKS), rows(OTHERS)
    edited = tuple(replace(row, body=EDIT) if row.seq == 3 else row for row in plain)
    their_edit = tuple(replace(row, body=EDIT) if row.seq == 5 else row for row in theirs)
    for one, of in ((venue, plain), (beside, edited)):
        logs = Batch(one, of, (chain_from(LOG, LOG, 1, TILL),))
        others = Batch(one, their_edit, (chain_from(THEIRS, THEIRS, 1, OTHER),))
        store.keep([logs, others])
        store.let_go(one, Mark(1, 0, (head(6), their_head(6))))
        empty(store, one)
    assert with_bodies(store, venue) == {LOG: list(range(7, 41)), THEIRS: [5, *range(7, 21)]}
    assert with_bodies(store, beside) == {LOG: [3, *range(7, 41)], THEIRS: [5, *range(7, 21)]}


def test_a_log_that_begins_far_behind_is_emptied_from_there_on(opens: Opens, venue: UUID) -> None:
    store = opens()
    far = tuple(replace(row, seq=row.seq + 1_000) for row in rows(LINKS[:9]))
    store.keep([Batch(venue, far, (chain_from(LOG, LOG, 1_001, TILL),))])
    store.let_go(venue, Mark(1, 0, (Head(LOG, 1_006, LINKS[5].hash),)))
    steps = 0
    while store.empty(venue, 3):
        steps += 1
    assert steps <= 3
    kept = store.read(venue, [(LOG, 1_000, 1_009)], 50)
    assert [row.seq for row in kept if row.body] == [1_007, 1_008, 1_009]


@pytest.mark.parametrize("act", ["set_mark", "empty"])
@pytest.mark.parametrize(
    "opens", ["sqlcipher", pytest.param("postgres", marks=pytest.mark.slow)], indirect=True
)
def test_who_else_works_at_a_venue_is_waited_for(opens: Opens, venue: UUID, act: str) -> None:
    store, other = opens(), opens()
    keep(store, venue, LINKS)
    store.let_go(venue, Mark(1, 0, (head(9),)))
    said: list[str] = []

    def work() -> None:
        if act == "empty":
            other.empty(venue, 4)
        else:
            other.set_mark(venue, [head(9)], 1_000)
        said.append("worked")

    before = store.load(venue)
    assert before is not None
    worker = Thread(target=work, daemon=True)
    with store.holding(venue):
        if act == "empty":
            store.empty(venue, 4)
        worker.start()
        worker.join(WAITS_S)
        said.append("held")
    worker.join(ENDS_WITHIN_S)
    assert said == ["held", "worked"]
    if act == "empty":
        after = store.load(venue)
        assert after is not None
        gone = sum(len(row.body) + len(row.private) for row in rows(LINKS)[:8])
        assert after.stored_bytes == before.stored_bytes - gone, "each body counts once"


@pytest.mark.slow
@pytest.mark.parametrize("opens", ["postgres"], indirect=True)
def test_a_word_that_is_no_news_writes_nothing(opens: Opens, venue: UUID) -> None:
    """Two thousand terminals come back at once, each with its word."""
    store = opens()
    assert isinstance(store, PostgresStore)

    def written() -> object:
        with store._working() as db:
            found = db.execute("SELECT xmin FROM heard WHERE venue = %b", (venue.bytes,))
            return found.fetchone()

    store.heard(venue, TILL, 7)
    before = written()
    store.heard(venue, TILL, 7)
    assert written() == before
    store.heard(venue, TILL, 6)
    assert written() != before
