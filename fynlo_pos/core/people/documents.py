"""Staff, as the till knows them: a name to be greeted by and a PIN that opens this till only."""

from uuid import UUID

import msgspec

from fynlo_pos.core.records import EVERY_GROUP, Policy, document
from fynlo_pos.core.words import said
from fynlo_pos.core.written import require_name


@document("staff", policy=Policy.MANUAL, private=("pin_hash",), managed=EVERY_GROUP)
class Staff(msgspec.Struct, frozen=True):
    """A person who rings. ``pin_hash`` is argon2id in its own encoded form, or empty for no PIN."""

    id: UUID
    name: str
    pin_hash: str = ""
    is_manager: bool = False
    colour: int = 0
    archived: bool = False

    @property
    def initials(self) -> str:
        """Two letters for a tile."""
        words = self.name.split()
        if len(words) > 1:
            return (words[0][:1] + words[-1][:1]).upper()
        return self.name[:2].upper()

    def check(self) -> None:
        """Raise ``Refused`` for a person nobody could greet."""
        require_name(self.name, said("A person"))
