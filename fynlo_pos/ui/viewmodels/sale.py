"""The sale page: rail, tiles, search and the order beside them."""

from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement

from fynlo_pos.ui.desk import Desk

QML_IMPORT_NAME = "Fynlo.Till"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SaleModel(QObject):
    """What the sale page shows and does."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
