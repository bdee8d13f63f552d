"""Files made to hold the reader up: read or refused, each in a moment."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.model.base import Record
from generator.model.communes import Commune, UnitList
from tests.load.reading import read

#: Seconds of the processor: far more than any needs, far less than a search run wild.
ENOUGH = 30


@pytest.mark.parametrize(
    ("text", "model", "rule", "count"),
    [
        ("".join(f"a{i}: x\n" for i in range(20_000)), Commune, "muc-chua-co", 20_000),
        ("name: x\n" * 20_000, Commune, "muc-ghi-hai-lan", 19_999),
        ("units:\n" + "- {kind: x}\n" * 8_000, UnitList, "gia-tri-ngoai-danh-sach", 8_000),
        ("\tx\n" * 300_000, Commune, "thut-bang-tab", 1),
        ('name: "x\n' * 100_000, Commune, "ngoac-kep-chua-dong", 1),
        ("name: Thñ tôc\n" * 20_000, Commune, "bang-ma-cu", 20_000),
        ("name: " + "ñ x§ " * 100_000, Commune, "thieu-muc", 1),
        ("? " * 300_000, Commune, "ten-muc-la", 1),
        ("a: " + "&a " * 300_000, Commune, "ky-tu-mo-dau", 1),
        ("#" * 900_000, Commune, "tep-trong", 1),
        ("name: x " + " #x" * 200_000, Commune, "dau-thang", 1),
    ],
    ids=[
        *("unknown keys", "doubled keys", "choices", "tabs", "quotes", "legacy", "words"),
        *("complex keys", "anchors", "comment", "signs"),
    ],
)
def test_held_up_by_nothing(
    tmp_path: Path, text: str, model: type[Record], rule: str, count: int
) -> None:
    """All that is wrong is told, and no search takes long."""
    start = time.process_time()
    _, findings = read(tmp_path, text, model)
    assert sum(finding.rule == rule for finding in findings) == count
    assert time.process_time() - start < ENOUGH
