"""Chains of small envelopes for tests of transport, which never looks into one."""

from uuid import UUID

from fynlo_pos.core.envelope import GENESIS, Envelope, seal_envelope
from fynlo_pos.core.incarnation import IncarnationBegan


def chain(incarnation: UUID, length: int, *, first_stamp: int = 1) -> list[Envelope]:
    """Return a chain of ``length`` envelopes, each with a beginning as its only record."""
    links: list[Envelope] = []
    previous = GENESIS
    for seq in range(1, length + 1):
        envelope = seal_envelope(
            [IncarnationBegan(incarnation, "T1", "T1", None, 0, b"", seq)],
            incarnation=incarnation,
            seq=seq,
            stamp=first_stamp + seq - 1,
            previous=previous,
            app_version="1",
            salt=b"",
        )
        links.append(envelope)
        previous = envelope.hash
    return links
