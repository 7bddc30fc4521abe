"""Names of edits that others replaced: their places, by device, each device's stamps in order.

A product put off and on each day has thousands, and none is looked through.
"""

from bisect import bisect_left
from collections.abc import Sequence
from uuid import UUID

from fynlo_pos.core.documents import Place

Names = dict[UUID, tuple[int, ...]]
"""Places, by device."""


def is_among(names: Names, place: Place) -> bool:
    """Tell whether a place is one of them."""
    stamps = names.get(place[1], ())
    at = bisect_left(stamps, place[0])
    return at < len(stamps) and stamps[at] == place[0]


def with_name(names: Names, place: Place) -> Names:
    """Return them with one more."""
    if is_among(names, place):
        return names
    stamp, device = place
    stamps = names.get(device, ())
    at = bisect_left(stamps, stamp)
    return _in_order(names | {device: (*stamps[:at], stamp, *stamps[at:])})


def without_name(names: Names, place: Place) -> Names:
    """Return them without one."""
    if not is_among(names, place):
        return names
    stamp, device = place
    left = tuple(one for one in names[device] if one != stamp)
    others = {other: stamps for other, stamps in names.items() if other != device}
    return _in_order(others | {device: left}) if left else others


def joined(several: Sequence[Names]) -> Names:
    """Return all that are among any."""
    names: Names = several[0] if several else {}
    for other in several[1:]:
        for device, stamps in other.items():
            for stamp in stamps:
                names = with_name(names, (stamp, device))
    return names


def _in_order(names: Names) -> Names:
    return dict(sorted(names.items()))
