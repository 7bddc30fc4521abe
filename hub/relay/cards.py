"""The venue's devices and its authority: told to members, and learnt from whoever hands them on."""

from collections.abc import Iterable
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import Roster, enlarge, one_that_stands, with_first
from fynlo_pos.sync.protocol.frames import (
    MOST_CARDS,
    MOST_REACHED,
    Card,
    Cards,
    Have,
    Mandate,
    Role,
)
from hub.relay.effects import Learn, Send
from hub.relay.events import Learned
from hub.relay.turn import Turn
from hub.relay.values import Chain, Connection, Device, Relay


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
        device.reach,
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
        reach=card.reach,
    )


def is_later(before: Device | None, device: Device) -> bool:
    """Tell whether a device is another than it was, and not by an older card."""
    if before is None:
        return True
    return device != before and (device.term, device.number) >= (before.term, before.number)


def roster_of(state: Relay) -> Roster:
    """Return what counts of a venue's devices and mandates."""
    cards = {device.id: card_of(device) for device in state.devices.values()}
    return Roster(state.venue, _mandates_of(state), cards)


def is_authority(state: Relay) -> bool:
    """Tell whether this relay is the venue's authority: it alone lets devices in and out."""
    return one_that_stands(_mandates_of(state)).hub == state.device


def is_from_authority(state: Relay, who: UUID | None) -> bool:
    """Tell whether a connection is of the hub that is the venue's authority, and not this one.

    It is sent what waits here too, since it alone can have a manager admit it.
    """
    if not state.mandates:
        return False
    hub = one_that_stands(_mandates_of(state)).hub
    return who == hub != state.device


def _mandates_of(state: Relay) -> tuple[Mandate, ...]:
    return with_first(state.mandates, state.device, state.key)


def tell_admitted(turn: Turn, moved: Iterable[Chain]) -> None:
    """Say to who is connected that what waited on a chain is told now."""
    members = tuple(each.id for each in turn.state.connections.values() if each.role is Role.MEMBER)
    heads = tuple(chain.told for chain in moved)
    if members and heads:
        turn.do(Send(members, Have(heads)))


def learn_cards(turn: Turn, said: Cards) -> None:
    """Keep what counts of cards and mandates that somebody handed on; the rest says nothing.

    What is on them counts at once: what those devices push may come right behind. It is told when
    it is on disk, since a mandate that was heard of and then lost could be named against.
    """
    before = roster_of(turn.state)
    after = enlarge(before, said.cards, said.mandates)
    cards = tuple(card for who, card in after.cards.items() if before.cards.get(who) != card)
    mandates = tuple(each for each in after.mandates if each not in before.mandates)
    if not cards and not mandates:
        return
    devices = [device_of(card) for card in cards]
    turn.state = replace(
        turn.state,
        devices={**turn.state.devices, **{device.id: device for device in devices}},
        mandates=after.mandates if mandates else turn.state.mandates,
        unkept=turn.state.unkept | {*cards, *mandates},
    )
    turn.do(Learn(cards, mandates))


def tell_learned(turn: Turn, kept: Learned) -> None:
    """Tell cards and mandates that are on disk now, and believe no more what was refused there."""
    unkept = turn.state.unkept - {*kept.cards, *kept.mandates, *kept.refused}
    turn.state = replace(turn.state, unkept=unkept)
    _take_back(turn, kept)
    devices = [device_of(card) for card in (*kept.cards, *kept.standing)]
    tell_cards(turn, turn.state.connections.values(), devices, kept.mandates)


def _take_back(turn: Turn, kept: Learned) -> None:
    """Put what stands on disk in the place of what was believed and refused there."""
    devices, standing = dict(turn.state.devices), {card.device: card for card in kept.standing}
    for card in kept.refused:
        if isinstance(card, Card) and devices.get(card.device) == device_of(card):
            del devices[card.device]
            if card.device in standing:
                devices[card.device] = device_of(standing[card.device])
    mandates = tuple(each for each in turn.state.mandates if each not in kept.refused)
    turn.state = replace(turn.state, devices=devices, mandates=mandates)


def tell_cards(
    turn: Turn,
    to: Iterable[Connection],
    devices: Iterable[Device],
    mandates: tuple[Mandate, ...] = (),
) -> None:
    """Send cards and mandates to the members among these connections, managers' first.

    Those that are not on disk yet are left out.
    """
    unkept = turn.state.unkept
    members = tuple(
        each.id
        for each in to
        if each.device is not None and each.role is Role.MEMBER and not each.is_late
    )
    cards = [card for card in map(card_of, devices) if card.signature and card not in unkept]
    cards.sort(key=lambda card: not card.can_manage)
    told = tuple(each for each in mandates if each.signature and each not in unkept)
    if members and (cards or told):
        first, *others = _that_fit(cards)
        turn.do(Send(members, Cards(first, told)))
        for some in others:
            turn.do(Send(members, Cards(some)))


def _that_fit(cards: Iterable[Card]) -> list[tuple[Card, ...]]:
    """Part cards so that each part fits a frame: one that was let go may name many chains."""
    parts: list[list[Card]] = [[]]
    heads = 0
    for card in cards:
        reached = len(card.reach or ())
        if len(parts[-1]) >= MOST_CARDS or (parts[-1] and heads + reached > MOST_REACHED):
            parts.append([])
            heads = 0
        parts[-1].append(card)
        heads += reached
    return [tuple(part) for part in parts]
