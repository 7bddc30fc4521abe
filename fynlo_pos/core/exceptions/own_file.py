"""A till at odds with itself: with the shop's copy that it needs, or with what it has folded."""

from collections.abc import Iterator

from fynlo_pos.core.exceptions.matter import Happening, Matter, Remedy, Settle, ToldTo
from fynlo_pos.core.words import Words, said

COPY_REFUSED, BASE_DAMAGED = "copy_refused", "base_damaged"


def copy_refused(at_ms: int) -> Iterator[Matter]:
    """Rule: this till was away too long, and the copy of the shop at the hub does not fit it."""
    yield _matter(
        COPY_REFUSED,
        at_ms,
        said("The shop’s copy does not fit this till"),
        said(
            "What others did while it was away is missing here. Selling goes on, and nothing sold "
            "here is lost. The next copy is tried as soon as a manager’s till has made one. If "
            "that does not help, add this till to the shop anew once nothing waits to be sent."
        ),
    )


def base_damaged(at_ms: int) -> Iterator[Matter]:
    """Rule: the days that this till has folded away cannot be unpacked any more."""
    yield _matter(
        BASE_DAMAGED,
        at_ms,
        said("This till’s oldest days cannot be read"),
        said(
            "Its figures stay as they are, and selling goes on. They cannot be made anew here. "
            "Save a backup, and add this till to the shop anew once nothing waits to be sent."
        ),
    )


def _matter(kind: str, at_ms: int, title: Words, happened: Words) -> Matter:
    return Matter(
        kind=kind,
        key=f"{kind}:{at_ms}",
        title=title,
        told=ToldTo.MANAGER,
        happenings=(Happening(happened, "", at_ms),),
        remedies=(Remedy("seen", said("Seen"), Settle()),),
    )
