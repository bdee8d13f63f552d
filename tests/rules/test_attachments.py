"""Attached files, on a real disk."""

import zipfile
from pathlib import Path

import pytest

from tests.rules.building import faultless, found

OLE = bytes.fromhex("d0cf11e0a1b11ae1")
GOOD = {
    "a.pdf": b"%PDF-1.7\n",
    "a.PDF": b"%PDF-1.7\n",
    "mau/a.doc": OLE,
    "a.xls": OLE,
    "a.png": b"\x89PNG\r\n\x1a\n",
    "a.jpg": b"\xff\xd8\xff\xe0",
    "a.jpeg": b"\xff\xd8\xff\xe0",
}


def with_file(root: Path, name: str) -> list[tuple[str, str]]:
    """The findings of a plan, a form and a piece of evidence that name one file."""
    content = faultless() | {"root": str(root)}
    content["plan"]["file"] = name
    return found(content)


def write(root: Path, name: str, content: bytes) -> None:
    path = root / "xa-an/files" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def write_zip(root: Path, name: str, inside: str) -> None:
    write(root, name, b"")
    with zipfile.ZipFile(root / "xa-an/files" / name, "w") as archive:
        archive.writestr(inside, "<x/>")


@pytest.mark.parametrize("name", GOOD)
def test_good_files(tmp_path: Path, name: str) -> None:
    write(tmp_path, name, GOOD[name])
    assert with_file(tmp_path, name) == []


def test_office_files_by_what_they_hold(tmp_path: Path) -> None:
    write_zip(tmp_path, "a.docx", "word/document.xml")
    write_zip(tmp_path, "a.xlsx", "xl/workbook.xml")
    write_zip(tmp_path, "b.docx", "xl/workbook.xml")
    write(tmp_path, "c.docx", b"PK\x03\x04 cut short")
    wrong = [("tep-dinh-kem-sai-loai", "plan.yml#file")]
    assert [with_file(tmp_path, name) for name in ("a.docx", "a.xlsx", "b.docx", "c.docx")] == [
        [],
        [],
        wrong,
        wrong,
    ]


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.pdf", b"", "tep-dinh-kem-trong"),
        ("a.pdf", b"PK\x03\x04", "tep-dinh-kem-sai-loai"),
        ("a.doc", b"{\\rtf1", "tep-dinh-kem-sai-loai"),
        ("a.exe", b"MZ", "tep-dinh-kem-duoi-la"),
        ("a", b"%PDF-", "tep-dinh-kem-duoi-la"),
        ("~$mau.docx", b"x", "tep-dinh-kem-tam"),
    ],
)
def test_bad_files(tmp_path: Path, name: str, content: bytes, rule: str) -> None:
    write(tmp_path, name, content)
    assert with_file(tmp_path, name) == [(rule, "plan.yml#file")]


@pytest.mark.parametrize("name", ["khong-co.pdf", ".pdf"])
def test_missing_files(tmp_path: Path, name: str) -> None:
    rule = "tep-dinh-kem-chua-co" if name != ".pdf" else "tep-dinh-kem-duoi-la"
    assert with_file(tmp_path, name) == [(rule, "plan.yml#file")]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "xa-an/files/a.pdf").mkdir(parents=True)
    assert with_file(tmp_path, "a.pdf") == [("tep-dinh-kem-chua-co", "plan.yml#file")]


@pytest.mark.parametrize(
    "name",
    [
        "../units.pdf",
        "/etc/a.pdf",
        "C:/a.pdf",
        "x/../../a.pdf",
        "x\\..\\..\\a.pdf",
        "link.pdf",
        "folder/a.pdf",
    ],
)
def test_files_outside_the_folder(tmp_path: Path, name: str) -> None:
    write(tmp_path, "a.pdf", GOOD["a.pdf"])
    files = tmp_path / "xa-an/files"
    (files / "link.pdf").symlink_to(files / "a.pdf")
    (files / "folder").symlink_to(files)
    assert with_file(tmp_path, name) == [("tep-dinh-kem-ngoai-thu-muc", "plan.yml#file")]


def test_forms_and_evidence_have_files_too(tmp_path: Path) -> None:
    content = faultless() | {"root": str(tmp_path)}
    form = {"title": "Tờ khai", "file": "to-khai.docx"}
    content["procedures"]["1.000002"]["cases"][0]["items"][0]["forms"] = [form]
    content["progress"]["entries"][0]["evidence"] = [{"file": "bao-cao.pdf"}]
    two = "catalogue/procedures/1.000002.yml#cases.0.items.0.forms.0.file"
    told = [
        ("tep-dinh-kem-chua-co", two),
        ("tep-dinh-kem-chua-co", "progress.yml#entries.0.evidence.0.file"),
    ]
    assert found(content) == told
    write(tmp_path, "bao-cao.pdf", GOOD["a.pdf"])
    (tmp_path / "catalogue").mkdir()
    (tmp_path / "xa-an/files").rename(tmp_path / "catalogue/files")
    write_zip(tmp_path, "to-khai.docx", "word/document.xml")
    assert found(content) == told
