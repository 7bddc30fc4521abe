"""What SQLite says, as a sentence for the person at the till: the one place where it is told."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlcipher3 import dbapi2

from fynlo_pos.core.trouble import Refused, Trouble
from fynlo_pos.core.words import listed, said

_NOT_DONE = said("What was on disk before is safe; this last step was not done.")

_SENTENCES = {
    "database or disk is full": listed(
        "The disk of this till is full. {safe} Free some space, then try again."
    ),
    "readonly database": listed(
        "The till's database cannot be written. {safe} Check that its folder is not "
        "read-only and belongs to you, then start the till again."
    ),
    "unable to open database file": listed(
        "The till's database cannot be opened. Nothing was changed. Check that its folder is "
        "there and belongs to you, then start the till again."
    ),
    "is locked": listed(
        "Another program is holding the till's database. {safe} Close the other program, "
        "then try again."
    ),
    "malformed": listed(
        "The till's database is damaged. {safe} Stop selling on this till, keep its folder "
        "as it is, and restore the last backup."
    ),
    "not a database": listed(
        "The till's database does not open with this device's key. Nothing was changed. If the "
        "folder came from another device, restore from a backup with the recovery key."
    ),
    "disk i/o error": listed(
        "The disk of this till reports an error. {safe} Stop selling on this till and have "
        "its disk looked at; restore the last backup on another device."
    ),
}

_BORN_ONCE = tuple(
    f"unique constraint failed: {table}."
    for table in (
        "sale",
        "refunded_line",
        "posting",
        "tab",
        "drawer_event",
        "drawer_session",
        "z_report",
    )
)
# Another sale has that number: a fault, and the sale at hand is not recorded anywhere.
_NUMBER_TWICE = "unique constraint failed: sale.incarnation"


@contextmanager
def telling_trouble() -> Iterator[None]:
    """Raise what the database reports inside the block as ``Trouble`` or ``Refused``.

    A unique key that stops a second recording of the same thing is ``Refused``; what a correct
    program cannot meet is left as it is.
    """
    try:
        yield
    except Exception as error:
        # An error of SQLAlchemy carries the driver's; the library is not loaded to be told so.
        cause = getattr(error, "orig", None) or error
        trouble = _told(cause) if isinstance(cause, dbapi2.Error) else None
        if trouble is None:
            raise
        raise trouble from error


def _told(error: BaseException) -> Refused | Trouble | None:
    text = str(error).lower()
    if text.startswith(_BORN_ONCE) and not text.startswith(_NUMBER_TWICE):
        return Refused("This was recorded already. It was not recorded a second time.")
    for mark, sentence in _SENTENCES.items():
        if mark in text:
            return Trouble(sentence, safe=_NOT_DONE)
    return None
