"""Promises, measures, and what comes back by itself"""

from datetime import UTC, datetime, time, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "promise",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("lesson", sa.String(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("ask_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("edition", sa.Integer(), nullable=False),
        sa.Column("slips", sa.Integer(), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_promise_person_id"), "promise", ["person_id"], unique=False)
    op.create_index("promise_asking", "promise", ["ask_at"], unique=False)
    op.create_table(
        "measure",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("measured_on", sa.Date(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("person_id", "measured_on"),
    )
    op.create_index(op.f("ix_measure_person_id"), "measure", ["person_id"], unique=False)
    op.create_table(
        "occasion",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "kind"),
    )
    op.create_index("occasion_due", "occasion", ["kind", "at"], unique=False)
    _begin_for_those_who_joined_before()


def _begin_for_those_who_joined_before() -> None:
    connection = op.get_bind()
    ally = sa.table("ally", sa.column("person_id"), sa.column("joined_on", sa.Date()), sa.column("state"))
    at = sa.column("at", sa.DateTime(timezone=True))
    occasion = sa.table("occasion", sa.column("person_id"), sa.column("kind"), at)
    rows = [
        {"person_id": one.person_id, "kind": kind, "at": datetime.combine(one.joined_on, time(), UTC) + timedelta(days)}
        for one in connection.execute(sa.select(ally.c.person_id, ally.c.joined_on).where(ally.c.state != "left"))
        for kind, days in (("still-true", 60), ("measure", 90))
    ]
    if rows:
        connection.execute(sa.insert(occasion), rows)


def downgrade() -> None:
    op.drop_index("occasion_due", table_name="occasion")
    op.drop_table("occasion")
    op.drop_index(op.f("ix_measure_person_id"), table_name="measure")
    op.drop_table("measure")
    op.drop_index("promise_asking", table_name="promise")
    op.drop_index(op.f("ix_promise_person_id"), table_name="promise")
    op.drop_table("promise")
