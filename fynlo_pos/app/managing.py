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
    if joined is not None:
        return joined.can_manage
    return not _knows_others(opened) or _may_by_its_card(opened)


def _knows_others(opened: OpenTill) -> bool:
    with telling_trouble(), opened.readers.connect() as connection, connection.begin():
        cards, _ = read_vouching(connection)
    return bool(cards)


def _may_by_its_card(opened: OpenTill) -> bool:
    from fynlo_pos.app.own_card import find_own_card

    card = find_own_card(opened)
    return card is None or (card.can_manage and not card.is_revoked)
