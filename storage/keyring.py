"""The keys of sealed boxes. Every key has three shares, and nothing opens a box without all of them: a file outside the
database, a column of the box, and the server secret. Destroying the file destroys the key, also for every old copy of the
database (anonymity.md, "The sealed box").
"""

from __future__ import annotations

import hmac
import os
import secrets
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

SHARE = 32
"""Bytes of every share and of every key."""

NONCE, LENGTH, SEAL = 12, 2, 16
"""Bytes of AES-GCM's nonce, of the length in front of the padded ballot, and of AES-GCM's tag."""

VERSION = b"1"
SUFFIX = ".key"


@dataclass(frozen=True, slots=True, repr=False)
class BoxKey:
    """What opens one box: derived for one turn, kept nowhere."""

    box: str
    _sealing: bytes
    _tagging: bytes

    def tag(self, words: str) -> bytes:
        """A name that only this key can find again."""
        return hmac.digest(self._tagging, words.encode(), sha256)

    def seal(self, tag: bytes, ballot: bytes, pad: int) -> bytes:
        """The ballot, padded to `pad` bytes and bound to its box and tag, so that rows cannot be swapped. Raises
        ValueError if it is too long."""
        if len(ballot) > pad - LENGTH:
            raise ValueError("the ballot is larger than the box allows")
        nonce = os.urandom(NONCE)
        plain = len(ballot).to_bytes(LENGTH, "big") + ballot.ljust(pad - LENGTH, b"\0")
        return nonce + AESGCM(self._sealing).encrypt(nonce, plain, self._bound(tag))

    def open(self, tag: bytes, sealed: bytes) -> bytes | None:
        """The ballot again; None for one that was not sealed by this key for this box and tag."""
        try:
            plain = AESGCM(self._sealing).decrypt(sealed[:NONCE], sealed[NONCE:], self._bound(tag))
        except (InvalidTag, ValueError):
            return None
        return plain[LENGTH : LENGTH + int.from_bytes(plain[:LENGTH], "big")]

    def _bound(self, tag: bytes) -> bytes:
        return VERSION + self.box.encode() + tag


class Keyring:
    """Makes, finds and destroys keys. `folder` is None where the host has no disk (`ALONGSIDE_KEYS=none`): keys then have
    two shares, and the promise is the weaker one."""

    def __init__(self, secrets: Sequence[bytes], folder: Path | None) -> None:
        self._secrets, self.folder = tuple(secrets), folder

    def new_share(self) -> bytes:
        """The share for the box's own column."""
        return secrets.token_bytes(SHARE)

    def begin(self, box: str, share: bytes) -> BoxKey:
        """Make the key of a new box. Its file is on the disk, for good, when this returns. Raises OSError."""
        mine = b""
        if self.folder is not None:
            mine = secrets.token_bytes(SHARE)
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self.folder / (box + SUFFIX), mine)
        return _derived(box, mine, share, self._secrets[0])

    def find(self, box: str, share: bytes, proof: bytes) -> BoxKey | None:
        """The key of a box; None if its file or the secret it was made under is gone. `proof` is what `prove` gave."""
        mine = self._share_of(box)
        if mine is None:
            return None
        candidates = (_derived(box, mine, share, secret) for secret in self._secrets)
        return next((key for key in candidates if hmac.compare_digest(prove(key), proof)), None)

    def needs_old(self, box: str, share: bytes, proof: bytes) -> bool:
        """Whether a box can be opened, but not with the newest secret alone: a box keeps the one it was made under."""
        newest = Keyring(self._secrets[:1], self.folder)
        return newest.find(box, share, proof) is None and self.find(box, share, proof) is not None

    def _share_of(self, box: str) -> bytes | None:
        if self.folder is None:
            return b""
        try:
            return (self.folder / (box + SUFFIX)).read_bytes()
        except OSError:
            return None

    def destroy(self, box: str) -> None:
        """Overwrite the file, then remove it. Raises OSError if it cannot be done; the sweep then tries again."""
        if self.folder is None:
            return
        path = self.folder / (box + SUFFIX)
        with suppress(FileNotFoundError):
            with path.open("r+b") as file:
                file.write(os.urandom(path.stat().st_size))
                file.flush()
                os.fsync(file.fileno())
            path.unlink()
            _sync(self.folder)

    def kept(self) -> Iterator[tuple[str, float]]:
        """Every box with a file, and when that was written (seconds since 1970, by the disk's clock)."""
        if self.folder is not None and self.folder.is_dir():
            for path in sorted(self.folder.glob("*" + SUFFIX)):
                with suppress(FileNotFoundError):
                    yield path.stem, path.stat().st_mtime

    def alias(self, words: str) -> bytes:
        """A name for a member of an audience, the same in every poll, so that audiences can be compared."""
        key = HKDF(hashes.SHA256(), SHARE, None, b"alongside audience 1").derive(self._secrets[0])
        return hmac.digest(key, words.encode(), sha256)


def prove(key: BoxKey) -> bytes:
    """Shows later that a key is the right one, and helps nobody without it."""
    return key.tag("proof")


def _derived(box: str, mine: bytes, share: bytes, secret: bytes) -> BoxKey:
    purpose = b"alongside box 1 " + box.encode()
    keys = HKDF(hashes.SHA256(), 2 * SHARE, None, purpose).derive(mine + share + secret)
    return BoxKey(box, keys[:SHARE], keys[SHARE:])


def _write(path: Path, content: bytes) -> None:
    """Whole and on the disk, or not at all."""
    half = path.with_suffix(".new")
    descriptor = os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    half.rename(path)
    _sync(path.parent)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
