"""Thinking that takes seconds is done in a process of its own: the bot answers meanwhile."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Sequence
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

MANY = 100
"""People: fewer are put together in less than half a second, in which a thread lets the bot answer as well."""


async def in_background(work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """What `work(*args)` returns. If its first argument are many people, everything travels to another process and back,
    so that `chance` must be a `random.Random` with a seed. Whoever stops waiting ends that process."""
    people = args[0] if args else ()
    if not isinstance(people, Sequence) or len(people) < MANY:
        return await asyncio.to_thread(work, *args, **kwargs)
    result: T | Exception = await _elsewhere(work, args, kwargs)
    if isinstance(result, Exception):
        raise result
    return result


async def _elsewhere(work: Callable[..., Any], args: Any, kwargs: Any) -> Any:
    """Spawned, not forked: a fork would take the bot's threads and connections along."""
    spawn = get_context("spawn")
    here, there = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_think, args=(there, work, args, kwargs), daemon=True)
    steps = [asyncio.ensure_future(asyncio.to_thread(process.start))]
    with here, there:
        try:
            await asyncio.shield(steps[0])
            there.close()
            steps.append(asyncio.ensure_future(asyncio.to_thread(here.recv)))
            return await asyncio.shield(steps[1])
        finally:
            await asyncio.wait(steps[:1])  # what is just beginning cannot be ended
            if process.pid is not None:
                process.kill()
            await asyncio.wait(steps)
            await asyncio.to_thread(_bury, process)


def _bury(process: BaseProcess) -> None:
    """Nothing of it remains."""
    if process.pid is not None:
        process.join()
    process.close()


def _think(there: Connection, work: Callable[..., Any], args: Any, kwargs: Any) -> None:
    """In the other process. Ctrl-C is for the bot, which ends this one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        there.send(work(*args, **kwargs))
    except Exception as problem:
        there.send(problem)
