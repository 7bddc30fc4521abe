"""What the till tells a person without asking: a snack for what happened, a banner for what lasts.

Snacks stay eight seconds and may offer to undo. Banners queue: the oldest is shown until it is
healed or dismissed.
"""

from collections.abc import Callable
from enum import IntEnum

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.jobs import Err
from fynlo_pos.ui.viewmodel import Shows

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


class Tone(IntEnum):
    """The tones of ``Fynlo.Controls``, in its order."""

    PLAIN = 0
    ACCENT = 1
    GOOD = 2
    WARN = 3
    STOP = 4


class Banner(msgspec.Struct, frozen=True):
    """A condition that lasts, with its remedy. ``dismiss`` names the button that waves it off."""

    text: str
    tone: Tone = Tone.WARN
    action_text: str = ""
    action: Callable[[], None] | None = None
    dismiss_text: str = ""
    dismissed: Callable[[], None] | None = None


class NoticesProps(msgspec.Struct, frozen=True):
    """The banner in sight and whether the last thing done can be undone."""

    bannerText: str = ""
    bannerTone: int = 0
    bannerAction: str = ""
    bannerDismiss: str = ""
    canUndo: bool = False


@QmlElement
class Notices(QObject, Shows[NoticesProps]):
    """The snack and the banners of one window."""

    bannerTextChanged = Signal()
    bannerToneChanged = Signal()
    bannerActionChanged = Signal()
    bannerDismissChanged = Signal()
    canUndoChanged = Signal()
    snacked = Signal(str, str, int)
    cleared = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.begin(NoticesProps())
        self._banners: dict[str, Banner] = {}
        self._undo: Callable[[], None] | None = None
        self._undoes = False
        self._said = 0

    def say(
        self, text: str, tone: Tone = Tone.PLAIN, undo: Callable[[], None] | None = None
    ) -> int:
        """Show a snack for eight seconds; with ``undo`` it offers to take the thing back.

        Returns its number, for ``clear_said``.
        """
        self.offer(text, self.tr("Undo") if undo else "", undo, tone)
        self._undoes = undo is not None
        self._derive()
        return self._said

    def offer(
        self,
        text: str,
        action_text: str,
        action: Callable[[], None] | None,
        tone: Tone = Tone.PLAIN,
    ) -> int:
        """Show a snack with a button of another name, such as Try again. Returns its number."""
        self._said += 1
        self._undo, self._undoes = action, False
        self._derive()
        self.snacked.emit(text, action_text, int(tone))
        return self._said

    def offers_still(self, number: int) -> bool:
        """Tell whether a snack is in sight yet, with what it offers."""
        return number == self._said and self._undo is not None

    def clear(self) -> None:
        """Take the snack away: what it spoke of is over."""
        self._undo = None
        self._derive()
        self.cleared.emit()

    def clear_said(self, number: int) -> None:
        """Take one snack away; another that was shown since stays."""
        if number == self._said:
            self.clear()

    def leave(self) -> None:
        """The page is left: what was said there goes, unless it can still be taken back."""
        if not self._props.canUndo:
            self.clear()

    def tell(self, err: Err) -> None:
        """Say a refusal or trouble in a snack."""
        self.say(err.sentence, Tone.WARN if err.is_refusal else Tone.STOP)

    def raise_banner(self, key: str, banner: Banner) -> None:
        """Show a lasting condition under the bar, or behind those already there."""
        self._banners[key] = banner
        self._derive()

    def heal(self, key: str) -> None:
        """Take a banner away: its condition is over."""
        if self._banners.pop(key, None) is not None:
            self._derive()

    @Slot()
    def undo(self) -> None:
        """Do what the snack offered, once."""
        undo = self._undo
        self.clear()
        if undo:
            undo()

    @Slot()
    def forget(self) -> None:
        """The snack is gone and what it offered with it."""
        self._undo = None
        self._derive()

    @Slot()
    def actOnBanner(self) -> None:
        """Do what the banner in sight offers."""
        key, banner = self._first()
        if banner and banner.action:
            self.heal(key)
            banner.action()

    @Slot()
    def dismissBanner(self) -> None:
        """Wave off the banner in sight."""
        key, banner = self._first()
        self.heal(key)
        if banner and banner.dismissed:
            banner.dismissed()

    def _first(self) -> tuple[str, Banner | None]:
        return next(iter(self._banners.items()), ("", None))

    def _derive(self) -> None:
        banner = self._first()[1] or Banner("", Tone.PLAIN)
        self.show(
            NoticesProps(
                banner.text,
                int(banner.tone),
                banner.action_text,
                banner.dismiss_text,
                self._undoes and self._undo is not None,
            )
        )

    @Property(str, notify=bannerTextChanged)
    def bannerText(self) -> str:
        """The banner's sentence; empty for none."""
        return self._props.bannerText

    @Property(int, notify=bannerToneChanged)
    def bannerTone(self) -> int:
        """The banner's tone."""
        return self._props.bannerTone

    @Property(str, notify=bannerActionChanged)
    def bannerAction(self) -> str:
        """The remedy's button."""
        return self._props.bannerAction

    @Property(str, notify=bannerDismissChanged)
    def bannerDismiss(self) -> str:
        """The button that waves it off."""
        return self._props.bannerDismiss

    @Property(bool, notify=canUndoChanged)
    def canUndo(self) -> bool:
        """Whether the last thing done can still be taken back."""
        return self._props.canUndo
