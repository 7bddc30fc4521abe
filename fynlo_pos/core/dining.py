"""Eat in or take away: it chooses the price and the rate of tax."""

from enum import Enum


class Dining(Enum):
    """How an order, or one line of it, is consumed."""

    EAT_IN = "eat_in"
    TAKE_AWAY = "take_away"
