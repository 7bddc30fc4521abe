"""Make the tables of the first till."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SEARCH_INDEX = (
    (
        "CREATE VIRTUAL TABLE IF NOT EXISTS product_word USING "
        "fts5(words, content='', "
        "contentless_delete=1, detail=none, "
        "prefix='1 2 3', "
        "tokenize='ascii')"
    ),
    (
        "CREATE VIRTUAL TABLE IF NOT EXISTS product_trigram USING "
        "fts5(words, content='', "
        "contentless_delete=1, "
        "tokenize='trigram')"
    ),
    ("CREATE VIRTUAL TABLE IF NOT EXISTS product_vocabulary USING fts5vocab(product_word, 'row')"),
)


def upgrade() -> None:
    """Make the tables of the first till."""
    op.create_table(
        "account_balance",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("balance_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("incarnation", "account", name=op.f("pk_account_balance")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "barcode",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("product_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("variant_id", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint("code", "product_id", "variant_id", name=op.f("pk_barcode")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("barcode", schema=None) as batch_op:
        batch_op.create_index("ix_barcode_product_id", ["product_id"], unique=False)

    op.create_table(
        "call_number",
        sa.Column("terminal", sa.Text(), nullable=False),
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("last", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("terminal", name=op.f("pk_call_number")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "base",
        sa.Column("slot", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("parts", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("slot = 1", name=op.f("ck_base_one")),
        sa.PrimaryKeyConstraint("slot", name=op.f("pk_base")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "base_head",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("incarnation", name=op.f("pk_base_head")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "base_part",
        sa.Column("generation", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("nth", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("packed", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("generation", "nth", name=op.f("pk_base_part")),
    )
    op.create_table(
        "category",
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("colour", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("archived", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_category")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "chain",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("believed_stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("incarnation", name=op.f("pk_chain")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "clock_answer",
        sa.Column("terminal", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=False),
        sa.Column("is_right", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("terminal", name=op.f("pk_clock_answer")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "closing_counter",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("period", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("measure", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("quantity_milli", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("amount_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tax_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tip_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("discount_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint(
            "incarnation", "period", "measure", "name", name=op.f("pk_closing_counter")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "day_hour",
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("hour", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("orders", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("gross_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("business_date", "hour", name=op.f("pk_day_hour")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "day_item",
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("category_name", sa.Text(), nullable=False),
        sa.Column("quantity_milli", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("gross_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("business_date", "name", "category_name", name=op.f("pk_day_item")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "day_method",
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("payments", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("taken_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("refunds", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("refunded_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tips_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("business_date", "method", "title", name=op.f("pk_day_method")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "day_rate",
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("rate_bp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("gross_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tax_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("business_date", "rate_bp", name=op.f("pk_day_rate")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "day_total",
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("orders", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("lines", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("refunds", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("gross_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("refunds_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tax_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("discounts_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("business_date", name=op.f("pk_day_total")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "device_place",
        sa.Column("slot", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("machine", sa.Text(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("file", sa.Text(), nullable=False),
        sa.CheckConstraint("slot = 1", name=op.f("ck_device_place_one")),
        sa.PrimaryKeyConstraint("slot", name=op.f("pk_device_place")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "document",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_document")),
        sqlite_with_rowid=True,
    )
    op.create_table(
        "document_conflict",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("field_group", sa.Text(), nullable=False),
        sa.Column("lost_stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("lost_device", sa.LargeBinary(length=16), nullable=False),
        sa.Column("lost_value", sa.LargeBinary(), nullable=False),
        sa.Column("stands_stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stands_device", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint(
            "kind",
            "id",
            "field_group",
            "lost_stamp",
            "lost_device",
            name=op.f("pk_document_conflict"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "draft",
        sa.Column("terminal", sa.Text(), nullable=False),
        sa.Column("basket", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("terminal", name=op.f("pk_draft")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "draft_aside",
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("terminal", sa.Text(), nullable=False),
        sa.Column("basket", sa.LargeBinary(), nullable=False),
        sa.Column("taken_minor", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("kept_at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_draft_aside")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "drawer_event",
        sa.Column("event_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("session_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("terminal", sa.Text(), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.Column("minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("staff_name", sa.Text(), nullable=False),
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_drawer_event")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "drawer_session",
        sa.Column("session_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("terminal", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=True),
        sa.Column("float_minor", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("left_minor", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("staff_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("staff_name", sa.Text(), nullable=True),
        sa.Column("business_date", sa.Text(), nullable=True),
        sa.Column("opened_at_ms", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("corrected_minor", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("corrected_stamp", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("closed_at_ms", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("closed_stamp", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("expected_minor", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("counted_minor", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("to_safe_minor", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("float_left_minor", sa.Integer(), autoincrement=False, nullable=True),
        sa.PrimaryKeyConstraint("session_id", "terminal", name=op.f("pk_drawer_session")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("drawer_session", schema=None) as batch_op:
        batch_op.create_index(
            "ix_drawer_session_terminal", ["terminal", "closed_stamp"], unique=False
        )

    op.create_table(
        "envelope",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("private", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_envelope")),
        sa.UniqueConstraint("incarnation", "seq", name=op.f("uq_envelope_incarnation_seq")),
        sa.UniqueConstraint("stamp", "incarnation", name=op.f("uq_envelope_stamp_incarnation")),
        sqlite_with_rowid=True,
    )
    op.create_table(
        "fork",
        sa.Column("fork", sa.LargeBinary(length=16), nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("first_seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("previous", sa.LargeBinary(), nullable=False),
        sa.Column("parent", sa.LargeBinary(length=16), nullable=False),
        sa.Column("parent_name", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint("fork", name=op.f("pk_fork")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "handed_over",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("incarnation", name=op.f("pk_handed_over")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "incarnation",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("terminal", sa.Text(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("previous", sa.LargeBinary(length=16), nullable=True),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("next_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("period", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("period_from_seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("period_first_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("incarnation", name=op.f("pk_incarnation")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "kitchen_count",
        sa.Column("order_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("station_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("line_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("command_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("bumped", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("recalled", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("voided", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("cleared", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("paid", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("touched_at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint(
            "order_id",
            "station_id",
            "line_id",
            "command_id",
            name=op.f("pk_kitchen_count"),
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "kitchen_mark",
        sa.Column("order_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("mark", sa.Text(), nullable=False),
        sa.Column("station_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint("order_id", "mark", "station_id", name=op.f("pk_kitchen_mark")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "kitchen_order",
        sa.Column("order_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("call_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("dining", sa.Text(), nullable=False),
        sa.Column("allergy", sa.Text(), nullable=False),
        sa.Column("seat", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_kitchen_order")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "kitchen_seen",
        sa.Column("order_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("station_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("command_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_acknowledged", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("printed_at_ms", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("printed_again_at_ms", sa.Integer(), autoincrement=False, nullable=True),
        sa.PrimaryKeyConstraint(
            "order_id", "station_id", "command_id", name=op.f("pk_kitchen_seen")
        ),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("kitchen_seen", schema=None) as batch_op:
        batch_op.create_index(
            "ix_kitchen_seen_shown_and_printed",
            ["printed_at_ms"],
            unique=False,
            sqlite_where=sa.text(
                "is_acknowledged = 3 AND printed_at_ms IS NOT NULL OR "
                "is_acknowledged = 2 AND printed_again_at_ms IS NOT NULL"
            ),
        )

    op.create_table(
        "kitchen_sending",
        sa.Column("order_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("station_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("line_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("command_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("milli", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint(
            "order_id", "station_id", "line_id", "command_id", name=op.f("pk_kitchen_sending")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "kitchen_ticket",
        sa.Column("order_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("station_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("began_at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sent_at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("is_open", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("finished_at_ms", sa.Integer(), autoincrement=False, nullable=True),
        sa.PrimaryKeyConstraint("order_id", "station_id", name=op.f("pk_kitchen_ticket")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("kitchen_ticket", schema=None) as batch_op:
        batch_op.create_index(
            "ix_kitchen_ticket_finished",
            ["station_id", "finished_at_ms"],
            unique=False,
            sqlite_where=sa.text("finished_at_ms IS NOT NULL"),
        )
        batch_op.create_index(
            "ix_kitchen_ticket_open",
            ["sent_at_ms"],
            unique=False,
            sqlite_where=sa.text("is_open = 1"),
        )

    op.create_table(
        "device_card",
        sa.Column("device", sa.LargeBinary(length=16), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("is_let_go", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("can_manage", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("device", name=op.f("pk_device_card")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "log_owner",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("device", sa.LargeBinary(length=16), nullable=False),
        sa.PrimaryKeyConstraint("incarnation", name=op.f("pk_log_owner")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "late_waiting",
        sa.Column("log", sa.LargeBinary(length=16), nullable=False),
        sa.Column("terminal", sa.Text(), nullable=False),
        sa.Column("entries", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sales", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("amount_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("log", name=op.f("pk_late_waiting")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "mandate",
        sa.Column("term", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hub", sa.LargeBinary(length=16), nullable=False),
        sa.Column("device", sa.LargeBinary(length=16), nullable=False),
        sa.Column("at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("term", "hub", name=op.f("pk_mandate")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "month_item",
        sa.Column("month", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("category_name", sa.Text(), nullable=False),
        sa.Column("quantity_milli", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("gross_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("month", "name", "category_name", name=op.f("pk_month_item")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "own_log",
        sa.Column("terminal", sa.Text(), nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("is_till", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("terminal", name=op.f("pk_own_log")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "parked",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("incarnation", "seq", name=op.f("pk_parked")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "product",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("category_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("favourite", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("price_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("take_away_price_minor", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("needs_choosing", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sold_out", sa.Text(), nullable=False),
        sa.Column("sold_out_on", sa.Text(), nullable=False),
        sa.Column("archived", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_product")),
        sqlite_with_rowid=True,
    )
    with op.batch_alter_table("product", schema=None) as batch_op:
        batch_op.create_index(
            "ix_product_favourites",
            ["position", "words"],
            unique=False,
            sqlite_where=sa.text("favourite = 1"),
        )
        batch_op.create_index(
            "ix_product_tiles", ["category_id", "position", "words"], unique=False
        )
        batch_op.create_index("ix_product_words", ["words"], unique=False)
        batch_op.create_index("uq_product_id", ["id"], unique=True)

    op.create_table(
        "recovery",
        sa.Column("slot", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.CheckConstraint("slot = 1", name=op.f("ck_recovery_one")),
        sa.PrimaryKeyConstraint("slot", name=op.f("pk_recovery")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "recovery_codes",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("staff_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("staff_name", sa.Text(), nullable=False),
        sa.Column("allowed_by", sa.LargeBinary(length=16), nullable=True),
        sa.Column("at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("incarnation", "seq", name=op.f("pk_recovery_codes")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sale",
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("sale_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("series", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("sold_at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("local_time", sa.Text(), nullable=False),
        sa.Column("call_number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("customer_name", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("staff_name", sa.Text(), nullable=False),
        sa.Column("dining", sa.Text(), nullable=False),
        sa.Column("methods", sa.Text(), nullable=False),
        sa.Column("total_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tax_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("discount_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tip_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("refund_of", sa.LargeBinary(length=16), nullable=True),
        sa.Column("imported_from", sa.Text(), nullable=False),
        sa.Column("lines", sa.Text(), nullable=False),
        sa.Column("tenders", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("row", name=op.f("pk_sale")),
        sa.UniqueConstraint("sale_id", "incarnation", name=op.f("uq_sale_sale_id_incarnation")),
        sa.UniqueConstraint("incarnation", "number", name=op.f("uq_sale_incarnation_number")),
        sqlite_with_rowid=True,
    )
    with op.batch_alter_table("sale", schema=None) as batch_op:
        batch_op.create_index(
            "ix_sale_business_date", ["business_date", "sold_at_ms"], unique=False
        )
        batch_op.create_index(
            "ix_sale_refund_of",
            ["refund_of"],
            unique=False,
            sqlite_where=sa.text("refund_of IS NOT NULL"),
        )

    op.create_table(
        "refunded_line",
        sa.Column("refund_of", sa.LargeBinary(length=16), nullable=False),
        sa.Column("line", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("sale_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("gross_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("refund_of", "line", "incarnation", name=op.f("pk_refunded_line")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "search_change",
        sa.Column("one", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("changes", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("one", name=op.f("pk_search_change")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "set_aside",
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("device", sa.LargeBinary(length=16), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_set_aside")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "signed_head",
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("device", sa.LargeBinary(length=16), nullable=False),
        sa.Column("signature", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_signed_head")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tab",
        sa.Column("tab_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("call_number", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("staff_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("business_date", sa.Text(), nullable=True),
        sa.Column("opened_at_ms", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("opened_stamp", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("opened_incarnation", sa.LargeBinary(length=16), nullable=True),
        sa.Column("is_open", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("tab_id", name=op.f("pk_tab")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("tab", schema=None) as batch_op:
        batch_op.create_index(
            "ix_tab_is_open", ["opened_at_ms"], unique=False, sqlite_where=sa.text("is_open = 1")
        )

    op.create_table(
        "tab_fact",
        sa.Column("tab_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("line_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("nth", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("quantity_milli", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("staff_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("sale_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("to_tab_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("to_line_id", sa.LargeBinary(length=16), nullable=True),
        sa.Column("to_dining", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint(
            "tab_id", "line_id", "stamp", "incarnation", "nth", name=op.f("pk_tab_fact")
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tab_line",
        sa.Column("tab_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("line_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=True),
        sa.Column("nth", sa.Integer(), autoincrement=False, nullable=True),
        sa.Column("rung_milli", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("voided_milli", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("split_milli", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("settled_milli", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("cut_milli", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("tab_id", "line_id", name=op.f("pk_tab_line")),
        sqlite_with_rowid=False,
    )
    with op.batch_alter_table("tab_line", schema=None) as batch_op:
        batch_op.create_index(
            "ix_tab_line_raced",
            ["tab_id"],
            unique=False,
            sqlite_where=sa.text("settled_milli > rung_milli OR cut_milli > 0"),
        )

    op.create_table(
        "tab_register",
        sa.Column("tab_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("register", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("nth", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("tab_id", "register", name=op.f("pk_tab_register")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "terminal_heard",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("heard_at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("clock_off_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("incarnation", name=op.f("pk_terminal_heard")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "excerpt",
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("kept_at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("is_kept", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("waits", sa.Text(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_excerpt")),
    )
    op.create_index("ix_excerpt_stamp", "excerpt", ["stamp"], unique=False)
    op.create_table(
        "shown_branch",
        sa.Column("branch", sa.LargeBinary(length=16), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("branch", name=op.f("pk_shown_branch")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "exception_settled",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("remedy", sa.Text(), nullable=False),
        sa.Column("staff_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("staff_name", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "stamp", "incarnation", name=op.f("pk_exception_settled")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "posting",
        sa.Column("source_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("at_ms", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("transfers", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("source_id", "stamp", "incarnation", name=op.f("pk_posting")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "wanted_paper",
        sa.Column("paper_id", sa.Text(), nullable=False),
        sa.Column("paper", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("paper_id", name=op.f("pk_wanted_paper")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "z_report",
        sa.Column("incarnation", sa.LargeBinary(length=16), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("written_by", sa.LargeBinary(length=16), nullable=False),
        sa.Column("z_id", sa.LargeBinary(length=16), nullable=False),
        sa.Column("from_seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("to_seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("business_date", sa.Text(), nullable=False),
        sa.Column("takings_minor", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("written_seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("written_stamp", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("ends_with", sa.LargeBinary(), nullable=False),
        sa.Column("totals_hash", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("incarnation", "number", "written_by", name=op.f("pk_z_report")),
        sqlite_with_rowid=False,
    )
    for statement in SEARCH_INDEX:
        op.execute(statement)
