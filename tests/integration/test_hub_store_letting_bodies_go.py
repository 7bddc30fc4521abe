"""What a hub lets go, in every store of a hub: floors first, then bodies; headers stay."""

from pathlib import Path
from uuid import UUID

import pytest
from msgspec.structs import replace
from sqlcipher3 import dbapi2

from fynlo_pos.sync.protocol.frames import Head
from hub.relay.values import Mark, chain_from
from hub.store.port import Batch, Keeping, Store, Vouched
from hub.store.sqlcipher import SqlcipherStore
from tests.support.hub_stores import KEY, LINKS, LOG, OTHER, OTHERS, THEIRS, TILL, Opens, at, keep
from tests.support.hub_stores import rows as rows_of

pytestmark = pytest.mark.contract

VENUE, WORKER = UUID(int=1), UUID(int=90)
COUNTS = ("page_count", "freelist_count")


def head(at_seq: int) -> Head:
    return Head(LOG, at_seq, LINKS[at_seq - 1].hash)


def empty(store: Store, venue: UUID, most: int) -> int:
    steps = 0
    while store.empty(venue, most):
        steps += 1
        assert steps < 100
    return steps


def stored_bytes(store: Store, venue: UUID) -> int:
    loaded = store.load(venue)
    assert loaded is not None
    return loaded.stored_bytes


def test_marks_and_words_lie_there_for_whoever_opens_it(opens: Opens, venue: UUID) -> None:
    assert opens().keeping(venue) == Keeping()
    opens().set_mark(venue, [head(3)], 1_000)
    opens().set_mark(venue, [head(5), Head(THEIRS, 1, b"h")], 2_000)
    opens().heard(venue, TILL, 2)
    opens().heard(venue, OTHER, 2)
    opens().heard(venue, OTHER, 1)
    opens().heard(venue, OTHER, 1)
    opens().vouch(venue, WORKER, Vouched(1, 500))
    opens().vouch(venue, WORKER, Vouched(2, 2_500))
    first, second = Mark(1, 1_000, (head(3),)), Mark(2, 2_000, (head(5), Head(THEIRS, 1, b"h")))
    heard = {TILL: 2, OTHER: 1}
    assert opens().keeping(venue) == Keeping((first, second), heard, {WORKER: Vouched(2, 2_500)})


def test_a_number_is_given_once_though_its_mark_is_forgotten(opens: Opens, venue: UUID) -> None:
    store = opens()
    for at_ms in (1_000, 2_000, 3_000):
        store.set_mark(venue, [head(3)], at_ms)
    store.heard(venue, TILL, 7)
    store.set_mark(venue, [head(5)], 4_000, 3)
    assert [each.number for each in store.keeping(venue).marks] == [3, 8]
    store.vouch(venue, WORKER, Vouched(9, 0))
    store.set_mark(venue, [head(5)], 5_000)
    assert [each.number for each in store.keeping(venue).marks] == [3, 8, 10]


def test_what_is_let_go_is_given_to_nobody_at_once_and_its_body_goes_later(
    opens: Opens, venue: UUID
) -> None:
    keep(opens(), venue, LINKS)
    keep(opens(), venue, OTHERS, chain_from(THEIRS, THEIRS, 1, OTHER))
    before = stored_bytes(opens(), venue)
    version = opens().venues()[venue]
    opens().set_mark(venue, [head(9)], 1_000)
    opens().set_mark(venue, [head(20)], 2_000)
    opens().let_go(venue, Mark(2, 2_000, (head(20),)))
    assert opens().venues()[venue] > version
    assert [each.number for each in opens().keeping(venue).marks] == [2]
    assert (at(opens(), venue, LOG).floor, at(opens(), venue, THEIRS).floor) == (20, 0)
    assert at(opens(), venue, LOG).floor_head == head(20)
    assert opens().read(venue, [(LOG, 0, 40)], 50) == rows_of(LINKS), "a power cut lies between"

    assert empty(opens(), venue, 7) >= 1
    headers = opens().read(venue, [(LOG, 0, 20)], 50)
    due = rows_of(LINKS)
    kept = [(r.seq, r.stamp, r.hash, r.signature) for r in due[:20]]
    assert [(r.seq, r.stamp, r.hash, r.signature) for r in headers] == kept
    assert {(r.body, r.private) for r in headers} == {(b"", b"")}
    assert opens().read(venue, [(LOG, 20, 40)], 50) == due[20:]
    assert opens().read(venue, [(THEIRS, 0, 20)], 50) == rows_of(OTHERS)
    gone = sum(len(r.body) + len(r.private) for r in due[:20])
    assert stored_bytes(opens(), venue) == before - gone
    assert empty(opens(), venue, 7) == 0
    assert opens().recall(venue, [(LOG, 5)]) == {(LOG, 5): LINKS[4].hash}


