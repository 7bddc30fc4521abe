"""A shop's hub let go of old days before it is put under another, which goes on from there."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from fynlo_pos.sync.protocol.enrolment import Invitation, invitation_text
from fynlo_pos.sync.protocol.frames import Below, CaughtUp, Head
from hub.home import Home
from hub.relay.values import Mark
from hub.secret import find_identity
from hub.store.sqlcipher import SqlcipherStore
from tests.integration.test_hub_upstream import bodies_until, come_to_the_same, connected
from tests.support.envelopes import chain
from tests.support.hub_process import HubProcess, Terminal, running_hub
from tests.support.relayed import head_of

pytestmark = [pytest.mark.integration, pytest.mark.slow]

FLOOR = 6


def let_go(hub: HubProcess, venue: UUID, upto: Head) -> None:
    """As it does by itself after months: the bodies go, the headers stay."""
    home = Home(hub.folder)
    store = SqlcipherStore(home.database, find_identity(home, None, uuid4()).database_key)
    try:
        store.let_go(venue, Mark(1, 0, (upto,)))
        while store.empty(venue, 100):
            pass
    finally:
        store.close()


def test_both_hubs_give_the_same_and_what_is_sold_after_is_at_both(tmp_path: Path) -> None:
    links = chain(uuid4(), 12)
    with running_hub(tmp_path / "cloud") as cloud, running_hub(tmp_path / "shop") as shop:
        office = Terminal(shop, "Office")
        office.enrol(shop.first_code())
        office.connect()
        office.push(links[:10])
        office.stored_up_to(10)
        office.disconnect()
        assert shop.stop() == 0
        let_go(shop, office.venue, head_of(links[FLOOR - 1]))
        invitation = Invitation("127.0.0.1", cloud.where["port"], cloud.key, cloud.first_code())
        shop._environment["FYNLO_HUB_UPSTREAM"] = invitation_text(invitation)
        shop.start()
        connected(office)
        office.push(links[10:])
        office.stored_up_to(12)
        away = Terminal(cloud, "Office")
        away.id, away.key, away.venue = office.id, office.key, office.venue
        heads = come_to_the_same(office, away)
        assert heads == {head_of(links[-1])}
        office.disconnect()
        away.disconnect()
        for hub in (shop, cloud):
            comes = Terminal(hub, "Office")
            comes.id, comes.key, comes.venue = office.id, office.key, office.venue
            comes.connect(head_of(links[FLOOR]))
            lacks = links[FLOOR + 1 :]
            assert bodies_until(comes, lacks) == [each.body for each in lacks]
            comes.hear_until(CaughtUp)
            comes.disconnect()
            comes.connect()
            below = comes.hear_until(Below)[-1]
            assert isinstance(below, Below)
            told = [(head.incarnation, head.seq) for head in below.heads]
            assert told == [(links[0].incarnation, FLOOR)]
            comes.disconnect()
