"""What the courier does at a platform before a delivery is drawn (see `Errand`), and what its turn is told about it."""

from __future__ import annotations

from adapters.door import Busy, Door, Gathering, Look, Refused, Unclear
from bot.turn import Errand
from bot.views import Value, Values
from storage.deliveries import Owed, Place


async def run(errand: Errand, door: Door, one: Owed) -> Values:
    """What the turn is told. Raises Busy: the errand is run again later."""
    if one.place is None:
        return {"refused": "not a room"}
    try:
        return await _done(errand, door, one, one.place)
    except Refused as refused:
        return {"refused": refused.reason}
    except Unclear:  # to run it again does no harm
        raise Busy("connection lost") from None


async def _done(errand: Errand, door: Door, one: Owed, place: Place) -> Values:
    match errand:
        case Errand.MEMBERS:
            people = await door.members(place.workspace, place.room)
            return {"members": tuple(f"{member.user} {member.email}" for member in people)}
        case Errand.GATHER:
            lasting = bool(one.values.get("lasting"))
            gathering = Gathering(_users(one), str(one.values.get("title", "")), lasting, one.marker)
            made = await door.gather(place.workspace, gathering)
            return {"room": made.room, "link": made.link}
        case Errand.INVITE:
            links = [await door.invite(place.workspace, place.room, user) for user in _users(one)]
            return {"done": 1, "link": next(filter(None, links), "")}
        case Errand.REMOVE:
            for user in _users(one):
                await door.remove(place.workspace, place.room, user)
            return {"done": 1}
        case Errand.LOOK:
            return _seen(await door.look(place.workspace, place.room))


def _users(one: Owed) -> tuple[str, ...]:
    users = one.values.get("users", ())
    return users if isinstance(users, tuple) else ()


def _seen(look: Look) -> Values:
    told: dict[str, Value] = {"archived": int(look.archived)}
    if look.name:
        told["name"] = look.name
    if look.private is not None:
        told["private"] = int(look.private)
    if look.link:
        told["link"] = look.link
    return told
