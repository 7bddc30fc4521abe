"""What tests with a window share: the till's fonts and touch distances, set up once."""

import pytest
from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.engine import prepare_application


@pytest.fixture(scope="session")
def prepared_app(qapp: QGuiApplication) -> QGuiApplication:
    """The application as `app` prepares it before the first window."""
    prepare_application(qapp)
    return qapp
