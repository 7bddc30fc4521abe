"""The till's eye on the kitchen: what nobody there has seen, told with its remedy, and printed.

A printer station's orders go to paper as they are sent. A screen that has not shown something after
a while is told of, and the printer offered: only this till prints what was rung on it. What its
earlier lives sent, and another terminal that is silent, is told and offered too.
"""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.sight import SILENT_AFTER_MS, KitchenSight, SpokenFor, spoken_for
from fynlo_pos.core.kitchen.standing import SHOWN_FOR_MS, LeftBehind, left_behind
from fynlo_pos.core.kitchen.unseen import (
    PaperNews,
    StationChit,
    Unread,
    Unseen,
    chits_of,
    news_for_paper,
    to_take_back,
    unread_allergies,
    unseen_of,
)
from fynlo_pos.core.till.brought_orders import made_under
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.hearing import Heard
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.kitchen_papers import KitchenPapers
from fynlo_pos.ui.left_unsent import LeftUnsent
from fynlo_pos.ui.long_standing import ALLERGY_PATIENCE_MS, LongStanding, LongUnseen
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.status import Light
from fynlo_pos.ui.unseen_words import (
    left_words,
    owed_words,
    silent_words,
    unread_words,
    unseen_words,
)

translate = QCoreApplication.translate

LOOK_EVERY_MS = 2_000
PATIENCE_MS = 10_000
"""A screen on the same network shows an order within a second."""
STALE_MS = 30 * 60_000
"""What is older than this may be made by now: only a person prints it."""
UNSEEN = "kitchen-unseen"
STATUS = "kitchen"


class _Waits(msgspec.Struct, frozen=True):
    """What stations have not seen for a while, each with since when."""

    late: Sequence[tuple[Station, Sequence[Unseen]]]
    silent: Sequence[tuple[Station, str, Sequence[Unseen]]]
    unread: Sequence[tuple[Station, Unread, int]]
    owed: Sequence[tuple[Station, PaperNews, int]]
    left: Sequence[LeftBehind]

    @property
    def since_ms(self) -> int:
        """Since when the longest waits."""
        waited = [one.since_ms for _, some in self.late for one in some]
        waited += [one.since_ms for _, _, some in self.silent for one in some]
        waited += [since_ms for _, _, since_ms in (*self.unread, *self.owed)]
        return min([*waited, *(one.since_ms for one in self.left)])


