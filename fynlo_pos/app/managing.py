"""Whether the terminal of a data folder may manage its shop."""

from pathlib import Path


def may_manage(folder: Path) -> bool:
    """Tell whether it may: it is in no shop with others, or was let in as one that may.

    The hub's file is read each time, for joining and beginning a hub of its own change it while a
    till is open. Raises ``Trouble`` where it cannot be read.
    """
    # Imported when somebody edits what it is asked for: a start loads nothing of sync.
    from fynlo_pos.app.joined_hub import read_joined

    joined = read_joined(folder)
    return joined is None or joined.can_manage
