"""What the settings show of the shop's terminals: who there is, who is out, what came late."""

from collections.abc import Callable, Mapping, Sequence

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.views import TerminalView
from fynlo_pos.sync.member.values import Status
from fynlo_pos.ui import when
from fynlo_pos.ui.hub_props import IN_TOUCH, clock_words, hub_light, missed_words
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import Kind, KnownTerminal, LateSales, Standing

translate = QCoreApplication.translate

ICONS = {Kind.TILL: "receipt", Kind.KITCHEN: "kitchen", Kind.BOARD: "list"}
CLOCK_OFF_MS = 5 * 60_000
LATE_SHOWN = 20


class TerminalsState(msgspec.Struct, frozen=True):
    """Everything known so far."""

    standing: Standing | None = None
    known: tuple[KnownTerminal, ...] | None = None
    heard: tuple[TerminalView, ...] = ()
    busy: str = ""
    trouble: str = ""


class TerminalRow(msgspec.Struct, frozen=True):
    """One terminal as drawn."""

    key: str
    title: str
    detail: str
    icon: str
    status: str
    tone: int
    canTakeOut: bool


class LateRow(msgspec.Struct, frozen=True):
    """What one terminal handed in after it was taken out."""

    key: str
    title: str
    sales: tuple[str, ...]
    amounts: tuple[str, ...]
    total: str
    isBusy: bool


class MissedRow(msgspec.Struct, frozen=True):
    """A terminal that is away for so long that the hub waits for it."""

    key: str
    title: str
    text: str
    button: str


class TerminalsProps(msgspec.Struct, frozen=True):
    """Everything the part binds to."""

    isReading: bool = True
    isJoined: bool = False
    hub: str = ""
    address: str = ""
    state: str = ""
    stateTone: int = 0
    rows: tuple[TerminalRow, ...] = ()
    late: tuple[LateRow, ...] = ()
    missed: tuple[MissedRow, ...] = ()
    canAdd: bool = False
    whyNotAdd: str = ""
    isSharing: bool = False
    trouble: str = ""


def derive_terminals_props(
    state: TerminalsState,
    *,
    status: Status | None,
    now_ms: int,
    timezone: str,
    money: Callable[[int], str],
    stations: Mapping[str, str],
) -> TerminalsProps:
    """Return what the part shows; ``stations`` are the kitchen's by their id."""
    standing = state.standing
    light = hub_light(status, now_ms, timezone) if status is not None else None
    known = state.known or ()
    here = [one for one in known if not one.is_taken_out]
    gone = [one for one in known if one.is_taken_out]
    heard = {one.name: one for one in state.heard}
    can_manage = standing is not None and standing.can_manage
    return TerminalsProps(
        isReading=standing is None and not state.trouble,
        isJoined=standing is not None and standing.is_joined,
        hub=_hub_words(standing),
        address=standing.address if standing is not None else "",
        state=light.text if light is not None else translate("Terminals", "Connecting"),
        stateTone=int(light.tone) if light is not None else int(Tone.PLAIN),
        rows=tuple(
            _row(one, heard.get(one.name), stations, now_ms, can_manage=can_manage)
            for one in (*here, *gone)
        ),
        late=tuple(row for one in gone for row in _late_rows(one, state.busy, money)),
        missed=tuple(_missed_row(one, timezone) for one in here if can_manage and one.is_missed),
        canAdd=can_manage,
        whyNotAdd="" if can_manage else translate("Terminals", "At a till that may manage"),
        isSharing=state.busy == SHARE,
        trouble=state.trouble,
    )


SHARE = "share"
"""What is busy while a hub is started here; else the id of the terminal or log."""


def kind_words(kind: Kind) -> str:
    """Return what a terminal is there for."""
    names = {
        Kind.TILL: translate("Terminals", "Till"),
        Kind.KITCHEN: translate("Terminals", "Kitchen screen"),
        Kind.BOARD: translate("Terminals", "Board on a tablet"),
    }
    return names[kind]


