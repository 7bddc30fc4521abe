"""A printer that keeps what it printed: for demos, and for tests of what stands behind it."""

from fynlo_pos.core.devices.outcomes import DrawerOutcome, NotOpened, Opened, Printed, PrintOutcome
from fynlo_pos.core.devices.printer import PrinterSettings
from fynlo_pos.core.receipts.document import Document


class MemoryPrinter:
    """Prints into `papers`. Set `fault` to the outcome it shall give instead."""

    def __init__(self, settings: PrinterSettings) -> None:
        self.settings = settings
        self.papers: list[Document] = []
        self.drawer_opened_count = 0
        self.fault: PrintOutcome | None = None

    def print_document(self, document: Document) -> PrintOutcome:
        """Keep `document`, unless a fault is set."""
        if self.fault is not None:
            return self.fault
        self.papers.append(document)
        return Printed()

    def open_drawer(self) -> DrawerOutcome:
        """Count the pulse, unless a fault is set."""
        if self.fault is not None:
            return NotOpened(f"The drawer on {self.settings.name} did not open.")
        self.drawer_opened_count += 1
        return Opened()
