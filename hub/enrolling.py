"""Taking a device in: its code is worth something, its signature is its own, its id is free."""

from collections.abc import Container, Mapping
from itertools import count
from typing import Final
from uuid import UUID

from msgspec.structs import replace

from fynlo_pos.sync.protocol.authority import first_mandate
from fynlo_pos.sync.protocol.enrolment import (
    LONGEST_NAME,
    Enrol,
    Enrolled,
    enrol_words,
    enrolled_words,
)
from fynlo_pos.sync.protocol.frames import Mandate, Role, Why
from fynlo_pos.sync.protocol.handshake import is_signed_by
from hub.authority import term_here, with_card
from hub.codes import NEW_VENUE, code_hash
from hub.relay.values import Device
from hub.secret import Identity
from hub.store.port import Code, Store, Venue

TILL_LETTER: Final = "T"
HUB_TERMINAL: Final = "H1"
MOST_DIGITS: Final = 4


class NotEnrolled(Exception):
    """A device was not taken in; ``why`` is what the device makes its words from."""

    def __init__(self, why: Why) -> None:
        super().__init__(why.value)
        self.why = why


def asking_device(asked: Enrol, identity: Identity) -> Device:
    """Return who asks, once the signature is found to be its own. Raises ``NotEnrolled``.

    What it may do is for its code to say.
    """
    try:
        key, signature = bytes.fromhex(asked.key), bytes.fromhex(asked.signature)
    except ValueError:
        key = signature = b""
    words = enrol_words(asked.code, asked.device, key, identity.public_key)
    if not is_signed_by(key, signature, words):
        raise NotEnrolled(Why.WRONG_SIGNATURE)
    name = "".join(letter for letter in asked.name if letter.isprintable()).strip()
    return Device(asked.device, key, Role.VIEWER, name[:LONGEST_NAME])


def enrol_on(
    store: Store,
    identity: Identity,
    asked: Enrol,
    device: Device,
    *,
    now_ms: int,
    new_venue: UUID,
) -> tuple[UUID, Device]:
    """Spend the code and keep the device; a job for the store's lane. Raises ``NotEnrolled``.

    A code by which it was not taken in goes on being worth something.
    """
    code = store.spend(code_hash(identity, asked.code), now_ms)
    if code is None:
        raise NotEnrolled(Why.CODE_SPENT)
    try:
        return _enrolled(store, identity, asked, device, code, new_venue)
    except NotEnrolled:
        store.offer(code)
        raise


def _enrolled(
    store: Store, identity: Identity, asked: Enrol, device: Device, code: Code, new_venue: UUID
) -> tuple[UUID, Device]:
    """Keep a device by what a code is worth.

    A device stays a member or a viewer: what it wrote as the one is not for the other to say. One
    that may manage may so until it is let go, whatever it comes again by.
    """
    is_screens = code.role is Role.VIEWER and not asked.as_viewer
    if code.role is Role.BOARD or is_screens:
        raise NotEnrolled(Why.NOT_YOURS)
    if asked.is_hub and code.venue == NEW_VENUE:
        return _begun_elsewhere(store, asked, device)
    venue = _venue_of(store, code, asked.venue, new_venue)
    known = store.load(venue)
    devices = {each.id: each for each in known.devices} if known else {}
    before = devices.get(device.id)
    may_manage = code.can_manage or (before is not None and before.can_manage)
    is_less = asked.as_viewer and code.role is Role.MEMBER
    entitled = replace(
        device,
        name=_name_of(devices, asked, device, is_till=code.role is Role.MEMBER and not is_less),
        role=Role.VIEWER if is_less else code.role,
        can_manage=may_manage and not is_less,
        station=code.station,
        number=before.number + 1 if before else 1,
    )
    if before is not None and before.role is not entitled.role:
        raise NotEnrolled(Why.NOT_YOURS)
    term = term_here(known, identity) if known else None
    if term is None:
        raise NotEnrolled(Why.NOT_AUTHORITY)
    entitled = with_card(identity, venue, entitled, term)
    if not store.enrol(venue, entitled):
        raise NotEnrolled(Why.REVOKED)
    return venue, entitled


