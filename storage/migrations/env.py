"""How Alembic runs here: on a connection that `storage/schema.py` hands over."""

from typing import Any, Literal

from alembic import context
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

from storage.columns import Moment, Sealed

PLAIN = {AutoString: "sa.String()", Sealed: "sa.Text()", Moment: "sa.DateTime(timezone=True)"}
"""A migration names what the database sees, so that it still runs when our own types have changed."""


def render_item(kind: str, item: Any, _: Any) -> str | Literal[False]:
    """How Alembic writes a type into a new migration."""
    return PLAIN.get(type(item), False) if kind == "type" else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    compare_type=True,
    render_item=render_item,
)
with context.begin_transaction():
    context.run_migrations()
