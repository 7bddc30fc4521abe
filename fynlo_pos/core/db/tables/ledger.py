"""Transfers as posted, and each terminal's balance of each account beside them."""

from fynlo_pos.core.db.metadata import Role, id_column, table, text_column, whole

posting = table(
    "posting",
    Role.PROJECTION,
    id_column("source_id", key=True),
    whole("stamp", key=True),
    id_column("incarnation", key=True),
    text_column("business_date"),
    whole("at_ms"),
    # JSON: [debit, credit, minor] of each, as they were posted.
    text_column("transfers"),
    with_rowid=False,
)
"""One act may post twice (a drawer's session at its opening and its close), so its stamp tells."""

account_balance = table(
    "account_balance",
    Role.PROJECTION,
    id_column("incarnation", key=True),
    text_column("account", key=True),
    whole("balance_minor"),
    with_rowid=False,
)
"""Debits less credits. A till's drawer outlives its incarnations: all of them moved its cash."""
