"""Every table, declared by being imported here."""

TABLES: tuple[object, ...] = ()
