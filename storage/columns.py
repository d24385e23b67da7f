"""Two column types: moments in UTC, and text that only this program can read."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from sqlalchemy import DateTime, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Unreadable(Exception):
    """Sealed text that none of the secrets at hand opens."""


class Sealer:
    """Seals and opens text: AES-CBC with HMAC (Fernet), a key derived from the server secret for this one purpose.

    The first secret seals; all of them open, so that a secret can be retired without losing what it sealed.
    """

    def __init__(self, secrets: Sequence[bytes]) -> None:
        self._box = MultiFernet([Fernet(_derived(secret)) for secret in secrets])

    def seal(self, text: str) -> str:
        """The text, sealed. The token's own clock is set to zero: when something was written is not for the token to say."""
        return self._box.encrypt_at_time(text.encode(), 0).decode()

    def open(self, sealed: str) -> str:
        """The text again. Raises Unreadable; never names the text."""
        try:
            return self._box.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise Unreadable from None

    def renew(self, sealed: str) -> str:
        """The same text under the newest secret."""
        return self.seal(self.open(sealed))


def _derived(secret: bytes) -> bytes:
    key = HKDF(algorithm=hashes.SHA256(), length=32, salt=None, info=b"alongside sealed text 1").derive(secret)
    return urlsafe_b64encode(key)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC, with its timezone on the way out as on the way in (SQLite would forget it)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC for the database. Raises ValueError for a moment without a timezone."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a timezone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """UTC from the database."""
        return None if value is None else value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Sealed(TypeDecorator[str]):
    """Text encrypted at rest. The sealer travels on the engine's dialect, so no key lives in a module."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Sealed, for the database."""
        return value and sealer_of(dialect).seal(value)  # nothing needs no seal

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        """Open, from the database."""
        return value and sealer_of(dialect).open(str(value))


def sealer_of(dialect: Dialect) -> Sealer:
    """The sealer that the database was opened with."""
    sealer: Sealer = dialect.sealer  # type: ignore[attr-defined]
    return sealer
