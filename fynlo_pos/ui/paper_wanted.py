"""Papers asked for with an act: found after a crash, forgotten once the print queue has them."""

from collections.abc import Callable, Sequence

from fynlo_pos.core.wanted_paper import WantedPaper
from fynlo_pos.ui.desk import Desk
from fynlo_pos.ui.jobs import Err, Ok


def take_up_papers(desk: Desk) -> None:
    """Queue what the till had put on disk and not queued when it last stopped."""

    def found(outcome: Ok[Sequence[WantedPaper]] | Err) -> None:
        if isinstance(outcome, Ok) and outcome.value:
            papers = outcome.value
            _forget_what(desk, lambda: desk.printing.take_up(papers))

    desk.lanes.reader.run(desk.reading.wanted_papers, found, desk)


def forget_queued(desk: Desk, paper_id: str) -> None:
    """Forget a paper if the queue's file has it; else the next start takes it up."""
    _forget_what(desk, lambda: desk.printing.queued([paper_id]))


def _forget_what(desk: Desk, is_queued: Callable[[], Sequence[str]]) -> None:
    def told(outcome: Ok[Sequence[str]] | Err) -> None:
        if isinstance(outcome, Ok) and outcome.value:
            paper_ids = outcome.value
            desk.lanes.writer.run(lambda: desk.till.papers_queued(paper_ids), lambda _: None, desk)

    desk.lanes.devices.run(is_queued, told, desk)
