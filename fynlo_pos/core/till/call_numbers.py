"""The number called out when an order is ready: short, and no two tills of a shop share one.

A till counts 1 to 99 through the day and then from 1 again, without asking anybody. The first till
(``T1``), which is all that most shops have, calls just that; ``T2`` calls 201 to 299, ``T3`` 301 to
399: the till's own digit before it. A name is given to one till only, so nothing can clash even
while tills do not reach each other.
"""

import re

LARGEST = 99
_OWN_HUNDRED = re.compile(r"T([1-9]\d*)")
_FIRST = 1


def call_number(terminal: str, nth: int) -> int:
    """Return what the ``nth`` order of a round, 1 to 99, is called at a terminal."""
    named = _OWN_HUNDRED.fullmatch(terminal)
    till = int(named[1]) if named else _FIRST
    return nth if till == _FIRST else till * (LARGEST + 1) + nth
