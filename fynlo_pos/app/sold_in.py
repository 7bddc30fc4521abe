"""What was sold in an envelope that is not on this till's disk: read for people, never applied."""

from fynlo_pos.core.envelope import EnvelopeDamaged, UnknownRecord, open_envelope
from fynlo_pos.core.sales.records import SaleSealed
from fynlo_pos.sync.protocol.frames import Sent


def sales_in(sent: Sent) -> list[SaleSealed]:
    """Return the sales and refunds of an envelope; none of one that cannot be read here."""
    try:
        _, records = open_envelope(sent.body, sent.private)
    except (UnknownRecord, EnvelopeDamaged):
        return []
    return [record for record in records if isinstance(record, SaleSealed)]
