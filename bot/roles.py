"""Roles: the first admin claims the role with the code that the program printed at its first start."""

from __future__ import annotations

import hashlib
import secrets

from bot.turn import Entry, Feature, Role, Turn, Who
from bot.views import Button, Buttons, Card, Facts, Reply, Style, Text
from storage import installation as store
from storage import people

CODE_BYTES = 10
"""80 bits: not to be guessed through a chat, short enough to type."""


def new_code() -> tuple[str, str]:
    """A one-time admin code, and the hash that is stored instead of it."""
    code = secrets.token_hex(CODE_BYTES)
    return code, hashed(code)


def hashed(code: str) -> str:
    """What is stored of a code. It has 80 random bits, so a plain hash cannot be searched through."""
    return hashlib.sha256(code.strip().lower().encode()).hexdigest()


async def claim(turn: Turn) -> Reply:
    """Become the first admin with the code that the program printed."""
    if not await store.claim(turn.db, hashed(turn.text("rest"))):
        return Reply(Card(turn.label("claim-title"), (Text(turn.say("claim-wrong")),)))
    return await _become_admin(turn)


async def claim_as_owner(turn: Turn) -> Reply:
    """The owner of the workspace may take the role while nobody has it; the platform said that he owns it."""
    if not turn.person.sender.owner or await people.count_role(turn.db, Role.ADMIN):
        return Reply(Card(turn.label("claim-title"), (Text(turn.say("claim-wrong")),)))
    return await _become_admin(turn)


async def _become_admin(turn: Turn) -> Reply:
    sender = turn.person.sender
    person = turn.person.id or await people.add(
        turn.db, sender.name, sender.platform, sender.workspace, sender.user, sender.reference
    )
    await people.give_role(turn.db, person, Role.ADMIN)
    return Reply(Card(turn.label("claimed-title"), (Text(turn.say("claimed-text")),)), home=True)


async def roles(turn: Turn) -> Reply:
    """See who coordinates and who administers."""
    rows = tuple(
        (name or turn.label("roles-somebody"), turn.label(f"role-{role}"))
        for name, role in await people.holders(turn.db)
    )
    return Reply(Card(turn.label("roles-title"), (Facts(rows),)))


async def offer(turn: Turn) -> tuple[Text | Buttons, ...]:
    """For a workspace's owner while there is no admin: the offer to become one."""
    if not turn.person.sender.owner or await people.count_role(turn.db, Role.ADMIN):
        return ()
    button = Button(turn.label("claim-button"), "roles.claim_as_owner", style=Style.PRIMARY)
    return (Text(turn.say("claim-offer")), Buttons((button,)))


FEATURE = Feature(
    (
        Entry("roles.claim", claim, typed=("claim",)),
        Entry("roles.claim_as_owner", claim_as_owner, profile=True),
        Entry("roles.roles", roles, typed=("roles",), who=Who.ADMIN),
    )
)
