"""The attacks: each gets what was copied and says who chose what. An order that is the same on both sides is all it takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.forensics.copies import Copy, Loot
from tests.forensics.open_polls import CHOICE_CANARY, ID_CANARY, TEXT_CANARY
from tests.forensics.sqlite_file import Cell

CHOICE = re.compile(rb"(?:%b|%b) (\d{3})" % (CHOICE_CANARY.encode(), TEXT_CANARY.encode()))
WHO = re.compile(rb"%b\d{3}" % ID_CANARY.encode())

SEALED = re.compile(rb"\x4d\x4c(?:[\x80-\xff]{1,2}[\x00-\x7f])([0-9a-f]{32})(.{32})", re.DOTALL)
"""A sealed answer in SQLite's pages and log, also where it was deleted."""

Guess = dict[str, int]


@dataclass(frozen=True)
class Act:
    """One step in the true order, which the attacker knows: whoever did it, and the copy taken after it. `writes`: it put
    something in (a withdrawal takes out)."""

    copy: int
    voter: str
    writes: bool = True


@dataclass
class Evidence:
    """What there is about one box. `what` and `roll` are the tables for what was said and who did (empty if there is
    none); `mark` is in every row of the box; `published` what was told after the close, in its order, if it could be read;
    `numbers` every choice."""

    loot: Loot
    acts: Sequence[Act]
    numbers: Sequence[int]
    truth: Guess
    what: str
    roll: str = ""
    mark: bytes = b""
    published: list[int] = field(default_factory=list)

    def rows(self, copy: Copy, table: str) -> list[Cell]:
        """The rows of this box in a copy."""
        return [cell for cell in copy.tables.get(table, []) if self.mark in cell.raw]

    @property
    def fullest(self) -> Copy:
        """The last copy while it was open."""
        return self.loot.copies[self.acts[-1].copy]

    @property
    def first(self) -> list[str]:
        """Voters in the order in which they first said something; without those who withdrew in the end."""
        there = {act.voter: act.writes for act in self.acts}
        return [who for who in dict.fromkeys(act.voter for act in self.acts) if there[who]]

    @property
    def last(self) -> list[str]:
        """Voters in the order in which they last said something."""
        there = {act.voter: act.writes for act in self.acts}
        return [who for who in dict.fromkeys(act.voter for act in reversed(self.acts)) if there[who]][::-1]


Attack = Callable[[Evidence], Guess]
Order = Callable[[Cell], object]


def meant(evidence: Evidence, tokens: Sequence[bytes], rank: Callable[[bytes], object] = bytes) -> list[int]:
    """The choices behind what was found: written there, or else by rank, as good as any other guess."""
    written = [CHOICE.search(token) for token in tokens]
    if tokens and all(written):
        return [int(one[1]) for one in written if one]
    ranks = {token: place for place, token in enumerate(sorted(set(tokens), key=rank))}  # type: ignore[arg-type]
    return [evidence.numbers[ranks[token] % len(evidence.numbers)] for token in tokens]


def names(tokens: Sequence[bytes]) -> list[str]:
    """The voters named in rows."""
    return [found[0].decode() for found in map(WHO.search, tokens) if found]


def by_order(order: Order, again: bool = False) -> Attack:
    """Sort what was said, and who said something, in the same way. `again`: a change counts as later."""

    def attack(evidence: Evidence) -> Guess:
        live = [cell for cell in evidence.rows(evidence.fullest, evidence.what) if not cell.dead]
        tokens = [cell.raw for cell in sorted(live, key=order)]  # type: ignore[arg-type]
        roll = sorted(evidence.rows(evidence.fullest, evidence.roll), key=order)  # type: ignore[arg-type]
        who = names([cell.raw for cell in roll]) or (evidence.last if again else evidence.first)
        return dict(zip(who, meant(evidence, tokens), strict=False))

    return attack


def joined(evidence: Evidence) -> Guess:
    """Rows that the same transaction wrote belong together."""
    said = {cell.stamp: cell.raw for cell in evidence.rows(evidence.fullest, evidence.what)}
    who = {cell.stamp: cell.raw for cell in evidence.rows(evidence.fullest, evidence.roll)}
    both = sorted(said.keys() & who.keys())
    return dict(zip(names([who[one] for one in both]), meant(evidence, [said[one] for one in both]), strict=False))


def seen(evidence: Evidence) -> dict[str, bytes]:
    """The row that is new in the copy after somebody's last act; one of them if there are several."""
    return {who: new for new, who in everything_seen(evidence).items()}


def everything_seen(evidence: Evidence) -> dict[bytes, str]:
    """Every row that was ever new in the copy after an act, and whose act that was."""
    found = {}
    for act in evidence.acts:
        before = {cell.raw for cell in evidence.rows(evidence.loot.copies[act.copy - 1], evidence.what)}
        after = {cell.raw for cell in evidence.rows(evidence.loot.copies[act.copy], evidence.what)}
        for new in sorted(after - before):
            found[new] = act.voter
    return found


