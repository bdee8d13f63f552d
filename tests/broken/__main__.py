"""``python -m tests.broken`` writes ``findings.txt`` anew; read what changed."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.broken import FINDINGS, as_text, broken_content, found_in

with tempfile.TemporaryDirectory() as folder:
    FINDINGS.write_text(as_text(found_in(broken_content(Path(folder)))), encoding="utf-8")