class KitchenWatch(QObject):
    """Looks after each act at the till, and every other second while anything is to be seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._latest = Latest(desk.lanes.reader, self)
        self._asked: dict[tuple[object, ...], StationChit] = {}
        self._told: set[StationChit] = set()
        self._stood: set[StationChit] | None = None
        """What had changed before this start: another till may have told it by paper since."""
        self._unseen = LongUnseen(PATIENCE_MS)
        self._allergies: LongStanding[Unread] = LongStanding(ALLERGY_PATIENCE_MS)
        self._owed: LongStanding[PaperNews] = LongStanding(PATIENCE_MS)
        self._heard = Heard(desk)
        self._papers = KitchenPapers(desk, self.look, self._print_rest, self)
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        for told in (desk.order.sold, desk.order.held, desk.order.sent):
            told.connect(self._acted)
        desk.shopChanged.connect(self.look)
        desk.othersArrived.connect(self.look)
        LeftUnsent(desk, self)

    @Slot()
    def look(self) -> None:
        """Ask what was not seen; a shop without stations asks nothing."""
        desk = self._desk
        if not desk.has_shop or not desk.shop.every_station:
            self._timer.stop()
            return
        self._timer.start()
        self._papers.write_down()
        till, hearing = desk.shop.state.incarnation, self._heard.now()
        basket, stations = desk.order.basket, desk.shop.every_station
        tab_id = basket.tab_id

        def read() -> KitchenSight:
            orders = desk.reading.open_kitchen_orders(hearing.now_ms - SHOWN_FOR_MS)
            at_hand = desk.reading.kitchen_order(tab_id) if tab_id else None
            others = made_under(desk.reading, tab_id, basket.lines) if tab_id else ()
            return KitchenSight(
                tuple(unseen_of(orders, till)),
                tuple(to_take_back(orders, till)),
                tuple(news_for_paper(orders, till)),
                tuple(unread_allergies(orders, till)),
                tuple(left_behind(stations, orders)),
                {order.id: order.call_number for order in orders},
                at_hand,
                tuple(others),
                tuple(spoken_for(orders, desk.reading.lives(), till, hearing)) if orders else (),
            )

        self._latest.ask(read, self._looked)

    def print_unseen(self, unseen: Sequence[Unseen]) -> None:
        """Put on paper what a station's screen has not shown, and say so once it is there."""
        for one in unseen:
            for chit in chits_of(one):
                self._papers.print(chit)

    @Slot(object)
    def _acted(self, _basket: object) -> None:
        self.look()

    def _looked(self, outcome: Ok[KitchenSight] | Err) -> None:
        if isinstance(outcome, Err):
            return
        self._desk.see_kitchen(outcome.value)
        for station in self._desk.shop.stations:
            if station.kind is StationKind.PRINTER:
                self._print_new(station)
        self._print_changes()
        self._tell()

    def _print_new(self, station: Station) -> None:
        if not self._papers.can_print_at(station.id):
            return
        for one in _at(station, self._desk.kitchen.unseen):
            for chit, sent_at_ms in zip(chits_of(one), one.sent_at_ms, strict=True):
                is_fresh = self._desk.now_ms() - sent_at_ms < self._prints_within_ms
                key = (chit.station_id, *chit.command_ids, *chit.again)
                if is_fresh and key not in self._asked:
                    self._asked[key] = chit
                    self._papers.print(chit)

    @property
    def _prints_within_ms(self) -> int:
        """How old what comes out by itself may be: another till may have printed what is older."""
        return SILENT_AFTER_MS if self._desk.others.is_apart else STALE_MS

    def _print_rest(self, papers: Sequence[StationChit]) -> None:
        """Print what else there is of the matters of some papers: it waited for them."""
        matters = {one.matter for one in papers}
        self._asked = {key: one for key, one in self._asked.items() if one.matter not in matters}
        self._told = {one for one in self._told if one.matter not in matters}
        self.look()

    def _print_changes(self) -> None:
        """Print what has changed of what papers say, once; a person has it printed again."""
        changes = _changes_of(self._desk.kitchen)
        if self._stood is None:
            self._stood = {paper.chit for paper in changes}
        waits = self._told | (self._stood if self._desk.others.is_apart else set())
        for paper in changes:
            if paper.chit not in waits and self._papers.can_print_at(paper.chit.station_id):
                self._told.add(paper.chit)
                self._papers.print(paper.chit)

    def _tell(self) -> None:
        """Tell of each station that has not seen something for a while."""
        desk, now_ms = self._desk, self._desk.now_ms()
        stations = {one.id: one for one in desk.shop.every_station}
        told_for = desk.kitchen.spoken_for
        everyone: Sequence[KitchenSight | SpokenFor] = (desk.kitchen, *told_for)
        own = self._unseen.late(
            (one for sight in everyone for one in sight.unseen if not sight.terminal), now_ms
        )
        late = [(at, some) for at in stations.values() if (some := _at(at, own))]
        silent = [
            (at, other.terminal, some)
            for other in told_for
            for at in stations.values()
            if other.terminal and (some := _at(at, other.unseen))
        ]
        screens = {one.id: one for one in desk.shop.stations if one.kind is StationKind.SCREEN}
        unread = [
            (screens[one.station_id], one, since_ms)
            for one, since_ms in self._allergies.late(
                (unread for sight in everyone for unread in sight.unread), now_ms
            )
            if one.station_id in screens
        ]
        owed = [
            (stations[one.chit.station_id], one, since_ms)
            for one, since_ms in self._owed.late(
                (paper for sight in everyone for paper in _changes_of(sight)), now_ms
            )
            if one.chit.station_id in stations
        ]
        waits = _Waits(late, silent, unread, owed, desk.kitchen.left)
        if late or silent or unread or owed or waits.left:
            self._raise(waits, now_ms)
            return
        desk.notices.heal(UNSEEN)
        desk.status.report(
            STATUS, Light(self.tr("Kitchen"), self.tr("Has seen everything"), Tone.GOOD)
        )

    def _raise(self, waits: _Waits, now_ms: int) -> None:
        desk = self._desk
        printable = [some for station, some in waits.late if self._is_offered(station)]
        silent = [some for at, _, some in waits.silent if self._is_offered(at)]
        silent = [] if desk.others.is_apart else silent
        printable += silent
        papers = [one for _, one, _ in waits.owed if self._papers.can_print_at(one.chit.station_id)]

        def print_them() -> None:
            for some in printable:
                self.print_unseen(some)
            for paper in papers:
                self._papers.print(paper.chit)

        is_printable = bool(printable or papers)
        words = self._words(waits, now_ms)
        if silent:
            words.append(self.tr("Ask them before you print it."))
        if waits.unread or len(printable) < len(waits.late) + len(waits.silent):
            words.append(self.tr("Tell them, and look whether their screen is on."))
        elif len(papers) < len(waits.owed):
            words.append(self.tr("Tell them."))
        desk.notices.raise_banner(
            UNSEEN,
            Banner(
                " ".join(words),
                Tone.WARN,
                self.tr("Print it") if is_printable else "",
                print_them if is_printable else None,
            ),
        )
        remedy = self.tr("Tell them, or print it, and look whether their screen is on.")
        desk.status.report(
            STATUS,
            Light(
                self.tr("Kitchen"), self.tr("Kitchen waiting"), Tone.WARN, waits.since_ms, remedy
            ),
        )

    def _words(self, waits: _Waits, now_ms: int) -> list[str]:
        numbers = self._desk.kitchen.call_numbers
        return [
            *(unseen_words(station, some, now_ms) for station, some in waits.late),
            *(
                silent_words(station, some, now_ms, terminal)
                for station, terminal, some in waits.silent
            ),
            *(
                unread_words(station, one.call_number, now_ms - since_ms)
                for station, one, since_ms in waits.unread
            ),
            *(
                owed_words(station, numbers.get(one.chit.order_id, 0), now_ms - since_ms)
                for station, one, since_ms in waits.owed
            ),
            *map(left_words, waits.left),
        ]

    def _is_offered(self, station: Station) -> bool:
        """Tell whether a person may have printed what a station's screen has not seen."""
        is_wanted = station.offers_printer or station.kind is StationKind.PRINTER
        return is_wanted and self._papers.can_print_at(station.id)


def _at(station: Station, unseen: Sequence[Unseen]) -> list[Unseen]:
    return [one for one in unseen if one.station_id == station.id]


def _changes_of(sight: KitchenSight | SpokenFor) -> list[PaperNews]:
    return [*map(PaperNews, sight.to_take_back), *sight.news]
