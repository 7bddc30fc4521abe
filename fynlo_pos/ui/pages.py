"""Every page by name: its QML file and its view model. A new page is one line here."""

from importlib import import_module
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QCoreApplication, QObject

from fynlo_pos.ui.places import (
    CLOSE_DAY,
    CLOSED_DAYS,
    DRAWER,
    FIRST_RUN,
    HISTORY,
    HOME,
    KITCHEN,
    PRODUCTS,
    REPORTS,
    SETTINGS,
    SIGN_IN,
    STATUS,
    TO_LOOK_AT,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from fynlo_pos.ui.desk import Desk

    def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
        """Mark a title for the translators."""

else:
    from PySide6.QtCore import QT_TRANSLATE_NOOP

VIEW_MODELS = "fynlo_pos.ui.viewmodels"


class Page(msgspec.Struct, frozen=True):
    """One page. ``model`` names its view model's module and class, loaded when it is first shown.

    With a ``title`` it stands in the menu under it. A ``kept`` page keeps its view model while
    another is shown. A ``windowed`` page opens in a window of its own beside the till; one that
    ``stays`` is not closed when nobody is signed in. ``given`` goes to the view model of whoever
    comes without a wish of their own.
    """

    qml: str
    model: str
    title: str = ""
    icon: str = ""
    kept: bool = False
    windowed: bool = False
    given: tuple[tuple[str, str], ...] = ()
    stays: bool = False

    def make_model(self, desk: "Desk | None", **what: object) -> QObject:
        """Return a new view model, the QML's ``required property vm``."""
        model: QObject = self.load()(desk, **(dict(self.given) | what))
        return model

    def load(self) -> "Callable[..., QObject]":
        """Load the view model's module, and with it the types its QML names; return its maker."""
        module, name = self.model.split(".")
        make: Callable[..., QObject] = getattr(import_module(f"{VIEW_MODELS}.{module}"), name)
        return make


PAGES: dict[str, Page] = {
    SIGN_IN: Page("SignIn.qml", "sign_in.SignInModel"),
    HOME: Page("Sale.qml", "sale.SaleModel", QT_TRANSLATE_NOOP("Pages", "Sell"), "cup", kept=True),
    FIRST_RUN: Page("FirstRun.qml", "first_run.FirstRunModel"),
    HISTORY: Page(
        "History.qml",
        "history.HistoryModel",
        QT_TRANSLATE_NOOP("Pages", "Receipts and refunds"),
        "receipt",
    ),
    DRAWER: Page(
        "Drawer.qml", "drawer.DrawerModel", QT_TRANSLATE_NOOP("Pages", "Drawer"), "drawer"
    ),
    CLOSE_DAY: Page(
        "CloseDay.qml",
        "close_day.CloseDayModel",
        QT_TRANSLATE_NOOP("Pages", "Close the day"),
        "moon",
    ),
    CLOSED_DAYS: Page("ClosedDays.qml", "closed_days.ClosedDaysModel"),
    REPORTS: Page(
        "Reports.qml",
        "reports.ReportsModel",
        QT_TRANSLATE_NOOP("Pages", "Reports"),
        "chart",
        windowed=True,
    ),
    TO_LOOK_AT: Page(
        "ToLookAt.qml",
        "to_look_at.ToLookAtModel",
        QT_TRANSLATE_NOOP("Pages", "To look at"),
        "eye",
    ),
    KITCHEN: Page(
        "Kitchen.qml",
        "kitchen_page.open_board",
        QT_TRANSLATE_NOOP("Pages", "Kitchen screen"),
        "kitchen",
        windowed=True,
        stays=True,
    ),
    STATUS: Page("Status.qml", "status.StatusModel", QT_TRANSLATE_NOOP("Pages", "Status"), "info"),
    PRODUCTS: Page(
        "Settings.qml",
        "settings.SettingsModel",
        QT_TRANSLATE_NOOP("Pages", "Products"),
        "tag",
        given=(("part", "products"),),
    ),
    SETTINGS: Page(
        "Settings.qml", "settings.SettingsModel", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings"
    ),
}


def menu_entries() -> list[dict[str, str]]:
    """Return the pages the menu leads to: ``name``, ``title`` and ``icon`` of each."""
    return [
        {
            "name": name,
            "title": QCoreApplication.translate("Pages", page.title),
            "icon": page.icon,
        }
        for name, page in PAGES.items()
        if page.title
    ]
