"""What an order is called in a matter."""

from uuid import UUID

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.db.tab_rows import read_tab
from fynlo_pos.core.words import Words, said


def order_words(connection: Connection, tab_id: bytes) -> Words:
    """Return an order's number, its name if it has one, and its table."""
    tab = read_tab(connection, UUID(bytes=tab_id))
    if tab is None:
        return said("Order")
    name = "  ".join(part for part in (tab.name, tab.table) if part)
    if name:
        return said("Order {number}  {name}", number=tab.call_number, name=name)
    return said("Order {number}", number=tab.call_number)
