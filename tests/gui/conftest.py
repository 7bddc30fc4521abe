"""What tests with a window share: the till's fonts and touch distances, set up once."""

import gc
from collections.abc import Generator, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.engine import prepare_application

WINDOWS_OF_A_QUICK_RUN = frozenset(
    {"test_close_day.py", "test_sale_finding.py", "test_sale_paying.py", "test_sale_window.py"}
)
"""The files whose whole windows ``./fynlo test --quick`` opens; each window costs it 0.3 s."""

NEWEST = 0
"""The generation of what a test made: nothing is collected while one runs."""


def has_own_layout(one: object) -> bool:
    """Tell whether PySide gave this one object a meta-object of its own.

    It does where a signal is connected to a method that is no ``Slot``. The next such object may
    get the freed one's address, and then every property of it reads ``undefined`` in QML.
    """
    return issubclass(type(one), QObject) and "__METAOBJECT__" in getattr(one, "__dict__", ())


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the other whole windows to the run of everything."""
    for item in items:
        wanted = getattr(item, "fixturenames", ())
        if "prepared_app" in wanted and item.path.name not in WINDOWS_OF_A_QUICK_RUN:
            item.add_marker(pytest.mark.slow)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Refuse objects with a layout of their own: QML remembers layouts by address for good."""
    outcome = yield
    odd = {type(one).__qualname__ for one in gc.get_objects(NEWEST) if has_own_layout(one)}
    assert not odd, f"{item.name}: a method of these was connected without being a Slot: {odd}"
    return outcome


@pytest.fixture(scope="session")
def prepared_app(qapp: QGuiApplication) -> QGuiApplication:
    """The application as `app` prepares it before the first window."""
    prepare_application(qapp)
    return qapp


@pytest.fixture(autouse=True)
def _no_thread_frees_a_window() -> Iterator[None]:
    """Nothing is collected while a test's own threads run, as in the till itself."""
    gc.disable()
    yield
    gc.enable()
