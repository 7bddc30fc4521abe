"""Who signed what of a push, and what of it no signature makes true."""

from collections.abc import Iterable, Mapping
from uuid import UUID

import msgspec
from msgspec.structs import replace

from fynlo_pos.sync.protocol.frames import Role, SignedHead
from fynlo_pos.sync.protocol.handshake import head_words, is_signed_by
from hub.relay.placing import Laid
from hub.relay.showing import may_push
from hub.relay.values import NOBODY, Device


class WrongSignature(Exception):
    """A head was signed by nobody who is enrolled here, or not by whom it says."""


class Vouched(msgspec.Struct, frozen=True):
    """Who signed what of a push: signer and signature, each by an envelope's hash."""

    signer: dict[bytes, UUID]
    signature: dict[bytes, bytes]


def vouchers(
    laid: Iterable[Laid], heads: Iterable[SignedHead], devices: Mapping[UUID, Device]
) -> Vouched:
    """Check the signed heads among these envelopes; each stands for all that leads up to it.

    A head that is not among them, or whose device is not enrolled here, says nothing. Raises
    ``WrongSignature``.
    """
    by_hash = {each.hash: each for each in laid}
    vouched = Vouched({}, {})
    for signed in heads:
        head, each, device = signed.head, by_hash.get(signed.head.hash), devices.get(signed.device)
        if each is None or device is None or head.hash in vouched.signature:
            continue
        if (head.incarnation, head.seq) != (each.incarnation, each.link.seq):
            raise WrongSignature
        if not is_signed_by(device.key, signed.signature, head_words(head)):
            raise WrongSignature
        vouched.signature[head.hash] = signed.signature
        while each is not None and each.hash not in vouched.signer:
            vouched.signer[each.hash] = device.id
            each = by_hash.get(each.link.previous)
    return vouched


def barred_by(
    laid: Iterable[Laid], vouched: Vouched, devices: Mapping[UUID, Device], pusher: UUID
) -> set[bytes]:
    """Return what no viewer may say though one signed it, and all that the same signature covers.

    What came before it would be a run without an end, which nobody takes. Whoever hands in what a
    viewer said does so later: its station may be another by now.
    """
    signers = {id(each): each for each in vouched.signer.values()}.values()
    if all(devices[each].role is not Role.VIEWER for each in signers):
        return set()
    by_hash = {each.hash: each for each in laid}
    barred: set[bytes] = set()
    for found in by_hash.values():
        device = devices.get(vouched.signer.get(found.hash, NOBODY))
        if device is None or device.role is not Role.VIEWER:
            continue
        as_whom = device if device.id == pusher else replace(device, station="")
        if may_push(as_whom, found.sent):
            continue
        each: Laid | None = found
        while each is not None and each.hash not in barred:
            barred.add(each.hash)
            before = by_hash.get(each.link.previous)
            each = before if before and before.hash not in vouched.signature else None
    return barred
