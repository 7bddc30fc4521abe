"""What not everybody may do, and how it is refused to those who may not.

A manager holds every right there is. Whoever holds a right is never asked for a second person; for
one act of somebody who does not, a person who does may allow it, and the act records both.
"""

from enum import Enum
from uuid import UUID

import msgspec

from fynlo_pos.core.documents import DocumentPatched
from fynlo_pos.core.people.documents import Staff
from fynlo_pos.core.records import DOCUMENTS
from fynlo_pos.core.trouble import Refused
from fynlo_pos.core.words import Words, said


class Right(Enum):
    """Something that not everybody may do."""

    CHANGE_SHOP = "change_shop"
    CHANGE_MENU = "change_menu"
    CHANGE_PEOPLE = "change_people"
    SETTLE = "settle"
    RENEW_CODES = "renew_codes"


class NotAllowed(Refused):
    """Refused for want of a right; with the consent of someone who holds it, it can be done."""

    def __init__(self, right: Right) -> None:
        super().__init__(_REFUSALS[right])
        self.right = right


class NotHere(Refused):
    """Refused at this terminal, whoever asks: it may not manage its shop."""

    def __init__(self) -> None:
        super().__init__(_NOT_HERE)


class Doer(msgspec.Struct, frozen=True):
    """Who does something, and who allowed it where the doer may not do it alone."""

    staff_id: UUID
    allowed_by: UUID | None = None


def holds(person: Staff | None, right: Right) -> bool:
    """Tell whether somebody may do something by themselves."""
    del right  # a manager's are all of them, and nobody else has any
    return person is not None and person.is_manager and not person.archived


def right_for(patch: DocumentPatched) -> Right | None:
    """Return what a change of a document takes; nothing for marking a product sold out."""
    if patch.doc_kind == "product" and patch.groups.keys() == {"sold_out"}:
        return None
    return _RIGHTS.get(patch.doc_kind, Right.CHANGE_SHOP)


def takes_managing(patch: DocumentPatched) -> bool:
    """Tell whether only a terminal that may manage may make a change (SYNC.md, rule 5)."""
    changed = patch.groups.keys() | patch.private_groups.keys()
    return not DOCUMENTS[patch.doc_kind].managed.isdisjoint(changed)


_RIGHTS = {
    "venue": Right.CHANGE_SHOP,
    "staff": Right.CHANGE_PEOPLE,
    "product": Right.CHANGE_MENU,
    "category": Right.CHANGE_MENU,
    "modifier_group": Right.CHANGE_MENU,
    "tax_class": Right.CHANGE_MENU,
    "station": Right.CHANGE_SHOP,
}
_NOT_HERE = said(
    "People, their PINs and taxes are changed at a terminal that may manage, such as the till that "
    "began to share. Nothing was changed. Do it there."
)
_REFUSALS: dict[Right, Words] = {
    Right.CHANGE_SHOP: said("Only a manager changes the shop. Nothing was changed. Ask one."),
    Right.CHANGE_MENU: said("Only a manager changes the menu. Nothing was changed. Ask one."),
    Right.CHANGE_PEOPLE: said(
        "Only a manager changes who works here. Nothing was changed. Ask one."
    ),
    Right.SETTLE: said("Only a manager settles this. Nothing was changed. Ask one."),
    Right.RENEW_CODES: said("Only a manager makes new recovery codes. The old ones hold. Ask one."),
}
