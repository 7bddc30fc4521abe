"""Pictures of a play: the first sight of each screen, numbered in the order they came."""

from pathlib import Path

from PySide6.QtQuick import QQuickWindow


class Camera:
    """Takes each picture once; without a folder it takes none."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._taken: set[str] = set()
        if folder is not None:
            folder.mkdir(parents=True, exist_ok=True)

    def wants(self, name: str) -> bool:
        """Tell whether a picture of this name is still to be taken."""
        return self._folder is not None and name not in self._taken

    def take(self, window: QQuickWindow, name: str) -> None:
        """Save what a window shows as ``07-change.png``, if this name is new."""
        if self._folder is None or not self.wants(name):
            return
        self._taken.add(name)
        path = self._folder / f"{len(self._taken):02d}-{name}.png"
        if not window.grabWindow().save(str(path)):
            raise OSError(f"the picture {path} could not be written")
