"""What tests with a window share: the till's fonts and touch distances, set up once."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.engine import prepare_application

WINDOWS_OF_A_QUICK_RUN = frozenset(
    {"test_close_day.py", "test_sale_finding.py", "test_sale_paying.py", "test_sale_window.py"}
)
"""The files whose whole windows ``./fynlo test --quick`` opens; each window costs it 0.3 s."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the other whole windows to the run of everything."""
    for item in items:
        wanted = getattr(item, "fixturenames", ())
        if "prepared_app" in wanted and item.path.name not in WINDOWS_OF_A_QUICK_RUN:
            item.add_marker(pytest.mark.slow)


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
