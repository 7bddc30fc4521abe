"""What the settings say of the shop's hub: whether it is in charge, and of the hub above it."""

import msgspec
from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.business_day import local_time
from fynlo_pos.ui import when
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.terminals import HubAbove, HubStanding

translate = QCoreApplication.translate


class HubChargeState(msgspec.Struct, frozen=True):
    """What is known of it; ``asks`` while it is asked whether to put this hub in charge."""

    hub: HubStanding | None = None
    can_manage: bool = False
    asks: bool = False
    is_busy: bool = False


class HubChargeProps(msgspec.Struct, frozen=True):
    """Everything the part binds to."""

    says: str = ""
    tone: int = 0
    canTake: bool = False
    above: str = ""
    aboveTone: int = 0
    asks: bool = False
    asksText: str = ""
    isBusy: bool = False


def derive_hub_charge_props(
    state: HubChargeState, *, shop: str, now_ms: int, timezone: str
) -> HubChargeProps:
    """Return what is said; nothing while the hub was not heard."""
    hub = state.hub
    if hub is None:
        return HubChargeProps()
    says, tone = _says(hub)
    above, above_tone = _above(hub.above, now_ms, timezone)
    return HubChargeProps(
        says=says,
        tone=int(tone),
        canTake=state.can_manage and (hub.is_doubtful or not hub.is_in_charge),
        above=above,
        aboveTone=int(above_tone),
        asks=state.asks,
        asksText=_asks(shop),
        isBusy=state.is_busy,
    )


def _says(hub: HubStanding) -> tuple[str, Tone]:
    if hub.is_doubtful:
        return (
            translate(
                "HubCharge",
                "Two hubs were put in charge at once. Selling goes on. Make this one the shop’s "
                "hub to settle it, or the other one at a till of its own.",
            ),
            Tone.WARN,
        )
    if hub.is_in_charge:
        words = translate("HubCharge", "It lets terminals in and out. Its letters: {letters}")
        return filled(words, letters=hub.letters), Tone.PLAIN
    words = translate(
        "HubCharge",
        "Terminals are let in and out at another hub, the one with the letters {letters}.",
    )
    return filled(words, letters=hub.in_charge), Tone.PLAIN


def _above(above: HubAbove | None, now_ms: int, timezone: str) -> tuple[str, Tone]:
    if above is None:
        return "", Tone.PLAIN
    if not above.address:
        return (
            translate("HubCharge", "The hub above has not taken this shop in yet."),
            Tone.WARN,
        )
    if above.is_reached:
        words = translate("HubCharge", "The hub above, {address}, is in touch.")
        return filled(words, address=above.address), Tone.PLAIN
    words = translate(
        "HubCharge",
        "The hub above, {address}, has not been reached since {time}. Selling goes on here. What "
        "is sold goes up when it is back.",
    )
    since = local_time(above.since_ms, timezone)
    is_today = since[:10] == local_time(now_ms, timezone)[:10]
    time = when.clock(since) if is_today else when.day_and_clock(since)
    return filled(words, address=above.address, time=time), Tone.WARN


def _asks(shop: str) -> str:
    words = translate(
        "HubCharge",
        "From then on terminals are let in and out of {shop} at the tills of this hub, and no more "
        "at those of the other one. Selling, open orders and sales stay as they are, and each "
        "terminal goes on talking to the hub it talks to now. The other hub hears of it as soon as "
        "the two are in touch.",
    )
    return filled(words, shop=shop)
