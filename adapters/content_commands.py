"""`alongside content`: check the files, write a new lesson, look at it, see what a change means and how lessons are received."""

from __future__ import annotations

import asyncio
import contextlib
import json
import signal
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from sqlalchemy.engine import make_url

from adapters import plain_text, studio_diff, studio_lesson
from adapters.program import clock_of
from adapters.settings import Settings, read_secrets, read_settings
from bot import reception, spoken
from bot.content.reading import read
from bot.content.report import FORMATS
from bot.library import Shelf, report
from bot.useful import Figures, figures
from storage import studio as store
from storage.db import Database, Unusable, open_database
from storage.schema import migrate

LOOKS_A_SECOND = 4
"""How often one looks whether the running program has read."""

ENGLISH = "en"

FOLDER = click.argument("folder", required=False, type=click.Path(path_type=Path))


@click.group()
def content() -> None:
    """The lessons, prompts and messages in the content folder."""


@content.command()
@FOLDER
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", help="For people, programs or GitHub.")
def check(folder: Path | None, form: str) -> None:
    """Check every file: path:line: what is wrong and how to cure it. Exit code 1 if anything is."""
    words, code = report(folder or read_settings().alongside_content, form)
    click.echo(words)
    sys.exit(code)


@content.group()
def new() -> None:
    """Write something new."""


@new.command()
@FOLDER
def lesson(folder: Path | None) -> None:
    """Ask what a lesson needs and write its file, with the next free number. Nothing is opened or sent."""
    root = folder or read_settings().alongside_content
    reading = read(root)
    if reading.programme is None:
        raise Unusable("programme.yaml cannot be read: alongside content check")
    written = studio_lesson.write(root, reading, reading.programme, studio_lesson.ask(reading, reading.programme))
    for problem in written.problems:
        click.echo(str(problem))
    if written.problems:
        click.echo(
            f"Kept as {written.path}, which nobody reads: mend it, then take away the dot at the beginning of its name."
        )
        sys.exit(1)
    click.echo(
        f"Written: {written.path}. A program that runs here uses it from now on. To look at it: alongside content preview"
    )


@content.command()
@click.argument("port", required=False, type=click.IntRange(1, 65535), default=3979)
@click.option("--folder", type=click.Path(path_type=Path), help="Another folder than the settings name.")
def preview(port: int, folder: Path | None) -> None:
    """Look at any lesson as Slack, Teams, the page and plain text show it; the page follows as you save. Stop with Ctrl+C."""
    asyncio.run(_preview(folder or read_settings().alongside_content, port))


async def _preview(folder: Path, port: int) -> None:
    from adapters import studio

    serving = asyncio.current_task()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, serving.cancel if serving else sys.exit)
    with contextlib.suppress(asyncio.CancelledError):
        await studio.serve(folder, port, lambda address: click.echo(f"Open {address}   Stop with Ctrl+C."))


@content.command("reload")
@click.option("--wait", type=click.IntRange(0, 600), default=10, help="Seconds to wait for the program.")
def reload_(wait: int) -> None:
    """Have the running program read the folder again, and say what it found. Exit code 1 if that was not good."""
    words, code = asyncio.run(_reload(read_settings(), wait))
    click.echo(words)
    sys.exit(code)


async def _reload(settings: Settings, wait: int) -> tuple[str, int]:
    async with _opened(settings) as database:
        async with database.transaction() as db:
            number = await store.ask(db)
        for _ in range(1 + wait * LOOKS_A_SECOND):
            async with database.transaction() as db:
                state = await store.state(db)
            if state is not None and state.answered >= number:
                return _found(state.digest, state.many, state.problems)
            await asyncio.sleep(1 / LOOKS_A_SECOND)
    return "Nobody has read the folder: the program does not seem to run. It reads everything when it starts.", 1


def _found(digest: str, many: int, problems: str) -> tuple[str, int]:
    if not digest:
        return "Read again: all is well, and in use.", 0
    listed = [f"{path}:{line}: {words}" for path, line, words in json.loads(problems)]
    rest = [f"and {many - len(listed)} more: alongside content check"] if many > len(listed) else []
    return "\n".join([*listed, *rest, "Nothing has changed: the last good version stays in use."]), 1


@content.command()
@FOLDER
@click.option("--against", type=click.Path(path_type=Path), help="Another folder, instead of what the program uses.")
def diff(folder: Path | None, against: Path | None) -> None:
    """Say what would change, and for whom, if the folder were used as it stands. Exit code 1 if it cannot be used."""
    settings = read_settings()
    after = read(folder or settings.alongside_content)
    before = _of_folder(against) if against else asyncio.run(_in_use(settings))
    renamed = after.programme.renamed if after.programme else {}
    found = studio_diff.compare(before.pieces, studio_diff.pieces(after), renamed)
    click.echo(f"Compared with {before.name}:")
    for line in studio_diff.told(found, after.programme, before.had_by):
        click.echo(line)
    if not found:
        click.echo("Nothing would change.")
    if after.problems:
        click.echo(f"It cannot be used as it stands ({len(after.problems)} to mend): alongside content check")
    sys.exit(1 if after.problems else 0)


@dataclass(frozen=True, slots=True)
class Before:
    """What is compared with: its name, its pieces, and what may be said of who had which lesson."""

    name: str
    pieces: store.Pieces
    figures: Sequence[Figures] | None = None

    def had_by(self, lesson: str) -> str:
        """How many had a lesson by the beginning of this month, in words; of a folder nobody knows."""
        if self.figures is None:
            return ""
        band = next((one.given for one in self.figures if one.lesson == lesson), None)
        if band is None:
            return "fewer than 5 people"
        low, high = band
        return f"{low} to {high} people" if high else f"{low} or more people"


def _of_folder(folder: Path) -> Before:
    return Before(str(folder), studio_diff.pieces(read(folder)))


async def _in_use(settings: Settings) -> Before:
    async with _opened(settings) as database:
        now = await clock_of(settings, database)
        async with database.transaction() as db:
            state, pieces = await store.state(db), await store.used(db)
            if state is None or state.used_at is None:
                raise Unusable(
                    "The program has not used any content yet: start it once, or name a folder with --against."
                )
            since = spoken.moment(ENGLISH, state.used_at)
            return Before(f"what the program has used since {since} UTC", pieces, await figures(db, now()))


@content.command("report")
def report_() -> None:
    """How the lessons are received: how many did something with each, and how useful they found it; from five people on."""
    click.echo(asyncio.run(_received(read_settings())))


async def _received(settings: Settings) -> str:
    library = Shelf(settings.alongside_content).library
    async with _opened(settings) as database:
        now = await clock_of(settings, database)
        async with database.transaction() as db:
            found = await figures(db, now())
    if not found:
        return plain_text.prose(library.say(ENGLISH, "content-report-none"))
    lines = [plain_text.prose(reception.line(library, ENGLISH, one)) for one in found]
    return "\n".join([*lines, "", plain_text.prose(library.say(ENGLISH, "content-report-note"))])


@asynccontextmanager
async def _opened(settings: Settings) -> AsyncIterator[Database]:
    """The program's database, which must be there already."""
    if not (settings.on_postgresql or _is_there(settings)):
        raise Unusable("There is no database yet: start the program once.")
    database = open_database(settings.database, read_secrets(settings), settings.keys_folder)
    try:
        await migrate(database)
        yield database
    finally:
        await database.close()


def _is_there(settings: Settings) -> bool:
    return Path(make_url(settings.database).database or "").is_file()
