"""Who is the venue's authority: a fold over what was signed, the same in whatever order it came."""

from itertools import permutations
from uuid import UUID

import pytest
from msgspec.structs import replace

from fynlo_pos.sync.protocol import authority
from fynlo_pos.sync.protocol.authority import (
    LONGEST_LEAP,
    NOBODY,
    Roster,
    authority_of,
    contradicting,
    enlarge,
    first_mandate,
    mandate_words,
    signed_mandate,
)
from fynlo_pos.sync.protocol.cards import is_card_of, signed_card
from fynlo_pos.sync.protocol.frames import Card, Mandate, Role
from tests.support.relayed import VENUE, key_of, public

pytestmark = pytest.mark.unit

THIEVES, SHOP, CLOUD, SPARE = 1, 2, 3, 4
MANAGER, OTHER, TILL, STRANGER = 11, 12, 13, 99


def card(device: int, by: int = SHOP, **more: object) -> Card:
    plain = Card(
        UUID(int=device),
        public(key_of(device)),
        Role.MEMBER,
        f"T{device}",
        can_manage=device in (MANAGER, OTHER),
        station="",
        is_revoked=False,
        term=0,
        number=1,
        by=UUID(int=by),
        signature=b"",
    )
    return signed_card(key_of(by), VENUE, replace(plain, **more))


def hub(number: int) -> tuple[UUID, bytes]:
    return UUID(int=number), public(key_of(number))


FIRST = first_mandate(*hub(SHOP))
ROSTER = enlarge(Roster(VENUE, (FIRST,)), [card(MANAGER), card(OTHER), card(TILL)], ())


ROSTER_WITHOUT_CARDS = Roster(VENUE, (FIRST,))


def named(number: int, by: int = MANAGER, of: Roster = ROSTER) -> Mandate:
    return signed_mandate(key_of(by), of, hub(number), UUID(int=by))


def hub_of(roster: Roster) -> int:
    return authority_of(roster).hub.int


def test_the_hub_that_a_venue_began_at_is_its_authority() -> None:
    assert hub_of(ROSTER) == SHOP
    assert contradicting(ROSTER) == ()


def test_a_manager_names_another_and_the_lower_term_obeys_on_sight() -> None:
    moved = named(CLOUD)
    assert moved.term == 1
    after = enlarge(ROSTER, (), [moved])
    assert hub_of(after) == CLOUD
    back = named(SHOP, of=after)
    both = enlarge(ROSTER, (), [back, moved])
    assert (hub_of(both), authority_of(both).term) == (SHOP, 2)
    assert enlarge(both, (), [moved, back]) == both, "hearing it again changes nothing"


@pytest.mark.parametrize(
    "forged",
    [
        named(CLOUD, by=TILL),
        named(CLOUD, by=STRANGER),
        replace(named(CLOUD), hub=UUID(int=SPARE)),
        replace(named(CLOUD), term=9),
        replace(named(CLOUD), by=card(OTHER)),
        replace(named(CLOUD), by=None),
        replace(named(CLOUD), by=card(MANAGER, by=STRANGER)),
        named(CLOUD, of=ROSTER_WITHOUT_CARDS),
        replace(named(CLOUD), term=0),
    ],
)
def test_who_may_not_manage_names_nobody(forged: Mandate) -> None:
    assert enlarge(ROSTER, (), [forged]) == ROSTER


def test_a_mandate_of_another_venue_or_of_no_term_says_nothing() -> None:
    elsewhere = replace(named(CLOUD), signature=b"")
    words = mandate_words(UUID(int=7), elsewhere)
    elsewhere = replace(elsewhere, signature=key_of(MANAGER).sign(words))
    plain = replace(named(CLOUD), term=0, signature=b"")
    none = replace(plain, signature=key_of(MANAGER).sign(mandate_words(VENUE, plain)))
    assert enlarge(ROSTER, (), [elsewhere, none]) == ROSTER


def test_two_of_one_term_contradict_and_the_same_one_stands_everywhere() -> None:
    one, two = named(CLOUD), named(SPARE, by=OTHER)
    for order in permutations((one, two)):
        roster = ROSTER
        for each in order:
            roster = enlarge(roster, (), [each])
        assert hub_of(roster) == CLOUD
        assert {each.hub.int for each in contradicting(roster)} == {CLOUD, SPARE}
    settled = enlarge(roster, (), [named(SPARE, of=roster)])
    assert (hub_of(settled), contradicting(settled)) == (SPARE, ())


