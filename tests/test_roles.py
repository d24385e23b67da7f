"""Who may what: the first admin, the owner of a workspace, and one friendly line for everybody else."""

from __future__ import annotations

from bot.roles import new_code
from storage import installation
from storage.db import Database
from tests.chat import Chat


async def test_the_one_time_code_makes_one_admin(core: Chat, database: Database) -> None:
    code, kept = new_code()
    async with database.transaction() as db:
        await installation.begin(db, kept)
    ada, ben = core.person("Ada"), core.person("Ben")
    await ben.types("claim 0000000000")
    assert ben.sees("That did not work")
    await ada.types(f"claim {code.upper()}")
    assert ada.sees("You are the admin now")
    await ben.types(f"claim {code}")
    assert ben.count("That did not work") == 2
    await ada.types("roles")
    assert ada.sees("Ada: Admin")


async def test_the_owner_of_a_workspace_is_offered_the_role_while_nobody_has_it(core: Chat) -> None:
    olga = core.person("Olga", owner=True)
    await olga.types("hi")
    await olga.presses("Become the admin")
    assert olga.sees("You are the admin now")
    other = core.person("Omar", owner=True)
    await other.types("hi")
    assert not other.sees("Become the admin")


async def test_what_is_not_yours_gets_a_line_that_says_who_can(core: Chat) -> None:
    adam = core.person("Adam")
    await adam.types("roles")
    assert adam.sees("Only an admin can do that.")
    await adam.types("journal")
    assert adam.sees("You have not joined yet.")


async def test_help_shows_only_what_one_may_do(core: Chat) -> None:
    adam = core.person("Adam")
    await adam.types("help")
    assert adam.sees("To begin", "join as an ally") and not adam.sees("Your way")
    await adam.joins()
    await adam.types("HELP!")
    assert adam.sees("Your way", "journal – your private reflections") and not adam.sees("For admins")
