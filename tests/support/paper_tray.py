"""A printer that prints into memory."""

from collections.abc import Sequence

from fynlo_pos.core.kitchen.came_out import PaperOut
from fynlo_pos.core.kitchen.unseen import StationChit
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.to_make import ToMake
from fynlo_pos.core.till.occasion import Person
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.wanted_paper import WantedPaper
from fynlo_pos.core.words import Told
from fynlo_pos.ui.desk import WaitingPaper


class PaperTray:
    """A printer that keeps what it was given, and can be out of paper."""

    def __init__(self) -> None:
        self.receipts: list[SaleSealed] = []
        self.bills: list[Basket] = []
        self.chits: list[ToMake] = []
        self.station_chits: list[StationChit] = []
        self.papers_out: list[PaperOut] = []
        self.taken_up: list[WantedPaper] = []
        self.kicks = 0
        self.looks = 0
        self.waiting = WaitingPaper()
        self.is_empty = False
        self.printed_here: Told = ""

    def print_receipt(self, sale: SaleSealed) -> None:
        """Keep the receipt."""
        if self.is_empty:
            raise Trouble("The printer is out of paper. The sale is safe. Load paper, then retry.")
        self.receipts.append(sale)

    def print_bill(self, basket: Basket, person: Person) -> None:
        """Keep the order as it was billed."""
        if self.is_empty:
            raise Trouble("The printer is out of paper. The order is safe. Load paper, then retry.")
        self.bills.append(basket)

    def print_chit(self, order: ToMake, *, is_asked_for: bool = False) -> None:
        """Keep the chit."""
        if self.is_empty:
            raise Trouble("The printer is out of paper. The sale is safe. Load paper, then retry.")
        if is_asked_for or order not in self.chits:
            self.chits.append(order)

    def take_up(self, papers: Sequence[WantedPaper]) -> Sequence[str]:
        """Keep the papers a crash left."""
        self.taken_up += papers
        return [paper.id for paper in papers]

    def queued(self, paper_ids: Sequence[str]) -> Sequence[str]:
        """Every paper lies in the tray's queue."""
        return paper_ids

    def print_station_chit(self, chit: StationChit) -> Told:
        """Keep a station's chit."""
        if self.is_empty:
            raise Trouble("The printer is out of paper. The sale is safe. Load paper, then retry.")
        waits = not chit.number and any(one.chit.matter == chit.matter for one in self.papers_out)
        if waits:
            return ""
        self.station_chits.append(chit)
        self.papers_out.append(PaperOut(f"{len(self.station_chits)}", chit))
        return self.printed_here

    def station_papers_out(self) -> Sequence[PaperOut]:
        """Return what came out and is not written down."""
        return tuple(self.papers_out)

    def station_papers_written(self, paper_ids: Sequence[str]) -> None:
        """Name them no longer."""
        self.papers_out = [one for one in self.papers_out if one.paper_id not in paper_ids]

    def print_waiting(self) -> WaitingPaper:
        """Nothing waits: what did not come out was told at once."""
        self.looks += 1
        return self.waiting

    def print_again(self) -> WaitingPaper:
        """Print what waited."""
        self.waiting = WaitingPaper()
        return self.waiting

    def leave_unprinted(self) -> WaitingPaper:
        """Forget what waited."""
        self.waiting = WaitingPaper()
        return self.waiting

    def open_drawer(self) -> None:
        """Count the kick."""
        self.kicks += 1
