"""What the status light and page say of the hub and of the shop's other terminals."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.business_day import local_time
from fynlo_pos.core.views import TerminalView
from fynlo_pos.sync.member.values import Phase, Status
from fynlo_pos.sync.protocol.frames import Why
from fynlo_pos.ui import when
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.status import Light
from fynlo_pos.ui.terminals import KnownTerminal

translate = QCoreApplication.translate

HUB = "hub"
TERMINAL = "terminal-"
MISSED = "missed"
PATIENCE_MS = 10_000
"""What waits no longer than this is on its way."""
SILENT_AFTER_MS = 60_000
MINUTE_MS = 60_000
IN_TOUCH = frozenset((Phase.TOGETHER, Phase.HANDING_IN))


def hub_light(status: Status, now_ms: int, timezone: str, sales: int = 0) -> Light:
    """Return how this terminal stands with its hub: what waits and since when, or why not.

    ``sales`` of what waits are sales.
    """
    name = translate("Hub", "Other terminals")
    if status.refused_by is not None:
        text, remedy = refusal_words(status.refused_by)
        return Light(name, text, Tone.STOP, remedy=remedy)
    if status.is_held_back:
        return Light(
            name,
            translate("Hub", "Begun anew too often"),
            Tone.STOP,
            remedy=translate(
                "Hub",
                "Selling goes on and its sales are safe here, but the hub takes no more of them. "
                "Save late sales to a file here and have a manager let it in at another terminal: "
                "Settings, Terminals. From then on they are sent again.",
            ),
        )
    since_ms = status.waiting_since_ms
    if status.waiting and since_ms is not None and now_ms - since_ms >= PATIENCE_MS:
        return Light(
            name,
            _waiting_words(status.waiting, sales, since_ms, timezone),
            Tone.WARN,
            since_ms,
            waiting_remedy(status.turned_away),
            filled(translate("Hub", "{count} not sent"), count=sales or status.waiting),
        )
    if status.waiting and status.turned_away is not None:
        text = translate("Hub", "The hub takes nothing in")
        return Light(name, text, Tone.WARN, remedy=waiting_remedy(status.turned_away))
    if status.phase not in IN_TOUCH:
        return Light(
            name,
            translate("Hub", "Hub not reached"),
            Tone.WARN,
            remedy=translate(
                "Hub",
                "Selling goes on. Look whether the hub runs and this terminal is on its network.",
            ),
        )
    return _light_in_touch(name, status)


def waiting_remedy(turned_away: Why | None) -> str:
    """Return what becomes of what waits; ``turned_away`` is why the hub takes nothing in."""
    if turned_away is Why.TOO_MANY:
        return translate(
            "Hub",
            "They are safe on this till, and selling goes on. The hub has no room left for more of "
            "this shop: whoever runs it can give it more.",
        )
    if turned_away is not None:
        return translate(
            "Hub",
            "They are safe on this till, and selling goes on. The hub could not keep them: look "
            "whether its disk is full. They are sent again by themselves.",
        )
    return translate(
        "Hub",
        "They are safe on this till. Selling goes on, and they are sent as soon as the "
        "hub answers.",
    )


def _light_in_touch(name: str, status: Status) -> Light:
    if status.is_below:
        return Light(
            name,
            translate("Hub", "Earlier days of the shop are missing here"),
            Tone.WARN,
            remedy=translate(
                "Hub",
                "Selling goes on. The hub has them in the shop's copy alone: this till takes that "
                "in by itself as soon as it fits. A manager's till makes a copy every day.",
            ),
        )
    if status.clock_off_ms:
        return Light(
            name,
            clock_words(status.clock_off_ms),
            Tone.WARN,
            remedy=translate("Hub", "Set this device's clock by the network."),
        )
    return Light(name, translate("Hub", "In touch"), Tone.GOOD)


def terminal_lights(
    terminals: Sequence[TerminalView],
    now_ms: int,
    *,
    is_in_touch: bool,
    missed: Sequence[KnownTerminal] = (),
) -> dict[str, Light]:
    """Return the last word of each other terminal. One that is switched off is no trouble.

    Of those that are ``missed`` it is said that the hub waits for them.
    """
    lights = missed_lights(missed)
    names = {one.name for one in missed}
    for one in terminals:
        if one.is_this or one.name in names:
            continue
        is_heard = is_in_touch and now_ms - one.heard_at_ms < SILENT_AFTER_MS
        lights[f"{TERMINAL}{one.incarnation.hex}"] = Light(
            one.name,
            translate("Hub", "In touch") if is_heard else translate("Hub", "Last heard"),
            Tone.GOOD if is_heard else Tone.PLAIN,
            0 if is_heard else one.heard_at_ms,
            translate("Hub", "What was done there since comes once it is back in touch.")
            if is_in_touch and not is_heard
            else "",
        )
    return lights


def missed_lights(missed: Sequence[KnownTerminal]) -> dict[str, Light]:
    """Return those that are away for so long that the hub waits for them: a manager decides."""
    return {
        f"{MISSED}-{one.device.hex}": Light(
            one.name,
            translate("Hub", "The hub waits for it"),
            Tone.WARN,
            one.lacks_since_ms,
            filled(missed_words(), terminal=one.name),
            filled(translate("Hub", "{terminal} is missing"), terminal=one.name),
        )
        for one in missed
    }


def missed_words() -> str:
    """Return what the hub does for ``{terminal}`` that is away for long, and what to do."""
    return translate(
        "Hub",
        "The hub keeps every sale of the shop until {terminal} has had it too, so its disk fills "
        "up. Switch {terminal} on near the hub. If it is gone for good, take it out.",
    )


def _waiting_words(count: int, sales: int, since_ms: int, timezone: str) -> str:
    since = when.clock(local_time(since_ms, timezone))
    one, many = (
        (
            translate("Hub", "1 sale waits to be sent since {time}"),
            translate("Hub", "{count} sales wait to be sent since {time}"),
        )
        if sales
        else (
            translate("Hub", "1 entry waits to be sent since {time}"),
            translate("Hub", "{count} entries wait to be sent since {time}"),
        )
    )
    number = sales or count
    return filled(one if number == 1 else many, count=number, time=since)


def clock_words(clock_off_ms: int) -> str:
    """Return by how much a clock is off the hub's; above zero it is behind."""
    minutes = abs(clock_off_ms) // MINUTE_MS
    if clock_off_ms > 0:
        return filled(translate("Hub", "Clock {count} min behind the hub's"), count=minutes)
    return filled(translate("Hub", "Clock {count} min ahead of the hub's"), count=minutes)


def refusal_words(why: Why) -> tuple[str, str]:
    """Return why the hub would not have this terminal, and what to do."""
    if why is Why.REVOKED:
        return (
            translate("Hub", "Let go by the hub"),
            translate(
                "Hub", "What was sold here is handed in and waits until a manager admits it."
            ),
        )
    if why is Why.NEWER_PROTOCOL:
        return (
            translate("Hub", "Another version than the hub's"),
            translate("Hub", "Selling goes on. Update the hub first, then this terminal."),
        )
    return (
        translate("Hub", "Not known to the hub"),
        translate("Hub", "Selling goes on. Join again with a code that a manager shows."),
    )
