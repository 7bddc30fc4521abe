"""What a till's start must not load: each of these cost it 44 to 80 ms when somebody looked."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from fynlo_pos.bench.shop import set_up

pytestmark = [pytest.mark.gui, pytest.mark.slow]
PATIENCE_S = 120
FEW = 12
START = """
import json, sys
from pathlib import Path

from PySide6 import QtCore
from PySide6.QtQml import QQmlComponent, QQmlEngine

from fynlo_pos.app.till_window import till_program

fetched = []
fetch = QQmlEngine.singletonInstance
QQmlEngine.singletonInstance = lambda engine, *named: fetched.append(named) or fetch(engine, *named)
program = till_program(Path(sys.argv[1]), demo=False)
from fynlo_pos.ui.measure.started_till import StartedTill


def made(item):
    return 1 + sum(map(made, item.childItems()))


def unseen(item):
    for child in item.childItems():
        if child.isVisible():
            yield from unseen(child)
        elif made(child) > FEW:
            yield child.metaObject().className().partition("_QML")[0]


def read_ahead():
    for page in program.shell.engine.findChildren(QQmlComponent):
        yield [page.url().fileName(), page.errorString() or page.status().name]


class Watched(StartedTill):
    def _asks_who(self):
        return super()._asks_who() and self._note("asks who")

    def _sells(self):
        return super()._sells() and self._note("sells")

    def _note(self, when):
        qt = "Qt" in vars(QtCore)
        seen.setdefault(when, {"qt": qt, "fetched": len(fetched), "loaded": sorted(sys.modules)})
        seen[when].setdefault("unseen", list(unseen(self.window.contentItem())))
        seen[when].setdefault("read ahead", list(read_ahead()))
        return True


seen, FEW = {}, 3
till = Watched(program)
for _ in range(100):
    if "Qt" not in vars(QtCore):
        till.frames.rest(50)
till._note("waits for a key")
till.close()
print(json.dumps(seen))
"""

READ_AHEAD = """
import time

from PySide6.QtGui import QGuiApplication

import fynlo_pos.ui.shell
from fynlo_pos.ui.engine import create_engine
from fynlo_pos.ui.pages_ahead import read_first_pages

application = QGuiApplication([])
engine = create_engine()
pages = read_first_pages(engine)
while any(page.isLoading() for page in pages):
    application.processEvents()
    time.sleep(0.01)
print("".join(page.errorString() for page in pages), end="")
"""


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, object]]:
    """What was loaded when the sign-in and the first tiles were painted."""
    folder = tmp_path_factory.mktemp("start") / "till"
    set_up(folder, FEW)
    noted: dict[str, dict[str, object]] = json.loads(_said_by(START, folder))
    return noted


def _said_by(program: str, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "FYNLO_HOME": str(folder)},
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("when", ["asks who", "sells"])
def test_no_page_of_the_start_asks_for_qts_own_names(
    seen: dict[str, dict[str, object]], when: str
) -> None:
    """PySide makes every enumeration of ``Qt`` when the first is asked for: see ``ui.keys``."""
    assert seen[when]["qt"] is False


def test_qts_own_names_are_made_before_the_first_key_asks_for_them(
    seen: dict[str, dict[str, object]],
) -> None:
    assert seen["waits for a key"]["qt"] is True


@pytest.mark.parametrize("when", ["asks who", "sells"])
def test_no_singleton_of_qml_is_fetched_by_the_start(
    seen: dict[str, dict[str, object]], when: str
) -> None:
    """Asking for one makes PySide look through every type of Qt: see ``ui.theme``."""
    assert seen[when]["fetched"] == 0


@pytest.mark.parametrize("when", ["asks who", "sells"])
def test_what_nobody_sees_is_not_made_for_a_page_of_the_start(
    seen: dict[str, dict[str, object]], when: str
) -> None:
    """A banner, a snack, buttons of other pages: a third of what was made was never in sight."""
    assert seen[when]["unseen"] == []


def test_the_first_pages_are_read_while_the_till_opens(
    seen: dict[str, dict[str, object]],
) -> None:
    """What cannot be read then is read when it is shown: a tenth of the start."""
    assert seen["sells"]["read ahead"] == [["SignIn.qml", "Ready"], ["Sale.qml", "Ready"]]


def test_what_is_read_ahead_finds_the_types_of_its_view_models(tmp_path: Path) -> None:
    """In a process in which no page was shown before: what is once known stays known."""
    assert _said_by(READ_AHEAD, tmp_path) == ""


@pytest.mark.parametrize(
    "late", ["sqlalchemy", "alembic", "rapidfuzz", "asyncio", "escpos", "reportlab", "keyring"]
)
def test_what_costs_a_tenth_of_a_second_is_left_for_later(
    seen: dict[str, dict[str, object]], late: str
) -> None:
    loaded = seen["asks who"]["loaded"]
    assert isinstance(loaded, list)
    assert late not in loaded
