"""How this till looks and is held: colours, text, motion, sides, keys and the lock."""

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.core.device_settings import DeviceSettings, KeyboardChoice, TextPercent, ThemeName
from fynlo_pos.core.sounds import Sound
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.training import begin_training, can_train
from fynlo_pos.ui.translation import LANGUAGES
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1

THEMES: tuple[ThemeName, ...] = ("light", "dark", "contrast")
TEXT_SIZES: tuple[TextPercent, ...] = (100, 130, 150, 200)
KEYBOARDS = tuple(KeyboardChoice)
TAGS = ("", *LANGUAGES)
"""The device's own language, then each that the till speaks."""
LOCKS_S = (60, 300, 600, 1_800, 0)


VOLUMES_PERCENT = (0, 25, 50, 100)


class LooksProps(msgspec.Struct, frozen=True):
    """Each choice by its place in its list; -1 for one that no list holds."""

    language: int = 0
    theme: int = 0
    textSize: int = 0
    keyboard: int = 0
    lock: int = 0
    volume: int = 0
    reducesMotion: bool = False
    isLeftHanded: bool = False
    locksAfterSale: bool = False


def derive_looks_props(settings: DeviceSettings) -> LooksProps:
    """Return the choices that stand."""
    lock_s = settings.lock_after_s
    return LooksProps(
        language=TAGS.index(settings.language) if settings.language in TAGS else -1,
        theme=THEMES.index(settings.theme),
        textSize=TEXT_SIZES.index(settings.text_percent),
        keyboard=KEYBOARDS.index(settings.keyboard),
        lock=LOCKS_S.index(lock_s) if lock_s in LOCKS_S else -1,
        volume=_nearest(settings.volume_percent),
        reducesMotion=settings.reduce_motion,
        isLeftHanded=settings.left_handed,
        locksAfterSale=settings.locks_after_sale,
    )


def _nearest(volume_percent: int) -> int:
    """Return the place of the loudness nearest to a volume."""
    return min(
        range(len(VOLUMES_PERCENT)), key=lambda one: abs(VOLUMES_PERCENT[one] - volume_percent)
    )


@QmlElement
class LooksModel(QObject, Shows[LooksProps]):
    """Changes the looks of every window at once."""

    languageChanged = Signal()
    themeChanged = Signal()
    textSizeChanged = Signal()
    keyboardChanged = Signal()
    lockChanged = Signal()
    volumeChanged = Signal()
    reducesMotionChanged = Signal()
    isLeftHandedChanged = Signal()
    locksAfterSaleChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.begin(derive_looks_props(desk.device.settings))
        desk.device.changed.connect(self._derive)

    @Slot(int)
    def chooseLanguage(self, index: int) -> None:
        """0 the device's own, then each that the till speaks. The order stays as it is."""
        self._change(self.tr("Language changed"), language=TAGS[index])

    @Slot(int)
    def chooseTheme(self, index: int) -> None:
        """0 light, 1 dark, 2 high contrast."""
        self._change(self.tr("Colours changed"), theme=THEMES[index])

    @Slot(int)
    def chooseTextSize(self, index: int) -> None:
        """One of ``TEXT_SIZES``."""
        self._change(self.tr("Text size changed"), text_percent=TEXT_SIZES[index])

    @Slot(int)
    def chooseKeyboard(self, index: int) -> None:
        """0 when no keys are attached, 1 always, 2 never."""
        self._change(self.tr("Keyboard changed"), keyboard=KEYBOARDS[index])

    @Slot(int)
    def chooseLock(self, index: int) -> None:
        """One of ``LOCKS_S``."""
        self._change(self.tr("Lock changed"), lock_after_s=LOCKS_S[index])

    @Slot(int)
    def chooseVolume(self, index: int) -> None:
        """One of ``VOLUMES_PERCENT``, heard at once."""
        self._change(self.tr("Loudness changed"), volume_percent=VOLUMES_PERCENT[index])
        self._desk.sounds.play(Sound.PAID)

    @Slot(bool)
    def setReducesMotion(self, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Let things appear where they go, or show them going."""
        self._change(self.tr("Motion changed"), reduce_motion=on)

    @Slot(bool)
    def setLeftHanded(self, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Put the order on the other side of the tiles."""
        self._change(self.tr("Sides changed"), left_handed=on)

    @Slot(bool)
    def setLocksAfterSale(self, on: bool) -> None:  # noqa: FBT001 - a switch sends its state
        """Have whoever sells next sign in first, or let them go on."""
        self._change(self.tr("Lock changed"), locks_after_sale=on)

    @Slot()
    def practise(self) -> None:
        """Leave the till as it is for a copy of the shop where nothing is real."""
        begin_training(self._desk)

    def _change(self, said: str, **fields: object) -> None:
        device = self._desk.device
        device.change(msgspec.structs.replace(device.settings, **fields), said)

    @Slot()
    def _derive(self) -> None:
        self.show(derive_looks_props(self._desk.device.settings))

    @Property(bool, constant=True)
    def canTrain(self) -> bool:
        """Whether a training can begin here."""
        return can_train(self._desk)

    @Property(int, notify=languageChanged)
    def language(self) -> int:
        """0 the device's own, then each that the till speaks."""
        return self._props.language

    @Property("QStringList", constant=True)  # type: ignore[arg-type]
    def languages(self) -> list[str]:
        """What may be chosen, each language by its own name."""
        return [self.tr("As this device"), *LANGUAGES.values()]

    @Property(int, notify=themeChanged)
    def theme(self) -> int:
        """0 light, 1 dark, 2 high contrast."""
        return self._props.theme

    @Property(int, notify=textSizeChanged)
    def textSize(self) -> int:
        """0 to 3: 100, 130, 150, 200%."""
        return self._props.textSize

    @Property(int, notify=keyboardChanged)
    def keyboard(self) -> int:
        """0 automatic, 1 always, 2 never."""
        return self._props.keyboard

    @Property(int, notify=lockChanged)
    def lock(self) -> int:
        """0 to 4: 1, 5, 10, 30 minutes, never."""
        return self._props.lock

    @Property(int, notify=volumeChanged)
    def volume(self) -> int:
        """0 to 3: silent, quiet, usual, loud."""
        return self._props.volume

    @Property(bool, notify=reducesMotionChanged)
    def reducesMotion(self) -> bool:
        """Whether nothing moves."""
        return self._props.reducesMotion

    @Property(bool, notify=isLeftHandedChanged)
    def isLeftHanded(self) -> bool:
        """Whether the order is on the left."""
        return self._props.isLeftHanded

    @Property(bool, notify=locksAfterSaleChanged)
    def locksAfterSale(self) -> bool:
        """Whether the till locks after each sale."""
        return self._props.locksAfterSale
