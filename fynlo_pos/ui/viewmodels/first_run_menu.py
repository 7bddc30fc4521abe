"""The first run's menu: chosen, and where it is a file, looked into before anything changes."""

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Latest, Ok
from fynlo_pos.ui.office import MenuPreview
from fynlo_pos.ui.viewmodel import Shows
from fynlo_pos.ui.viewmodels.first_run_menu_props import (
    MenuChoice,
    MenuProps,
    MenuState,
    choices,
    derive_menu_props,
    with_menu_here,
    with_menu_unread,
    without_menu,
)

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class FirstRunMenuModel(QObject, Shows[MenuProps]):
    """Where the menu comes from. ``changed`` follows every answer."""

    changed = Signal()
    choiceChanged = Signal()
    optionsChanged = Signal()
    aboutChanged = Signal()
    filesChanged = Signal()
    fileChanged = Signal()
    previewTitleChanged = Signal()
    previewTextChanged = Signal()
    previewVatChanged = Signal()
    saysVatChanged = Signal()
    faultsChanged = Signal()
    pathChanged = Signal()
    troubleChanged = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._previews = Latest(desk.lanes.reader, self)
        self._is_looked = False
        self.state = MenuState()
        self.begin(derive_menu_props(self.state))

    @Slot(int)
    def choose(self, choice: int) -> None:
        """Choose where the menu comes from: one of ``options``."""
        self._change(choice=choices(self.state)[choice])
        if self.state.choice is MenuChoice.FILE:
            self._look_for_files()

    @Slot(int)
    def chooseFile(self, index: int) -> None:
        """Look into one of the files that were found."""
        self.writePath(self.state.files[index])

    @Slot(str)
    def writePath(self, path: str) -> None:
        """Look into a file by its path; nothing changes yet."""
        self._change(path=path.strip(), preview=None, trouble="")
        office, wanted = self._desk.office, self.state.path
        if not wanted:
            self._previews.forget()
            return

        def arrived(outcome: Ok[MenuPreview] | Err) -> None:
            if isinstance(outcome, Err):
                self._change(trouble=outcome.sentence)
            else:
                self._change(preview=outcome.value)

        says_vat = self.state.says_vat
        self._previews.ask(lambda: office.preview_menu(wanted, says_vat=says_vat), arrived)

    def enter(self, *, is_registered: bool) -> None:
        """Look whether a menu is here. VAT is told of where the shop is registered for it.

        It is looked for again where that failed, and into a file where that is another answer.
        """
        if not self._is_looked:
            self._look()
        if is_registered != self.state.says_vat:
            self._change(says_vat=is_registered)
            self.writePath(self.state.path)

    def leave_out(self) -> None:
        """Begin with the menu that is here, or an empty one."""
        self._take(without_menu(self.state))

    def _look(self) -> None:
        self._is_looked = True
        self._change(is_looking=True)

        def arrived(outcome: Ok[MenuPreview] | Err) -> None:
            if isinstance(outcome, Err):
                self._is_looked = False
                self._take(with_menu_unread(self.state, outcome.sentence))
            else:
                self._take(with_menu_here(self.state, outcome.value))

        self._desk.lanes.reader.run(self._desk.office.menu_here, arrived, self)

    def _look_for_files(self) -> None:
        def arrived(outcome: Ok[Sequence[str]] | Err) -> None:
            if isinstance(outcome, Ok):
                self._change(files=tuple(outcome.value))

        self._desk.lanes.reader.run(self._desk.office.menu_files, arrived, self)

    def _change(self, **fields: object) -> None:
        self._take(msgspec.structs.replace(self.state, **fields))

    def _take(self, state: MenuState) -> None:
        self.state = state
        self.show(derive_menu_props(state))
        self.changed.emit()

    @Property(int, notify=choiceChanged)
    def choice(self) -> int:
        """Which of ``options``; 0 is a file."""
        return self._props.choice

    @Property("QStringList", notify=optionsChanged)  # type: ignore[arg-type]
    def options(self) -> list[str]:
        """Where the menu may come from."""
        return list(self._props.options)

    @Property(str, notify=aboutChanged)
    def about(self) -> str:
        """What that menu is; empty for a file."""
        return self._props.about

    @Property("QStringList", notify=filesChanged)  # type: ignore[arg-type]
    def files(self) -> list[str]:
        """Menu files that were found, by name."""
        return list(self._props.files)

    @Property(int, notify=fileChanged)
    def file(self) -> int:
        """The file looked into; -1 for none of them."""
        return self._props.file

    @Property(str, notify=previewTitleChanged)
    def previewTitle(self) -> str:
        """What the file holds."""
        return self._props.previewTitle

    @Property(str, notify=previewTextChanged)
    def previewText(self) -> str:
        """The first products of the file."""
        return self._props.previewText

    @Property(str, notify=previewVatChanged)
    def previewVat(self) -> str:
        """How many products of the file have each rate of VAT."""
        return self._props.previewVat

    @Property(bool, notify=saysVatChanged)
    def saysVat(self) -> bool:
        """Whether the shop is registered for VAT."""
        return self._props.saysVat

    @Property("QStringList", notify=faultsChanged)  # type: ignore[arg-type]
    def faults(self) -> list[str]:
        """What is wrong with rows of the file."""
        return list(self._props.faults)

    @Property(str, notify=pathChanged)
    def path(self) -> str:
        """Where the file is, as written."""
        return self._props.path

    @Property(str, notify=troubleChanged)
    def trouble(self) -> str:
        """Why the file cannot be used."""
        return self._props.trouble
