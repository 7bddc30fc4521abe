"""The counters of a Z period: what each counts, and what one record adds to it."""

from enum import StrEnum

import msgspec


class Measure(StrEnum):
    """What a counter counts; its ``name`` says of what, its ``title`` how that is written."""

    SALES = "sales"
    REFUNDS = "refunds"
    RATE = "rate"
    METHOD = "method"
    CATEGORY = "category"
    STAFF = "staff"
    FLOAT = "float"
    CASH = "cash"
    UNLOCKS = "unlocks"


class Count(msgspec.Struct, frozen=True):
    """What one record adds to a counter."""

    measure: Measure
    name: str = ""
    title: str = ""
    count: int = 0
    quantity_milli: int = 0
    amount_minor: int = 0
    tax_minor: int = 0
    tip_minor: int = 0
    discount_minor: int = 0
