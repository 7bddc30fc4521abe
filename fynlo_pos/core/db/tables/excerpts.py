"""What a relay showed this device, where it is a viewer and holds no log of the venue."""

from sqlalchemy import Index

from fynlo_pos.core.db.metadata import Role, bytes_column, id_column, table, text_column, whole

excerpt = table(
    "excerpt",
    Role.LOCAL,
    # The hash of the whole envelope, which is not here.
    bytes_column("hash", key=True),
    whole("stamp"),
    whole("kept_at_ms"),
    # What a station is stands as long as it stands; what was done there is forgotten.
    whole("is_kept"),
    # The program that could not read all of it; empty where it was read.
    text_column("waits"),
    bytes_column("body"),
)
Index("ix_excerpt_stamp", excerpt.c.stamp)

shown_branch = table(
    "shown_branch",
    Role.LOCAL,
    id_column("branch", key=True),
    whole("seq"),
    bytes_column("hash"),
    with_rowid=False,
)
"""How far the relay has shown each chain: all that concerns this device up to there is here."""
