"""How fast is too fast: buckets that fill with time. The clock comes in with each call."""

from ipaddress import IPv6Address, IPv6Network, ip_address
from typing import Final

MOST_ADDRESSES: Final = 10_000
NETWORK_BITS: Final = 64
"""What tells one IPv6 network from another; the other half each of its devices picks as it likes
(RFC 4291, 2.5.1)."""
NEAR: Final = (IPv6Network("fe80::/10"), IPv6Network("fc00::/7"))
"""Addresses on a link and within a site (RFC 4291, 2.5.6; RFC 4193): a shop's own devices."""


class Bucket:
    """Holds up to ``most`` and gains ``per_s`` a second; whoever overdraws it waits."""

    __slots__ = ("_at_s", "_held", "most", "per_s")

    def __init__(self, most: int, per_s: int, now_s: float) -> None:
        self.most = most
        self.per_s = per_s
        self._held: float = most
        self._at_s = now_s

    def take(self, amount: int, now_s: float) -> float:
        """Take an amount and return how many seconds to wait until it is there."""
        self._fill(now_s)
        self._held -= amount
        return max(0, -self._held) / self.per_s

    def may_take(self, now_s: float) -> bool:
        """Tell whether there is one left; nothing is taken."""
        self._fill(now_s)
        return self._held >= 1

    def missing(self, now_s: float) -> float:
        """Return how much was taken and is not there again; with nothing, it may be forgotten."""
        self._fill(now_s)
        return self.most - self._held

    def _fill(self, now_s: float) -> None:
        self._held = min(self.most, self._held + max(0, now_s - self._at_s) * self.per_s)
        self._at_s = now_s


class Guard:
    """Counts what was refused to whom, and keeps out who was refused too often.

    Only failures count: a shop's hundred tills behind one address are no attack. All addresses of
    one IPv6 network are one: it has more than anybody can try. Those that are near count one by
    one: a shop's devices are all of one network, and one that guesses would keep the rest out.
    """

    def __init__(self, most: int = 60, per_s: int = 1) -> None:
        self._most = most
        self._per_s = per_s
        self._buckets: dict[str, Bucket] = {}

    def failed(self, who: str, now_s: float) -> None:
        """Remember a failure of somebody's."""
        if len(self._buckets) >= MOST_ADDRESSES:
            self._forget(now_s)
        bucket = self._buckets.setdefault(_network_of(who), Bucket(self._most, self._per_s, now_s))
        bucket.take(1, now_s)

    def lets_in(self, who: str, now_s: float) -> bool:
        """Tell whether somebody may try."""
        bucket = self._buckets.get(_network_of(who))
        return bucket is None or bucket.may_take(now_s)

    def _forget(self, now_s: float) -> None:
        """Forget who has nothing to be forgiven, and of the others those that have least."""
        missing = {who: each.missing(now_s) for who, each in self._buckets.items()}
        worst = sorted((who for who in missing if missing[who]), key=missing.__getitem__)
        self._buckets = {who: self._buckets[who] for who in worst[-MOST_ADDRESSES // 2 :]}


def _network_of(who: str) -> str:
    try:
        address = ip_address(who)
    except ValueError:
        return who
    if not isinstance(address, IPv6Address):
        return who
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    if any(address in near for near in NEAR):
        return str(address)
    return str(IPv6Address(int(address) >> NETWORK_BITS << NETWORK_BITS))
