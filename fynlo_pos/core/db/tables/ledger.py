"""Transfers as posted, and each terminal's balance of each account beside them."""

from sqlalchemy import CheckConstraint

from fynlo_pos.core.db.metadata import Role, id_column, table, text_column, whole

transfer = table(
    "transfer",
    Role.PROJECTION,
    id_column("source_id", key=True),
    whole("stamp", key=True),
    id_column("incarnation", key=True),
    whole("position", key=True),
    text_column("business_date"),
    whole("at_ms"),
    text_column("debit"),
    text_column("credit"),
    whole("minor"),
    CheckConstraint("debit <> credit", name="moves_somewhere"),
    CheckConstraint("minor > 0", name="moves_something"),
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
