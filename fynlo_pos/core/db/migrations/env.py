"""What Alembic runs for every command: over the connection it is handed, in its transaction."""

from alembic import context

from fynlo_pos.core.db.metadata import metadata
from fynlo_pos.core.db.migrate import is_ours, leave_out_roles
from fynlo_pos.core.db.tables.all import TABLES

DECLARED = TABLES

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    include_name=is_ours,
    process_revision_directives=leave_out_roles,
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
