"""Whether the terminal of an open data folder may manage its shop."""

from fynlo_pos.core.db.database_trouble import telling_trouble
from fynlo_pos.core.db.open_till import OpenTill
from fynlo_pos.core.db.vouched_rows import read_vouching


def may_manage(opened: OpenTill) -> bool:
    """Tell whether it may: it is in no shop with others, or was let in as one that may.

    The hub's file is read each time, for joining and beginning a hub of its own change it while a
    till is open. Where it is missing, the terminal's own card says so, which its key tells from
    others'; without either it is a till by itself. Raises ``Trouble`` where something cannot be
    read.
    """
    # Imported when somebody edits what it is asked for: a start loads nothing of sync.
    from fynlo_pos.app.joined_hub import read_joined

    joined = read_joined(opened.home.folder)
    return joined.can_manage if joined is not None else _may_by_its_card(opened)


def _may_by_its_card(opened: OpenTill) -> bool:
    with telling_trouble(), opened.readers.connect() as connection, connection.begin():
        bodies, _ = read_vouching(connection)
    if not bodies:
        return True
    from fynlo_pos.app.joined_hub import find_device_key
    from fynlo_pos.sync.protocol.cards import read_kept
    from fynlo_pos.sync.protocol.frames import Card

    key = find_device_key(opened.home)
    public = key.public_key().public_bytes_raw() if key is not None else b""
    own = [card for card in read_kept(bodies, Card) if card.key == public]
    return not own or any(card.can_manage and not card.is_revoked for card in own)
