"""A till that was backed up, and its backup restored."""

from pathlib import Path

from uuid6 import uuid7

from fynlo_pos.core.db.backup import restore_backup
from fynlo_pos.core.db.home import Home
from fynlo_pos.core.db.keys import SecretPlace
from fynlo_pos.core.db.recovery_key import RecoveryKey
from tests.support.shop import ADA, Shop


def no_keyring(_home: Home) -> SecretPlace | None:
    """Keep keys in files."""
    return None


def restore(backup: Path, recovery: RecoveryKey, folder: Path) -> None:
    """Open a backup as a till of its own."""
    restore_backup(backup, recovery, folder, keyring=no_keyring, new_id=uuid7)


def sell_and_back_up(folder: Path) -> tuple[Path, RecoveryKey]:
    """Return a backup of a till that sold two orders and holds a tab, and its recovery key."""
    shop = Shop(folder / "first")
    shop.till.open_drawer(50_00, ADA)
    shop.sell()
    shop.sell()
    shop.till.hold(shop.basket(2), ADA)
    shop.basket(1)
    shop.open.back_up(folder / "backup.fynlo")
    recovery = shop.open.recovery
    shop.close()
    return folder / "backup.fynlo", recovery
