"""Backing up by a touch: what was kept and where, in words, with a way to look."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.office import BackupFile
from fynlo_pos.ui.places import SETTINGS
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate

BACKUP_PART = "backup"


def back_up(desk: Desk, then: Callable[[], None], *, is_in_sight: bool = False) -> None:
    """Back up on its own lane, say how it went, then call ``then``.

    ``is_in_sight`` where the page itself shows what is kept: then only trouble is said.
    """

    def arrived(outcome: Ok[BackupFile] | Err) -> None:
        if isinstance(outcome, Err):
            desk.notices.tell(outcome)
        else:
            desk.backedUp.emit()
            if not is_in_sight:
                _say(desk, outcome.value)
        then()

    desk.lanes.backups.run(desk.office.back_up, arrived, desk)


def _say(desk: Desk, made: BackupFile) -> None:
    words = translate(
        "BackingUp", "Every sale, the menu and the people are kept in {file}, on this till."
    )
    desk.notices.offer(
        filled(words, file=made.name),
        translate("BackingUp", "Look"),
        lambda: desk.go(SETTINGS, part=BACKUP_PART),
        Tone.GOOD,
    )
