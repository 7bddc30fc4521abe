"""What the sheet shows that lets one more terminal in: a code, a square, and how long they last."""

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import Invitation, Kind

translate = QCoreApplication.translate

KINDS = tuple(Kind)
MINUTE_S = 60
BOARD_PATH = "/board"


class InvitingState(msgspec.Struct, frozen=True):
    """``station`` counts from 0 for all of them. Without an ``invitation`` one is being made."""

    is_open: bool = False
    kind: Kind = Kind.TILL
    station: int = 0
    invitation: Invitation | None = None
    modules: tuple[str, ...] = ()
    trouble: str = ""


class InvitingProps(msgspec.Struct, frozen=True):
    """Everything the sheet binds to. ``code`` stands on two lines."""

    isOpen: bool = False
    kind: int = 0
    stations: tuple[str, ...] = ()
    station: int = 0
    asksStation: bool = False
    isMaking: bool = False
    text: str = ""
    address: str = ""
    code: str = ""
    modules: tuple[str, ...] = ()
    left: str = ""
    isOver: bool = False
    trouble: str = ""


def derive_inviting_props(
    state: InvitingState, station_names: tuple[str, ...], now_ms: int
) -> InvitingProps:
    """Return what the sheet shows."""
    invitation = state.invitation
    left_s = max(0, invitation.expires_ms - now_ms) // 1000 if invitation is not None else 0
    is_over = invitation is not None and left_s == 0
    is_shown = invitation is not None and not is_over
    asks = state.kind is not Kind.TILL and bool(station_names)
    return InvitingProps(
        isOpen=state.is_open,
        kind=KINDS.index(state.kind),
        stations=(translate("Terminals", "All of them"), *station_names),
        station=state.station,
        asksStation=asks,
        isMaking=state.is_open and invitation is None and not state.trouble,
        text=_how_words(state.kind),
        address=_address(state.kind, invitation) if is_shown else "",
        code=code_lines(invitation.code) if invitation is not None and is_shown else "",
        modules=state.modules if is_shown else (),
        left=_left_words(left_s) if is_shown else "",
        isOver=is_over,
        trouble=state.trouble,
    )


def code_lines(code: str) -> str:
    """Return a code on two lines, as it is read out: its first half, then the hub's letters."""
    parts = code.split("-")
    return "\n".join("-".join(parts[at : at + 2]) for at in range(0, len(parts), 2))


def _address(kind: Kind, invitation: Invitation | None) -> str:
    if invitation is None:
        return ""
    return f"https://{invitation.address}{BOARD_PATH}" if kind is Kind.BOARD else invitation.address


def _how_words(kind: Kind) -> str:
    match kind:
        case Kind.TILL:
            return translate(
                "Terminals",
                "Start Fynlo POS on the new till. Its first screen offers to join this shop: "
                "choose it and type the code, or scan the square with its scanner.",
            )
        case Kind.KITCHEN:
            return translate(
                "Terminals",
                "Start Fynlo POS on the kitchen’s device. On its first screen choose to join this "
                "shop, then Kitchen screen, and type the code.",
            )
        case Kind.BOARD:
            return translate(
                "Terminals",
                "Open this address in the browser of the tablet and type the code. It is asked "
                "for once.",
            )


def _left_words(left_s: int) -> str:
    clock = f"{left_s // MINUTE_S}:{left_s % MINUTE_S:02}"
    return filled(translate("Terminals", "{clock} left"), clock=clock)
