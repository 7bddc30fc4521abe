"""Watching the parts that no act reports by itself: disk, backup, clock, database and drawer."""

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

from fynlo_pos.core.business_day import business_date, local_time
from fynlo_pos.core.till.clock import is_held
from fynlo_pos.core.till.occasion import clock_doubt
from fynlo_pos.ui import when
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.office import PartFacts
from fynlo_pos.ui.shop import Shop
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.status import Light

translate = QCoreApplication.translate

LOOK_EVERY_MS = 60_000
GIGABYTE = 1_000_000_000
TIGHT_BYTES = 2 * GIGABYTE
FULL_BYTES = GIGABYTE // 2
"""Below this a till stops being able to sell within weeks."""
DAY_MS = 24 * 60 * 60 * 1000
STALE_BACKUP_MS = 7 * DAY_MS
UNKEPT_MS = DAY_MS
"""So long may a shop sell before somebody is asked for its first backup."""


def derive_part_lights(facts: PartFacts, shop: Shop | None, now_ms: int) -> dict[str, Light]:
    """Return the light of each part; before the first run only those of the device."""
    lights = {
        "disk": _disk(facts.disk_free_bytes),
        "backup": _backup(facts, shop, now_ms),
        "database": Light(translate("Parts", "Database"), translate("Parts", "Open and encrypted")),
    }
    if shop is not None:
        lights["clock"] = _clock(shop, now_ms)
        lights["drawer"] = _drawer(shop)
    return lights


def _disk(free_bytes: int) -> Light:
    name = translate("Parts", "Disk")
    text = filled(translate("Parts", "{size} GB free"), size=f"{free_bytes // GIGABYTE:,}")
    if free_bytes >= TIGHT_BYTES:
        return Light(name, text)
    remedy = translate(
        "Parts", "Remove files that are not the till's. Sales are safe; new ones need room."
    )
    if free_bytes >= FULL_BYTES:
        return Light(name, translate("Parts", "Disk filling up"), Tone.WARN, remedy=remedy)
    return Light(name, translate("Parts", "Disk nearly full"), Tone.STOP, remedy=remedy)


def _backup(facts: PartFacts, shop: Shop | None, now_ms: int) -> Light:
    name, at_ms = translate("Parts", "Backup"), facts.backed_up_at_ms
    remedy = translate("Parts", "Back up now, and keep a copy away from the shop.")
    if at_ms is None:
        tone = Tone.WARN if _sold_unkept(facts, shop, now_ms) else Tone.ACCENT
        return Light(name, translate("Parts", "No backup yet"), tone, remedy=remedy)
    if not facts.is_sheet_kept and _is_real(shop):
        unkept = translate("Parts", "Recovery sheet not kept")
        remedy = translate(
            "Parts",
            "Nobody can open a backup without its codes. Make a new recovery sheet in Settings, "
            "Backup, then back up.",
        )
        return Light(name, unkept, Tone.WARN, remedy=remedy)
    if now_ms - at_ms > STALE_BACKUP_MS:
        return Light(name, translate("Parts", "Backup is old"), Tone.WARN, at_ms, remedy)
    return Light(name, translate("Parts", "Backed up"), Tone.GOOD, at_ms)


def _sold_unkept(facts: PartFacts, shop: Shop | None, now_ms: int) -> bool:
    """Tell whether real sales of more than a day lie on this till alone."""
    if not _is_real(shop) or facts.first_sale_at_ms is None:
        return False
    return now_ms - facts.first_sale_at_ms > UNKEPT_MS


def _is_real(shop: Shop | None) -> bool:
    return shop is not None and not (shop.venue.is_demo or shop.venue.is_training)


def _clock(shop: Shop, now_ms: int) -> Light:
    name, zone = translate("Parts", "Clock"), shop.venue.timezone
    today = business_date(now_ms, timezone=zone, day_starts_at=shop.venue.day_starts_at, latest="")
    said = local_time(now_ms, zone)
    doubt = clock_doubt(shop.state, shop.venue, now_ms)
    held = is_held(doubt, shop.state.clock_answer)
    if today >= shop.state.business_date and not held:
        return Light(name, f"{when.day(said)} {when.clock(said)}")
    if not shop.state.business_date:
        remedy = translate("Parts", "Set the clock of this device. Nothing is sold until then.")
        return Light(name, translate("Parts", "Clock is wrong"), Tone.WARN, remedy=remedy)
    remedy = filled(
        translate(
            "Parts", "Set the clock of this device. Sales are kept on {day} until it is right."
        ),
        day=when.day(shop.state.business_date),
    )
    text = translate("Parts", "Clock is ahead") if held else translate("Parts", "Clock is behind")
    return Light(name, text, Tone.WARN, remedy=remedy)


def _drawer(shop: Shop) -> Light:
    name = translate("Parts", "Drawer")
    if shop.state.session is None:
        return Light(
            name,
            translate("Parts", "Day not started"),
            Tone.ACCENT,
            remedy=translate("Parts", "Start the day before taking cash."),
        )
    started = filled(
        translate("Parts", "Started with {amount}"),
        amount=shop.money(shop.state.session.float_minor),
    )
    return Light(name, started)


class PartWatch(QObject):
    """Looks once a minute and after every change of the shop, on the device lane."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._is_looking = False
        self._timer = QTimer(self, interval=LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        desk.shopChanged.connect(self.look)
        desk.backedUp.connect(self.look)
        desk.sheetKept.connect(self.look)

    @Slot()
    def look(self) -> None:
        """Ask for the facts, unless the last look is still under way."""
        if not self._is_looking:
            self._is_looking = True
            self._desk.lanes.backups.run(self._desk.office.part_facts, self._looked, self)

    def _looked(self, outcome: Ok[PartFacts] | Err) -> None:
        self._is_looking = False
        desk = self._desk
        if isinstance(outcome, Err):
            name = translate("Parts", "Disk")
            desk.status.report("disk", Light(name, outcome.sentence, Tone.WARN))
            return
        shop = desk.shop if desk.has_shop else None
        for key, light in derive_part_lights(outcome.value, shop, desk.now_ms()).items():
            desk.status.report(key, light)