def adjacent(evidence: Evidence) -> Guess:
    """The difference of two copies is the vote between them."""
    found = seen(evidence)
    return dict(zip(found, meant(evidence, list(found.values())), strict=True))


def by_cipher(evidence: Evidence) -> Guess:
    """The same by the last bytes of what was new: the sealed text rather than its tag."""
    found = seen(evidence)
    return dict(zip(found, meant(evidence, list(found.values()), lambda raw: raw[::-1]), strict=True))


def by_length(evidence: Evidence) -> Guess:
    """The longer the row, the longer the words."""
    size = {cell.raw: cell.size for cell in evidence.rows(evidence.fullest, evidence.what)}
    found = {who: raw for who, raw in seen(evidence).items() if raw in size}
    ordered = sorted(found, key=lambda who: (size[found[who]], found[who]))
    return dict(zip(ordered, evidence.numbers, strict=False))


def replay(evidence: Evidence) -> Guess:
    """Replay the database's own log, write by write."""
    said = [raw for raw in evidence.loot.replayed[evidence.what] if evidence.mark in raw]
    who = names(evidence.loot.replayed.get(evidence.roll, [])) or [act.voter for act in evidence.acts if act.writes]
    return dict(zip(who, meant(evidence, said), strict=False))


def dead_rows(evidence: Evidence) -> Guess:
    """Every version of a row that ever was, by the transaction that wrote it."""
    rows = evidence.rows(evidence.fullest, evidence.what)
    before = {cell.raw for cell in evidence.rows(evidence.loot.copies[evidence.acts[0].copy - 1], evidence.what)}
    said = [cell.raw for cell in sorted(rows, key=lambda cell: cell.stamp) if cell.raw not in before]
    return dict(zip((act.voter for act in evidence.acts if act.writes), meant(evidence, said), strict=False))


def carve(evidence: Evidence) -> Guess:
    """Search the raw bytes of everything, free space included, in the order in which they lie there."""
    content = evidence.loot.carved
    if evidence.roll:
        said = list(dict.fromkeys(found[0] for found in CHOICE.finditer(content)))
        who = list(dict.fromkeys(found[0].decode() for found in WHO.finditer(content)))
        return dict(zip(who, meant(evidence, said), strict=False))
    tags = dict.fromkeys(found[2] for found in SEALED.finditer(content) if found[1] == evidence.mark)
    return dict(zip(evidence.first, meant(evidence, list(tags)), strict=False))


def logs(evidence: Evidence) -> Guess:
    """What the program's log, at its most talkative, says after each vote; times and all."""
    grown = {act.voter: evidence.loot.copies[act.copy].log for act in evidence.acts if act.writes}
    told = {who: line for who, line in grown.items() if line}
    return dict(zip(told, meant(evidence, list(told.values())), strict=True))


def key_files(evidence: Evidence) -> Guess:
    """A key file that comes, goes or changes its time with a vote."""
    told = {}
    for act in evidence.acts:
        before, after = evidence.loot.copies[act.copy - 1].listing, evidence.loot.copies[act.copy].listing
        if new := sorted(set(after) - set(before)):
            told[act.voter] = repr(new).encode()
    return dict(zip(told, meant(evidence, list(told.values())), strict=True))


def published_in(order: Callable[[Evidence], Sequence[str]]) -> Attack:
    """The order in which texts were published is the order of their voters, sorted somehow."""
    return lambda evidence: dict(zip(order(evidence), evidence.published, strict=False))


def by_tag(evidence: Evidence) -> list[str]:
    """Voters in the order in which the program reads their envelopes."""
    found = seen(evidence)
    return sorted(evidence.first, key=lambda who: found[who])


BOTH: dict[str, Attack] = {
    "order of keys": by_order(lambda cell: cell.raw),
    "place in the page": by_order(lambda cell: cell.place),
    "place in the page, changes count": by_order(lambda cell: cell.place, again=True),
    "replay of the database's log": replay,
    "two adjacent copies": adjacent,
    "two adjacent copies, sealed bytes": by_cipher,
    "lengths": by_length,
    "program's log": logs,
    "key files": key_files,
    "published in the order of voting": published_in(lambda evidence: evidence.first),
    "published in the order of last change": published_in(lambda evidence: evidence.last),
    "published in the order of tags": published_in(by_tag),
}

ON = {
    "sqlite": {**BOTH, "number of the row": by_order(lambda cell: cell.number), "carving": carve},
    "postgresql": {
        **BOTH,
        "transaction of the row": by_order(lambda cell: cell.stamp),
        "transaction of the row, changes count": by_order(lambda cell: cell.stamp, again=True),
        "join by transaction": joined,
        "dead rows": dead_rows,
    },
}
