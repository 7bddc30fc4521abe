"""What a benchmark says: a figure, its floor on the same machine at the same time, their ratio."""

from collections.abc import Sequence
from statistics import median

import msgspec

MS = 1_000_000
"""Nanoseconds in a millisecond."""


class Figure(msgspec.Struct, frozen=True):
    """One measured figure. ``floor`` and ``ratio`` are ``None`` where nothing bounds it below."""

    name: str
    value: float
    unit: str
    floor: float | None = None
    ratio: float | None = None


class Target(msgspec.Struct, frozen=True):
    """The most a figure may be, and the most its ratio may be; ``None`` where none is set.

    ``least`` is for what is better the more there is of it.
    """

    value: float | None = None
    ratio: float | None = None
    least: float | None = None

    def is_met_by(self, figure: Figure) -> bool:
        """Tell whether a figure keeps what was promised."""
        value_kept = self.value is None or figure.value <= self.value
        ratio_kept = self.ratio is None or (figure.ratio is not None and figure.ratio <= self.ratio)
        is_enough = self.least is None or figure.value >= self.least
        return value_kept and ratio_kept and is_enough


def percentile(samples: Sequence[int], per_cent: int) -> int:
    """Return the sample that ``per_cent`` of a hundred do not exceed (nearest rank)."""
    ordered = sorted(samples)
    rank = -(-per_cent * len(ordered) // 100)
    return ordered[max(rank, 1) - 1]


def paired_ratio(measured: Sequence[int], floor: Sequence[int]) -> float:
    """Return the median of each measurement over the floor taken beside it.

    This hardware's speed wanders by half within minutes; a pair wanders together.
    """
    return median(one / below for one, below in zip(measured, floor, strict=True))


def timed_figure(
    name: str, measured: Sequence[int], floor: Sequence[int], *, per_cent: int = 50
) -> Figure:
    """Return a figure in milliseconds from paired nanoseconds."""
    return Figure(
        name,
        percentile(measured, per_cent) / MS,
        "ms",
        percentile(floor, per_cent) / MS,
        paired_ratio(measured, floor),
    )
