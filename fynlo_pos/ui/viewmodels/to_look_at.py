"""To look at: what does not agree between tills, and the tap that deals with each."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import msgspec
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.exceptions.matter import AdmitLate, Matter, RefundLines, Remedy, TakeUp
from fynlo_pos.core.people.rights import NotAllowed, Right
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.ui.allowed import with_right
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok, while_there
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.places import HISTORY, HOME
from fynlo_pos.ui.terminals import ShownLate
from fynlo_pos.ui.there import then_if_there
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.to_look_at_props import MatterRow, ToLookAtProps, derive_to_look_at

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
class ToLookAtModel(QObject, Shows[ToLookAtProps]):
    """The matters that need somebody, the newest first."""

    titleChanged = Signal()
    isEmptyChanged = Signal()
    rowsChanged = Signal()
    moreChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asks = Latest(desk.lanes.reader, self)
        self._matters: Sequence[Matter] = ()
        self._busy: frozenset[str] = frozenset()
        self.begin(ToLookAtProps())
        self.look()

    @Slot()
    def look(self) -> None:
        """Look again."""
        self._asks.ask(self._desk.reading.matters, self._arrived)

    @Slot(str, str)
    def act(self, key: str, name: str) -> None:
        """Deal with a matter by one of its remedies."""
        matter = next((one for one in self._matters if one.key == key), None)
        if matter is None or key in self._busy:
            return
        remedy = matter.remedy(name)
        match remedy.act:
            case RefundLines(_, receipt_number, business_date) as wanted:
                self._desk.go(HISTORY, first=business_date, text=receipt_number, refund=wanted)
            case TakeUp(tab_id):
                self._take_up(tab_id)
            case AdmitLate(log, entries, sales, minor):
                self._admit(matter, ShownLate(log, entries, sales, minor))
            case _:
                self._deal_with(matter, remedy, None)

    def _take_up(self, tab_id: UUID) -> None:
        desk = self._desk

        def done(outcome: Ok[Basket] | Err) -> None:
            if isinstance(outcome, Err):
                desk.order.tell(outcome)

        desk.go(HOME)
        desk.order.recall(tab_id, desk.session.person, done)

    def _admit(self, matter: Matter, shown: ShownLate) -> None:
        """Have the hub tell the shop what was shown, for whoever may change the shop."""
        desk, terminals = self._desk, self._desk.others.terminals

        def admit() -> None:
            terminals.admit(shown)
            terminals.known()

        at_rest = then_if_there(self, lambda: self._mark(self._busy - {matter.key}))

        def arrived(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Err):
                desk.notices.tell(outcome)
            else:
                desk.notices.say(translate("ToLookAtModel", "Dealt with"), Tone.GOOD)
                look = then_if_there(self, self.look)
                desk.lanes.writer.run(lambda: None, lambda _done: desk.read_shop(look), desk)
            at_rest()

        def act() -> None:
            self._mark(self._busy | {matter.key})
            desk.others.lane.run(admit, arrived, desk)

        with_right(desk, Right.CHANGE_SHOP, act)

    def _deal_with(self, matter: Matter, remedy: Remedy, allowed_by: UUID | None) -> None:
        desk, person = self._desk, self._desk.session.person
        self._mark(self._busy | {matter.key})

        def answered(outcome: Ok[None] | Err) -> None:
            self._mark(self._busy - {matter.key})
            if isinstance(outcome, Ok):
                return
            if isinstance(outcome.trouble, NotAllowed) and allowed_by is None:
                desk.consent.ask(
                    outcome.trouble.right,
                    asked_by=person.name,
                    allowed=lambda who: self._deal_with(matter, remedy, who),
                    refused=lambda: desk.notices.tell(outcome),
                )
            else:
                desk.notices.tell(outcome)
                self.look()

        ended = while_there(self, answered, desk.notices.tell)

        def arrived(outcome: Ok[None] | Err) -> None:
            if isinstance(outcome, Ok):
                desk.notices.say(translate("ToLookAtModel", "Dealt with"), Tone.GOOD)
                desk.read_shop(then_if_there(self, self.look))
            ended(outcome)

        desk.lanes.writer.run(
            lambda: desk.till.deal_with(matter, remedy, person, allowed_by), arrived, desk
        )

    def _mark(self, busy: frozenset[str]) -> None:
        self._busy = busy
        self._derive()

    def _arrived(self, outcome: Ok[Sequence[Matter]] | Err) -> None:
        if isinstance(outcome, Err):
            self._derive(trouble=outcome.sentence)
            return
        self._matters = outcome.value
        self._derive()

    def _derive(self, trouble: str = "") -> None:
        shop = self._desk.shop
        names = {one.id: one.name for one in shop.staff}
        self.show(
            derive_to_look_at(self._matters, shop, names=names, busy=self._busy, trouble=trouble)
        )

    @Property(str, notify=titleChanged)
    def title(self) -> str:
        """How many there are."""
        return self._props.title

    @Property(bool, notify=isEmptyChanged)
    def isEmpty(self) -> bool:
        """Whether every till agrees."""
        return self._props.isEmpty

    @Property("QVariantList", notify=rowsChanged)  # type: ignore[arg-type]
    def rows(self) -> list[dict[str, Any]]:
        """The matters."""
        return [_listed(row) for row in self._props.rows]

    @Property(str, notify=moreChanged)
    def more(self) -> str:
        """How many are not drawn; empty for none."""
        return self._props.more

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why they could not be read."""
        return self._props.trouble


def _listed(row: MatterRow) -> dict[str, Any]:
    """Return a row as QML takes it: it knows no tuples inside a map."""
    plain: dict[str, Any] = msgspec.to_builtins(row)
    return plain | {name: list(plain[name]) for name in ("happenings", "remedies")}
