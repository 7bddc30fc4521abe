"""Every page by name: its QML file and what makes its view model. A new page is one line here."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject

from fynlo_pos.ui.places import (
    CLOSE_DAY,
    DRAWER,
    FIRST_RUN,
    HISTORY,
    HOME,
    PRODUCTS,
    REPORTS,
    SETTINGS,
    SIGN_IN,
    STATUS,
)
from fynlo_pos.ui.viewmodels.close_day import CloseDayModel
from fynlo_pos.ui.viewmodels.drawer import DrawerModel
from fynlo_pos.ui.viewmodels.first_run import FirstRunModel
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.product_list import ProductListModel
from fynlo_pos.ui.viewmodels.reports import ReportsModel
from fynlo_pos.ui.viewmodels.sale import SaleModel
from fynlo_pos.ui.viewmodels.settings import SettingsModel
from fynlo_pos.ui.viewmodels.sign_in import SignInModel
from fynlo_pos.ui.viewmodels.status import StatusModel

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
    FIRST_RUN: Page("FirstRun.qml", FirstRunModel),
    HISTORY: Page("History.qml", HistoryModel, QT_TRANSLATE_NOOP("Pages", "Sales"), "receipt"),
    DRAWER: Page("Drawer.qml", DrawerModel, QT_TRANSLATE_NOOP("Pages", "Drawer"), "drawer"),
    CLOSE_DAY: Page(
        "CloseDay.qml", CloseDayModel, QT_TRANSLATE_NOOP("Pages", "Close the day"), "moon"
    ),
    REPORTS: Page(
        "Reports.qml", ReportsModel, QT_TRANSLATE_NOOP("Pages", "Reports"), "chart", windowed=True
    ),
    STATUS: Page("Status.qml", StatusModel, QT_TRANSLATE_NOOP("Pages", "Status"), "info"),
    PRODUCTS: Page("Products.qml", ProductListModel, QT_TRANSLATE_NOOP("Pages", "Products"), "tag"),
    SETTINGS: Page(
        "Settings.qml", SettingsModel, QT_TRANSLATE_NOOP("Pages", "Settings"), "settings"
    ),
}
