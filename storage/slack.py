"""Slack workspaces that installed the app, and installations that were begun. Only the Slack adapter asks."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import delete, select
from sqlmodel import Field, SQLModel

from storage.columns import Moment, Sealed
from storage.db import Db, table

GOOD_FOR = timedelta(minutes=10)
"""How long somebody may take to press "Allow"."""


class SlackWorkspaceRow(SQLModel, table=True):
    """A workspace and the token that it gave us."""

    __tablename__ = "slack_workspace"
    workspace: str = Field(primary_key=True)
    token: str = Field(sa_type=Sealed)


class SlackStateRow(SQLModel, table=True):
    """An installation that was begun: a random word that comes back once."""

    __tablename__ = "slack_state"
    state: str = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment)


WORKSPACE, STATE = table(SlackWorkspaceRow), table(SlackStateRow)


async def token(db: Db, workspace: str) -> str:
    """The workspace's token; empty if the app is not there."""
    return str(await db.value(select(WORKSPACE.c.token).where(WORKSPACE.c.workspace == workspace)) or "")


async def install(db: Db, workspace: str, given: str) -> None:
    """Keep a token; a newer one takes its place."""
    added = db.insert(SlackWorkspaceRow).values(workspace=workspace, token=given)
    await db.run(added.on_conflict_do_update(index_elements=["workspace"], set_={"token": given}))


async def remove(db: Db, workspace: str) -> None:
    """Forget a workspace's token."""
    await db.run(delete(WORKSPACE).where(WORKSPACE.c.workspace == workspace))


async def begin(db: Db, state: str, now: datetime) -> None:
    """Remember an installation that was begun, and forget the ones that were never finished."""
    await db.run(delete(STATE).where(STATE.c.at < now - GOOD_FOR))
    await db.run(db.insert(SlackStateRow).values(state=state, at=now))


async def finish(db: Db, state: str, now: datetime) -> bool:
    """Whether this installation was begun lately; it cannot be finished twice."""
    return bool(await db.run(delete(STATE).where(STATE.c.state == state, STATE.c.at >= now - GOOD_FOR)))
