"""Every page by name: its QML file and what makes its view model. A new page is one line here."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from fynlo_pos.ui.places import HOME, SIGN_IN
from fynlo_pos.ui.viewmodels.sale import SaleModel
from fynlo_pos.ui.viewmodels.sign_in import SignInModel

if TYPE_CHECKING:

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a title for the translators."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP


class Page(msgspec.Struct, frozen=True):
    """One page. ``model(desk, **what)`` makes its view model, the QML's ``required property vm``.

    With a ``title`` it stands in the menu under it. A ``kept`` page keeps its view model while
    another is shown. A ``windowed`` page opens in a window of its own beside the till.
    """

    qml: str
    model: Callable[..., QObject]
    title: str = ""
    icon: str = ""
    kept: bool = False
    windowed: bool = False


PAGES: dict[str, Page] = {
    SIGN_IN: Page("SignIn.qml", SignInModel),
    HOME: Page("Sale.qml", SaleModel, QT_TRANSLATE_NOOP("Pages", "Sell"), "cup", kept=True),
}
