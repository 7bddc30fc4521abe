"""What the settings show while the shop's hub is gone: beginning another, and coming over to it."""

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.business_day import local_time
from fynlo_pos.sync.member.values import Status
from fynlo_pos.ui import when
from fynlo_pos.ui.hub_props import IN_TOUCH
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import FoundShop, HubStep, Standing

translate = QCoreApplication.translate


class NewHubState(msgspec.Struct, frozen=True):
    """What is known: ``asks`` before one is begun, ``is_open`` before this till comes over."""

    standing: Standing | None = None
    asks: bool = False
    is_open: bool = False
    found: tuple[FoundShop, ...] = ()
    address: str = ""
    letters: str = ""
    step: HubStep | None = None
    trouble: str = ""


class NewHubProps(msgspec.Struct, frozen=True):
    """Everything the part and its two sheets bind to."""

    isOffered: bool = False
    canBegin: bool = False
    says: str = ""
    asks: bool = False
    isOpen: bool = False
    found: tuple[tuple[str, str], ...] = ()
    address: str = ""
    letters: str = ""
    canCome: bool = False
    isBusy: bool = False
    progress: str = ""
    trouble: str = ""


def derive_new_hub_props(
    state: NewHubState, *, status: Status | None, now_ms: int, timezone: str
) -> NewHubProps:
    """Return what is shown; it is offered to begin one only while the shop's hub is not reached."""
    standing = state.standing
    is_joined = standing is not None and standing.is_joined
    is_away = status is not None and status.phase not in IN_TOUCH
    can_begin = is_joined and is_away and standing is not None and not standing.is_own_hub
    return NewHubProps(
        isOffered=is_joined,
        canBegin=can_begin,
        says=_says(status, now_ms, timezone) if can_begin else "",
        asks=state.asks,
        isOpen=state.is_open,
        found=tuple((one.name, one.address) for one in state.found),
        address=state.address,
        letters=state.letters,
        canCome=bool(state.address.strip()),
        isBusy=state.step is not None,
        progress=_progress(state.step),
        trouble=state.trouble,
    )


def _says(status: Status | None, now_ms: int, timezone: str) -> str:
    words = translate(
        "NewHub",
        "The shop’s hub is not reached. Selling goes on at every till. If its machine does not "
        "come back, begin a hub on this till: the others come over to it, and nothing is lost.",
    )
    since_ms = status.waiting_since_ms if status is not None else None
    if since_ms is None:
        return words
    since = local_time(since_ms, timezone)
    is_today = since[:10] == local_time(now_ms, timezone)[:10]
    time = when.clock(since) if is_today else when.day_and_clock(since)
    waits = translate("NewHub", "What was sold here waits since {time}.")
    return f"{words} {filled(waits, time=time)}"


def _progress(step: HubStep | None) -> str:
    if step is None:
        return ""
    words = {
        HubStep.STARTING: translate("NewHub", "Starting the hub"),
        HubStep.HANDING_OVER: translate("NewHub", "Telling it which terminals are the shop’s"),
        HubStep.ASKING: translate("NewHub", "Asking the hub whose it is"),
        HubStep.CONNECTING: translate("NewHub", "Connecting, and handing over what was sold"),
    }
    return words[step]
