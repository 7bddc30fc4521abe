"""How large a number may be that another terminal's record carries: what is larger waits, unread.

Numbers that are added up, over years and terminals, must stay what a database keeps as a whole
number, and an instant must lie in the calendar. Each bound is a hundred times what a till writes,
or more.
"""

from typing import Annotated, Final

from msgspec import Meta

from fynlo_pos.core.business_day import LAST_MS

MOST_MILLI: Final = 1_000_000_000
MOST_MINOR: Final = 1_000_000_000_000
MOST_TOLD: Final = 1_000_000_000
LAST_COURSE: Final = 99

AtMs = Annotated[int, Meta(ge=0, le=LAST_MS)]
"""An instant in UTC milliseconds."""
Milli = Annotated[int, Meta(ge=0, le=MOST_MILLI)]
"""A quantity in thousandths."""
SignedMilli = Annotated[int, Meta(ge=-MOST_MILLI, le=MOST_MILLI)]
"""A quantity in thousandths, given back where it is negative."""
Minor = Annotated[int, Meta(ge=-MOST_MINOR, le=MOST_MINOR)]
"""An amount in minor units."""
Course = Annotated[int, Meta(ge=0, le=LAST_COURSE)]
"""A course of an order, counted from 0."""
Told = Annotated[int, Meta(ge=0, le=MOST_TOLD)]
"""How often something was told."""
