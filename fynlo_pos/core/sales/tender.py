"""Money taken for an order, or given back."""

import msgspec

from fynlo_pos.core.bounds import Minor


class Tender(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Money taken, or given back where negative, in minor units.

    ``amount`` pays for goods, ``tip`` is the worker's; ``given`` is what the customer handed over
    and ``change`` what went back. ``account`` is where the money stands. Packed by place.
    """

    method: str
    title: str
    account: str
    amount_minor: Minor
    tip_minor: Minor = 0
    given_minor: Minor = 0
    change_minor: Minor = 0
