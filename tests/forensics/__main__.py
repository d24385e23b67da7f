"""`python -m tests.forensics [boxes]`: play the attacks against the leaky designs and against ours, and print the figures."""

from __future__ import annotations

import asyncio
import random
import secrets
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import product
from pathlib import Path

from bot.library import Shelf
from tests.conftest import CONTENT
from tests.forensics import leaky
from tests.forensics.asked import Asks
from tests.forensics.attacks import ON
from tests.forensics.open_polls import VOTERS, House
from tests.forensics.scenes import SIDE_BY_SIDE, Polls, Scene
from tests.forensics.score import Score, bound
from tests.forensics.trial import ours
from tests.postgres import Cluster, cluster

BOXES = 200

CONTROL = 0.95
"""The share of voters that must be linked in a leaky design by each attack that it is there for."""


async def attack_everything(count: int, folder: Path, running: Cluster) -> bool:
    """Whether everything is as it should be."""
    fine = await _controls(folder, running)
    shelf, houses = Shelf(CONTENT), -(-count // SIDE_BY_SIDE)
    scenes: dict[str, Callable[[House], Scene]] = {"polls": Polls, "questions": Asks}
    for name, engine in product(scenes, ("sqlite", "postgresql")):
        begin, where = time.monotonic(), running if engine == "postgresql" else None
        here = folder / name
        score = await ours(engine, houses, here, shelf, where, secrets.randbits(32), scenes[name])
        seconds = time.monotonic() - begin
        print(f"\nOur {name} on {engine}: {score.boxes} boxes of {VOTERS}, {score.copies} copies, {seconds:.0f} s")
        fine &= _told(score, engine)
    return fine


async def _controls(folder: Path, running: Cluster) -> bool:
    print(f"Leaky designs, {VOTERS} voters each: linked by the attack they are there for (chance: 1)")
    fine = True
    for design in leaky.DESIGNS:
        score = await leaky.score_of(design, folder / design.name, running, random.Random(design.name))
        for attack in design.caught_by:
            print(f"  {score.right[attack]:>3}  {design.name} ({design.engine}): {attack}")
            fine &= score.linked(attack) >= CONTROL
    return fine


def _told(score: Score, engine: str) -> bool:
    print("  pairs    right  chance  at most  attack")
    for attack in sorted(ON[engine]):
        tried, expected = score.tried[attack], score.tried[attack] / VOTERS
        found = (
            f"{score.right[attack]:>5}  {expected:>6.0f}  {bound(expected):>7}" if tried else "nothing to go by     "
        )
        print(f"  {tried:>5}  {found}  {attack}")
    pairs = score.boxes * VOTERS
    print(
        f"  with the key file, the share and the secret: {score.opened} of {pairs}; with one of them less: {score.forced}"
    )
    print(f"  voters, choices or words found in copies, logs and listings: {sorted(score.canaries) or 'none'}")
    print(f"  sealed answers and keys left after the close: {score.left}")
    beaten = score.beyond_chance()
    print(f"  beyond chance: {beaten or 'nothing'}")
    return not (beaten or score.canaries or score.left > score.boxes // 20 or score.forced) and score.opened == pairs


def main() -> int:
    """0 if everything is as it should be."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else BOXES
    with tempfile.TemporaryDirectory(prefix="alongside-attack-") as folder, cluster() as running:
        fine = asyncio.run(attack_everything(count, Path(folder), running))
    print("\nAs it should be." if fine else "\nNOT as it should be.")
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
