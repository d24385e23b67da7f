"""Roles: the first admin claims the role with the code that the program printed at its first start, and gives others theirs."""

from __future__ import annotations

import hashlib
import secrets

from bot.acquaintance import introduced, kept
from bot.turn import Entry, Feature, Role, Stale, Turn, Who
from bot.views import (
    Button,
    Buttons,
    Card,
    ChoiceField,
    Choices,
    Delivery,
    Facts,
    Form,
    Note,
    Option,
    PersonField,
    Reply,
    Style,
    Text,
)
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
    await people.give_role(turn.db, await kept(turn), Role.ADMIN)
    return Reply(Card(turn.label("claimed-title"), (Text(turn.say("claimed-text")),)), home=True)


async def roles(turn: Turn) -> Reply:
    """See who coordinates and who administers; give and take these roles."""
    return Reply(await overview(turn))


async def overview(turn: Turn) -> Card:
    """Everybody with a role, and the ways to change that."""
    holders = await people.holders(turn.db)
    rows = tuple((name or turn.label("roles-somebody"), turn.label(f"role-{role}")) for _, name, role in holders)
    give = Button(turn.label("roles-give-button"), "roles.give", style=Style.PRIMARY, opens_form=True)
    options = tuple(
        Option(f"{person} {role}", f"{name or turn.label('roles-somebody')}: {turn.label(f'role-{role}')}")
        for person, name, role in holders
        if person != turn.person.id
    )
    take = (Choices("whose", turn.label("roles-take"), options, "roles.take"),) if options else ()
    return Card(turn.label("roles-title"), (Facts(rows), Buttons((give,)), *take))


async def give(turn: Turn) -> Reply:
    """Make somebody a coordinator or an admin."""
    return Reply(await giving(turn))


async def giving(turn: Turn) -> Form:
    """To whom, and which."""
    options = tuple(Option(role, turn.label(f"role-{role}")) for role in Role)
    fields = (
        PersonField("who", turn.label("roles-who")),
        ChoiceField("role", turn.label("roles-which"), options, chosen=(Role.COORDINATOR,)),
    )
    note = Note(turn.say("roles-give-note"))
    return Form(turn.label("roles-give-title"), "roles.given", turn.label("roles-give-submit"), fields, (note,))


async def given(turn: Turn) -> Reply:
    """He has it, and is told."""
    person, role = await introduced(turn, turn.text("who")), turn.text("role")
    await people.give_role(turn.db, person, role)
    told = Delivery(f"role:{person}:{role}:{turn.now:%Y%m%d%H%M}", "roles.told", person, values={"role": role})
    return Reply(await overview(turn), (told,))


async def told(turn: Turn) -> Reply:
    """What somebody hears who was given a role."""
    role = turn.text("role")
    if role not in turn.person.roles:
        return Reply()
    more = Button(turn.label("commands-button"), "hello.help", style=Style.PRIMARY)
    words = turn.say("roles-told", role=turn.label(f"role-{role}"))
    return Reply(Card(turn.label("roles-title"), (Text(words), Buttons((more,)))))


async def take(turn: Turn) -> Reply:
    """End somebody's role. Nobody can end his own, so that there is always an admin."""
    person, _, role = turn.text("whose").partition(" ")
    if not person.isdecimal() or int(person) == turn.me:
        raise Stale
    await people.take_role(turn.db, int(person), role)
    return Reply(await overview(turn), replaces=True)


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
        Entry("roles.give", give, who=Who.ADMIN),
        Entry("roles.given", given, who=Who.ADMIN, form=giving),
        Entry("roles.take", take, who=Who.ADMIN),
        Entry("roles.told", told, by_clock=True),
    )
)
