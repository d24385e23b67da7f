"""Golden files: what a renderer drew when somebody last looked at it. `GOLDEN=write make test` rewrites them."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "golden"


def check_golden(name: str, drawn: Any) -> None:
    """Compare with `golden/<name>`; a text is kept as it is, anything else as JSON."""
    path = FOLDER / name
    text = drawn if isinstance(drawn, str) else json.dumps(drawn, indent=1, ensure_ascii=True)
    if os.environ.get("GOLDEN") == "write":
        path.write_text(text + "\n", encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text + "\n", f"{name} is not what was looked at last"
