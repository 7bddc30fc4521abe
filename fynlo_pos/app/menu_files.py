"""Which files may be menus."""

from collections.abc import Sequence

from fynlo_pos.app.usual_places import find_files

LARGEST_MENU = 64 << 20
ENDINGS = (".csv", ".tsv", ".txt")


def find_menu_files() -> Sequence[str]:
    """Return the paths of text tables in the usual places, newest first."""
    return find_files(ENDINGS, LARGEST_MENU)
