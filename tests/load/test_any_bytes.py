"""Whatever lies in a file, reading it gives a record or findings, never an exception."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language import one_line
from generator.load import read_record
from generator.model.communes import Commune
from generator.model.source import DocumentReference

PIECES = st.sampled_from(
    [
        *("name: ", "kind: xa\n", "office:\n", "contacts:\n", "- ", "\n", "  ", "\t", "x: "),
        *("'", '"', "[", "{", "}", "]", "*a", "&a ", "!b ", "#", "? ", ": ", "|\n", ">", "~"),
        *("---\n", "...\n", "%", ",", "\\", "à", "ñ", "§", "\u200e", "\x85", "\u2028", "\ufeff"),
        *("\0", "\x07", "\ufffe", "\U0001f600"),
    ]
)
CONTENTS = st.one_of(
    st.binary(),
    st.lists(PIECES, max_size=25).map(lambda pieces: "".join(pieces).encode()),
    st.text().map(lambda text: text.encode("utf-8", "surrogatepass")),
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A content folder for all examples."""
    folder = tmp_path_factory.mktemp("any") / "content"
    folder.mkdir()
    return folder


@settings(deadline=None, max_examples=300)
@given(content=CONTENTS)
def test_any_bytes(root: Path, content: bytes) -> None:
    """A record, or at least one finding inside the file."""
    (root / "tep.yml").write_bytes(content)
    record, findings = read_record(root / "tep.yml", Commune, root)
    assert record is not None or findings
    for finding in findings:
        assert finding.at.path == "content/tep.yml"
        assert finding.at.line >= 1
        assert finding.at.column >= 1
        assert finding.wrong


@settings(deadline=None, max_examples=300)
@given(text=st.text(st.characters(codec="utf-8"), min_size=1))
def test_any_text_in_a_line(root: Path, text: str) -> None:
    """What an editor writes in quotation marks is read back in its normal form."""
    (root / "dong.yml").write_text(f"number: {json.dumps(text, ensure_ascii=False)}\n", "utf-8")
    record, findings = read_record(root / "dong.yml", DocumentReference, root)
    if record is not None:
        assert record.record.number == one_line(text)
    else:
        assert not one_line(text)
        assert [finding.rule for finding in findings] == ["con-trong"]
