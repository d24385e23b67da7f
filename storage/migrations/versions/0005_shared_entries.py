"""Shared entries of the journal"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "share",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("receiver_id", sa.Integer(), nullable=False),
        sa.Column("reflection_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("shared_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["receiver_id"], ["person.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["reflection_id"], ["reflection.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("reflection_id", "receiver_id"),
    )
    op.create_index(op.f("ix_share_person_id"), "share", ["person_id"], unique=False)
    op.create_index(op.f("ix_share_receiver_id"), "share", ["receiver_id"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_share_receiver_id"), table_name="share")
    op.drop_index(op.f("ix_share_person_id"), table_name="share")
    op.drop_table("share")
