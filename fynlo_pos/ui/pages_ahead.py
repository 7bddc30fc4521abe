"""The first pages read from disk while the database opens: Qt does it on a thread of its own."""

from PySide6.QtQml import QQmlComponent, QQmlEngine

from fynlo_pos.ui.engine import page_url
from fynlo_pos.ui.pages import PAGES
from fynlo_pos.ui.places import HOME, SIGN_IN

FIRST_PAGES = (SIGN_IN, HOME)


def read_first_pages(engine: QQmlEngine) -> list[QQmlComponent]:
    """Begin to read the QML of the first pages, and all it names; a page made later finds it there.

    The components are the engine's. What is wrong with a page is told when it is shown.
    """
    components: list[QQmlComponent] = []
    for name in FIRST_PAGES:
        page = PAGES[name]
        page.load()  # QML finds a page's types once Python has them
        url = page_url(page.qml)
        mode = QQmlComponent.CompilationMode.Asynchronous
        components.append(QQmlComponent(engine, url, mode, engine))
    return components
