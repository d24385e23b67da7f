"""Nothing in the live database can note who votes: its tables, columns, links and automatic actions are those we know."""

from __future__ import annotations

from collections.abc import Iterator

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text
from sqlmodel import SQLModel

from storage.asks import ASK
from storage.audit.findings import Check, Scene
from storage.boxes import BOX, ENVELOPE
from storage.db import Unusable
from storage.polls import AUDIENCE
from storage.schema import alembic_config

ALEMBIC = "alembic_version"

CLOSE_TO_A_VOTE = (BOX, ENVELOPE, AUDIENCE, ASK)
"""Tables in which a link, an index or an order could join who and what."""

TRIGGERS = {
    "sqlite": "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname, relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal"
    " UNION ALL SELECT rulename, tablename FROM pg_rules WHERE schemaname = current_schema()"
    " UNION ALL SELECT evtname, 'the database' FROM pg_event_trigger",
}


def of_this_version(scene: Scene) -> None:
    """Raises Unusable for a database that another version of the program made: its promises are not ours to check."""
    head = ScriptDirectory.from_config(alembic_config()).get_current_head()
    found = MigrationContext.configure(scene.connection).get_current_revision()
    if found != head:
        raise Unusable(
            f"The database is of version {found or 'none'}, this program of {head}: run `alongside migrate`, or the program"
            " that belongs to it."
        )


def tables(scene: Scene) -> Iterator[str]:
    """Exactly our tables with exactly our columns."""
    live, known = inspect(scene.connection), SQLModel.metadata.tables
    names = set(live.get_table_names()) - {ALEMBIC}
    for name in sorted(names - set(known)):
        yield f"There is a table “{name}” which this program does not know: nobody can say what is noted in it."
    for name in sorted(set(known) - names):
        yield f"The table “{name}” is missing: the program cannot be keeping its promises with it gone."
    for name in sorted(names & set(known)):
        yield from _columns(name, {column["name"] for column in live.get_columns(name)}, set(known[name].c.keys()))


def _columns(table: str, live: set[str], known: set[str]) -> Iterator[str]:
    for column in sorted(live - known):
        yield f"The table “{table}” has a column “{column}” which this program does not know: it could note who or when."
    for column in sorted(known - live):
        yield f"The table “{table}” lacks its column “{column}”."


def links(scene: Scene) -> Iterator[str]:
    """No foreign keys and indexes near a vote beside our own."""
    live = inspect(scene.connection)
    for table in CLOSE_TO_A_VOTE:
        known = {key.column.table.name for key in table.foreign_keys}
        for key in live.get_foreign_keys(table.name):
            if key["referred_table"] not in known:
                yield f"The table “{table.name}” is linked to “{key['referred_table']}”, which could tell whose a row is."
        indexes = {index.name for index in table.indexes}
        for index in live.get_indexes(table.name):
            if index["name"] not in indexes:
                yield f"The table “{table.name}” has an index “{index['name']}” which could keep the order of the answers."


def actions(scene: Scene) -> Iterator[str]:
    """Nothing happens by itself when a row is written."""
    for row in scene.connection.execute(text(TRIGGERS[scene.engine])):
        yield f"“{row[0]}” acts by itself whenever “{row[1]}” changes: it could note every vote as it comes in."


def order(scene: Scene) -> Iterator[str]:
    """SQLite keeps no hidden number a row in the tables close to a vote."""
    for row in scene.connection.execute(text("PRAGMA table_list")).mappings():
        if row["name"] in (ENVELOPE.name, AUDIENCE.name, ASK.name) and row["schema"] == "main" and not row["wr"]:
            yield f"The table “{row['name']}” numbers its rows in the order in which they came in."


CHECKS = (
    Check(
        "The database has exactly the tables and columns that this program knows: none for who answered, or when.",
        tables,
    ),
    Check("A sealed answer stands alone: no link and no index leads from it to a person or to an order.", links),
    Check("Nothing in the database acts by itself when an answer comes in.", actions),
    Check("Sealed answers are not numbered in the order in which they came in.", order, "sqlite"),
)
