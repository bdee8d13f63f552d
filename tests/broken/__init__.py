"""The broken commune: one content that breaks every rule at least once.

Most of it lies in ``content/``. What no repository can carry everywhere (binary files,
links, names that differ in case only) is made beside it when the test runs.
"""

from __future__ import annotations

import os
import shutil
from datetime import date
from pathlib import Path

from generator.findings import Finding, in_order
from generator.load import load_corpus
from generator.rules import check_corpus
from tests.lists.workbooks import workbook

AS_OF = date(2026, 11, 20)
CONTENT = Path(__file__).parent / "content"
FINDINGS = Path(__file__).parent / "findings.txt"

_HEAD = b"entries: []\n"
_MADE: dict[str, bytes] = {
    "tep-nhi-phan.yml": b"\x89PNG\r\n\x1a\n\0\0",
    "tep-utf-16.yml": "entries: []\n".encode("utf-16"),
    "bang-ma-la.yml": _HEAD + b"# \xff\xfe\xff\n",
    "bang-ma-cu-ca-tep.yml": "entries:\n  - text: Thñ tôc hµnh chÝnh\n".encode("latin-1"),
    "tep-bi-cat.yml": _HEAD + "# ủ".encode()[:-1],
    "con-dau-ghep-ban.yml": b"<<<<<<< HEAD\nentries: []\n=======\nentries:\n>>>>>>> ban-khac\n",
    "chu-bi-vo.yml": _HEAD + "# Thủ tục".encode().decode("latin-1").encode(),
    "2026-q3 - Copy.yml": _HEAD,
    "tep-qua-lon.yml": _HEAD + b"# " + b"x" * 1_500_000 + b"\n",
    "long-qua-sau.yml": b"[" * 100_000,
    "nhieu-bi-danh.yml": b"a: &a [x]\n" + b"b: [" + b"*a, " * 10_000 + b"]\n",
    "trung-ten.yml": _HEAD,
    "Trung-Ten.yml": _HEAD,
}


def broken_content(target: Path) -> Path:
    """The broken content, with the files that are made, in a folder of its own."""
    content = target / "content"
    shutil.copytree(CONTENT, content)
    progress = content / "xa-tep/progress"
    for name, made in _MADE.items():
        (progress / name).write_bytes(made)
    large = content / "catalogue/files/qua-lon.pdf"
    large.write_bytes(b"%PDF-")
    os.truncate(large, 20_000_001)
    rows = [["source", "field_code"], ["A", "HT"]]
    workbook(content / "xa-ho-so/dossiers/nhieu-trang.xlsx", {"Bộ": rows, "Tỉnh": rows})
    workbook(content / "xa-ho-so/dossiers/cong-thuc.xlsx", {"Bộ": [["source"], ["=A1"]]})
    os.mkfifo(progress / "khong-phai-tep.yml")
    (progress / "lien-ket-hong.yml").symlink_to("khong-co.yml")
    (progress / "lien-ket-vong.yml").symlink_to("lien-ket-vong.yml")
    outside = target / "outside.yml"
    outside.write_bytes(_HEAD)
    (progress / "lien-ket-ra-ngoai.yml").symlink_to(outside)
    return content


def found_in(content: Path) -> tuple[Finding, ...]:
    """All that the loader and the rules find, in order."""
    corpus, told = load_corpus(content)
    return in_order((*told, *check_corpus(corpus, as_of=AS_OF, publish=True)))


def as_text(findings: tuple[Finding, ...]) -> str:
    """Findings as a text that is read and compared line by line."""
    return "\n".join(map(_paragraph, findings))


def _paragraph(finding: Finding) -> str:
    kind = {"error": "LỖI", "warning": "CẢNH BÁO"}[finding.severity]
    lines = [f"{finding.at}: {kind} [{finding.rule}]", f"  {finding.wrong}"]
    lines += [f"  Cần: {finding.needed}"] if finding.needed else []
    lines += [f"  Sửa: {finding.mend}"] if finding.mend else []
    return "\n".join(lines) + "\n"
