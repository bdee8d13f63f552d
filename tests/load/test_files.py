"""Files that are no readable text."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.findings import Finding
from generator.load import read_record
from generator.model.source import DocumentReference
from tests.load.reading import read, told

TEXT = "number: 12/QĐ-UBND\ntitle: Về việc công bố thủ tục hành chính\n"
UTF_16 = told(
    1,
    1,
    "tep-utf-16",
    "Tệp này lưu bằng UTF-16.",
    "tệp lưu bằng UTF-8.",
    "mở tệp, chọn Lưu thành (Save as), chọn mã UTF-8.",
)
BINARY = told(
    1,
    1,
    "tep-nhi-phan",
    "Tệp này không phải là tệp chữ.",
    "tệp chữ lưu bằng UTF-8, như khi lưu bằng Notepad.",
    "chép phần chữ sang một tệp chữ; nếu là biểu mẫu, bản quét thì chuyển tệp này vào thư mục"
    " files.",
)


def no_text(kind: str) -> Finding:
    """A file of another kind, with an ending that was changed by hand."""
    return replace(BINARY, wrong=f"Tệp này là {kind}, không phải tệp chữ.")


EMPTY = told(
    1,
    1,
    "tep-trong",
    "Tệp này chưa có nội dung.",
    "",
    "điền nội dung theo mẫu, hoặc xoá tệp.",
)
CASES: tuple[tuple[str, bytes, Finding], ...] = (
    ("utf-16", TEXT.encode("utf-16"), UTF_16),
    ("utf-16-le", TEXT.encode("utf-16-le"), UTF_16),
    ("utf-16-be", TEXT.encode("utf-16-be"), UTF_16),
    (
        "zip",
        b"PK\x03\x04\x14\x00\x00\x00\x08\x00\x00\x00\x21\x00" * 9,
        no_text("tệp Word, Excel hoặc tệp nén"),
    ),
    ("doc", b"\xd0\xcf\x11\xe0\xa1\xb1" + b"\0" * 99, no_text("tệp Word hoặc Excel")),
    ("rtf", rb"{\rtf1\ansi units: x}", no_text("tệp Word (RTF)")),
    ("pdf", b"%PDF-1.4\n%\xe2\xe3\n", no_text("tệp PDF")),
    ("jpeg", b"\xff\xd8\xff\xe0\0\x10JFIF", no_text("ảnh JPEG")),
    ("html", b"<!DOCTYPE html>\n<html lang='vi'>\n", no_text("trang web (HTML)")),
    (
        "cut",
        "number: 1\ntitle: Thủ".encode()[:-1],
        told(
            2,
            10,
            "tep-bi-cat",
            "Tệp kết thúc giữa một chữ: phần sau đã mất.",
            "",
            "chép lại tệp từ bản gốc; nếu không còn bản gốc thì sửa chữ cuối cùng này.",
        ),
    ),
    ("zero", TEXT.encode() + b"\0", BINARY),
    ("empty", b"", EMPTY),
    ("only a mark", b"\xef\xbb\xbf", EMPTY),
    ("only spaces", b" \r\n\n", EMPTY),
    ("only a comment", b"# ghi ch\xc3\xba\n", EMPTY),
    ("only nothing", b"~\n", EMPTY),
    (
        "huge",
        b"number: " + b"1" * 1_200_000,
        told(
            1,
            1,
            "tep-qua-lon",
            "Tệp này lớn 1,2 MB.",
            "mỗi tệp dữ liệu không quá 1 MB.",
            "tách thành nhiều tệp; văn bản quét và ảnh để trong thư mục files.",
        ),
    ),
    (
        "tcvn3",
        b"number: 1\n# v\xed\ntitle: Th\xf1 t\xf4c h\xb5nh ch\xddnh\n",
        told(
            3,
            1,
            "bang-ma-cu-ca-tep",
            "Tệp này gõ bằng bảng mã TCVN3 (ABC), không phải Unicode.",
            "tệp lưu bằng UTF-8, chữ Việt gõ bằng Unicode.",
            "chuyển cả tệp sang Unicode (UTF-8); dòng này sẽ là: title: Thủ tục hành chính",
        ),
    ),
    (
        "vni",
        b"title: Thu\xfb tu\xefc ha\xf8nh ch\xednh\r\n",
        told(
            1,
            1,
            "bang-ma-cu-ca-tep",
            "Tệp này gõ bằng bảng mã VNI, không phải Unicode.",
            "tệp lưu bằng UTF-8, chữ Việt gõ bằng Unicode.",
            "chuyển cả tệp sang Unicode (UTF-8); dòng này sẽ là: title: Thủ tục hành chính",
        ),
    ),
    (
        "unknown",
        "number: 1\ntitle: Đã ".encode() + b"\xff\n",
        told(
            2,
            11,
            "bang-ma-la",
            "Từ chỗ này tệp không còn là UTF-8.",
            "tệp lưu bằng UTF-8.",
            "mở tệp, chọn Lưu thành (Save as), chọn mã UTF-8, rồi xem lại dấu tiếng Việt.",
        ),
    ),
)


@pytest.mark.parametrize(
    ("content", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_unreadable(tmp_path: Path, content: bytes, expected: Finding) -> None:
    """Each is told once, in words that say what to do."""
    assert read(tmp_path, content, DocumentReference) == (None, (expected,))


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.replace("title", "ti\u200etle").replace("Về", "\u200bVề\u00ad").encode(),
        TEXT.replace(": ", ":\u00a0").encode(),
        TEXT.replace(": ", ":\t").replace("việc ", "việc\u2028").encode(),
        TEXT.replace("Đ", "\u0110").replace("ề", "e\u0302\u0300").replace("ủ", "u\u0309").encode(),
    ],
    ids=["plain", "mark", "windows", "old mac", "invisible", "fixed space", "odd space", "nfd"],
)
def test_mended_silently(tmp_path: Path, content: bytes) -> None:
    """What no reader sees is no finding, and the record is the same."""
    record, findings = read(tmp_path, content, DocumentReference)
    assert findings == ()
    assert record is not None
    assert record.record == DocumentReference.model_validate(
        {"number": "12/QĐ-UBND", "title": "Về việc công bố thủ tục hành chính"}
    )


def test_old_encoding_inside_unicode(tmp_path: Path) -> None:
    """Each line in an old encoding is told with its offer, and nothing else of that line."""
    text = "number: 1\nissued_on: ngµy tr­íc\ntitle: §ång ý cÊp giÊy tê\nissuer: Bộ Tư pháp\n"
    offers = {2: "issued_on: ngày trước", 3: "title: Đồng ý cấp giấy tờ"}
    assert read(tmp_path, text, DocumentReference) == (
        None,
        tuple(
            told(
                line,
                1,
                "bang-ma-cu",
                "Dòng này gõ bằng bảng mã TCVN3 (ABC), không phải Unicode.",
                "",
                f"đổi cả dòng thành: {offer}",
            )
            for line, offer in offers.items()
        ),
    )


def _at(path: Path, root: Path) -> tuple[Finding, ...]:
    record, findings = read_record(path, DocumentReference, root)
    assert record is None
    return findings


def test_what_cannot_be_opened(tmp_path: Path) -> None:
    """A missing file, a broken link, a ring of links, a pipe: told, never waited for."""
    root = tmp_path / "content"
    root.mkdir()
    path = root / "tep.yml"
    missing = told(
        1,
        1,
        "tep-chua-co",
        "Chưa có tệp «tep.yml».",
        "",
        "thêm tệp này, hoặc xem lại tên tệp.",
    )
    assert _at(path, root) == (missing,)
    path.symlink_to(root / "khong-co.yml")
    broken = told(
        1,
        1,
        "lien-ket-tep-hong",
        "Liên kết «tep.yml» không dẫn tới tệp hay thư mục nào.",
        "",
        "chép tệp thật vào đây, thay cho liên kết.",
    )
    assert _at(path, root) == (broken,)
    path.unlink()
    path.symlink_to(path)
    assert _at(path, root) == (broken,)
    path.unlink()
    os.mkfifo(path)
    pipe = told(
        1,
        1,
        "khong-phai-tep",
        "«tep.yml» không phải là tệp văn bản.",
        "",
        "đổi tên, hoặc thay bằng một tệp văn bản.",
    )
    assert _at(path, root) == (pipe,)
