"""Guests' allergies as one text: words parted by commas. None is lost where several meet."""


def all_of(*allergies: str) -> str:
    """Return all that texts say, each once and in their order."""
    each = (one.strip() for text in allergies for one in text.split(","))
    return ", ".join(dict.fromkeys(filter(None, each)))
