"""Compares what a killed till promised with what is on its disk."""

import hashlib
import json
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from fynlo_pos.app.paper import QUEUE_FILE
from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.devices.print_spool import FileSpool
from fynlo_pos.core.envelope import GENESIS, open_envelope
from fynlo_pos.core.sales.basket import Basket
from tests.support.crash.chits import known_ids
from tests.support.shop import Shop

_OPEN_OF_TABS = """
SELECT tab_id, sum(rung_milli - voided_milli - settled_milli) FROM tab_line GROUP BY tab_id
"""

_SALES = "SELECT sale_id, number, total_minor, series, refund_of FROM sale"
_REFUNDS = "SELECT refund_of FROM sale WHERE refund_of IS NOT NULL"
_NAMED_BY = {"refund": "of", "means_refund": "of", "z": "number"}


class Promises:
    """All that the lives of one till said, in order, as far as it was read."""

    def __init__(self, path: Path) -> None:
        self.said: list[Any] = []
        self.sales: dict[str, Any] = {}
        self.tabs: dict[str, int] = {}
        self.queued: list[str] = []
        self.draft = _Draft()
        self._path = path
        self._read_bytes = 0
        self._named: defaultdict[str, set[Any]] = defaultdict(set)
        self.read_on()

    def read_on(self) -> None:
        """Take in what was said since."""
        if not self._path.exists():
            return
        with self._path.open("rb") as file:
            file.seek(self._read_bytes)
            new = file.read()
        self._read_bytes += len(new)
        for line in new.splitlines():
            self._take_in(json.loads(line))

    def named(self, what: str) -> set[Any]:
        """Return what was named by everything said of a kind."""
        return self._named[what]

    @property
    def chits(self) -> set[str]:
        """The chits that are owed."""
        return self.named("chit") - {""}

    def _take_in(self, said: Any) -> None:
        what = said["what"]
        name = said.get(_NAMED_BY.get(what, "id"))
        self.said.append(said)
        self.draft.follow(said)
        self._named[what].add(name)
        if what == "sale":
            self.sales[name] = said
        elif what == "queued":
            self.queued.append(name)
        elif what == "tab":
            self.tabs[name] = said["open"]
        elif what in {"means_tab", "means_recall"}:
            self.tabs.pop(name, None)


# Hundreds of lives say things to one file, and it is looked at after each of them.
@cache
def _read_so_far(path: Path) -> Promises:
    return Promises(path)


def broken_promises(folder: Path, path: Path) -> list[str]:
    """Open the till as a person would after the crash; return each promise that is not kept."""
    promises = _read_so_far(path)
    promises.read_on()
    shop = Shop(folder, set_up=False, witnesses=folder.with_name("witnesses"))
    try:
        with shop.open.readers.connect() as connection:

            def rows(statement: str) -> list[tuple[object, ...]]:
                return [tuple(row) for row in connection.exec_driver_sql(statement)]

            broken = _sales(promises, rows(_SALES))
            broken += _refunds(promises, rows(_REFUNDS))
            broken += _cash(promises, rows("SELECT event_id FROM drawer_event"))
            broken += _tabs(promises, rows(_OPEN_OF_TABS))
            wanted = {str(row[0]) for row in rows("SELECT paper_id FROM wanted_paper")}
            queued = known_ids(FileSpool(folder / QUEUE_FILE).load())
            broken += _chits(promises, wanted, queued)
            _say_what_was_seen(path, queued - promises.named("seen") - set(promises.queued))
            broken += _chain(
                rows("SELECT seq, hash, body, private FROM envelope ORDER BY seq"), promises
            )
        with shop.open.store.transaction() as tx:
            basket = tx.basket()
        if not promises.draft.allows(basket):
            broken.append(f"the order at hand is not as it was: {basket}")
    finally:
        shop.close()
    return broken


def _sales(promises: Promises, stored: list[tuple[object, ...]]) -> list[str]:
    by_id = {str(UUID(bytes=row[0])): row for row in stored}  # type: ignore[arg-type]
    broken = [f"sale {sale_id} is on disk twice" for sale_id in by_id if len(by_id) != len(stored)]
    for sale_id, said in promises.sales.items():
        row = by_id.get(sale_id)
        if row is None:
            broken.append(f"sale {said['receipt']} was shown as paid and is gone")
        elif (f"{row[3]}-{row[1]:06d}", row[2]) != (said["receipt"], said["total"]):
            broken.append(f"sale {said['receipt']} is on disk as another")
    for sale_id in by_id.keys() - promises.named("means_sale"):
        refund_of = by_id[sale_id][4]
        if not isinstance(refund_of, bytes) or str(UUID(bytes=refund_of)) not in (
            promises.named("means_refund")
        ):
            broken.append(f"sale {sale_id} was never meant")
    numbers = sorted(int(str(row[1])) for row in stored)
    if numbers != list(range(1, len(numbers) + 1)):
        broken.append("receipt numbers have a gap or a double")
    return broken


