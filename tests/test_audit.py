"""The audit: in a healthy house everything is in order, and each promise that is broken on purpose is found and named."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from sqlalchemy import update

from adapters.main import cli
from bot.asks import feature as questions
from bot.library import Shelf
from bot.polls import feature as polls
from bot.polls.opening import SMALLEST_AUDIENCE
from bot.polls.questions import Published, Result, Row
from storage import asks, boxes, people
from storage import deliveries as owed
from storage.audit import Keys, Verdict, audit, box_checks, trace_checks
from storage.db import Database, Unusable
from storage.deliveries import Delivery, Posted
from tests.audited import PEOPLE, Audited, a_house_in_order
from tests.conftest import SECRET
from tests.forensics.open_polls import House, texts, voters


@pytest.fixture
async def audited(database: Database, database_url: str, shelf: Shelf, tmp_path: Path) -> Audited:
    return await a_house_in_order(database, database_url, shelf, tmp_path / "keys")


async def test_a_healthy_house_is_in_order(audited: Audited) -> None:
    findings = await audit(audited.url, [SECRET], Keys(audited.folder, known=True))
    assert {finding.verdict for finding in findings} == {Verdict.OK}, findings
    assert len({finding.words for finding in findings}) == len(findings) >= 15


async def test_without_a_secret_what_needs_it_is_said_to_be_not_checked(audited: Audited) -> None:
    findings = await audit(audited.url, [], Keys())
    unknown = [finding.words for finding in findings if finding.verdict is Verdict.NOT_CHECKED]
    assert not [finding for finding in findings if finding.verdict is Verdict.BROKEN]
    assert len(unknown) == 4
    assert sum("needs the server secret" in words for words in unknown) == 1
    assert sum("--keys" in words for words in unknown) == 3


SCHEMA = {
    "CREATE TABLE voted (person INTEGER)": "table “voted”",
    "ALTER TABLE envelope ADD COLUMN at TIMESTAMP": "column “at”",
    "ALTER TABLE audience ADD COLUMN person_id INTEGER REFERENCES person (id)": "linked to “person”",
    "CREATE INDEX spy ON envelope (sealed)": "index “spy”",
    "DROP TABLE why": "“why” is missing",
    "ALTER TABLE box DROP COLUMN kind": "lacks its column “kind”",
}

ROWS = {
    "UPDATE envelope SET sealed = substr(sealed, 1, 60) WHERE tag IN (SELECT tag FROM envelope LIMIT 1)": "differ in size",
    "UPDATE box SET k_min = 3 WHERE state = 'open'": "from 3 answers on",
    "DELETE FROM audience WHERE door NOT IN (SELECT door FROM audience LIMIT 1)": "open to",
    "UPDATE box SET published = 'x' WHERE state = 'open'": "already kept as a result",
    "UPDATE box SET state = 'void' WHERE state = 'open'": "keeps its part of the key",
    "DELETE FROM box WHERE state = 'void'": "does not exist any more",
}


@pytest.mark.parametrize("changes", [SCHEMA, ROWS], ids=["schema", "rows"])
async def test_what_was_changed_in_the_database_is_found_without_any_secret(
    audited: Audited, changes: dict[str, str]
) -> None:
    for statement, said in changes.items():
        assert not any(said in words for words in await audited.broken(secret=None))
        await audited.sql(statement)
        assert any(said in words for words in await audited.broken(secret=None)), statement


async def test_something_that_acts_by_itself_is_found(audited: Audited) -> None:
    on_sqlite = audited.url.startswith("sqlite")
    first = "CREATE TRIGGER spy AFTER INSERT ON envelope BEGIN SELECT 1; END"
    if not on_sqlite:
        function = "EXECUTE FUNCTION suppress_redundant_updates_trigger()"
        first = f"CREATE TRIGGER spy BEFORE UPDATE ON envelope FOR EACH ROW {function}"
        await audited.sql("CREATE RULE watch AS ON INSERT TO envelope DO ALSO SELECT 1")
    await audited.sql(first)
    found = await audited.broken()
    assert len(found) == (1 if on_sqlite else 2)
    assert any("“spy” acts by itself" in words for words in found)


async def test_an_answer_that_outlives_its_poll_is_found(audited: Audited) -> None:
    row = {"box": await audited.box(audited.closed), "tag": b"t" * 32, "sealed": b"s" * (8192 + 28)}
    await audited.sql("INSERT INTO envelope (box, tag, sealed) VALUES (:box, :tag, :sealed)", **row)
    assert any("1 sealed answers are still there" in words for words in await audited.broken())


RESULTS = {
    "tells of 4 answers": Published((4, 9), (Row(0.5),)),
    "gives exact counts": Published((12, 12), (Row(0.5, count=6),)),
    "finer than was promised": Published((10, 14), (Row(0.55),)),
}


async def test_a_result_that_tells_too_much_is_found(audited: Audited) -> None:
    box = await audited.box(audited.closed)
    for said, published in RESULTS.items():
        async with audited.database.transaction() as db:
            told = Result((published,)).packed()
            await db.run(update(boxes.BOX).where(boxes.BOX.c.id == box).values(published=told))
        assert any(said in words for words in await audited.broken())
    assert await audited.broken(secret=None) == []


async def test_another_secret_checks_nothing_and_blames_nobody_for_the_results(audited: Audited) -> None:
    findings = await audit(audited.url, [b"x" * 32], Keys(audited.folder, known=True))
    [unknown] = [finding.words for finding in findings if finding.verdict is Verdict.NOT_CHECKED]
    assert "not the one of this database" in unknown


Spoils = Callable[[Audited], Awaitable[None]]


async def _message_for_a_vote(audited: Audited) -> None:
    await _owed(audited, Delivery("k", "polls.vote", place=owed.Place("core", "test", "general")))


async def _message_to_a_voter(audited: Audited) -> None:
    async with audited.database.transaction() as db:
        voter = await people.add(db, "Eve", "core", "test", voters()[0], "en")
    await _owed(audited, Delivery(f"told:{audited.open}:open", "polls.told", voter))


async def _owed(audited: Audited, delivery: Delivery) -> None:
    async with audited.database.transaction() as db:
        await owed.owe(db, [delivery], audited.house.now)


async def _event_noted(audited: Audited) -> None:
    async with audited.database.transaction() as db:
        await owed.first_time(db, f"polls.cast {voters()[0]}", audited.house.now)


async def _message_remembered(audited: Audited) -> None:
    async with audited.database.transaction() as db:
        await owed.record(db, [], [(Posted("polls.mine:1", "person:1", "room", "message"), None)])


async def _key_lost(audited: Audited) -> None:
    (await audited.key(audited.open)).unlink()


async def _key_kept(audited: Audited) -> None:
    path = await audited.key(audited.closed)
    path.touch(0o600)
    path.write_bytes(b"k" * 32)


async def _key_readable(audited: Audited) -> None:
    (await audited.key(audited.open)).chmod(0o640)


async def _folder_readable(audited: Audited) -> None:
    audited.folder.chmod(0o755)


async def _key_exchanged(audited: Audited) -> None:
    (await audited.key(audited.open)).write_bytes(b"k" * 32)


SPOILT: dict[str, Spoils] = {
    "because somebody voted (polls.vote)": _message_for_a_vote,
    "somebody who did not make it": _message_to_a_voter,
    "An event is noted because somebody voted": _event_noted,
    "A message is remembered because somebody voted": _message_remembered,
    "was not destroyed, though the box is closed": _key_kept,
    "may read a key": _key_readable,
    "may look into the key folder": _folder_readable,
    "does not fit": _key_exchanged,
    "is missing while the box is open": _key_lost,
}


async def test_every_trace_and_every_key_out_of_place_is_found(audited: Audited) -> None:
    for said, spoil in SPOILT.items():
        assert not any(said in words for words in await audited.broken())
        await spoil(audited)
        assert any(said in words for words in await audited.broken()), said


async def test_without_key_files_the_weaker_promise_is_said_plainly(audited: Audited) -> None:
    findings = await audit(audited.url, [SECRET], Keys(None, known=True))
    assert "weaker" in findings[0].words and "backups" in findings[0].words


# --- one engine only ---


@pytest.fixture
async def in_a_file(sqlite: Database, shelf: Shelf, tmp_path: Path) -> Audited:
    house = House.of(sqlite, shelf)
    poll = await house.opens(texts(), voters(PEOPLE))
    for number, who in enumerate(voters(PEOPLE)):
        await house.votes(who, poll, number, wordy=True)
    url = f"sqlite:///{tmp_path / 'data' / 'alongside.db'}"
    return Audited(house, url, tmp_path / "keys", poll, poll)


async def test_what_lingers_in_the_log_is_found_until_it_is_erased(in_a_file: Audited) -> None:
    assert await in_a_file.broken() == []
    await in_a_file.house.closes(in_a_file.closed)
    [words] = await in_a_file.broken()
    assert "Sealed answers of 1 closed or deleted polls still lie in the database's log" in words
    await boxes.sweep(in_a_file.database)
    assert await in_a_file.broken() == []


async def test_numbered_answers_and_a_readable_database_are_found(in_a_file: Audited, tmp_path: Path) -> None:
    await in_a_file.sql("DROP TABLE envelope")
    await in_a_file.sql("CREATE TABLE envelope (box VARCHAR, tag BLOB, sealed BLOB, PRIMARY KEY (box, tag))")
    rows = " ".join(f"{column.name} VARCHAR," for column in asks.ASK.c if column.name != "id")
    await in_a_file.sql("DROP TABLE ask")
    await in_a_file.sql(f"CREATE TABLE ask ({rows} id VARCHAR PRIMARY KEY)")
    (tmp_path / "data" / "alongside.db").chmod(0o644)
    found = " ".join(await in_a_file.broken())
    assert (
        "“envelope” numbers its rows" in found
        and "“ask” numbers its rows" in found
        and "alongside.db has mode 0644" in found
    )


SERVER = {
    "log_statement": ("all", "with its time into a log (log_statement is all)"),
    "log_min_duration_statement": ("0", "log_min_duration_statement is 0"),
    "log_duration": ("on", "log_duration is on"),
    "log_parameter_max_length_on_error": ("-1", "could not keep"),
    "session_preload_libraries": ("auto_explain", "extension auto_explain"),
}


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_server_that_notes_what_is_done_is_found(audited: Audited) -> None:
    database = audited.url.rsplit("/", 1)[1]
    for count, (name, (value, said)) in enumerate(SERVER.items(), start=1):
        await audited.sql(f"ALTER DATABASE \"{database}\" SET {name} = '{value}'")
        found = await audited.broken()
        assert len(found) == count and any(said in words for words in found)


async def test_a_house_that_is_not_running_can_be_looked_at(in_a_file: Audited, tmp_path: Path) -> None:
    await in_a_file.database.close()
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["alongside.db"]
    assert await in_a_file.broken() == []


# --- the command ---


async def _command(*arguments: str) -> tuple[int, str]:
    """As on a terminal: without any setting of the program."""
    nothing = {"ALONGSIDE_SECRET": None, "DATABASE_URL": None, "ALONGSIDE_DATA": "/nowhere/to/be/found"}
    done = await asyncio.to_thread(CliRunner().invoke, cli, ["audit", *arguments], env=nothing)
    return done.exit_code, done.output


async def test_the_command_says_each_promise_and_ends_with_1_if_one_is_broken(audited: Audited) -> None:
    code, said = await _command("--database", audited.url, "--keys", str(audited.folder))
    assert code == 0 and "ok           Sealed answers are kept only while their poll is open." in said
    await audited.sql("UPDATE box SET k_min = 2 WHERE state = 'open'")
    code, said = await _command("--database", audited.url)
    assert code == 1 and "BROKEN" in said and "not checked" in said


async def test_a_database_that_is_not_there_or_not_ours_is_said_in_a_line(in_a_file: Audited, tmp_path: Path) -> None:
    assert (await _command("--database", f"sqlite:///{tmp_path / 'no.db'}"))[0] == 1
    assert not (tmp_path / "no.db").exists()
    await in_a_file.sql("UPDATE alembic_version SET version_num = '0001'")
    with pytest.raises(Unusable, match="alongside migrate"):
        await in_a_file.broken()


async def test_with_the_settings_of_the_program_everything_is_checked(in_a_file: Audited, tmp_path: Path) -> None:
    secret = base64.b64encode(SECRET).decode()
    folders = {"ALONGSIDE_DATA": str(tmp_path / "data"), "ALONGSIDE_KEYS": str(tmp_path / "keys"), "DATABASE_URL": None}
    for given, lacking in (({"ALONGSIDE_SECRET": secret}, 0), ({"ALONGSIDE_SECRET": None}, 2)):
        done = await asyncio.to_thread(CliRunner().invoke, cli, ["audit"], env={**folders, **given})
        assert done.exit_code == 0, done.output
        assert done.output.count("not checked") == lacking
    assert not (tmp_path / "data" / "secret").exists(), "nothing is changed"


def test_the_audit_knows_what_the_program_knows() -> None:
    assert box_checks.SMALLEST_AUDIENCE == SMALLEST_AUDIENCE
    features = (polls.FEATURE, questions.FEATURE)
    untraced = {entry.address for feature in features for entry in feature.entries if entry.untraced}
    assert untraced == set(trace_checks.WITHOUT_A_NAME)
