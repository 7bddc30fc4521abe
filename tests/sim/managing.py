"""What only a terminal that may manage changes: there by its till, and at others by a rogue one.

That is a program of somebody's own, or an older one: it writes into its chain what the till would
refuse, and everybody takes it in.
"""

from uuid import UUID

import msgspec

from fynlo_pos.core.catalogue.documents import DatedRate, TaxClass
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.trouble import Trouble
from fynlo_pos.core.venue import Venue
from tests.sim.chance import Chance
from tests.sim.keys import MANAGERS
from tests.sim.member_node import MemberNode
from tests.sim.world import World
from tests.support.shop import STAFF_ID, TAX_ID, VENUE_ID

NEW_PEOPLE = 3


def manage(world: World, node: MemberNode, chance: Chance) -> None:
    """Change a person, a class of tax or the shop's VAT."""
    try:
        made = _changed(node, chance)
        if made is not None:
            node.till.save_documents([made], None)
    except Trouble:
        node.troubles += 1
        return
    if made is None:
        return
    world.met["rogue" if not node.can_manage else "managed"] += 1
    if node.number in MANAGERS:
        with node.store.transaction() as tx:
            stands = tx.document(type(made), made.id)[0]  # type: ignore[attr-defined]
        assert stands == made, f"node {node.number} does not show what was just saved"


def _changed(node: MemberNode, chance: Chance) -> msgspec.Struct | None:
    which = chance.below(4)
    with node.store.transaction() as tx:
        ada, tax = tx.document(Staff, STAFF_ID)[0], tx.document(TaxClass, TAX_ID)[0]
        venue = tx.document(Venue, VENUE_ID)[0]
    if ada is None or tax is None or venue is None:
        return None
    if which == 0:
        name, pin = f"Ada {chance.below(1000)}", f"$argon2id${chance.below(1000)}"
        changes = {"name": name} if chance.below(2) else {"pin_hash": pin}
        return msgspec.structs.replace(ada, **changes)
    if which == 1:
        rate = 100 * chance.below(21)
        return msgspec.structs.replace(tax, rates=(DatedRate("2020-01-01", rate, rate),))
    if which == 2:
        return msgspec.structs.replace(venue, vat_number=f"GB {chance.below(1000)}")
    new = UUID(int=2_000 + chance.below(NEW_PEOPLE))
    return Staff(new, f"New {chance.below(1000)}", is_manager=chance.below(2) == 0)
