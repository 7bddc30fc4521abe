"""The venue's devices and its authority: told to members, and learnt from whoever hands them on."""

from collections.abc import Iterable

from fynlo_pos.sync.protocol.authority import Roster, authority_of, enlarge, first_mandate
from fynlo_pos.sync.protocol.cards import MOST_CARDS
from fynlo_pos.sync.protocol.frames import Card, Cards, Mandate, Role
from hub.relay.effects import Learn, Send
from hub.relay.turn import Turn
from hub.relay.values import Connection, Device, Relay


def card_of(device: Device) -> Card:
    """Return a device's card."""
    return Card(
        device.id,
        device.key,
        device.role,
        device.name,
        device.can_manage,
        device.station,
        device.is_revoked,
        device.term,
        device.number,
        device.by,
        device.signature,
    )


def device_of(card: Card) -> Device:
    """Return the device on a card."""
    return Device(
        card.device,
        card.key,
        card.role,
        card.name,
        can_manage=card.can_manage,
        station=card.station,
        is_revoked=card.is_revoked,
        term=card.term,
        number=card.number,
        by=card.by,
        signature=card.signature,
    )


def roster_of(state: Relay) -> Roster:
    """Return what counts of a venue's devices and mandates."""
    mandates = state.mandates or (first_mandate(state.device, state.key),)
    return Roster(state.venue, mandates, {d.id: card_of(d) for d in state.devices.values()})


def is_authority(state: Relay) -> bool:
    """Tell whether this relay is the venue's authority: it alone lets devices in and out."""
    return authority_of(roster_of(state)).hub == state.device


def learn_cards(turn: Turn, said: Cards) -> None:
    """Keep what counts of cards and mandates that somebody handed on; the rest says nothing."""
    before = roster_of(turn.state)
    after = enlarge(before, said.cards, said.mandates)
    cards = tuple(card for who, card in after.cards.items() if before.cards.get(who) != card)
    mandates = tuple(each for each in after.mandates if each not in before.mandates)
    if cards or mandates:
        turn.do(Learn(cards, mandates))


def tell_cards(
    turn: Turn,
    to: Iterable[Connection],
    devices: Iterable[Device],
    mandates: tuple[Mandate, ...] = (),
) -> None:
    """Send cards and mandates to the members among these connections, managers' first."""
    members = tuple(
        each.id
        for each in to
        if each.device is not None and each.role is Role.MEMBER and not each.is_late
    )
    cards = [card_of(device) for device in devices if device.signature]
    cards.sort(key=lambda card: not card.can_manage)
    told = tuple(each for each in mandates if each.signature)
    if members and (cards or told):
        turn.do(Send(members, Cards(tuple(cards[:MOST_CARDS]), told)))
        for at in range(MOST_CARDS, len(cards), MOST_CARDS):
            turn.do(Send(members, Cards(tuple(cards[at : at + MOST_CARDS]))))
