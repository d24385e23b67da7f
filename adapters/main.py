"""The command line: `alongside --help`."""

from __future__ import annotations

import asyncio
import logging
import resource
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click
from sqlalchemy.engine import make_url

from adapters.content_commands import content
from adapters.program import Program, assembled, run
from adapters.settings import Settings, WrongSetting, read_secrets, read_settings
from bot.library import ContentUnusable, Shelf, report
from storage import boxes
from storage.audit import Keys, Verdict
from storage.audit import audit as look_at
from storage.db import Unusable, open_database
from storage.schema import migrate as migrate_schema
from storage.schema import reseal


class OneLine(click.Group):
    """Whatever stops a command is said in one line, with an exit code that is not 0."""

    def invoke(self, context: click.Context) -> Any:
        """Run the command."""
        try:
            return super().invoke(context)
        except (WrongSetting, Unusable, ContentUnusable) as trouble:
            raise click.ClickException(str(trouble)) from None
        except OSError as trouble:
            raise click.ClickException(f"{trouble.strerror or type(trouble).__name__}.") from None


@click.group(cls=OneLine)
@click.version_option(package_name="alongside")
def cli() -> None:
    """Alongside: ongoing support for workplace allies, in Slack, Teams and the browser.

    Without any setting, `alongside run` starts everything on this machine with a page to try it on. Settings come from
    the environment; the README lists them.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core dump would hold what people wrote
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s", stream=sys.stderr)
    for chatty in ("apscheduler", "alembic", "watchfiles"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    logging.getLogger("matplotlib").setLevel(logging.ERROR)  # without a home folder it warns, and works on


@cli.command("run")
def run_all() -> None:
    """Run everything in one process: the doors, the clock and the courier."""
    _run(http=True, duties=True)


@cli.command()
def web() -> None:
    """Serve the doors only (many machines: see Procfile)."""
    _run(http=True, duties=False)


@cli.command()
def worker() -> None:
    """Tick and deliver only (many machines: see Procfile)."""
    _run(http=False, duties=True)


def _run(http: bool, duties: bool) -> None:
    settings = read_settings()
    asyncio.run(run(settings, http, duties, _welcome if http else _at_work))


def _welcome(program: Program) -> None:
    settings = program.settings
    lines = ["", "Alongside is running. Stop it with Ctrl+C.", ""]
    if settings.playground_on:
        lines.append(f"  Open    http://localhost:{settings.port}/   pick a person, say hi, move the clock")
    for name, on, path in (("Slack", settings.slack, "/slack/events"), ("Teams", settings.teams, "/api/messages")):
        if on:
            lines.append(f"  {name}   {settings.public_url or f'http://{settings.listen_on}:{settings.port}'}{path}")
    if program.claim_code:
        lines.append(f"  Admin   say “claim {program.claim_code}” to the bot: it works once, and is not shown again")
    if settings.playground_on:
        lines.append(
            "  Next    README.md says how to connect Slack and Teams, and content/README.md how to edit lessons"
        )
    click.echo("\n".join([*lines, ""]))


def _at_work(program: Program) -> None:
    click.echo("Alongside's worker is at work.")
    if program.claim_code:
        click.echo(f"Admin: say “claim {program.claim_code}” to the bot: it works once, and is not shown again")


@cli.command()
def migrate() -> None:
    """Bring the database up to date, and seal everything again with the newest secret.

    To retire a secret: put the new one into ALONGSIDE_SECRET and the old one into ALONGSIDE_OLD_SECRETS, run this, and leave
    the old one there until every sealed box that is open now (polls, questions without a name) is closed, as a box cannot be
    sealed again: removed earlier, it takes them along. `alongside doctor` says when it can go.
    """
    count, old = asyncio.run(_migrate(read_settings()))
    click.echo(f"The database is up to date; {count} texts are sealed with the newest secret. {old}".rstrip())


async def _migrate(settings: Settings) -> tuple[int, str]:
    database = open_database(settings.database, read_secrets(settings), settings.keys_folder)
    try:
        await migrate_schema(database)
        count = await reseal(database)
        async with database.transaction() as db:
            return count, _old_secrets(await boxes.needing_old(db))
    finally:
        await database.close()


def _old_secrets(needing: Sequence[Any]) -> str:
    """What the boxes that need an old secret mean for whoever would like to remove it; empty if there are none."""
    if not needing:
        return ""
    days = [row.closes_at.date() for row in needing if row.closes_at]
    last = f"; the last of those that are open is to close on {max(days)}" if days else ""
    return f"Do not remove the old secret yet: {len(needing)} sealed boxes need it until they are closed{last}."


@cli.command()
@click.option("--database", help="Its address (sqlite:///path or postgresql://…), instead of the settings.")
@click.option("--keys", help="The folder of the keys of open polls, or none; only with --database.")
def audit(database: str | None, keys: str | None) -> None:
    """Check the promises about anonymous polls against the live database, a sentence each. Exit code 1 if one is broken.

    With --database it needs no setting and no secret: whoever may read the database can run it. What needs the secret or
    the keys is then said to be not checked. Nothing is changed.
    """
    findings = asyncio.run(look_at(*_what_is_said(database, keys)))
    for finding in findings:
        click.echo(f"{finding.verdict:<12} {finding.words}")
    sys.exit(1 if any(finding.verdict is Verdict.BROKEN for finding in findings) else 0)


def _what_is_said(database: str | None, keys: str | None) -> tuple[str, list[bytes], Keys]:
    if database:
        folder = Path(keys) if keys and keys != "none" else None
        return database, [], Keys(folder, known=bool(keys))
    settings = read_settings()
    if not settings.on_postgresql and not Path(make_url(settings.database).database or "").is_file():
        raise Unusable("There is no database yet: start the program once, or name another with --database.")
    at_hand = settings.alongside_secret.get_secret_value() or (settings.alongside_data / "secret").is_file()
    return settings.database, read_secrets(settings) if at_hand else [], Keys(settings.keys_folder, known=True)


cli.add_command(content)


@cli.command()
def doctor() -> None:
    """Look whether everything is as it should be, and say what to do where it is not."""
    settings = read_settings()
    checks: list[tuple[str, Callable[[], str]]] = [
        ("settings", lambda: "read"),
        ("secret", lambda: f"{len(read_secrets(settings))} at hand"),
        ("content", lambda: _content_is_fine(settings)),
        ("database", lambda: asyncio.run(_database_is_fine(settings))),
        ("http", _parser_is_fine),
    ]
    sick = 0
    for name, look in checks:
        try:
            click.echo(f"{name:<10} ok    {look()}")
        except (WrongSetting, Unusable, ContentUnusable) as trouble:
            sick += 1
            click.echo(f"{name:<10} SICK  {trouble}")
    sys.exit(1 if sick else 0)


def _content_is_fine(settings: Settings) -> str:
    words, code = report(settings.alongside_content)
    if code:
        raise Unusable(f"{words.splitlines()[-1]} Run: alongside content check")
    programme = Shelf(settings.alongside_content).library.programme
    if not programme.contacts:
        return words.splitlines()[0] + " No contacts yet: lessons on harm point to them (content/programme.yaml)."
    return words.splitlines()[0]


async def _database_is_fine(settings: Settings) -> str:
    from storage.deliveries import missed

    async with assembled(settings) as program, program.database.transaction() as db:
        lost = [f"{row.count} {row.state} ({row.reason})" for row in await missed(db)]
        old = _old_secrets(await boxes.needing_old(db)) or _old_can_go(settings)
        return " ".join(["reached, up to date; missed messages:", (", ".join(lost) or "none") + ".", old]).rstrip()


def _old_can_go(settings: Settings) -> str:
    """Said where there are old ones. Texts are sealed again by `migrate` alone."""
    old = len(read_secrets(settings)) > 1
    return "No sealed box needs an old secret: after `alongside migrate` they can be removed." if old else ""


def _parser_is_fine() -> str:
    from aiohttp import http_parser

    if http_parser.HttpRequestParser is http_parser.HttpRequestParserPy:
        raise Unusable("aiohttp runs its slow parser, which had request-smuggling bugs: install aiohttp from a wheel.")
    return "aiohttp's C parser is loaded"
