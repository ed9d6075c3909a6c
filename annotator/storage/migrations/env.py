"""What Alembic runs: the migrations, inside the transaction of the connection that is given to it."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    # SQLite takes changes of tables into a transaction too; Alembic assumes that Python's driver does not.
    transactional_ddl=True,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