def _hub_words(standing: Standing | None) -> str:
    if standing is None or not standing.is_joined:
        return ""
    if not standing.is_own_hub:
        return translate("Terminals", "The shop’s hub is on another device.")
    if standing.on_network:
        return translate(
            "Terminals", "The shop’s hub runs on this till. Leave it on while the shop is open."
        )
    return translate("Terminals", "The shop’s hub runs on this till, for this device only.")


def _row(
    one: KnownTerminal,
    heard: TerminalView | None,
    stations: Mapping[str, str],
    now_ms: int,
    *,
    can_manage: bool,
) -> TerminalRow:
    facts = [kind_words(one.kind), stations.get(one.station, "")]
    if one.is_this:
        facts.append(translate("Terminals", "this one"))
    elif heard is not None and heard.heard_at_ms and not one.is_connected:
        ago = when.minutes_ago(heard.heard_at_ms, now_ms)
        facts.append(filled(translate("Terminals", "last heard {ago}"), ago=ago))
        if one.kind is Kind.TILL and not one.is_taken_out:
            facts.append(translate("Terminals", "what it sold since is not here yet"))
    if one.to_come:
        facts.append(
            filled(translate("Terminals", "{count} on the way from it"), count=one.to_come)
        )
    if one.to_send:
        facts.append(filled(translate("Terminals", "{count} on the way to it"), count=one.to_send))
    if one.lives >= MANY_LIVES:
        facts.append(filled(translate("Terminals", "begun anew {count} times"), count=one.lives))
    version = one.version or (heard.version if heard is not None else "")
    if version:
        facts.append(filled(translate("Terminals", "version {version}"), version=version))
    if heard is not None and abs(heard.clock_off_ms) >= CLOCK_OFF_MS:
        facts.append(clock_words(-heard.clock_off_ms))
    word, tone = _standing_of(one)
    return TerminalRow(
        key=str(one.device),
        title=one.name,
        detail=" · ".join(fact for fact in facts if fact),
        icon=ICONS[one.kind],
        status=word,
        tone=int(tone),
        canTakeOut=can_manage and not one.is_this and not one.is_taken_out,
    )


def _standing_of(one: KnownTerminal) -> tuple[str, Tone]:
    if one.is_taken_out:
        return translate("Terminals", "Taken out"), Tone.STOP
    if one.is_held_back:
        return translate("Terminals", "Begun anew too often"), Tone.STOP
    if one.is_connected:
        return translate("Terminals", "In touch"), Tone.GOOD
    return translate("Terminals", "Away"), Tone.PLAIN


def _late_rows(one: KnownTerminal, busy: str, money: Callable[[int], str]) -> Sequence[LateRow]:
    rows = []
    for late in one.late:
        shown = late.sales[:LATE_SHOWN]
        rows.append(
            LateRow(
                key=str(late.log),
                title=filled(_late_words(late), terminal=one.name, count=late.entries),
                sales=tuple(number for number, _ in shown),
                amounts=tuple(money(minor) for _, minor in shown),
                total=money(late.total_minor) if late.sales else "",
                isBusy=busy == str(late.log),
            )
        )
    return rows


def _missed_row(one: KnownTerminal, timezone: str) -> MissedRow:
    since = when.full_day(local_time(one.lacks_since_ms, timezone))
    title = translate("Terminals", "The hub has waited for {terminal} since {day}")
    return MissedRow(
        key=str(one.device),
        title=filled(title, terminal=one.name, day=since),
        text=filled(missed_words(), terminal=one.name),
        button=filled(translate("Terminals", "Take out {terminal}"), terminal=one.name),
    )


MANY_LIVES = 50
"""Restored or copied so often, a terminal is worth a look."""


def _late_words(late: LateSales) -> str:
    if late.left:
        return translate(
            "Terminals",
            "{terminal} handed in more than {count} entries after it was taken out. These come "
            "first; the others are shown once they are admitted.",
        )
    if late.entries == 1:
        return translate("Terminals", "{terminal} handed in 1 entry after it was taken out")
    return translate("Terminals", "{terminal} handed in {count} entries after it was taken out")


def is_away(status: Status | None) -> bool:
    """Tell whether the hub cannot be asked just now."""
    return status is None or status.phase not in IN_TOUCH
