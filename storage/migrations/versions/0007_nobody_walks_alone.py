"""Nobody walks alone"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "ask",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("thread", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("mark", sa.LargeBinary(), nullable=True),
        sa.Column("channel", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("flag", sa.String(), nullable=False),
        sa.Column("signed", sa.Boolean(), nullable=False),
        sa.Column("fresh", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ask_mark", "ask", ["mark"], unique=True)
    op.create_index(op.f("ix_ask_fresh"), "ask", ["fresh"], unique=False)
    op.create_index(op.f("ix_ask_thread"), "ask", ["thread"], unique=False)
    op.create_table(
        "ask_box",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("box", sa.String(), nullable=False),
        sa.Column("look_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("lost_on", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("platform", "workspace"),
    )
    op.create_index(op.f("ix_ask_box_look_at"), "ask_box", ["look_at"], unique=False)
    op.create_table(
        "ask_key",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "ask_week",
        sa.Column("week", sa.String(), nullable=False),
        sa.Column("box", sa.String(), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("week"),
    )
    op.create_index(op.f("ix_ask_week_ends_at"), "ask_week", ["ends_at"], unique=False)
    op.create_table(
        "buddy_round",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("begins_on"),
    )
    op.create_index(op.f("ix_buddy_round_ends_on"), "buddy_round", ["ends_on"], unique=False)
    op.create_table(
        "playground_room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("lasting", sa.Boolean(), nullable=False),
        sa.Column("everybody", sa.Boolean(), nullable=False),
        sa.Column("archived", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("room"),
    )
    op.create_table(
        "apart",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("other", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_apart_person_id"), "apart", ["person_id"], unique=False)
    op.create_table(
        "ask_signature",
        sa.Column("ask", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["ask"], ["ask.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("ask"),
    )
    op.create_index(op.f("ix_ask_signature_person_id"), "ask_signature", ["person_id"], unique=False)
    op.create_table(
        "buddy",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("snoozed_until", sa.Date(), nullable=True),
        sa.Column("counted_after", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id"),
    )
    op.create_table(
        "buddy_group",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("tell_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["round_id"], ["buddy_round.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_buddy_group_round_id"), "buddy_group", ["round_id"], unique=False)
    op.create_index(op.f("ix_buddy_group_tell_at"), "buddy_group", ["tell_at"], unique=False)
    op.create_table(
        "call",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_call_due_at"), "call", ["due_at"], unique=False)
    op.create_index(op.f("ix_call_person_id"), "call", ["person_id"], unique=False)
    op.create_table(
        "circle",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("refused", sa.String(), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=True),
        sa.Column("weeks", sa.Integer(), nullable=False),
        sa.Column("guide", sa.Integer(), nullable=False),
        sa.Column("round", sa.Integer(), nullable=False),
        sa.Column("answered", sa.Integer(), nullable=False),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("guide_on", sa.Date(), nullable=True),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("host_id", sa.Integer(), nullable=True),
        sa.Column("ending_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["ending_id"], ["person.id"], ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["host_id"], ["person.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_circle_next_at"), "circle", ["next_at"], unique=False)
    op.create_table(
        "circle_drafting",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id"),
    )
    op.create_table(
        "peer",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("on_call", sa.Boolean(), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id"),
    )
    op.create_table(
        "playground_member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["room"], ["playground_room.room"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("room", "person"),
    )
    op.create_index(op.f("ix_playground_member_person"), "playground_member", ["person"], unique=False)
    op.create_table(
        "support_channel",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("workspace", sa.String(), nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("whom", sa.Text(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("asks", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("look_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("platform", "workspace", "room"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_support_channel_look_at"), "support_channel", ["look_at"], unique=False)
    op.create_index(op.f("ix_support_channel_person_id"), "support_channel", ["person_id"], unique=False)
    op.create_table(
        "buddy_member",
        sa.Column("round_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("met", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["buddy_group.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["round_id"], ["buddy_round.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("round_id", "person_id"),
    )
    op.create_index(op.f("ix_buddy_member_group_id"), "buddy_member", ["group_id"], unique=False)
    op.create_index(op.f("ix_buddy_member_person_id"), "buddy_member", ["person_id"], unique=False)
    op.create_table(
        "call_asked",
        sa.Column("call_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["call_id"], ["call.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("call_id", "person_id"),
    )
    op.create_index(op.f("ix_call_asked_person_id"), "call_asked", ["person_id"], unique=False)
    op.create_table(
        "channel_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["channel_id"], ["support_channel.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("channel_id", "person_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_channel_request_next_at"), "channel_request", ["next_at"], unique=False)
    op.create_index(op.f("ix_channel_request_person_id"), "channel_request", ["person_id"], unique=False)
    op.create_table(
        "circle_seat",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("circle_id", sa.Integer(), nullable=True),
        sa.Column("drafted", sa.Boolean(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hosted", sa.Integer(), nullable=False),
        sa.Column("passed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["circle_id"],
            ["circle.id"],
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("person_id"),
    )
    op.create_index(op.f("ix_circle_seat_circle_id"), "circle_seat", ["circle_id"], unique=False)
    op.add_column("identity", sa.Column("let_go", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_index(op.f("ix_identity_lost_at"), "identity", ["lost_at"], unique=False)


def downgrade() -> None:
    op.drop_index(op.f("ix_identity_lost_at"), table_name="identity")
    op.drop_column("identity", "let_go")
    op.drop_index(op.f("ix_circle_seat_circle_id"), table_name="circle_seat")
    op.drop_table("circle_seat")
    op.drop_index(op.f("ix_channel_request_person_id"), table_name="channel_request")
    op.drop_index(op.f("ix_channel_request_next_at"), table_name="channel_request")
    op.drop_table("channel_request")
    op.drop_index(op.f("ix_call_asked_person_id"), table_name="call_asked")
    op.drop_table("call_asked")
    op.drop_index(op.f("ix_buddy_member_person_id"), table_name="buddy_member")
    op.drop_index(op.f("ix_buddy_member_group_id"), table_name="buddy_member")
    op.drop_table("buddy_member")
    op.drop_index(op.f("ix_support_channel_person_id"), table_name="support_channel")
    op.drop_index(op.f("ix_support_channel_look_at"), table_name="support_channel")
    op.drop_table("support_channel")
    op.drop_index(op.f("ix_playground_member_person"), table_name="playground_member")
    op.drop_table("playground_member")
    op.drop_table("peer")
    op.drop_table("circle_drafting")
    op.drop_index(op.f("ix_circle_next_at"), table_name="circle")
    op.drop_table("circle")
    op.drop_index(op.f("ix_call_person_id"), table_name="call")
    op.drop_index(op.f("ix_call_due_at"), table_name="call")
    op.drop_table("call")
    op.drop_index(op.f("ix_buddy_group_tell_at"), table_name="buddy_group")
    op.drop_index(op.f("ix_buddy_group_round_id"), table_name="buddy_group")
    op.drop_table("buddy_group")
    op.drop_table("buddy")
    op.drop_index(op.f("ix_ask_signature_person_id"), table_name="ask_signature")
    op.drop_table("ask_signature")
    op.drop_index(op.f("ix_apart_person_id"), table_name="apart")
    op.drop_table("apart")
    op.drop_table("playground_room")
    op.drop_index(op.f("ix_buddy_round_ends_on"), table_name="buddy_round")
    op.drop_table("buddy_round")
    op.drop_index(op.f("ix_ask_week_ends_at"), table_name="ask_week")
    op.drop_table("ask_week")
    op.drop_table("ask_key")
    op.drop_index(op.f("ix_ask_box_look_at"), table_name="ask_box")
    op.drop_table("ask_box")
    op.drop_index(op.f("ix_ask_thread"), table_name="ask")
    op.drop_index(op.f("ix_ask_fresh"), table_name="ask")
    op.drop_index("ask_mark", table_name="ask")
    op.drop_table("ask")
