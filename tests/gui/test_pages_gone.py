"""A page that is left while it reads is told nothing: its answer comes when it is deleted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from shiboken6 import delete

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.viewmodels.backup import BackupModel
from fynlo_pos.ui.viewmodels.closed_days import ClosedDaysModel
from fynlo_pos.ui.viewmodels.drawer import DrawerModel
from fynlo_pos.ui.viewmodels.history import HistoryModel
from fynlo_pos.ui.viewmodels.move import MoveModel
from fynlo_pos.ui.viewmodels.recovery import RecoveryModel
from fynlo_pos.ui.viewmodels.reports import ReportsModel
from tests.support.paper_office import PaperOffice
from tests.support.till_window import TillWindow, till_window

pytestmark = pytest.mark.qml


@pytest.fixture
def till(prepared_app: QGuiApplication, tmp_path: Path) -> Iterator[TillWindow]:
    with till_window(tmp_path / "till") as window:
        window.desk.give_office(PaperOffice())
        yield window


def moving(desk: Desk) -> MoveModel:
    """Ask where an order goes."""
    model = MoveModel(desk)
    model.open()
    return model


def recovering(desk: Desk) -> RecoveryModel:
    """Read the codes."""
    model = RecoveryModel(desk, desk, "")
    model.read()
    return model


PAGES: dict[str, Callable[[Desk], QObject]] = {
    "drawer": DrawerModel,
    "history": HistoryModel,
    "reports": ReportsModel,
    "closed days": ClosedDaysModel,
    "backup": BackupModel,
    "move": moving,
    "recovery": recovering,
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_an_answer_finds_no_deleted_page(till: TillWindow, page: Callable[[Desk], QObject]) -> None:
    model = page(till.desk)
    delete(model)
    till.settle()
