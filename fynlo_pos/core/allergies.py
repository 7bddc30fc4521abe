"""Guests' allergies as one text: words parted by commas. None is lost where several meet."""

from collections.abc import Mapping


def all_of(*allergies: str) -> str:
    """Return all that texts say, each once and in their order."""
    return ", ".join(dict.fromkeys(one for text in allergies for one in each_of(text)))


def is_same(allergy: str, other: str) -> bool:
    """Tell whether two texts say the same allergies, in whatever order: two tills told them."""
    return set(each_of(allergy)) == set(each_of(other))


def told_apart(allergy: str, before: str) -> dict[str, bool]:
    """Return what a text in the place of another says of each allergy: is it one, or none by now.

    Each is a register of its own, so that two tills out of touch may each tell one.
    """
    return dict.fromkeys(each_of(before), False) | dict.fromkeys(each_of(allergy), True)


def with_told(allergy: str, told: Mapping[str, bool]) -> str:
    """Return a text with what was told of each allergy since."""
    kept = (one for one in each_of(allergy) if told.get(one, True))
    return all_of(*kept, *sorted(one for one, is_so in told.items() if is_so))


def each_of(allergy: str) -> list[str]:
    """Return the allergies that a text says, in their order."""
    return [one.strip() for one in allergy.split(",") if one.strip()]
