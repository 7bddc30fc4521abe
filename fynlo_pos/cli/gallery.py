"""``fynlo gallery``: every control in every state, on one page."""

import argparse

NAME = "gallery"
HELP = "show every control of the screens in every state"


def configure(parser: argparse.ArgumentParser) -> None:
    """There is nothing to choose."""
    _ = parser


def run(_asked: argparse.Namespace) -> int:
    """Show the gallery until it is closed; return the exit code."""
    from fynlo_pos.app.display import require_display

    require_display()
    from fynlo_pos.ui.gallery import show_gallery

    return show_gallery()
