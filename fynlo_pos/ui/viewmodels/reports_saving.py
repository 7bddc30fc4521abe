"""Saving the reports page as a file, and saying where it went."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject

from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled
from fynlo_pos.ui.viewmodels.reports_csv import file_name, takings_csv
from fynlo_pos.ui.viewmodels.reports_props import ReportsState

translate = QCoreApplication.translate


def save_table(
    desk: Desk, page: QObject, state: ReportsState, told: Callable[[str, int], None]
) -> None:
    """Save what the page shows; ``told`` gets where it lies, or what went wrong, and a tone."""

    def ended(outcome: Ok[str] | Err) -> None:
        if isinstance(outcome, Err):
            told(outcome.sentence, int(Tone.STOP))
            return
        words = translate("Reports", "Saved as {file}. Open it with any spreadsheet.")
        told(filled(words, file=outcome.value), int(Tone.GOOD))

    unheard = desk.notices.tell
    content, name = takings_csv(state), file_name(state)
    desk.lanes.devices.run(lambda: desk.office.save_csv(content, name), ended, page, unheard)
