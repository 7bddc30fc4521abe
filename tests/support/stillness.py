"""Times by which a page moves by itself, for tests that look at that or do not."""

from fynlo_pos.ui.theme import Stillness

AT_ONCE = Stillness(rest_ms=0, longest_ms=0, reaction_ms=0)
"""A page moves as soon as it is told to, and is touched as it lies."""
NEVER_MS = 600_000
"""Longer than any test."""
HELD = Stillness(rest_ms=0, longest_ms=0, reaction_ms=NEVER_MS)
"""A page that moved takes no touch again."""
BUSY = Stillness(rest_ms=NEVER_MS, longest_ms=NEVER_MS, reaction_ms=0)
"""After a touch nothing moves any more."""
