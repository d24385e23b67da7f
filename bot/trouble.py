"""What the log says of something that nobody foresaw: what kind, and where; never the words of anybody."""

from __future__ import annotations

import logging
import traceback

log = logging.getLogger("alongside")


def log_trouble(trouble: BaseException) -> None:
    """Log what kind of trouble it was and where: never its message, which may hold somebody's words."""
    where = " < ".join(
        f"{frame.filename.rsplit('/', 1)[-1]}:{frame.lineno} {frame.name}"
        for frame in reversed(traceback.extract_tb(trouble.__traceback__)[-6:])
    )
    log.error("unexpected %s at %s", type(trouble).__name__, where)
