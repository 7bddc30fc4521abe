"""Drafts of orders that are over: earlier versions could leave one, and would sell it twice."""

import logging
from collections.abc import Sequence

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.part_paid import keep_aside
from fynlo_pos.core.db.sale_rows import read_sale
from fynlo_pos.core.db.tab_rows import read_tab
from fynlo_pos.core.db.till_rows import keep_draft, read_draft
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.tender import Tender

_TERMINALS = "SELECT terminal FROM draft"

_log = logging.getLogger(__name__)


def drop_drafts_that_are_over(connection: Connection, at_ms: int) -> None:
    """Remove each draft whose order is paid, or on hold and not taken up.

    Money in it that no sale has is kept, and is a matter to look at.
    """
    for (terminal,) in connection.exec_driver_sql(_TERMINALS).all():
        draft = read_draft(connection, terminal)
        if draft is None:
            continue
        sale = read_sale(connection, draft.id)
        if sale is not None:
            _drop(connection, terminal, draft, f"is paid, receipt {sale.receipt_number}")
            _keep_money(connection, terminal, draft, sale.tenders, at_ms)
        elif draft.tab_id is None and read_tab(connection, draft.id) is not None:
            _drop(connection, terminal, draft, "is on hold")
            _keep_money(connection, terminal, draft, (), at_ms)


def _drop(connection: Connection, terminal: str, draft: Basket, why: str) -> None:
    lines = len(draft.lines)
    _log.warning("the draft of %s (%d lines) was dropped: its order %s", terminal, lines, why)
    keep_draft(connection, terminal, None)


def _keep_money(
    connection: Connection, terminal: str, draft: Basket, in_books: Sequence[Tender], at_ms: int
) -> None:
    booked = list(in_books)
    for tender in draft.taken:
        if tender in booked:
            booked.remove(tender)
        else:
            keep_aside(connection, terminal, draft, at_ms)
            return
