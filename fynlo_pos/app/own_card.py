"""The card by which its shop knows this device, as it lies on the till's own disk."""

from fynlo_pos.app.joined_hub import find_device_key
from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.vouched_rows import read_vouching
from fynlo_pos.sync.protocol.cards import read_kept
from fynlo_pos.sync.protocol.frames import Card


def find_own_card(opened: OpenTill) -> Card | None:
    """Return the last card of this device's key; ``None`` without either. Raises ``Trouble``."""
    key = find_device_key(opened.home)
    public = key.public_key().public_bytes_raw() if key is not None else b""
    with telling_trouble(), opened.readers.connect() as connection, connection.begin():
        bodies, _ = read_vouching(connection)
    own = [card for card in read_kept(bodies, Card) if card.key == public]
    return max(own, key=lambda card: (card.term, card.number), default=None)