def test_two_managers_who_name_the_same_hub_agree() -> None:
    roster = enlarge(ROSTER, (), [named(CLOUD), named(CLOUD, by=OTHER)])
    assert (hub_of(roster), contradicting(roster)) == (CLOUD, ())


def test_who_was_let_go_names_nobody_from_then_on_and_what_it_named_before_stands() -> None:
    after = enlarge(ROSTER, (), [named(CLOUD)])
    gone = card(MANAGER, by=CLOUD, is_revoked=True, term=1, number=2)
    after = enlarge(after, [gone], ())
    assert hub_of(after) == CLOUD
    assert hub_of(enlarge(after, (), [named(SHOP, of=after)])) == CLOUD
    plain = replace(named(SHOP, of=after), by=card(MANAGER), signature=b"")
    signature = key_of(MANAGER).sign(mandate_words(VENUE, plain))
    by_its_old_card = replace(plain, signature=signature)
    assert by_its_old_card.term == 2
    assert hub_of(enlarge(after, (), [by_its_old_card])) == CLOUD
    fresh = enlarge(Roster(VENUE, (FIRST,)), [card(MANAGER), gone], [named(CLOUD)])
    assert hub_of(fresh) == CLOUD, "who hears all of it at once comes to the same"


def backdated(term: int, by: int = OTHER, hub_number: int = THIEVES) -> Mandate:
    """A mandate by the card that a device had when the venue began, signed whenever."""
    plain = Mandate(term, *hub(hub_number), by=card(by))
    return replace(plain, signature=key_of(by).sign(mandate_words(VENUE, plain)))


def signed_anew(by: int, term: int, **more: object) -> list[Card]:
    """What a hub says of all devices when it takes office."""
    gone = card(OTHER, by=by, term=term, number=2, **more)
    return [card(MANAGER, by=by, term=term), gone, card(TILL, by=by, term=term)]


def test_who_was_let_go_takes_the_authority_with_no_term() -> None:
    moved = enlarge(ROSTER, (), [named(CLOUD)])
    gone_above = enlarge(moved, signed_anew(CLOUD, 1, is_revoked=True), ())
    gone_below = enlarge(ROSTER, [card(OTHER, number=2, is_revoked=True)], [named(CLOUD)])
    for roster in (gone_above, gone_below):
        for term in (1, 2, 9):
            assert enlarge(roster, (), [backdated(term)]) == roster
            late = card(STRANGER, by=THIEVES, term=term)
            assert enlarge(roster, [late], [backdated(term)]) == roster
    let_go_at_first = card(OTHER, number=2, is_revoked=True)
    both = enlarge(ROSTER_WITHOUT_CARDS, [let_go_at_first], [backdated(1), named(CLOUD)])
    assert hub_of(both) == CLOUD, "an earlier hub's word is taken before the mandate"


def test_who_may_no_longer_manage_names_nobody() -> None:
    demoted = enlarge(ROSTER, [card(OTHER, number=2, can_manage=False)], ())
    assert enlarge(demoted, (), [backdated(1)]) == demoted


def test_who_hears_of_many_moves_at_once_follows_past_managers_let_go_since() -> None:
    moved = named(CLOUD, by=OTHER)
    above = enlarge(enlarge(ROSTER, (), [moved]), signed_anew(CLOUD, 1), ())
    back = named(SHOP, of=above)
    last = enlarge(enlarge(above, (), [back]), signed_anew(SHOP, 2, is_revoked=True), ())
    for order in permutations((moved, back)):
        fresh = enlarge(ROSTER_WITHOUT_CARDS, last.cards.values(), order)
        assert (authority_of(fresh), fresh.cards) == (back, last.cards)


def test_a_term_leaves_room_for_the_next() -> None:
    assert enlarge(ROSTER, (), [backdated((1 << 63) - 1)]) == ROSTER
    assert enlarge(ROSTER, (), [backdated(LONGEST_LEAP + 1)]) == ROSTER
    assert authority_of(enlarge(ROSTER, (), [backdated(LONGEST_LEAP)])).term == LONGEST_LEAP


