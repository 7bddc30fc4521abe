"""Every store of a hub knows where it lies what a kitchen's screen must know, however old it is."""

from uuid import UUID

import pytest

from tests.support.hub_stores import LOG, Opens, keep
from tests.support.kitchen_envelopes import (
    ADA,
    CAFE,
    GRILL,
    GRILL_DOCUMENT,
    edited,
    links,
    order_sent,
    sent_line,
)

pytestmark = pytest.mark.contract


def test_envelopes_that_edit_a_station_or_the_shop_are_found_again_and_no_others(
    opens: Opens, venue: UUID
) -> None:
    log = links(
        LOG,
        [edited(CAFE)],
        [edited(ADA)],
        [order_sent(1, sent_line(11, GRILL))],
        [edited(ADA), edited(GRILL_DOCUMENT)],
    )
    first = keep(opens(), venue, log[:2])
    keep(opens(), venue, log[2:], first.chains[0])
    assert opens().lasting(venue) == [(LOG, 1), (LOG, 4)]


def test_a_batch_that_was_not_kept_leaves_no_place_behind(opens: Opens, venue: UUID) -> None:
    log = links(LOG, [edited(CAFE)], [edited(GRILL_DOCUMENT)])
    keep(opens(), venue, log[:1])
    assert not keep(opens(), venue, log).is_kept
    assert opens().lasting(venue) == [(LOG, 1)]
