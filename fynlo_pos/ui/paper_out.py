"""Sending a document to the printer or into a file, and saying how that went."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok
from fynlo_pos.ui.notices import Tone
from fynlo_pos.ui.spoken import filled

translate = QCoreApplication.translate


def send_to_printer(
    desk: Desk, document: Document, said: str, done: Callable[[], None] = lambda: None
) -> None:
    """Print on the device lane; say ``said`` when it is out, or what went wrong and offer a retry.

    ``done`` follows once it is out. A printer's fault is a notice. What is printed is on disk
    already and can be printed again.
    """

    def told(outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            again = translate("PaperOut", "Try again")
            desk.notices.offer(
                outcome.sentence,
                again,
                lambda: send_to_printer(desk, document, said, done),
                Tone.WARN,
            )
        else:
            desk.notices.say(said, Tone.GOOD)
            done()

    desk.lanes.devices.run(lambda: desk.office.print_document(document), told, desk)


def print_bill(desk: Desk, basket: Basket, person: Person) -> None:
    """Print what an order comes to; a fault is a notice that offers that order's bill again."""

    def try_again() -> None:
        at_hand = desk.order.basket
        newest = at_hand if at_hand.id == basket.id else basket
        if not newest.is_empty:  # cleared meanwhile
            print_bill(desk, newest, person)

    def told(outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            again = translate("PaperOut", "Try again")
            desk.notices.offer(outcome.sentence, again, try_again, Tone.WARN)
        else:
            desk.notices.say(translate("MoreModel", "The bill is printed"), Tone.GOOD)

    desk.lanes.devices.run(lambda: desk.printing.print_bill(basket, person), told, desk)


def save_as_pdf(
    desk: Desk, document: Document, name: str, done: Callable[[], None] = lambda: None
) -> None:
    """Save a paper among the person's documents, and say where it lies; ``done`` follows."""

    def told(outcome: Ok[str] | Err) -> None:
        if isinstance(outcome, Err):
            desk.notices.tell(outcome)
        else:
            words = filled(translate("PaperOut", "Saved as {file}"), file=outcome.value)
            desk.notices.say(words, Tone.GOOD)
            done()

    desk.lanes.devices.run(lambda: desk.office.save_pdf(document, name), told, desk)


def open_drawer(desk: Desk) -> None:
    """Kick the drawer open; a fault is a notice, the money is on disk already."""

    def told(outcome: Ok[None] | Err) -> None:
        if isinstance(outcome, Err):
            desk.notices.tell(outcome)

    desk.lanes.devices.run(desk.printing.open_drawer, told, desk)
