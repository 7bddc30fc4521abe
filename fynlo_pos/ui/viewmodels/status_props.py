"""What the status page shows of each part of the till: how it is, since when, what to do."""

from collections.abc import Mapping

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.ui import when
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.status import Light

translate = QCoreApplication.translate

PRINTER, BACKUP, MATTERS, HUB, KEY = "printer", "backup", "matters", "hub", "key"
MISSED = "missed"
ICONS = {
    # By the first word of a part's key: there may be several of a kind.
    PRINTER: "printer",
    "drawer": "drawer",
    BACKUP: "export",
    "disk": "disk",
    "clock": "clock",
    "database": "box",
    MATTERS: "eye",
    HUB: "sync",
    KEY: "lock",
    "terminal": "receipt",
    MISSED: "receipt",
}


class PartRow(msgspec.Struct, frozen=True):
    """One part, as text. ``action`` names what can be done about it here."""

    key: str
    name: str
    detail: str
    remedy: str
    state: str
    tone: int
    icon: str
    action: str
    isBusy: bool


class StatusPageProps(msgspec.Struct, frozen=True):
    """Everything the status page binds to."""

    title: str = ""
    tone: int = 0
    rows: tuple[PartRow, ...] = ()


def derive_status_page(
    lights: Mapping[str, Light], *, now_ms: int, has_printer: bool, busy: frozenset[str]
) -> StatusPageProps:
    """Return the parts, those that need somebody first and the rest in their usual order."""
    rows = [
        _row(key, light, now_ms=now_ms, has_printer=has_printer, is_busy=key in busy)
        for key, light in lights.items()
    ]
    rows.sort(key=lambda row: -row.tone if row.tone >= Tone.WARN else 0)
    troubled = sum(row.tone >= Tone.WARN for row in rows)
    return StatusPageProps(
        title=_title(len(rows), troubled),
        tone=max((row.tone for row in rows), default=int(Tone.PLAIN)),
        rows=tuple(rows),
    )


def _row(key: str, light: Light, *, now_ms: int, has_printer: bool, is_busy: bool) -> PartRow:
    since = when.minutes_ago(light.since_ms, now_ms) if light.since_ms else ""
    return PartRow(
        key=key,
        name=light.part,
        detail=since,
        remedy=light.remedy,
        state=light.text,
        tone=int(light.tone),
        icon=ICONS.get(key.partition("-")[0], "info"),
        action=_action(key, has_printer=has_printer),
        isBusy=is_busy,
    )


def _action(key: str, *, has_printer: bool) -> str:
    if key == PRINTER and has_printer:
        return translate("Status", "Test")
    if key == BACKUP:
        return translate("Status", "Back up now")
    if key == MATTERS:
        return translate("Status", "Look")
    if is_of_terminals(key):
        return translate("Status", "Terminals")
    return ""


def is_of_terminals(key: str) -> bool:
    """Tell whether what is to be done about a part is done at the list of terminals."""
    return key.partition("-")[0] in (HUB, MISSED)


def _title(parts: int, troubled: int) -> str:
    if not parts:
        return translate("Status", "Nothing was looked at yet")
    if not troubled:
        return translate("Status", "All well")
    if troubled == 1:
        return translate("Status", "One thing needs a look")
    return filled(translate("Status", "{count} things need a look"), count=troubled)
