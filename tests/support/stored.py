"""What lies in the store of a shop, and a refund there."""

from fynlo_pos.core.db.till_rows import read_till_state
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.core.tabs.records import TabState
from fynlo_pos.core.views import TillState
from tests.support.shop import ADA, Shop


def state(shop: Shop) -> TillState:
    """How the till stands."""
    with shop.open.readers.connect() as connection, connection.begin():
        return read_till_state(connection, shop.open.incarnation)


def rows(shop: Shop, statement: str) -> list[tuple[object, ...]]:
    """What a statement gives."""
    with shop.open.readers.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(statement)]


def tab_of(shop: Shop, tab_id: object) -> TabState:
    """A tab that is there."""
    with shop.open.store.transaction() as tx:
        tab = tx.tab(tab_id)  # type: ignore[arg-type]
    assert tab is not None
    return tab


def refund(shop: Shop, sale: SaleSealed, lines: list[int], refund_id: object) -> SaleSealed:
    """Give the money for some lines of a sale back in cash."""
    return shop.till.refund(
        sale.id,
        lines,
        refund_id=refund_id,  # type: ignore[arg-type]
        method="cash",
        title="Cash",
        account="cash.drawer",
        reason="cold",
        person=ADA,
    )
