"""What the page To look at shows: each matter in plain words, and the taps that deal with it."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any
from uuid import UUID

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.exceptions.matter import (
    Happening,
    Matter,
    RefundLines,
    Remedy,
    ToldTo,
)
from fynlo_pos.ui import when
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled, listed_in_line, spoken
from fynlo_pos.ui.viewmodels.field_words import field_words

translate = QCoreApplication.translate

MOST_SHOWN = 50


class HappeningRow(msgspec.Struct, frozen=True):
    """One of the things at odds: what, who and where and when, its amount or value."""

    what: str
    detail: str
    amount: str


class RemedyRow(msgspec.Struct, frozen=True):
    """A button."""

    name: str
    label: str
    amount: str
    isDanger: bool


class MatterRow(msgspec.Struct, frozen=True):
    """One matter as drawn."""

    key: str
    title: str
    order: str
    told: str
    happenings: tuple[HappeningRow, ...]
    remedies: tuple[RemedyRow, ...]
    isBusy: bool


class ToLookAtProps(msgspec.Struct, frozen=True):
    """Everything the page binds to. ``more`` says how many older ones are not drawn."""

    title: str = ""
    isEmpty: bool = False
    rows: tuple[MatterRow, ...] = ()
    more: str = ""
    trouble: str = ""


def derive_to_look_at(
    matters: Sequence[Matter],
    shop: Shop,
    *,
    names: Mapping[UUID, str],
    busy: Collection[str] = (),
    trouble: str = "",
) -> ToLookAtProps:
    """Return the page: the newest matters first, each with its buttons."""
    hidden = len(matters) - MOST_SHOWN
    return ToLookAtProps(
        title=how_many(len(matters)),
        isEmpty=not matters and not trouble,
        rows=tuple(
            _matter(matter, shop, names, is_busy=matter.key in busy)
            for matter in matters[:MOST_SHOWN]
        ),
        more=filled(
            translate("ToLookAt", "{count} older ones follow when these are dealt with."),
            count=hidden,
        )
        if hidden > 0
        else "",
        trouble=trouble,
    )


def how_many(count: int) -> str:
    """Return how many matters there are, in words."""
    if count == 0:
        return translate("ToLookAt", "Nothing to look at")
    if count == 1:
        return translate("ToLookAt", "1 thing to look at")
    return filled(translate("ToLookAt", "{count} things to look at"), count=count)


def _matter(matter: Matter, shop: Shop, names: Mapping[UUID, str], *, is_busy: bool) -> MatterRow:
    differing = _differing(matter.happenings)
    return MatterRow(
        key=matter.key,
        title=spoken(matter.title),
        order=spoken(matter.order) if matter.order else "",
        told=translate("ToLookAt", "For a manager") if matter.told is ToldTo.MANAGER else "",
        happenings=tuple(_happening(one, shop, names, differing) for one in matter.happenings),
        remedies=tuple(_remedy(one, shop) for one in matter.remedies),
        isBusy=is_busy,
    )


def _happening(
    one: Happening, shop: Shop, names: Mapping[UUID, str], differing: Collection[str]
) -> HappeningRow:
    fields = {name: value for name, value in one.fields.items() if name in differing}
    values = field_words(fields, shop)
    return HappeningRow(
        what=f"{spoken(one.what)}: {values}" if values else spoken(one.what),
        detail=_who_where_when(one, shop, names),
        amount=shop.money(one.minor) if one.minor is not None else "",
    )


def _who_where_when(one: Happening, shop: Shop, names: Mapping[UUID, str]) -> str:
    who = names.get(one.staff_id, "") if one.staff_id else ""
    both = translate("ToLookAt", "{who} at {till}")
    where = filled(both, who=who, till=one.terminal) if who and one.terminal else ""
    return listed_in_line((where or who or one.terminal, _moment(one.at_ms, shop)), " · ")


def _moment(at_ms: int, shop: Shop) -> str:
    if not at_ms:
        return ""
    said = local_time(at_ms, shop.venue.timezone)
    clock = when.clock(said)
    if said[:10] == shop.business_date:
        return clock
    return f"{when.day_by_name(said[:10], shop.business_date)} {clock}"


def _remedy(remedy: Remedy, shop: Shop) -> RemedyRow:
    return RemedyRow(
        name=remedy.name,
        label=spoken(remedy.label),
        amount=shop.money(remedy.minor) if remedy.minor is not None else "",
        isDanger=isinstance(remedy.act, RefundLines),
    )


def _differing(happenings: Sequence[Happening]) -> frozenset[str]:
    """Return the fields whose values are not the same in all that have values."""
    valued: list[dict[str, Any]] = [one.fields for one in happenings if one.fields]
    names = {name for fields in valued for name in fields}
    return frozenset(
        name for name in names if any(one.get(name) != valued[0].get(name) for one in valued)
    )
