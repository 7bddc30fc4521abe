"""Options of the simulation: how many seeds, the first of them, how many steps each."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare them."""
    group = parser.getgroup("sim")
    group.addoption("--seeds", type=int, default=None, help="how many seeds to run")
    group.addoption("--first-seed", type=int, default=0, help="the first of them")
    group.addoption("--steps", type=int, default=500, help="how many steps each")
