"""The number called out when an order is ready: short, and no two tills of a shop share one.

A till counts 1 to 99 through the day and then from 1 again, without asking anybody. The first till
(``T1``), which is all that most shops have, calls just that; ``T2`` calls 201 to 299, ``T3`` 301 to
399, ``T10`` 1001 to 1099: the till's own number before two digits. The hub names tills so, and one
name is one till's only (``hub.enrolling``), so nothing can clash even while tills do not reach each
other. Any other name is a log of orders that came from elsewhere, and calls nobody.
"""

import re

ROUND = 99
"""Orders that a till counts before it begins again."""
_OWN_HUNDRED = re.compile(r"T([1-9]\d*)")
_FIRST = 1


def call_number(terminal: str, nth: int) -> int:
    """Return what the ``nth`` order of a round, 1 to 99, is called at a terminal."""
    named = _OWN_HUNDRED.fullmatch(terminal)
    till = int(named[1]) if named else _FIRST
    return nth if till == _FIRST else till * (ROUND + 1) + nth
