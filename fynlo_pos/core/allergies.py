"""Guests' allergies as one text: words parted by commas. None is lost where several meet.

Words that differ by nothing but capitals are one, in the spelling that was there first.
"""

from collections.abc import Mapping
from unicodedata import normalize


def all_of(*allergies: str) -> str:
    """Return all that texts say, each once and in their order."""
    said: dict[str, str] = {}
    for one in (one for text in allergies for one in each_of(text)):
        said.setdefault(as_one(one), one)
    return ", ".join(said.values())


def is_same(allergy: str, other: str) -> bool:
    """Tell whether two texts say the same allergies, in whatever order: two tills told them."""
    return set(map(as_one, each_of(allergy))) == set(map(as_one, each_of(other)))


def says_all(said: str, allergy: str) -> bool:
    """Tell whether a text says each of the allergies that another does, and maybe more."""
    return set(map(as_one, each_of(allergy))) <= set(map(as_one, each_of(said)))


def told_apart(allergy: str, before: str) -> dict[str, str]:
    """Return what a text in the place of another says of each allergy: the word, or "" for none.

    Each is a register of its own, so that two tills out of touch may each tell one.
    """
    gone = {as_one(one): "" for one in each_of(before)}
    return gone | {as_one(one): one for one in each_of(all_of(allergy))}


def with_told(allergy: str, told: Mapping[str, str]) -> str:
    """Return a text with what was told of each allergy since."""
    kept = (one for one in each_of(allergy) if told.get(as_one(one), one))
    return all_of(*kept, *sorted(filter(None, told.values())))


def each_of(allergy: str) -> list[str]:
    """Return the allergies that a text says, in their order."""
    return [one.strip() for one in allergy.split(",") if one.strip()]


def as_one(word: str) -> str:
    """Return what an allergy goes by, however it is spelled."""
    return normalize("NFC", normalize("NFC", word).casefold())
