"""How a kind of matter is registered: its name, its rule, who is told, and how it is found.

A new kind is one file that holds its ``Kind`` and one line in ``exceptions.all``.
"""

from collections.abc import Callable, Iterable
from uuid import UUID

import msgspec

from fynlo_pos.core.db.connection import Connection
from fynlo_pos.core.exceptions.matter import Matter, ToldTo


class Kind(msgspec.Struct, frozen=True):
    """One kind of matter. ``find`` yields those that stand now, told to people or not.

    It is called on a connection that only reads, with this terminal's incarnation.
    """

    name: str
    rule: str
    told: ToldTo
    find: Callable[[Connection, UUID], Iterable[Matter]]
