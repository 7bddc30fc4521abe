"""How fast is too fast: buckets that fill with time. The clock comes in with each call."""

from typing import Final

MOST_ADDRESSES: Final = 10_000


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

    def is_full(self, now_s: float) -> bool:
        """Tell whether nothing of it is missing, so that it may be forgotten."""
        self._fill(now_s)
        return self._held >= self.most

    def _fill(self, now_s: float) -> None:
        self._held = min(self.most, self._held + max(0, now_s - self._at_s) * self.per_s)
        self._at_s = now_s


class Guard:
    """Counts what was refused to whom, and keeps out who was refused too often.

    Only failures count: a shop's hundred tills behind one address are no attack.
    """

    def __init__(self, most: int = 60, per_s: int = 1) -> None:
        self._most = most
        self._per_s = per_s
        self._buckets: dict[str, Bucket] = {}

    def failed(self, who: str, now_s: float) -> None:
        """Remember a failure of somebody's."""
        if len(self._buckets) >= MOST_ADDRESSES:
            self._forget(now_s)
        bucket = self._buckets.setdefault(who, Bucket(self._most, self._per_s, now_s))
        bucket.take(1, now_s)

    def lets_in(self, who: str, now_s: float) -> bool:
        """Tell whether somebody may try."""
        bucket = self._buckets.get(who)
        return bucket is None or bucket.may_take(now_s)

    def _forget(self, now_s: float) -> None:
        kept = {who: each for who, each in self._buckets.items() if not each.is_full(now_s)}
        self._buckets = kept if len(kept) < MOST_ADDRESSES else {}
