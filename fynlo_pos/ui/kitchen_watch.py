"""The till's eye on the kitchen: what nobody there has seen, told with its remedy, and printed.

A printer station's orders go to paper as they are sent. A screen that has not shown something after
a while is told of, and the printer offered: only this till prints what was rung on it.
"""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from fynlo_pos.core.kitchen.documents import Station, StationKind
from fynlo_pos.core.kitchen.standing import SHOWN_FOR_MS, LeftBehind, left_behind
from fynlo_pos.core.kitchen.unseen import (
    KitchenSight,
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
from fynlo_pos.core.till.brought_orders import brought_to
from fynlo_pos.core.words import Told
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.left_unsent import LeftUnsent
from fynlo_pos.ui.notices import Banner, Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.status import Light
from fynlo_pos.ui.unread_allergies import UnreadAllergies
from fynlo_pos.ui.unseen_words import left_words, unread_words, unseen_words

if TYPE_CHECKING:
    from uuid import UUID

translate = QCoreApplication.translate

LOOK_EVERY_MS = 2_000
PATIENCE_MS = 10_000
"""A screen on the same network shows an order within a second."""
STALE_MS = 30 * 60_000
"""What is older than this may be made by now: only a person prints it."""
UNSEEN = "kitchen-unseen"
STATUS = "kitchen"


class KitchenWatch(QObject):
    """Looks after each act at the till, and every other second while anything is to be seen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._latest = Latest(desk.lanes.reader)
        self._asked: set[tuple[object, ...]] = set()
        self._taken_back: set[StationChit] = set()
        self._told: set[StationChit] = set()
        self._allergies = UnreadAllergies()
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
        till, now_ms = desk.shop.state.incarnation, desk.now_ms()
        basket, stations = desk.order.basket, desk.shop.every_station
        tab_id = basket.tab_id

        def read() -> KitchenSight:
            orders = desk.reading.open_kitchen_orders(now_ms - SHOWN_FOR_MS)
            at_hand = desk.reading.kitchen_order(tab_id) if tab_id else None
            brought = brought_to(desk.reading, tab_id, basket.lines) if tab_id else ()
            return KitchenSight(
                tuple(unseen_of(orders, till)),
                tuple(to_take_back(orders, till)),
                tuple(news_for_paper(orders, till)),
                tuple(unread_allergies(orders, till)),
                tuple(left_behind(stations, orders)),
                at_hand,
                tuple(brought),
            )

        self._latest.ask(read, self._looked)

    def print_unseen(self, station: Station, unseen: Sequence[Unseen]) -> None:
        """Put on paper what a station's screen has not shown, and say so once it is there."""
        for one in unseen:
            for chit in chits_of(one):
                self._print(station, chit, one.allergy)

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
        self._take_back()
        self._tell_papers()
        self._tell()

    def _print_new(self, station: Station) -> None:
        if not self._can_print(station):
            return
        for one in self._of(station):
            for chit, sent_at_ms in zip(chits_of(one), one.sent_at_ms, strict=True):
                is_fresh = self._desk.now_ms() - sent_at_ms < STALE_MS
                key = (chit.station_id, *chit.command_ids, *chit.again)
                if is_fresh and key not in self._asked:
                    self._asked.add(key)
                    self._print(station, chit, one.allergy)

    def _take_back(self) -> None:
        """Print what paper must take back, once, and keep that it was told."""
        desk = self._desk
        for chit in desk.kitchen.to_take_back:
            if chit not in self._taken_back and self._can_print_at(chit.station_id):
                self._taken_back.add(chit)
                self._print_taken_back(chit)

    def _tell_papers(self) -> None:
        """Print what has changed of what papers say, once, and keep that it was told."""
        for news in self._desk.kitchen.news:
            if news.chit not in self._told and self._can_print_at(news.chit.station_id):
                self._told.add(news.chit)
                self._print_news(news)

    def _print_news(self, news: PaperNews) -> None:
        desk, chit = self._desk, news.chit

        def told(outcome: Ok[Told] | Err) -> None:
            if isinstance(outcome, Err):
                again = self.tr("Try again")
                retry = self._print_news
                desk.notices.offer(outcome.sentence, again, lambda: retry(news), Tone.WARN)
                return
            desk.lanes.writer.run(
                lambda: desk.till.told_on_paper(
                    chit.order_id, chit.station_id, chit.called, news.allergy
                ),
                lambda _written: self.look(),
            )

        desk.lanes.devices.run(lambda: desk.printing.print_station_chit(chit), told)

    def _print_taken_back(self, chit: StationChit) -> None:
        desk = self._desk
        read = [part for one in chit.taken_back for part in one.parts]

        def told(outcome: Ok[Told] | Err) -> None:
            if isinstance(outcome, Err):
                again = self.tr("Try again")
                retry = self._print_taken_back
                desk.notices.offer(outcome.sentence, again, lambda: retry(chit), Tone.WARN)
                return
            desk.lanes.writer.run(
                lambda: desk.kitchen_acts.clear(chit.order_id, chit.station_id, read),
                lambda _written: self.look(),
            )

        desk.lanes.devices.run(lambda: desk.printing.print_station_chit(chit), told)

    def _tell(self) -> None:
        """Tell of each station that has not seen something for a while."""
        desk, now_ms = self._desk, self._desk.now_ms()
        late = [
            (station, waits)
            for station in desk.shop.every_station
            if (waits := [one for one in self._of(station) if _is_late(one, now_ms)])
        ]
        screens = {one.id: one for one in desk.shop.stations if one.kind is StationKind.SCREEN}
        unread = [
            (screens[one.station_id], one, since_ms)
            for one, since_ms in self._allergies.late(desk.kitchen.unread, now_ms)
            if one.station_id in screens
        ]
        left = desk.kitchen.left
        if late or unread or left:
            self._raise(late, unread, left, now_ms)
            return
        desk.notices.heal(UNSEEN)
        desk.status.report(
            STATUS, Light(self.tr("Kitchen"), self.tr("Has seen everything"), Tone.GOOD)
        )

    def _raise(
        self,
        late: Sequence[tuple[Station, Sequence[Unseen]]],
        unread: Sequence[tuple[Station, Unread, int]],
        left: Sequence[LeftBehind],
        now_ms: int,
    ) -> None:
        desk = self._desk
        words = [unseen_words(station, waits, now_ms) for station, waits in late]
        words += [
            unread_words(station, one.call_number, now_ms - since_ms)
            for station, one, since_ms in unread
        ]
        words += [left_words(one) for one in left]
        printable = [(station, waits) for station, waits in late if self._is_offered(station)]
        if unread or len(printable) < len(late):
            words.append(self.tr("Tell them, and look whether their screen is on."))

        def print_them() -> None:
            for station, waits in printable:
                self.print_unseen(station, waits)

        desk.notices.raise_banner(
            UNSEEN,
            Banner(
                " ".join(words),
                Tone.WARN,
                self.tr("Print it") if printable else "",
                print_them if printable else None,
            ),
        )
        remedy = self.tr("Tell them, or print it, and look whether their screen is on.")
        waited = [one.since_ms for _, waits in late for one in waits]
        waited += [since_ms for _, _, since_ms in unread]
        since_ms = min([*waited, *(one.since_ms for one in left)])
        desk.status.report(
            STATUS,
            Light(self.tr("Kitchen"), self.tr("Kitchen waiting"), Tone.WARN, since_ms, remedy),
        )

    def _is_offered(self, station: Station) -> bool:
        """Tell whether a person may have printed what a station's screen has not seen."""
        is_wanted = station.offers_printer or station.kind is StationKind.PRINTER
        return is_wanted and self._can_print(station)

    def _can_print(self, station: Station) -> bool:
        return self._can_print_at(station.id)

    def _can_print_at(self, station_id: "UUID") -> bool:
        """Tell whether a station's orders can come out on paper, there or here."""
        own = [one for one in self._desk.shop.every_station if one.id == station_id and one.printer]
        return bool(own) or self._desk.device.settings.printer.is_set_up

    def _print(self, station: Station, chit: StationChit, allergy: str) -> None:
        desk = self._desk

        def told(outcome: Ok[Told] | Err) -> None:
            if isinstance(outcome, Err):
                retry = partial(self._print, station, chit, allergy)
                desk.notices.offer(outcome.sentence, self.tr("Try again"), retry, Tone.WARN)
                return
            if outcome.value:
                self._say_where(station)
            desk.lanes.writer.run(
                lambda: desk.till.chit_printed(
                    chit.order_id, chit.station_id, chit.command_ids, allergy, chit.says
                ),
                lambda _written: self.look(),
            )

        desk.lanes.devices.run(lambda: desk.printing.print_station_chit(chit), told)

    def _say_where(self, station: Station) -> None:
        """A paper that came out here must be carried there."""
        words = self.tr(
            "{station}’s printer did not print, so the order is printed here. Take it there."
        )
        self._desk.notices.say(filled(words, station=station.name), Tone.WARN)

    def _of(self, station: Station) -> list[Unseen]:
        return [one for one in self._desk.kitchen.unseen if one.station_id == station.id]


def _is_late(unseen: Unseen, now_ms: int) -> bool:
    return now_ms - unseen.since_ms >= PATIENCE_MS
