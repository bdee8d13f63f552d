"""Writes the golden pages anew: ``python -m tests.golden``. Read the difference first."""

from __future__ import annotations

import shutil

from tests.golden import GOLDEN, write_sample

shutil.rmtree(GOLDEN, ignore_errors=True)
write_sample(GOLDEN)
