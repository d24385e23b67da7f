"""The database server keeps no record of its own of who wrote what and when."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import text

from storage.audit.findings import Check, NotChecked, Scene

WANTED: dict[str, tuple[frozenset[str], str]] = {
    "track_commit_timestamp": (frozenset({"off"}), "notes when every answer came in"),
    "log_statement": (
        frozenset({"none", "ddl"}),
        "writes every answer that comes in, sealed, with its time into a log",
    ),
    "log_min_duration_statement": (
        frozenset({"-1"}),
        "writes answers that take long, sealed, with their time into a log",
    ),
    "log_min_duration_sample": (frozenset({"-1"}), "writes some of the answers, sealed, with their time into a log"),
    "log_transaction_sample_rate": (frozenset({"0"}), "writes some of the answers, sealed, with their time into a log"),
    "log_duration": (frozenset({"off"}), "writes the time of every answer into a log"),
}
"""Settings of PostgreSQL, what they may be, and what they do otherwise."""

SPIES = ("pgaudit", "auto_explain", "pg_stat_monitor")
"""Extensions that write down statements."""

PRELOADS = ("shared_preload_libraries", "session_preload_libraries", "local_preload_libraries")


def _settings(scene: Scene) -> dict[str, str]:
    return {row[0]: row[1] for row in scene.connection.execute(text("SELECT name, setting FROM pg_settings"))}


def settings(scene: Scene) -> Iterator[str]:
    """Nothing is written into the server's log because of a vote."""
    found = _settings(scene)
    for name, (fine, what) in WANTED.items():
        if found.get(name, next(iter(fine))) not in fine:
            yield f"The database server {what} ({name} is {found[name]})."


def failures(scene: Scene) -> Iterator[str]:
    """Nor because one failed: the statement alone holds no values."""
    found = _settings(scene)
    if found["log_min_error_statement"] != "panic" and found.get("log_parameter_max_length_on_error", "0") != "0":
        yield (
            "The database server writes an answer that it could not keep, sealed, into a log"
            f" (log_parameter_max_length_on_error is {found['log_parameter_max_length_on_error']})."
        )


def spies(scene: Scene) -> Iterator[str]:
    """No extension that records."""
    found = _settings(scene)
    loaded = " ".join(found.get(name, "") for name in PRELOADS)
    installed = {row[0] for row in scene.connection.execute(text("SELECT extname FROM pg_extension"))}
    there = [spy for spy in SPIES if spy in loaded or spy in installed]
    for spy in there:
        yield f"The database server has the extension {spy}, which writes down what is done in it."
    if not there and PRELOADS[0] not in found:
        raise NotChecked("this database user may not see which extensions are loaded: grant pg_read_all_settings")


CHECKS = (
    Check("The database server writes nothing down when an answer comes in, nor its time.", settings, "postgresql"),
    Check("The database server writes no answer down that it could not keep.", failures, "postgresql"),
    Check("The database server has no extension that records what is done in it.", spies, "postgresql"),
)