def _name_of(devices: Mapping[UUID, Device], asked: Enrol, device: Device, *, is_till: bool) -> str:
    """Return what a device is called from now on.

    One that comes again under its own name keeps it, though another have it too: its receipts do.
    """
    before = devices.get(device.id)
    if not asked.terminal or (before is not None and before.name == asked.terminal):
        return asked.terminal or device.name
    taken = {each.name for each in devices.values() if each.id != device.id}
    return free_terminal(asked.terminal, taken, is_till=is_till)


def _begun_elsewhere(store: Store, asked: Enrol, hub: Device) -> tuple[UUID, Device]:
    """Keep a venue that began at another hub, which stays its authority.

    A hub that has no venue yet may come again with the same code once it has one. One that was
    taken in and never heard of it comes with another code, and is told so again.
    """
    mandate = first_mandate(hub.id, hub.key)
    known = store.load(asked.venue) if asked.venue is not None else None
    if asked.venue is None or (known is not None and not _is_its_own(known, hub, mandate)):
        raise NotEnrolled(Why.OTHER_VENUE)
    member = replace(hub, role=Role.MEMBER)
    before = {each.id: each for each in known.devices}.get(hub.id) if known else None
    if before is not None:
        return asked.venue, before
    store.found(asked.venue)
    store.grant(asked.venue, mandate)
    store.enrol(asked.venue, member)
    return asked.venue, member


def _is_its_own(known: Venue, hub: Device, mandate: Mandate) -> bool:
    """Tell whether a venue here was begun by this hub, even if only its beginning reached disk."""
    if not known.devices:
        return set(known.mandates) <= {mandate}
    same = (each for each in known.devices if each.id == hub.id and each.key == hub.key)
    return mandate in known.mandates and any(
        each.role is Role.MEMBER and not each.is_revoked for each in same
    )


def enrol_itself(store: Store, identity: Identity, venue: UUID) -> None:
    """Make a hub a device of a venue, if it is none yet; a job for the store's lane.

    What it writes is its own then, and whoever is in charge later signs its card with the others.
    """
    known = store.load(venue)
    devices = {each.id: each for each in known.devices} if known else {}
    if known is not None and identity.id not in devices:
        name = free_terminal(HUB_TERMINAL, {each.name for each in devices.values()})
        own = Device(identity.id, identity.public_key, Role.MEMBER, name, number=1)
        store.enrol(venue, with_card(identity, venue, own, term_here(known, identity) or 0))


def free_terminal(wanted: str, taken: Container[str], *, is_till: bool = False) -> str:
    """Return a terminal's name as wanted, or the next free one with its letter: T1, T2, ...

    A receipt series is named by it, and a till's call numbers: so a till's letter is T, and one
    number is written in one way. What is no such name is taken for a till's.
    """
    letter, digits = wanted[:1].upper(), wanted[1:]
    if not letter.isascii() or not letter.isalpha():
        letter, digits = TILL_LETTER, ""
    elif is_till:
        letter = TILL_LETTER
    if digits.isascii() and digits.isdecimal() and len(digits) <= MOST_DIGITS:
        name = f"{letter}{int(digits)}"
        if int(digits) and name not in taken:
            return name
    return next(name for nth in count(1) if (name := f"{letter}{nth}") not in taken)


def answer_to(identity: Identity, venue: UUID, device: Device, terminal: str = "") -> Enrolled:
    """Return what the device is told, signed; ``terminal`` is the name it was given, if any."""
    told = Enrolled(
        venue,
        device.id,
        device.role,
        device.can_manage,
        device.station,
        identity.id,
        identity.public_key.hex(),
        "",
        terminal,
    )
    signature = identity.private_key.sign(enrolled_words(told, device.key))
    return replace(told, signature=signature.hex())


def _venue_of(store: Store, code: Code, wanted: UUID | None, new_venue: UUID) -> UUID:
    """Return the code's venue; for a code that begins one, the device's own or a new one."""
    if code.venue != NEW_VENUE:
        if wanted not in (None, code.venue):
            raise NotEnrolled(Why.OTHER_VENUE)
        return code.venue
    venue = wanted or new_venue
    if store.load(venue) is not None:
        raise NotEnrolled(Why.OTHER_VENUE)
    store.found(venue)
    return venue
