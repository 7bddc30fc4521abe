"""The gallery of controls as a window of its own."""

from PySide6.QtGui import QGuiApplication

from fynlo_pos.ui.engine import create_view, prepare_application


def show_gallery() -> int:
    """Show the gallery until it is closed; return the exit code."""
    application = QGuiApplication(["fynlo-pos"])
    prepare_application(application)
    view = create_view("Gallery.qml")
    view.resize(1280, 800)
    view.show()
    return application.exec()
