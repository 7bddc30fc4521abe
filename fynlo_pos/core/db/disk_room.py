"""Room on a till's disk: what is laid beside the sales must leave them theirs."""

import shutil
from pathlib import Path
from typing import Final

KEPT_FREE_BYTES: Final = 512 << 20
"""The last of a disk is for what is sold; about from here on the till calls it full."""


def has_room(folder: Path, size_bytes: int) -> bool:
    """Tell whether so many bytes may be laid in a folder beside the sales. Raises ``OSError``."""
    return shutil.disk_usage(folder).free >= size_bytes + KEPT_FREE_BYTES
