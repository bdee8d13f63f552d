"""Records as YAML text."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.portal.writing import yaml_text

LONG = "thủ tục " * 30


def _read(text: str) -> object:
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes only text, lists and mappings


def test_layout() -> None:
    values = {
        "code": "1.001193",
        "name": "Khai sinh",
        "levels": ["province", "commune"],
        "methods": [{"channel": "direct", "times": [{"amount": 3}]}, {"channel": "online"}],
        "note": "Lưu ý: một",
        "official": {"steps": "Bước 1\n- Bước 2", "long": LONG.strip()},
    }
    assert yaml_text(values) == (
        "code: '1.001193'\n"
        "name: Khai sinh\n"
        "levels:\n"
        "- province\n"
        "- commune\n"
        "methods:\n"
        "- channel: direct\n"
        "  times:\n"
        "  - amount: 3\n"
        "- channel: online\n"
        "note: 'Lưu ý: một'\n"
        "official:\n"
        "  steps: |-\n"
        "    Bước 1\n"
        "    - Bước 2\n"
        f"  long: {('thủ tục ' * 12).strip()}\n"
        f"    {'thủ tục ' * 12}thủ\n"
        f"    tục {('thủ tục ' * 5).strip()}\n"
    )


TEXTS = (
    *("không", "no", "null", "0123", "13:30", "1e5", "5.000", "2026-07-31", "- a", "# a", "a: b"),
    *("it's", '"x"', "a #b", "a:", " a", "{a}", "[a]", "&a", "*a", "!a", "%a", "@a", "`a`", "a\tb"),
    *("a\n\n b", "a\nb ", "\\", "a\u2028b", "😀 a", LONG, f"{LONG}  {LONG}", f"{LONG}: # {LONG}"),
)


@pytest.mark.parametrize("text", TEXTS)
def test_any_text_reads_back(text: str) -> None:
    values = {"a": text, "b": [text, {"c": text, "d": [text]}]}
    assert _read(yaml_text(values)) == values


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=250))
def test_every_text_reads_back(text: str) -> None:
    values = {"a": text, "b": [text, {"c": text}]}
    assert _read(yaml_text(values)) == values


def test_codes_stay_text_for_every_reader() -> None:
    text = yaml_text({"code": "1.010810", "hour": "13:30", "truth": "no", "size": "5_000"})
    assert yaml.safe_load(text) == {
        "code": "1.010810",
        "hour": "13:30",
        "truth": "no",
        "size": "5_000",
    }
