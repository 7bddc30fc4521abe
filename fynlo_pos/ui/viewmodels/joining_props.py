"""What joining a shop asks and shows: which shop, by which code, and how far it has come."""

from enum import IntEnum

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.sync.member.values import Status
from fynlo_pos.ui.hub_props import IN_TOUCH, refusal_words
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import FoundShop, JoinStep, Kind

translate = QCoreApplication.translate

INVITATION = "fynlo://"
"""How the text of an invitation begins, as a scanner reads it from the other till's screen."""


KINDS = (Kind.TILL, Kind.KITCHEN)


class Stage(IntEnum):
    """Where joining is. At ``CLOSED`` the first run asks about a new shop instead."""

    CLOSED = 0
    ASKING = 1
    JOINING = 2
    FETCHING = 3


class JoiningState(msgspec.Struct, frozen=True):
    """Everything found, typed and heard so far. ``chosen`` is one of the shops that were found.

    ``kind`` is what this device is to be: a till, or a kitchen's screen.
    """

    stage: Stage = Stage.CLOSED
    is_looking: bool = False
    found: tuple[FoundShop, ...] = ()
    chosen: FoundShop | None = None
    kind: Kind = Kind.TILL
    address: str = ""
    code: str = ""
    step: JoinStep = JoinStep.LOOKING
    trouble: str = ""
    status: Status | None = None


class ShopRow(msgspec.Struct, frozen=True):
    """A shop on this network, as drawn."""

    title: str
    detail: str


class JoiningProps(msgspec.Struct, frozen=True):
    """Everything the page binds to. ``progress`` is in thousandths, below 0 while unknown."""

    stage: int = 0
    isLooking: bool = False
    shops: tuple[ShopRow, ...] = ()
    title: str = ""
    text: str = ""
    asksAddress: bool = True
    kind: int = 0
    address: str = ""
    code: str = ""
    canJoin: bool = False
    whyNot: str = ""
    progress: int = -1
    progressText: str = ""
    canCancel: bool = False
    trouble: str = ""


def derive_joining_props(state: JoiningState) -> JoiningProps:
    """Return what the page shows."""
    title, text = _stage_words(state)
    progress, progress_text = _progress(state)
    why_not = _why_not(state)
    return JoiningProps(
        stage=int(state.stage),
        isLooking=state.is_looking,
        shops=tuple(ShopRow(join_words(shop), shop.address) for shop in state.found),
        title=title,
        text=text,
        asksAddress=state.chosen is None,
        kind=KINDS.index(state.kind),
        address=state.address,
        code=state.code,
        canJoin=not why_not,
        whyNot=why_not,
        progress=progress,
        progressText=progress_text,
        canCancel=state.stage is Stage.JOINING and state.step is JoinStep.LOOKING,
        trouble=_trouble(state),
    )


def join_words(shop: FoundShop) -> str:
    """Return the offer to join a shop: by its name, once its hub knows it."""
    if not shop.name:
        return translate("Joining", "Join the shop on this network")
    return filled(translate("Joining", "Join “{shop}”"), shop=shop.name)


def is_whole(status: Status | None) -> bool:
    """Tell whether all that the hub held when this till came is on this till's disk."""
    return status is not None and status.is_caught_up and status.fetched >= status.to_fetch


def _stage_words(state: JoiningState) -> tuple[str, str]:
    match state.stage:
        case Stage.FETCHING:
            return (
                translate("Joining", "Fetching the shop"),
                translate(
                    "Joining",
                    "Menu, people and open orders come from the shop’s hub. Then sign in with "
                    "your own PIN.",
                ),
            )
        case Stage.CLOSED:
            return "", ""
        case _:
            name = state.chosen.name if state.chosen is not None else ""
            title = (
                join_words(state.chosen)
                if state.chosen is not None and name
                else translate("Joining", "Join a shop")
            )
            return (
                title,
                translate(
                    "Joining",
                    "On a till of the shop: Menu, Settings, Terminals, Add a terminal. It shows "
                    "what to type here.",
                ),
            )


def _why_not(state: JoiningState) -> str:
    if state.stage is not Stage.ASKING:
        return translate("Joining", "Joining")
    if state.address.strip().startswith(INVITATION):
        return ""
    if not state.address.strip():
        return translate("Joining", "Type the address")
    return "" if state.code.strip() else translate("Joining", "Type the code")


def _progress(state: JoiningState) -> tuple[int, str]:
    if state.stage is Stage.JOINING:
        words = {
            JoinStep.LOOKING: translate("Joining", "Looking for the shop’s hub"),
            JoinStep.ASKING: translate("Joining", "Asking to be let in"),
            JoinStep.KEEPING: translate("Joining", "Let in. Becoming a till of the shop"),
        }
        return -1, words[state.step]
    status = state.status
    if state.stage is not Stage.FETCHING or status is None or not status.to_fetch:
        return -1, translate("Joining", "Waiting for the shop’s hub")
    fetched, total = status.fetched, status.to_fetch
    return fetched * 1000 // total, filled(
        translate("Joining", "Fetching the menu: {count} of {total}"),
        count=f"{fetched:,}",
        total=f"{total:,}",
    )


def _trouble(state: JoiningState) -> str:
    status = state.status
    if state.stage is not Stage.FETCHING or status is None:
        return state.trouble
    if status.refused_by is not None:
        what, remedy = refusal_words(status.refused_by)
        return f"{what}. {remedy}"
    if status.phase not in IN_TOUCH and status.again_at_ms is not None:
        return translate(
            "Joining",
            "The hub does not answer just now. What has come is kept, and the rest is fetched as "
            "soon as it answers: look whether the other till is on.",
        )
    return state.trouble
