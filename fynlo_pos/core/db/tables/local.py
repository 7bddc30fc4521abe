"""This device's own state, in no envelope: the logs it writes, the draft, call numbers, keys."""

from sqlalchemy import CheckConstraint

from fynlo_pos.core.db.metadata import (
    Role,
    bytes_column,
    id_column,
    table,
    text_column,
    whole,
)

own_log = table(
    "own_log",
    Role.LOCAL,
    text_column("terminal", key=True),
    id_column("incarnation"),
    whole("is_till"),
    with_rowid=False,
)
"""The logs this device may append to: its own, and one for each source it imported from."""

draft = table(
    "draft",
    Role.LOCAL,
    text_column("terminal", key=True),
    bytes_column("basket"),
    with_rowid=False,
)
"""The basket being rung, as of the last tap."""

draft_aside = table(
    "draft_aside",
    Role.LOCAL,
    bytes_column("hash", key=True),
    text_column("terminal"),
    bytes_column("basket"),
    whole("taken_minor", nullable=True),
    whole("kept_at_ms"),
    with_rowid=False,
)
"""Drafts with money taken that this version could not read, as they were (core.db.part_paid)."""

call_number = table(
    "call_number",
    Role.LOCAL,
    text_column("terminal", key=True),
    text_column("business_date"),
    whole("last"),
    with_rowid=False,
)
"""The call number last given, and on which business day."""

signed_head = table(
    "signed_head",
    Role.LOCAL,
    bytes_column("hash", key=True),
    id_column("device"),
    bytes_column("signature"),
    with_rowid=False,
)
"""What a device signed of its chain, by the hash it ends in: so others can hand the chain on."""

set_aside = table(
    "set_aside",
    Role.LOCAL,
    bytes_column("hash", key=True),
    id_column("incarnation"),
    whole("seq"),
    id_column("device", nullable=True),
    text_column("reason"),
    whole("at_ms"),
    with_rowid=False,
)
"""Envelopes that a relay sent and nobody enrolled had signed: not taken in, only noted."""

handed_over = table(
    "handed_over",
    Role.LOCAL,
    id_column("incarnation", key=True),
    whole("seq"),
    with_rowid=False,
)
"""How far the hub was known to have this device's own logs, when that was last looked at."""

mandate = table(
    "mandate",
    Role.LOCAL,
    whole("term", key=True),
    id_column("hub", key=True),
    id_column("device"),
    whole("at_ms"),
    bytes_column("body"),
    with_rowid=False,
)
"""Which hub was named as the venue's authority for each term, by which device, and heard when.

``body`` is what was signed, as it came.
"""

device_card = table(
    "device_card",
    Role.LOCAL,
    id_column("device", key=True),
    bytes_column("body"),
    whole("is_let_go"),
    whole("can_manage"),
    with_rowid=False,
)
"""The last card of each device of the venue, as it came: a restart knows whom to believe."""

log_owner = table(
    "log_owner",
    Role.LOCAL,
    id_column("incarnation", key=True),
    id_column("device"),
    with_rowid=False,
)
"""The device that writes, or wrote, each log, named as its envelopes name it: once and for all.

None of a till's own before it has a hub.
"""

late_waiting = table(
    "late_waiting",
    Role.LOCAL,
    id_column("log", key=True),
    text_column("terminal"),
    whole("entries"),
    whole("sales"),
    whole("amount_minor"),
    whole("at_ms"),
    with_rowid=False,
)
"""What terminals that were taken out have handed in since, and waits at the hub to be admitted."""

clock_answer = table(
    "clock_answer",
    Role.LOCAL,
    text_column("terminal", key=True),
    text_column("date"),
    whole("is_right"),
    with_rowid=False,
)
"""What a person last said of a date that this device's clock gave (core.till.clock)."""

device_place = table(
    "device_place",
    Role.LOCAL,
    whole("slot", key=True),
    text_column("machine"),
    text_column("path"),
    text_column("file"),
    CheckConstraint("slot = 1", name="one"),
    with_rowid=False,
)
"""Where this database lay when it was last opened: a copy lies elsewhere (core.db.this_device)."""

wanted_paper = table(
    "wanted_paper",
    Role.LOCAL,
    text_column("paper_id", key=True),
    # msgpack of core.wanted_paper: ids and counts, no words of a customer.
    bytes_column("paper"),
    with_rowid=False,
)
"""Papers that an act asked for and no print queue has yet."""

terminal_heard = table(
    "terminal_heard",
    Role.LOCAL,
    id_column("incarnation", key=True),
    whole("heard_at_ms"),
    whole("clock_off_ms"),
    with_rowid=False,
)
"""When each terminal was last heard here, and how fast its clock was then."""

recovery = table(
    "recovery",
    Role.LOCAL,
    whole("slot", key=True),
    bytes_column("key"),
    CheckConstraint("slot = 1", name="one"),
    with_rowid=False,
)
"""The venue's recovery key. Backups open with it, so that they hold it gives nothing away."""