def test_it_goes_on_where_it_ended_and_never_back(opens: Opens, venue: UUID) -> None:
    keep(opens(), venue, LINKS)
    opens().let_go(venue, Mark(1, 0, (head(10),)))
    opens().empty(venue, 3)
    opens().let_go(venue, Mark(2, 0, (head(20),)))
    opens().let_go(venue, Mark(2, 0, (head(4),)))
    assert at(opens(), venue, LOG).floor == 20
    empty(opens(), venue, 6)
    bodies = [bool(row.body) for row in opens().read(venue, [(LOG, 0, 40)], 50)]
    assert bodies == [False] * 20 + [True] * 20


def test_a_log_goes_on_where_all_of_it_was_let_go(opens: Opens, venue: UUID) -> None:
    keep(opens(), venue, LINKS[:10])
    opens().let_go(venue, Mark(1, 0, (head(10),)))
    empty(opens(), venue, 100)
    kept = keep(opens(), venue, LINKS[10:12], at(opens(), venue, LOG))
    assert kept.is_kept
    assert kept.chains[0].let_go == 10
    assert opens().read(venue, [(LOG, 10, 12)], 5) == rows_of(LINKS[10:12])


def test_what_a_screen_must_know_stays(
    opens: Opens, venue: UUID, monkeypatch: pytest.MonkeyPatch
) -> None:
    edits = {LINKS[2].body, LINKS[7].body}
    for module in ("rows", "memory"):
        monkeypatch.setattr(f"hub.store.{module}.may_edit_kitchen", edits.__contains__)
    keep(opens(), venue, LINKS)
    opens().let_go(venue, Mark(1, 0, (head(9),)))
    empty(opens(), venue, 4)
    kept = [row.seq for row in opens().read(venue, [(LOG, 0, 10)], 50) if row.body]
    assert kept == [3, 8, 10]
    assert opens().lasting(venue) == [(LOG, 3), (LOG, 8)]


def test_a_file_of_before_gets_the_tables_that_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    store = SqlcipherStore(path, KEY)
    store.found(VENUE)
    keep(store, VENUE, LINKS)
    store.close()
    db = dbapi2.connect(str(path), isolation_level=None)
    db.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    for table in ("mark", "heard", "vouched", "let_go"):
        db.execute(f"DROP TABLE {table}")
    db.execute("PRAGMA user_version = 1")
    db.close()
    store = SqlcipherStore(path, KEY)
    assert at(store, VENUE, LOG).stored == head(40)
    store.let_go(VENUE, Mark(1, 0, (head(9),)))
    store.close()
    store = SqlcipherStore(path, KEY)
    assert at(store, VENUE, LOG).floor == 9
    store.close()


def test_the_file_is_filled_again_before_it_grows(tmp_path: Path) -> None:
    """Bodies are far larger than headers here: their pages must come free."""
    path = tmp_path / "hub.db"
    store = SqlcipherStore(path, KEY)
    store.found(VENUE)
    fat = tuple(replace(row, private=bytes(3_000)) for row in rows_of(LINKS))
    store.keep([Batch(VENUE, fat, (chain_from(LOG, LOG, 1, TILL),))])
    store.let_go(VENUE, Mark(1, 0, (head(40),)))
    empty(store, VENUE, 10)
    pages, free = (store._db.execute(f"PRAGMA {name}").fetchone()[0] for name in COUNTS)
    store.close()
    assert free > pages / 2
