"""What a door says that knows no rooms, for tests that are about something else."""

from __future__ import annotations

from adapters.door import Gathered, Gathering, Look, Refused


class Roomless:
    """The errands of a Door that runs none."""

    async def gather(self, workspace: str, gathering: Gathering) -> Gathered:
        """See Door."""
        raise Refused("not possible here")

    async def invite(self, workspace: str, room: str, user: str) -> str:
        """See Door."""
        raise Refused("not possible here")

    async def remove(self, workspace: str, room: str, user: str) -> None:
        """See Door."""
        raise Refused("not possible here")

    async def look(self, workspace: str, room: str) -> Look:
        """See Door."""
        raise Refused("gone")
