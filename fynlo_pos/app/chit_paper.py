"""Order chits in the print queue: a subject of ids and counts, laid out anew from what is on disk.

The queue's file holds no words of an order, so a chit that waits for the printer says nothing of a
customer until it prints.
"""

from hashlib import blake2s
from uuid import UUID

import msgspec

from fynlo_pos.core.devices.print_queue import PrintJob, PrintQueue
from fynlo_pos.core.kitchen.unseen import StationChit
from fynlo_pos.core.ports import Reading
from fynlo_pos.core.receipts.document import Document
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.to_make import ToMake
from fynlo_pos.core.venue import Venue
from fynlo_pos.core.wanted_paper import PaperKind, paper_id
from fynlo_pos.core.words import listed, said

CHIT = PaperKind.CHIT.value
STATION_CHIT = f"{CHIT}-station"
STALE_AFTER_MS = 30 * 60_000
"""An order chit this old has been asked for aloud: it prints only when a person wants it."""

STALE_RECEIPT = listed(
    "A receipt has waited so long that the customer may have gone, so it was not printed. The sale "
    "is safe. Print it only if it is still wanted."
)
STALE = listed(
    "An order chit has waited so long that the order may be made by now, so it was not printed. "
    "The order is safe. Print it only if it is still to be made."
)


def chit_job(order: ToMake, now_ms: int) -> PrintJob:
    """Return the job that prints an order's chit, once for each time it is put through."""
    return PrintJob(
        job_id=paper_id(PaperKind.CHIT, order.id),
        subject=f"{CHIT} {msgspec.json.encode(order).decode()}",
        title=said("Order {number}", number=order.call_number),
        queued_at_ms=now_ms,
        stale_at_ms=now_ms + STALE_AFTER_MS,
    )


def station_chit_job(chit: StationChit, call_number: int, now_ms: int) -> PrintJob:
    """Return the job that prints what a station's screen has not shown, once for each sending.

    What is new of what papers say is once each as well, as far as it says the same.
    """
    back = [f"{one.line_id.hex}-{one.voided}-{one.cleared}" for one in chit.taken_back]
    news = [f"{chit.order_id.hex}-{chit.number}-{_digest(chit)}"] if chit.number else []
    commands = " ".join([*(one.hex for one in chit.command_ids), *chit.again, *back, *news])
    return PrintJob(
        job_id=f"{STATION_CHIT} {chit.station_id.hex} {commands}",
        subject=f"{STATION_CHIT} {msgspec.json.encode(chit).decode()}",
        title=said("Order {number}", number=call_number),
        queued_at_ms=now_ms,
        stale_at_ms=now_ms + STALE_AFTER_MS,
        is_followed=True,
    )


def station_chit_of(job: PrintJob) -> StationChit:
    """Return what a job that is followed prints."""
    return msgspec.json.decode(job.subject.removeprefix(f"{STATION_CHIT} "), type=StationChit)


def outdated_by(job: PrintJob, queue: PrintQueue) -> list[str]:
    """Return the jobs that wait and of whose matter another says all, and maybe something else."""
    matter = station_chit_of(job).matter
    return [
        one.job_id
        for one in queue.jobs
        if one.is_followed and one.subject != job.subject and station_chit_of(one).matter == matter
    ]


def _digest(chit: StationChit) -> str:
    says = (chit.called, chit.called_lines, chit.allergy_mark)
    return blake2s(msgspec.json.encode(says), digest_size=8).hexdigest()


def lay_out_station_chit(job: PrintJob, reading: Reading, venue: Venue) -> Document | None:
    """Return a station's paper from what is on disk; ``None`` where order or station is gone."""
    from fynlo_pos.core.receipts.chit import chit_document
    from fynlo_pos.core.receipts.chit_from_records import station_chit_data

    chit = station_chit_of(job)
    order = reading.kitchen_order(chit.order_id)
    station = next((one for one in reading.every_station() if one.id == chit.station_id), None)
    if order is None or station is None:
        return None
    return chit_document(station_chit_data(order, station, chit, venue, at_ms=job.queued_at_ms))


def lay_out_chit(job: PrintJob, reading: Reading, venue: Venue) -> Document | None:
    """Return a chit's paper from what is on disk; ``None`` where the order is gone."""
    # Imported when there is a chit to lay out: no start waits for it.
    from fynlo_pos.core.receipts.chit import chit_document
    from fynlo_pos.core.receipts.chit_from_records import chit_data, tab_chit_data

    order = msgspec.json.decode(job.subject.removeprefix(f"{CHIT} "), type=ToMake)
    if order.tab_id is None:
        sale = reading.sale(order.id)
        if sale is None:
            return None
        return chit_document(chit_data(sale, venue, kitchen_names=_kitchen_names(sale, reading)))
    tab = reading.tab(order.tab_id)
    if tab is None:
        return None
    told = {change.line_id for change in order.changes}
    rung_by = next((state.line.rung_by for state in tab.lines if state.line.id in told), None)
    return chit_document(
        tab_chit_data(
            tab,
            order,
            venue,
            at_ms=job.queued_at_ms,
            staff_name=_name_of(rung_by, reading),
        )
    )


def _kitchen_names(sale: SaleSealed, reading: Reading) -> dict[UUID, str]:
    sold = {line.product_id for line in sale.lines if line.product_id is not None}
    products = (reading.product(product_id) for product_id in sold)
    return {each.id: each.kitchen_name for each in products if each and each.kitchen_name}


def _name_of(person_id: UUID | None, reading: Reading) -> str:
    return next((one.name for one in reading.staff() if one.id == person_id), "")
