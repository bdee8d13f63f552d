"""Attached files, on a real disk."""

import zlib
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages.attachments import ATTACHMENT_RULES
from generator.rules.opened_files import MOST_BYTES, file_problem
from generator.rules.opened_zip import MOST_PARTS, MOST_UNPACKED
from tests.attached import docx, office, ole, pdf
from tests.rules.building import faultless, found

GOOD = {
    "a.pdf": pdf(),
    "a.PDF": pdf(),
    "mau/a.doc": ole("WordDocument"),
    "a.xls": ole("Workbook"),
    "b.xls": ole("Book"),
    "a.docx": docx(),
    "a.xlsx": office({"xl/workbook.xml": "<x/>"}),
    "a.odt": office({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
    "a.ods": office(
        {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}
    ),
    "a.rtf": b"{\\rtf1 x}\r\n\0",
    "a.png": b"\x89PNG\r\n\x1a\n",
    "a.jpg": b"\xff\xd8\xff\xe0",
    "a.jpeg": b"\xff\xd8\xff\xe0",
}
PACKED = b"1 0 obj<</Type/ObjStm/N 1/First 4>>stream\n" + zlib.compress(b"3 0 <</Type/Page>>")
WRONG, BROKEN, LOCKED, MACROS = (
    *("tep-dinh-kem-sai-loai", "tep-dinh-kem-hong"),
    *("tep-dinh-kem-bi-khoa", "tep-dinh-kem-co-macro"),
)


def with_file(root: Path, name: str) -> list[tuple[str, str]]:
    """The findings of a plan, a form and a piece of evidence that name one file."""
    content = faultless() | {"root": str(root)}
    content["plan"]["file"] = name
    return found(content)


def write(root: Path, name: str, content: bytes) -> None:
    path = root / "xa-an/files" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


@pytest.mark.parametrize("name", GOOD)
def test_good_files(tmp_path: Path, name: str) -> None:
    write(tmp_path, name, GOOD[name])
    assert with_file(tmp_path, name) == []


@pytest.mark.parametrize(
    ("name", "content", "rule"),
    [
        ("a.pdf", b"", "tep-dinh-kem-trong"),
        ("a.exe", b"MZ", "tep-dinh-kem-duoi-la"),
        ("a.txt", b"x", "tep-dinh-kem-duoi-la"),
        ("a", b"%PDF-", "tep-dinh-kem-duoi-la"),
        ("~$mau.docx", b"x", "tep-dinh-kem-tam"),
        ("a.docm", docx(), MACROS),
        ("a.XLSM", b"", MACROS),
        # Not what the ending says.
        ("a.pdf", b"PK\x03\x04", WRONG),
        ("a.doc", b"{\\rtf1 x}", WRONG),
        ("a.doc", "Tờ khai".encode(), WRONG),
        ("a.doc", docx(), WRONG),
        ("a.docx", ole("WordDocument"), WRONG),
        ("a.doc", ole("Workbook"), WRONG),
        ("a.xls", ole("WordDocument"), WRONG),
        ("a.docx", GOOD["a.xlsx"], WRONG),
        ("a.odt", GOOD["a.ods"], WRONG),
        ("a.odt", office({"content.xml": "<x/>"}), WRONG),
        ("a.rtf", b"{\\ht", WRONG),
        # Cut short or spoiled.
        ("a.pdf", pdf()[:-8], BROKEN),
        ("a.pdf", b"%PDF-1.7\nstartxref\n0\n%%EOF\n", BROKEN),
        ("a.docx", docx()[:60], BROKEN),
        ("a.docx", docx().replace(b"word/document.xml", b"word/document.xmx", 1), BROKEN),
        ("a.doc", ole("WordDocument")[:700], WRONG),
        ("a.doc", ole("WordDocument")[:40], BROKEN),
        ("a.rtf", b"{\\rtf1 x", BROKEN),
        # Locked.
        ("a.pdf", pdf(b"/Encrypt 9 0 R"), LOCKED),
        ("a.docx", ole("EncryptionInfo", "EncryptedPackage"), LOCKED),
        ("a.doc", ole("WordDocument", flags=0x0100), LOCKED),
        # Macros.
        ("a.docx", docx(**{"word/vbaProject.bin": "x"}), MACROS),
        ("a.doc", ole("WordDocument", "Macros"), MACROS),
        ("a.xls", ole("Workbook", "_VBA_PROJECT_CUR"), MACROS),
    ],
)
def test_bad_files(tmp_path: Path, name: str, content: bytes, rule: str) -> None:
    write(tmp_path, name, content)
    assert with_file(tmp_path, name) == [(rule, "plan.yml#file")]


def test_pages_of_a_pdf_may_be_packed(tmp_path: Path) -> None:
    write(tmp_path, "a.pdf", b"%PDF-1.7\n" + PACKED + b"\nendstream\nstartxref\n0\n%%EOF")
    assert with_file(tmp_path, "a.pdf") == []


def test_a_small_archive_that_unpacks_to_much(tmp_path: Path) -> None:
    """Told from what the directory says, before anything is unpacked; a lie there is told too."""
    honest = docx(**{"word/media/a.emf": "\0" * 1_000_000})
    size = (1_000_000).to_bytes(4, "little")
    assert honest.count(size) == 2
    write(tmp_path, "lon.docx", honest.replace(size, MOST_UNPACKED.to_bytes(4, "little")))
    write(tmp_path, "doi.docx", honest.replace(size, (9).to_bytes(4, "little")))
    write(tmp_path, "nhieu.docx", docx(**{f"{n}.xml": "" for n in range(MOST_PARTS)}))
    told = {name: with_file(tmp_path, f"{name}.docx") for name in ("lon", "doi", "nhieu")}
    assert told == {
        "lon": [("tep-dinh-kem-nen-qua-muc", "plan.yml#file")],
        "doi": [(BROKEN, "plan.yml#file")],
        "nhieu": [("tep-dinh-kem-nen-qua-muc", "plan.yml#file")],
    }


def test_the_largest_file(tmp_path: Path) -> None:
    write(tmp_path, "vua.png", GOOD["a.png"].ljust(MOST_BYTES, b"x"))
    write(tmp_path, "lon.png", GOOD["a.png"].ljust(MOST_BYTES + 1, b"x"))
    assert with_file(tmp_path, "vua.png") == []
    assert with_file(tmp_path, "lon.png") == [("tep-dinh-kem-qua-lon", "plan.yml#file")]


@given(data=st.binary(max_size=3000), name=st.sampled_from(sorted(GOOD)))
def test_no_bytes_end_in_a_traceback(data: bytes, name: str) -> None:
    """What follows a right beginning may be anything."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "x"
        path.write_bytes(GOOD[name][:512][: len(data)] + data)
        assert file_problem(path, PurePath(name).suffix.lower()) in {None, *ATTACHMENT_RULES}


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


def test_decisions_and_forms_of_a_commune_have_files_too(tmp_path: Path) -> None:
    """Those of the catalogue lie in its folder, those of a commune in the commune's."""
    content = faultless() | {"root": str(tmp_path)}
    own = {**content["decisions"]["chung"], "number": "21/QĐ-UBND", "file": "rieng.pdf"}
    own |= {"announces": [{"code": "1.000001"}]}
    content["decisions"]["chung"]["file"] = "chung.pdf"
    content["own_decisions"]["rieng"] = own
    form = {"item": "Tờ khai", "title": "Mẫu của xã", "file": "mau.docx"}
    content["offered"]["procedures"][1]["forms"] = [form]
    missing = [
        ("tep-dinh-kem-chua-co", "catalogue/decisions/chung.yml#file"),
        ("tep-dinh-kem-chua-co", "decisions/rieng.yml#file"),
        ("tep-dinh-kem-chua-co", "procedures.yml#procedures.1.forms.0.file"),
    ]
    assert found(content) == missing
    write(tmp_path, "rieng.pdf", pdf())
    write(tmp_path, "mau.docx", docx())
    assert found(content) == missing[:1]


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
    write(tmp_path, "to-khai.docx", docx())
    assert found(content) == told
