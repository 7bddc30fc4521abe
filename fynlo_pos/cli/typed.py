"""Words of a command line that stand for something else; what is none is told with exit code 2."""

import argparse
from datetime import date


def a_date(text: str) -> str:
    """Return a date as ISO writes it. Raises ``ArgumentTypeError`` for what is none."""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is no date. Nothing was done. Write the year, month and day: 2026-08-31."
        ) from None


def a_number(text: str) -> int:
    """Return a whole number. Raises ``ArgumentTypeError`` for what is none."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"“{text}” is no whole number. Nothing was done. Write it in digits: 20."
        ) from None
