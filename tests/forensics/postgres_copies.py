"""The same for PostgreSQL: heap pages with their dead rows (pageinspect), the write-ahead log (pg_waldump), raw files."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import asyncpg

from tests.forensics.canaries import found_in
from tests.forensics.copies import Copy, Loot, Surroundings
from tests.forensics.sqlite_file import Cell
from tests.postgres import Cluster, where_is

SEGMENT = 16 * 1024 * 1024

WRITTEN = re.compile(r"desc: (?:INSERT|(?:HOT_)?UPDATE).*?off (\d+).*?blkref #0: rel \d+/(\d+)/(\d+) blk (\d+)")
NEW_PLACE = re.compile(r"new off (\d+)")

ITEMS = """
SELECT lp, t_xmin::text::bigint AS stamp, t_data,
    t_xmax::text::bigint <> 0 AND t_infomask & 128 = 0 AND t_infomask & 2048 = 0 AS dead
FROM heap_page_items(get_raw_page($1, $2)) WHERE t_data IS NOT NULL ORDER BY lp
"""
"""128: only locked; 2048: who wanted to delete it gave up (htup_details.h)."""


class PostgresTaker:
    """One database of a cluster of our own, as its administrator, who keeps all of the write-ahead log (a replication slot)."""

    def __init__(
        self, cluster: Cluster, connection: asyncpg.Connection, around: Surroundings, tables: tuple[str, ...]
    ) -> None:
        self.loot, self._cluster, self._connection, self._around, self._tables = (
            Loot(),
            cluster,
            connection,
            around,
            tables,
        )
        self._begins = ""
        self._logged = 0

    async def take(self) -> None:
        """See Taker."""
        if not self._begins:
            await self._connection.execute("CREATE EXTENSION IF NOT EXISTS pageinspect")
            await self._connection.fetchval("SELECT pg_create_physical_replication_slot('attacker', true, true)::text")
            self._begins = await self._position()
            self._logged = self._cluster.log.stat().st_size
        tables = {name: await self._cells(name) for name in self._tables}
        grown, listing = self._around.look()
        raw = b"".join(cell.raw for cells in tables.values() for cell in cells)
        self.loot.canaries |= found_in(raw + repr(listing).encode()) | found_in(grown)
        self.loot.copies.append(Copy(tables, grown, listing))

    async def _position(self) -> str:
        return str(await self._connection.fetchval("SELECT pg_current_wal_insert_lsn()::text"))

    async def _cells(self, table: str) -> list[Cell]:
        pages = await self._connection.fetchval("SELECT pg_relation_size($1::text::regclass) / 8192", table)
        return [
            Cell(row["t_data"], len(row["t_data"]), (page, row["lp"]), 0, row["stamp"], row["dead"])
            for page in range(pages)
            for row in await self._connection.fetch(ITEMS, table, page)
        ]

    async def finish(self) -> None:
        """See Taker."""
        ends = await self._position()
        await self._connection.execute("SELECT pg_switch_wal()")  # all of it is on the disk then
        nodes = {
            str(await self._connection.fetchval("SELECT pg_relation_filenode($1::text::regclass)", name)): name
            for name in self._tables
        }
        database = str(
            await self._connection.fetchval("SELECT oid FROM pg_database WHERE datname = current_database()")
        )
        self.loot.replayed = {name: [] for name in self._tables}
        for line in self._dumped(ends).splitlines():
            self._replay(line, database, nodes)
        self.loot.canaries |= found_in(self._wal(ends))
        await self._connection.execute("CHECKPOINT")
        folder = self._cluster.data / "base" / database
        raw = b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
        self.loot.canaries |= found_in(raw) | found_in(self._cluster.log.read_bytes()[self._logged :])
        self.loot.carved = raw

    def _dumped(self, ends: str) -> str:
        where = [f"--path={self._cluster.data / 'pg_wal'}", f"--start={self._begins}", f"--end={ends}"]
        command = [str(where_is("pg_waldump")), "--rmgr=Heap", *where]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout

    def _replay(self, line: str, database: str, nodes: dict[str, str]) -> None:
        """What one line of the log wrote, as it lies in the copies."""
        found = WRITTEN.search(line)
        if found is None or found[2] != database or found[3] not in nodes:
            return
        new = NEW_PLACE.search(line)
        place, table = (int(found[4]), int(new[1] if new else found[1])), nodes[found[3]]
        seen = (cell.raw for copy in self.loot.copies for cell in copy.tables[table] if cell.place == place)
        self.loot.replayed[table] += [next(seen, b"")]

    def _wal(self, ends: str) -> bytes:
        """The log's own bytes since the first copy."""
        begin, end = _number(self._begins), _number(ends)
        content = b"".join(
            _segment(self._cluster.data, number) for number in range(begin // SEGMENT, end // SEGMENT + 1)
        )
        first = begin // SEGMENT * SEGMENT
        return content[begin - first : end - first]


def _number(position: str) -> int:
    high, low = position.split("/")
    return int(high, 16) << 32 | int(low, 16)


def _segment(data: Path, number: int) -> bytes:
    return (data / "pg_wal" / f"{1:08X}{number // 256:08X}{number % 256:08X}").read_bytes()
