"""The settings, all from the environment and all optional. A wrong one stops the start with one line that names it.

What each means stands in the README's table; this file is the only reader of the environment.
"""

from __future__ import annotations

import base64
import binascii
import os
import secrets
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

SECRET_BYTES = 32
LOOPBACK = ("127.0.0.1", "localhost", "::1")


class WrongSetting(Exception):
    """One line: which setting, what was found (never a secret's value), what is expected."""


class Settings(BaseSettings):
    """Every setting, typed. Field names are the variables' names in small letters."""

    model_config = SettingsConfigDict(extra="ignore", hide_input_in_errors=True, env_ignore_empty=True, frozen=True)

    port: int = Field(default=3978, ge=1, le=65535)
    host: str = ""
    public_url: str = ""
    database_url: SecretStr = SecretStr("")
    alongside_data: Path = Path("data")
    alongside_content: Path = Path("content")
    alongside_secret: SecretStr = SecretStr("")
    alongside_old_secrets: SecretStr = SecretStr("")
    alongside_keys: str = ""
    slack_bot_token: SecretStr = SecretStr("")
    slack_signing_secret: SecretStr = SecretStr("")
    slack_app_token: SecretStr = SecretStr("")
    slack_client_id: str = ""
    slack_client_secret: SecretStr = SecretStr("")
    slack_api_url: str = "https://slack.com/api/"
    teams_app_id: str = ""
    teams_app_password: SecretStr = SecretStr("")
    teams_tenant_id: str = ""
    teams_openid_url: str = "https://login.botframework.com/v1/.well-known/openidconfiguration"
    teams_token_url: str = ""
    playground: Literal["on", "off", ""] = ""

    @field_validator("public_url", "slack_api_url", "teams_openid_url", "teams_token_url")
    @classmethod
    def _https_or_loopback(cls, url: str) -> str:
        parts = urlsplit(url)
        if url and parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
            raise ValueError("an address that begins with https:// (http:// only for this machine)")
        return url

    @field_validator("database_url")
    @classmethod
    def _sqlite_or_postgresql(cls, secret: SecretStr) -> SecretStr:
        try:
            backend = make_url(secret.get_secret_value()).get_backend_name() if secret.get_secret_value() else "sqlite"
        except ArgumentError:
            backend = ""
        if backend not in ("sqlite", "postgresql"):
            raise ValueError("postgresql+asyncpg://user:password@host/name, or sqlite:///path")
        return secret

    @field_validator("alongside_secret", "alongside_old_secrets")
    @classmethod
    def _thirty_two_bytes(cls, secret: SecretStr) -> SecretStr:
        for one in filter(None, secret.get_secret_value().replace(",", " ").split()):
            _decoded(one)
        return secret

    @model_validator(mode="after")
    def _together(self) -> Settings:
        pairs = (
            ("slack_signing_secret", "slack_bot_token"),
            ("slack_client_id", "slack_client_secret"),
            ("slack_client_id", "slack_signing_secret"),
            ("teams_app_id", "teams_app_password"),
        )
        for given, needed in pairs:
            if _text(getattr(self, given)) and not _text(getattr(self, needed)) and not self._other_way(needed):
                raise ValueError(f"{needed.upper()}|nothing|a value, as {given.upper()} is set")
        if self.slack and not (_text(self.slack_signing_secret) or _text(self.slack_app_token)):
            raise ValueError(
                "SLACK_SIGNING_SECRET|nothing|the app's signing secret, or SLACK_APP_TOKEN for Socket Mode"
            )
        if self.on_postgresql and not _text(self.alongside_secret):
            raise ValueError("ALONGSIDE_SECRET|nothing|32 random bytes in base64, as DATABASE_URL is PostgreSQL")
        return self

    def _other_way(self, needed: str) -> bool:
        return needed == "slack_bot_token" and bool(self.slack_client_id)

    @property
    def slack(self) -> bool:
        """Whether a Slack workspace (or a Slack app for many) is configured."""
        return bool(_text(self.slack_bot_token) or self.slack_client_id)

    @property
    def teams(self) -> bool:
        """Whether Teams is configured."""
        return bool(self.teams_app_id)

    @property
    def playground_on(self) -> bool:
        """Asked for, or nothing else is configured."""
        return self.playground == "on" or (self.playground == "" and not (self.slack or self.teams))

    @property
    def listen_on(self) -> str:
        """The address to bind: this machine only, until a platform has to reach us."""
        return self.host or ("0.0.0.0" if self.slack or self.teams else "127.0.0.1")  # noqa: S104 behind a proxy

    @property
    def on_postgresql(self) -> bool:
        """Whether the database is shared by several processes."""
        return self.database.startswith("postgresql")

    @property
    def database(self) -> str:
        """Where the database is."""
        return _text(self.database_url) or f"sqlite:///{self.alongside_data / 'alongside.db'}"

    @property
    def keys_folder(self) -> Path | None:
        """Where the keys of sealed boxes are; None on a host without a disk of its own."""
        if self.alongside_keys == "none":
            return None
        return Path(self.alongside_keys) if self.alongside_keys else self.alongside_data / "keys"


def _text(value: SecretStr | str) -> str:
    return value.get_secret_value() if isinstance(value, SecretStr) else value


def _decoded(secret: str) -> bytes:
    try:
        decoded = base64.b64decode(secret, validate=True)
    except binascii.Error:
        decoded = b""
    if len(decoded) != SECRET_BYTES:
        raise ValueError("32 random bytes in base64 (openssl rand -base64 32)")
    return decoded


def read_settings() -> Settings:
    """The settings of this process. Raises WrongSetting."""
    try:
        return Settings()
    except ValidationError as trouble:
        raise WrongSetting(_one_line(trouble)) from None


def _one_line(trouble: ValidationError) -> str:
    first = trouble.errors()[0]
    words = first["msg"].removeprefix("Value error, ")
    if "|" in words:
        name, found, expected = words.split("|")
    else:
        name, found, expected = str(first["loc"][0]).upper(), "", words
    if not found:
        secret = any(part in name for part in ("SECRET", "TOKEN", "PASSWORD", "DATABASE"))
        found = "a value that is not shown here" if secret and "URL" not in name else repr(os.environ.get(name, ""))
        found = "a value that is not shown here" if name == "DATABASE_URL" else found
    return f"{name}: found {found}; expected: {expected}"


def read_secrets(settings: Settings) -> list[bytes]:
    """The server secret and the retired ones. The first start makes a key file (0600) in the data folder (0700).
    Raises WrongSetting."""
    retired = [_decoded(one) for one in _text(settings.alongside_old_secrets).replace(",", " ").split()]
    given = _text(settings.alongside_secret)
    return [_decoded(given) if given else _from_file(settings.alongside_data), *retired]


def _from_file(folder: Path) -> bytes:
    path = folder / "secret"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        if not path.exists():
            _write_once(path, base64.b64encode(secrets.token_bytes(SECRET_BYTES)))
        return _decoded(path.read_text().strip())
    except OSError as trouble:
        raise WrongSetting(
            f"ALONGSIDE_DATA: found {str(folder)!r}, which cannot be used ({trouble.strerror}); expected: a folder to write in"
        ) from None
    except ValueError as trouble:
        raise WrongSetting(f"ALONGSIDE_SECRET: the key file {path} is damaged; expected: {trouble}") from None


def _write_once(path: Path, content: bytes) -> None:
    """Whole or not at all, and never over an existing key."""
    half = path.with_suffix(".new")
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    half.rename(path)
