"""The sizes of the files that staff attach: forms, scans, decisions."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from pathlib import Path

FILES = "files"


def file_sizes(owner: Path) -> Mapping[str, int]:
    """Bytes by path below the ``files`` folder of a commune or of the catalogue, sorted.

    Links are left out: no page may lead to what lies elsewhere. What cannot be looked at
    is told where a record names it.
    """
    base = owner / FILES
    found: dict[str, int] = {}
    for folder, _, names in os.walk(base):
        for name in names:
            path = Path(folder, name)
            if path.is_file() and not path.is_symlink():
                shown = unicodedata.normalize("NFC", path.relative_to(base).as_posix())
                found[shown] = path.stat().st_size
    return dict(sorted(found.items()))
