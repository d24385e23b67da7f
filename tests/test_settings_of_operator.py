"""Settings: a wrong one is said in one line that names it, and never shows a secret."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from adapters.settings import WrongSetting, read_secrets, read_settings

SECRET = base64.b64encode(b"s" * 32).decode()

WRONG = [
    ({"PORT": "seventy"}, "PORT: found 'seventy'"),
    ({"PORT": "70000"}, "PORT: found '70000'"),
    ({"PLAYGROUND": "maybe"}, "PLAYGROUND: found 'maybe'"),
    ({"PUBLIC_URL": "http://bot.example.org"}, "PUBLIC_URL: found 'http://bot.example.org'"),
    ({"DATABASE_URL": "mysql://root:hunter2@db/x"}, "DATABASE_URL: found a value that is not shown here"),
    ({"DATABASE_URL": "postgresql://u:hunter2@db/x"}, "ALONGSIDE_SECRET: found nothing"),
    ({"ALONGSIDE_SECRET": "hunter2"}, "ALONGSIDE_SECRET: found a value that is not shown here"),
    ({"ALONGSIDE_OLD_SECRETS": f"{SECRET},hunter2"}, "ALONGSIDE_OLD_SECRETS: found a value"),
    ({"SLACK_BOT_TOKEN": "xoxb-hunter2"}, "SLACK_SIGNING_SECRET: found nothing"),
    ({"SLACK_SIGNING_SECRET": "hunter2"}, "SLACK_BOT_TOKEN: found nothing"),
    ({"SLACK_CLIENT_ID": "1.2"}, "SLACK_CLIENT_SECRET: found nothing"),
    ({"TEAMS_APP_ID": "app"}, "TEAMS_APP_PASSWORD: found nothing"),
    ({"TEAMS_OPENID_URL": "http://evil.example"}, "TEAMS_OPENID_URL: found 'http://evil.example'"),
]


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("PORT", "HOST", "DATABASE_URL", "PLAYGROUND", "PUBLIC_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("ALONGSIDE_DATA", str(tmp_path / "data"))


@pytest.mark.parametrize(("environment", "words"), WRONG, ids=lambda value: str(value)[:40])
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], words: str) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(WrongSetting) as trouble:
        read_settings()
    assert str(trouble.value).startswith(words)
    assert "hunter2" not in str(trouble.value)
    assert "\n" not in str(trouble.value)


def test_without_any_setting_it_is_the_playground_on_this_machine_only() -> None:
    settings = read_settings()
    assert settings.playground_on
    assert (settings.listen_on, settings.port) == ("127.0.0.1", 3978)


def test_the_playground_goes_off_when_a_platform_comes_and_stays_if_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    monkeypatch.setenv("SLACK_SIGNING_SECRET", "s")
    assert not read_settings().playground_on
    monkeypatch.setenv("PLAYGROUND", "on")
    assert read_settings().playground_on


def test_the_first_start_makes_a_key_file_that_only_its_owner_reads(tmp_path: Path) -> None:
    [first] = read_secrets(read_settings())
    assert (tmp_path / "data" / "secret").stat().st_mode & 0o777 == 0o600
    assert read_secrets(read_settings()) == [first]


def test_a_damaged_key_file_stops_the_start(tmp_path: Path) -> None:
    read_secrets(read_settings())
    (tmp_path / "data" / "secret").write_text("hunter2")
    with pytest.raises(WrongSetting, match="damaged"):
        read_secrets(read_settings())


def test_retired_secrets_come_after_the_one_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    old = base64.b64encode(b"o" * 32).decode()
    monkeypatch.setenv("ALONGSIDE_SECRET", SECRET)
    monkeypatch.setenv("ALONGSIDE_OLD_SECRETS", f"{old}")
    assert read_secrets(read_settings()) == [b"s" * 32, b"o" * 32]
