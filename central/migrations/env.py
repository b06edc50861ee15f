"""Alembic calls this with the connection that `central.migrations` opened."""

from alembic import context

from central import tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
