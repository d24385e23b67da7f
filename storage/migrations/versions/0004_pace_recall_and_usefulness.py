"""Pace, recall and usefulness of lessons"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

WORDS = ("country", "edition", "module", "turning", "asked")
NUMBERS = ("since_recall", "silent", "stage")


def upgrade() -> None:
    for name in WORDS:
        op.add_column("ally", sa.Column(name, sa.String(), nullable=False, server_default=""))
    for name in NUMBERS:
        op.add_column("ally", sa.Column(name, sa.Integer(), nullable=False, server_default="0"))
    op.add_column("ally", sa.Column("weeks", sa.Integer(), nullable=False, server_default="1"))
    op.add_column("ally", sa.Column("asked_on", sa.Date(), nullable=True))
    op.create_table(
        "recall",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("lesson", sa.String(), nullable=False),
        sa.Column("stability", sa.Float(), nullable=False),
        sa.Column("difficulty", sa.Float(), nullable=False),
        sa.Column("reviewed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id", "lesson"),
    )
    op.create_index("recall_due", "recall", ["person_id", "due_at"], unique=False)
    op.create_table(
        "useful",
        sa.Column("box", sa.String(), nullable=False),
        sa.Column("lesson", sa.String(), nullable=False),
        sa.Column("quarter", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("box"),
        sa.UniqueConstraint("lesson", "quarter"),
    )


def downgrade() -> None:
    op.drop_table("useful")
    op.drop_index("recall_due", table_name="recall")
    op.drop_table("recall")
    for name in ("asked_on", "weeks", *NUMBERS, *WORDS):
        op.drop_column("ally", name)
