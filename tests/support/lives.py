"""A till that is restored again and again, and what its Zs say of its lives."""

from pathlib import Path

from uuid6 import uuid7

from fynlo_pos.core.cash.closing import ZTaken
from fynlo_pos.core.db.accept import Foreign, accept_envelopes
from fynlo_pos.core.db.backup import restore_backup
from fynlo_pos.core.db.doctor import examine
from fynlo_pos.core.db.reading import SqlReading
from fynlo_pos.core.db.rebuild import rebuild
from fynlo_pos.core.db.triggers import apply_triggers, trigger_names
from tests.support.backups import no_keyring
from tests.support.shop import ADA, Shop

FLOAT = 50_00


class Lives:
    """A till that is restored from its own backup again and again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._count = 0
        self.shop = Shop(folder / "life0")

    def restore(self) -> Shop:
        """Back the till up, let it go, and open the backup as its next life."""
        backup = self._folder / f"{self._count}.fynlo"
        self.shop.open.back_up(backup)
        return self.restore_from(backup)

    def restore_from(self, backup: Path) -> Shop:
        """Open a backup as the next life."""
        recovery = self.shop.open.recovery
        self.shop.close()
        self._count += 1
        folder = self._folder / f"life{self._count}"
        restore_backup(backup, recovery, folder, keyring=no_keyring, new_id=uuid7)
        self.shop = Shop(folder, set_up=False)
        return self.shop


def zs(shop: Shop) -> list[ZTaken]:
    """Every Z of the till through its lives, the oldest first."""
    reading = SqlReading(shop.open.readers, shop.open.incarnation)
    return list(reading.z_reports())[::-1]


def told(shop: Shop) -> list[tuple[int, int, int]]:
    """Range and takings of every Z of the first life, the oldest first."""
    return [(z.from_seq, z.to_seq, z.totals.takings_minor) for z in zs(shop) if z.series == "T1"]


def told_once_minor(shop: Shop) -> int:
    """What the list comes to, less what it says to be in another Z too."""
    repeated = SqlReading(shop.open.readers, shop.open.incarnation).z_told_twice()
    return sum(z.totals.takings_minor for z in zs(shop)) - sum(repeated.values())


def ranges(shop: Shop) -> list[tuple[str, int, int, int]]:
    """Series, number, first and last place of every Z."""
    return [(z.series, z.number, z.from_seq, z.to_seq) for z in zs(shop)]


def faults(shop: Shop) -> tuple[str, ...]:
    """What the doctor finds."""
    return examine(shop.open.readers, shop.open.home.folder).faults


def said_since(old: Shop, backup_seq: int) -> list[Foreign]:
    """What a peer has of an old life from after its backup (SYNC, rule 9)."""
    with old.open.readers.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT body, private FROM envelope WHERE seq > ? ORDER BY seq", (backup_seq,)
        ).all()
    return [Foreign(*row) for row in rows]


def said_by(life: Shop, seq: int) -> list[Foreign]:
    """What a peer has of a life itself from after a place in its log."""
    with life.open.readers.connect() as connection:
        rows = connection.exec_driver_sql(
            "SELECT body, private FROM envelope WHERE incarnation = ? AND seq > ? ORDER BY seq",
            (life.open.incarnation.bytes, seq),
        ).all()
    return [Foreign(*row) for row in rows]


def hear(shop: Shop, envelopes: list[Foreign]) -> None:
    """Take in what a peer has, of which some may be known."""
    connection = shop.open.store._connection
    with connection.begin():
        accept_envelopes(connection, envelopes, lambda: False)


def bring_home(shop: Shop, envelopes: list[Foreign]) -> None:
    connection = shop.open.store._connection
    with connection.begin():
        accepted = accept_envelopes(connection, envelopes, lambda: False)
    assert (accepted.done, accepted.parked) == (len(envelopes), 0)


def close(shop: Shop, counted_minor: int) -> ZTaken:
    """Take the Z of a day, and leave the float."""
    return shop.till.close_day(
        counted_minor=counted_minor,
        card_machine_counted_minor=None,
        float_left_minor=FLOAT,
        person=ADA,
    )


def drawer_minor(shop: Shop) -> int:
    """What should lie in the drawer."""
    with shop.open.store.transaction() as tx:
        return tx.state().drawer_minor


def change(shop: Shop, statement: str) -> None:
    """Change what may not be changed."""
    connection = shop.open.store._connection
    with connection.begin():
        for name in trigger_names():
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}")
        connection.exec_driver_sql(statement)
        apply_triggers(connection)


def lose(shop: Shop, *seqs: int) -> None:
    """Damage envelopes of the till's first life, and make its tables anew without them."""
    places = ", ".join(map(str, seqs))
    change(shop, f"UPDATE envelope SET body = x'00' WHERE seq IN ({places})")
    connection = shop.open.store._connection
    with connection.begin():
        rebuild(connection)
