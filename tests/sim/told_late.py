"""What hubs tell of who was let go: what a manager accepted, by the card, and nothing else."""

from uuid import UUID

from fynlo_pos.sync.protocol.frames import Head
from hub.store.port import Store


def check_is_accepted(store: Store, venue: UUID, upto: Head) -> None:
    """What a hub is about to tell of a chain that waited lies where its device's card says so."""
    loaded = store.load(venue)
    assert loaded is not None
    chain = next(each for each in loaded.chains if each.name == upto.incarnation)
    owner = next(each for each in loaded.devices if each.id == chain.owner)
    accepted = {(head.seq, head.hash) for head in owner.reach or ()}
    assert (upto.seq, upto.hash) in accepted, f"told, and no manager accepted it: {upto}"
