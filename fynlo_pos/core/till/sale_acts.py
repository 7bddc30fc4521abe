"""Acts that take money for an order or give it back."""

from collections.abc import Collection, Sequence
from typing import NamedTuple
from uuid import UUID

from fynlo_pos.core.ledger.transfers import Account
from fynlo_pos.core.ports import Transaction
from fynlo_pos.core.pricing.tax import tax_table
from fynlo_pos.core.sales.basket import Basket
from fynlo_pos.core.sales.over import check_same_sale
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.sales.refund import check_same_refund, seal_refund
from fynlo_pos.core.sales.seal import post_sale, seal_sale
from fynlo_pos.core.sales.tender import Tender
from fynlo_pos.core.tabs.hold import bring_up_to_date
from fynlo_pos.core.till import drawer
from fynlo_pos.core.till.at_hand import check_not_on_a_tab
from fynlo_pos.core.till.draft_acts import check_makes_way
from fynlo_pos.core.till.kitchen_acts import tell_of_refund, tell_of_sale
from fynlo_pos.core.till.occasion import Person, occasion_for
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.wanted_paper import PapersAsked, papers_of


class Refunded(NamedTuple):
    """A refund, and how much the kitchen does not make because of it."""

    sale: SaleSealed
    called_off_milli: int


def complete_sale(
    tx: Transaction,
    basket: Basket,
    tenders: Sequence[Tender],
    *,
    person: Person,
    papers: PapersAsked,
    command_id: UUID,
    at_ms: int,
) -> SaleSealed:
    """Seal an order paid in full, or return the sale that it was sealed as before.

    Raises ``OrderIsOver`` where that was another content, or where it is on hold by now.
    """
    made = tx.sale(basket.id)
    if made is not None:
        check_same_sale(made, basket, tenders)
        return made
    check_not_on_a_tab(tx, basket)
    venue, state = tx.venue(), tx.state()
    if any(tender.account == Account.DRAWER for tender in tenders):
        drawer.require_session(state)
    occasion = occasion_for(state, venue, person, at_ms)
    sale = seal_sale(
        basket,
        tenders,
        taxes=tax_table(tx.tax_classes(), occasion.business_date),
        mode=venue.tax_mode,
        occasion=occasion,
    )
    if basket.tab_id:
        tx.append(*bring_up_to_date(basket, basket.tab_id, staff_id=person.id, at_ms=at_ms))
    told = tell_of_sale(tx, basket, command_id=command_id, at_ms=at_ms)
    tx.append(sale, post_sale(sale), *told)
    tx.want_paper(papers_of(basket, papers, is_sold=True, at_ms=at_ms))
    check_makes_way(tx, basket)
    tx.keep_basket(None)
    return sale


def refund(
    tx: Transaction,
    sale_id: UUID,
    line_numbers: Collection[int],
    *,
    refund_id: UUID,
    method: str,
    title: str,
    account: str,
    reason: str,
    person: Person,
    at_ms: int,
    parts: Sequence[Tender] = (),
) -> Refunded:
    """Refund lines of a sale and its tips, or return the refund that this id made before.

    What of it the kitchen has not made is called off. Raises ``Refused`` where this id's was
    another: it says that the same is asked for once more.
    """
    made = tx.sale(refund_id)
    if made is not None:
        check_same_refund(
            made,
            sale_id,
            line_numbers,
            parts,
            method=method,
            title=title,
            account=account,
            reason=reason,
        )
        return Refunded(made, 0)
    sale = tx.sale(sale_id)
    if sale is None:
        raise Refused("That receipt is not on this till. Nothing was refunded.")
    state = tx.state()
    given_back = seal_refund(
        sale,
        line_numbers,
        refund_id=refund_id,
        already_refunded=tx.refunded_lines(sale_id),
        method=method,
        title=title,
        account=account,
        reason=reason,
        occasion=occasion_for(state, tx.venue(), person, at_ms),
        parts=parts,
        paid_back=tx.paid_back(sale_id),
    )
    if any(tender.account == Account.DRAWER for tender in given_back.tenders):
        drawer.require_session(state)
    told, called_off_milli = tell_of_refund(tx, sale, line_numbers, at_ms)
    tx.append(given_back, post_sale(given_back), *told)
    return Refunded(given_back, called_off_milli)