def test_cards_and_mandates_count_in_whatever_order_they_came() -> None:
    moved = named(CLOUD)
    news = card(STRANGER, by=CLOUD, term=1)
    together = enlarge(Roster(VENUE, (FIRST,)), [news, card(MANAGER)], [moved])
    assert together.cards[UUID(int=STRANGER)] == news
    apart = enlarge(Roster(VENUE, (FIRST,)), [card(MANAGER)], ())
    assert enlarge(enlarge(apart, (), [moved]), [news], ()) == together


def test_who_knows_the_first_hub_alone_follows_to_the_last_one() -> None:
    moved = named(CLOUD)
    after = enlarge(ROSTER, (), [moved])
    anew = [card(each, by=CLOUD, term=1) for each in (MANAGER, OTHER, TILL)]
    after = enlarge(after, anew, ())
    further = named(SPARE, of=after)
    latest = [card(each, by=SPARE, term=2) for each in (MANAGER, OTHER, TILL)]
    fresh = enlarge(ROSTER_WITHOUT_CARDS, latest, [further, moved])
    assert hub_of(fresh) == SPARE
    assert set(fresh.cards.values()) == set(latest)
    assert hub_of(enlarge(ROSTER_WITHOUT_CARDS, latest, [further])) == SHOP, "a link is missing"


def test_a_hub_names_nobody_for_its_own_term_by_a_manager_it_made() -> None:
    after = enlarge(ROSTER, (), [named(CLOUD)])
    made = card(STRANGER, by=CLOUD, term=1, can_manage=True)
    plain = replace(named(SPARE), by=made, signature=b"")
    assert plain.term == 1
    signature = key_of(STRANGER).sign(mandate_words(VENUE, plain))
    assert enlarge(after, (), [replace(plain, signature=signature)]) == after


def test_a_mandate_by_a_device_of_another_key_says_nothing() -> None:
    taken = card(MANAGER, key=public(key_of(STRANGER)))
    plain = replace(named(CLOUD), by=taken, signature=b"")
    signature = key_of(STRANGER).sign(mandate_words(VENUE, plain))
    assert enlarge(ROSTER, (), [replace(plain, signature=signature)]) == ROSTER


def test_a_hub_that_nobody_named_makes_no_cards() -> None:
    assert enlarge(ROSTER, [card(STRANGER, by=SPARE)], ()) == ROSTER
    forged = replace(card(TILL, number=2), can_manage=True)
    assert enlarge(ROSTER, [forged], ()) == ROSTER


def test_a_card_is_checked_by_the_key_of_its_hub_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    checked: list[bytes] = []

    def check(key: bytes, venue: UUID, said: Card) -> bool:
        checked.append(key)
        return is_card_of(key, venue, said)

    monkeypatch.setattr(authority, "is_card_of", check)
    moved = enlarge(ROSTER, (), [named(CLOUD), named(SPARE, by=OTHER)])
    checked.clear()
    junk = [replace(card(each, by=CLOUD), signature=bytes(64)) for each in range(200, 220)]
    elsewhere = [replace(each, by=UUID(int=STRANGER)) for each in junk]
    assert enlarge(moved, [*junk, *elsewhere], ()) == moved
    assert checked == [public(key_of(CLOUD))] * len(junk)
    joined = Roster(VENUE, (first_mandate(NOBODY, public(key_of(SHOP))),))
    assert enlarge(joined, [card(TILL)], ()).cards == {UUID(int=TILL): card(TILL)}


def test_the_later_card_stands_a_key_never_changes_and_who_has_gone_stays_gone() -> None:
    who = UUID(int=TILL)
    later = card(TILL, number=2, name="Bar")
    assert enlarge(ROSTER, [later, card(TILL)], ()).cards[who] == later
    other_key = card(TILL, number=3, key=public(key_of(STRANGER)))
    assert enlarge(ROSTER, [other_key], ()) == ROSTER
    gone = card(TILL, number=3, is_revoked=True)
    known = enlarge(ROSTER, [gone, card(TILL, number=4)], ())
    assert known.cards[who] == gone
    signed_anew = card(TILL, number=3, is_revoked=True, term=1)
    assert enlarge(known, [signed_anew], ()).cards[who] == signed_anew
