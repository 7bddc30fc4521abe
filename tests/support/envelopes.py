"""Chains of envelopes for tests of transport, which never looks into one."""

from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from random import Random
from uuid import UUID

from fynlo_pos.core.envelope import GENESIS, Envelope, seal_envelope
from fynlo_pos.core.incarnation import IncarnationBegan


def chain(
    incarnation: UUID, length: int, *, first_stamp: int = 1, words: Sequence[str] = ("1",)
) -> list[Envelope]:
    """Return a chain of ``length`` envelopes, each with a beginning as its only record.

    Each says another of ``words`` in its turn.
    """
    links: list[Envelope] = []
    previous = GENESIS
    for seq in range(1, length + 1):
        envelope = seal_envelope(
            [IncarnationBegan(incarnation, "T1", "T1", None, 0, b"", seq)],
            incarnation=incarnation,
            seq=seq,
            stamp=first_stamp + seq - 1,
            previous=previous,
            app_version=words[seq % len(words)],
            salt=b"",
        )
        links.append(envelope)
        previous = envelope.hash
    return links


@cache
def wordy(texts: int, seed: int = 1) -> tuple[str, ...]:
    """Return texts of about 70 kB which pack a sixth smaller for who takes time over it."""
    random = Random(seed)
    known = ["".join(random.choices("etaoinshrdlu", k=random.randint(2, 9))) for _ in range(2_000)]
    often = list(accumulate(1 / nth for nth in range(1, len(known) + 1)))
    return tuple(" ".join(random.choices(known, cum_weights=often, k=12_000)) for _ in range(texts))