def _refunds(promises: Promises, stored: list[tuple[object, ...]]) -> list[str]:
    on_disk = [str(UUID(bytes=row[0])) for row in stored]  # type: ignore[arg-type]
    gone = [
        f"the refund of {sale_id} is gone" for sale_id in promises.named("refund") - set(on_disk)
    ]
    twice = {sale_id for sale_id in promises.named("means_refund") if on_disk.count(sale_id) > 1}
    return gone + [f"the refund of {sale_id} was paid twice" for sale_id in twice]


def _cash(promises: Promises, stored: list[tuple[object, ...]]) -> list[str]:
    on_disk = {str(UUID(bytes=row[0])) for row in stored}  # type: ignore[arg-type]
    return [f"cash move {gone} is gone" for gone in promises.named("cash") - on_disk]


def _tabs(promises: Promises, stored: list[tuple[object, ...]]) -> list[str]:
    on_disk = {str(UUID(bytes=row[0])): row[1] for row in stored}  # type: ignore[arg-type]
    return [
        f"order {tab_id} was held with {open_milli} open and has {on_disk.get(tab_id)}"
        for tab_id, open_milli in promises.tabs.items()
        if on_disk.get(tab_id, 0) != open_milli
    ]


def _say_what_was_seen(path: Path, paper_ids: set[str]) -> None:
    """Note what a till queued and died before it could say so: a queue forgets what is printed."""
    with path.open("a", encoding="utf-8") as out:
        out.writelines(json.dumps({"what": "seen", "id": each}) + "\n" for each in paper_ids)


def _chits(promises: Promises, wanted: set[str], queued: set[str]) -> list[str]:
    """Each chit is wanted or queued still, or was; none entered the queue twice."""
    safe = wanted | queued | set(promises.queued) | promises.named("seen")
    broken = [f"{chit} is in no queue and not wanted" for chit in promises.chits - safe]
    entered = Counter(promises.queued)
    return broken + [f"{chit} was queued twice" for chit, times in entered.items() if times > 1]


def _chain(stored: list[tuple[object, ...]], promises: Promises) -> list[str]:
    previous, broken, next_z_from, zs = GENESIS, [], 1, 0
    for expected, (seq, digest, body, private) in enumerate(stored, start=1):
        assert isinstance(body, bytes)
        assert isinstance(private, bytes)
        link = _link(body, private)
        if seq != expected or link.previous != previous:
            broken.append(f"the chain breaks at {seq}")
        if link.digest != digest:
            broken.append(f"envelope {seq} is not what was sealed")
        previous = digest  # type: ignore[assignment]
        for z in link.zs:
            zs += 1
            if (z.number, z.from_seq, z.to_seq) != (zs, next_z_from, seq):
                broken.append(f"Z {zs} does not begin where the last one ended")
            next_z_from = expected + 1
    broken += [f"Z {number} was taken and is gone" for number in promises.named("z") if number > zs]
    return broken


class _Link(NamedTuple):
    previous: bytes
    digest: bytes
    zs: tuple[ZTaken, ...]


# A till's log is looked at after each of hundreds of lives; the same bytes are read once.
@cache
def _link(body: bytes, private: bytes) -> _Link:
    header, records = open_envelope(body, private)
    zs = tuple(record for record in records if isinstance(record, ZTaken))
    return _Link(header.previous, hashlib.sha256(body).digest(), zs)


class _Draft:
    """The order at hand as last shown, and as the act in flight would have left it."""

    def __init__(self) -> None:
        self._shown: Basket | None = None
        self._meant: Basket | None = None
        self._in_flight = False
        self._recalling = ""
        self._touched = False

    def follow(self, said: dict[str, str]) -> None:
        """Take in the next thing that was said."""
        what = said["what"]
        if what in {"ready", "basket"}:
            self._settle(_read(said["basket"]))
        elif what == "means_basket":
            self._meant, self._in_flight = _read(said["basket"]), True
        elif what == "means_tap":
            self._touched = True
        elif what == "means_recall":
            self._recalling = said["id"]
        elif what in {"means_sale", "means_tab"} and self._is_at_hand(said["id"]):
            self._meant, self._in_flight = None, True
        elif what in {"sale", "tab"} and self._is_at_hand(said["id"]):
            self._settle(None)

    def allows(self, basket: Basket | None) -> bool:
        """Tell whether finding this on disk keeps what was shown."""
        if basket == self._shown or (self._in_flight and basket == self._meant):
            return True
        if basket is None:
            return False
        if self._touched and self._is_one_more(basket):
            return True
        begun = self._shown is None and basket.is_empty
        return begun or bool(self._recalling and str(basket.tab_id) == self._recalling)

    def _settle(self, shown: Basket | None) -> None:
        self._shown, self._in_flight, self._recalling = shown, False, ""
        self._touched = False

    def _is_one_more(self, basket: Basket) -> bool:
        """Tell whether it is the order that was shown, or a new one, with one more thing in it."""
        shown = self._shown
        if shown is None:
            return _count(basket) == 1
        return basket.id == shown.id and _count(basket) == _count(shown) + 1

    def _is_at_hand(self, act_id: str) -> bool:
        shown = self._shown
        return shown is not None and act_id in {str(shown.id), str(shown.tab_id)}


def _count(basket: Basket) -> int:
    return sum(line.quantity_milli for line in basket.lines) // 1000


@cache
def _read(text: str) -> Basket | None:
    return msgspec.json.decode(text, type=Basket | None)
