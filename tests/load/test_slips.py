"""Slips of people who type, copy from Word and keep copies: each told once, with its remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Finding
from generator.load import load_corpus
from generator.model.communes import Commune, UnitList
from generator.model.source import DocumentReference
from tests.load.reading import read, told
from tests.load.test_corpus import COMMUNE, at, write

UNITS = "units:\n  - id: a\n    name: A\n    aliases:\n      - Một\n      - Hai\n      - Ba\n"
OTHER_SIGN = "Dòng này bắt đầu bằng «{}», không phải dấu gạch ngang («-») của bàn phím."
NO_SPACE = "Sau dấu gạch đầu dòng không có dấu cách."
DEEPER = (
    "Dòng này thụt sâu hơn nên được đọc là phần sau của dòng trên.",
    "các dấu gạch đầu dòng thẳng hàng với nhau.",
    "thụt thẳng hàng với mục trên; nếu là phần sau của dòng trên thì nối vào dòng ấy.",
)


def item(line: int, column: int, sign: str, offer: str) -> Finding:
    """An item behind another sign than a hyphen and a space."""
    if sign == "-":
        return told(
            line, column, "thieu-dau-cach-sau-gach", NO_SPACE, "", f"thêm dấu cách: {offer}"
        )
    return told(line, column, "dau-dong-la", OTHER_SIGN.format(sign), "", f"ghi lại: {offer}")


@pytest.mark.parametrize(
    ("typed", "meant", "expected"),
    [
        ("      – Hai", "      - Hai", item(6, 7, "–", "- Hai")),
        ("      • Hai", "      - Hai", item(6, 7, "•", "- Hai")),
        ("      + Hai", "      - Hai", item(6, 7, "+", "- Hai")),
        ("      -Hai", "      - Hai", item(6, 7, "-", "- Hai")),
        ("      -Một", "      - Một", item(5, 7, "-", "- Một")),
        ("      – Một", "      - Một", item(5, 7, "–", "- Một")),
        ("  -id: a", "  - id: a", item(2, 3, "-", "- id: a")),
        ("  – id: a", "  - id: a", item(2, 3, "–", "- id: a")),
    ],
)
def test_items(tmp_path: Path, typed: str, meant: str, expected: Finding) -> None:
    assert read(tmp_path, UNITS.replace(meant, typed), UnitList) == (None, (expected,))


def test_a_whole_list_with_dots(tmp_path: Path) -> None:
    """YAML reads it as one text; it is told at its first item only."""
    text = UNITS.replace("      - ", "      • ")
    assert read(tmp_path, text, UnitList) == (None, (item(5, 7, "•", "- Một"),))


def test_an_item_that_stands_deeper(tmp_path: Path) -> None:
    """YAML reads it as the end of the item above, and sees no fault."""
    record, findings = read(tmp_path, UNITS.replace("      - Hai", "       - Hai"), UnitList)
    assert record is not None
    assert findings == (told(6, 8, "gach-dau-dong-thut-sau", *DEEPER),)


def test_a_long_line_may_go_on_with_a_hyphen(tmp_path: Path) -> None:
    """A program wraps a long text wherever a space is."""
    text = UNITS.replace("- Một\n", f"- {'Một ' * 20}\n        - tiếp\n")
    record, findings = read(tmp_path, text, UnitList)
    assert findings == ()
    assert record is not None
    assert record.record.units[0].aliases[0].endswith("Một - tiếp")


CURLY = "Phần chữ nằm giữa hai dấu ngoặc cong; hai dấu này được đọc là chữ."


def straight(offer: str) -> str:
    """The value in straight quotation marks."""
    return (
        f"đổi thành ngoặc kép thẳng: {offer}; nếu trang phải hiện dấu ngoặc cong thì để nguyên,"
        " đặt thêm ngoặc kép thẳng ở ngoài."
    )


def test_curly_quotes_stay_in_a_text(tmp_path: Path) -> None:
    record, findings = read(tmp_path, "number: “12/QĐ-UBND”\n", DocumentReference)
    assert record is not None
    mend = straight('number: "12/QĐ-UBND"')
    assert findings == (told(1, 9, "ngoac-kep-cong", CURLY, "", mend),)


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("number: 1\nissued_on: “2026-07-15”\n", 'issued_on: "2026-07-15"'),
        ("number: 1\nissued_on: ‘2026-07-15’\n", 'issued_on: "2026-07-15"'),
    ],
)
def test_curly_quotes_that_a_field_refuses(tmp_path: Path, text: str, mend: str) -> None:
    """One cause, one finding, and now it is an error."""
    record, findings = read(tmp_path, text, DocumentReference)
    assert record is None
    (found,) = findings
    assert (found.at.line, found.at.column, found.rule) == (2, 12, "ngoac-kep-cong")
    assert (found.wrong, found.mend, found.severity) == (CURLY, straight(mend), "error")


def test_curly_quotes_inside_a_text_are_text(tmp_path: Path) -> None:
    text = "number: 1\ntitle: Về “một cửa” và “liên thông”\n"
    record, findings = read(tmp_path, text, DocumentReference)
    assert (record is not None, findings) == (True, ())


def test_garbled_text(tmp_path: Path) -> None:
    """UTF-8 that was read as Windows letters and saved."""
    garbled = "Thủ tục đăng ký khai sinh".encode().decode("cp1252")
    assert read(tmp_path, f"number: 1\ntitle: {garbled}\n", DocumentReference)[1] == (
        told(
            2,
            1,
            "chu-bi-vo",
            "Chữ có dấu ở dòng này đã vỡ: tệp từng được mở bằng một bảng mã khác UTF-8.",
            "",
            "đổi cả dòng thành: title: Thủ tục đăng ký khai sinh",
        ),
    )


@pytest.mark.parametrize("word", ["Ấn Độ", "Ã", "KÝ TÊN", "Đặng Thị Á", "tái chế «á»"])
def test_true_text_is_not_garbled(tmp_path: Path, word: str) -> None:
    assert read(tmp_path, f"number: 1\ntitle: {word}\n", DocumentReference)[1] == ()


def test_versions_that_were_not_joined(tmp_path: Path) -> None:
    """Git's marks are told once for the whole file."""
    both = "<<<<<<< HEAD\nnumber: 1\n=======\nnumber: 2\n>>>>>>> nhánh-khác\n"
    assert read(tmp_path, both + both, DocumentReference) == (
        None,
        (
            told(
                1,
                1,
                "con-dau-ghep-ban",
                "Tệp còn dấu «<<<<<<<»: hai bản của tệp chưa được ghép xong."
                " Trong tệp còn 1 dòng như vậy.",
                "",
                "giữ phần đúng, bỏ phần kia, rồi xoá các dòng «<<<<<<<», «=======», «>>>>>>>».",
            ),
        ),
    )


@pytest.mark.parametrize(
    ("text", "line", "key", "mend"),
    [
        (COMMUNE.replace("name", "tên"), 1, "tên", "có phải «name»?"),
        (
            COMMUNE + "source:\n  name: Kế hoạch\ntaken_on: 2026-11-21\n",
            6,
            "taken_on",
            "nếu dòng này thuộc mục «source» thì thụt vào, thẳng hàng với các dòng của mục đó.",
        ),
    ],
)
def test_keys(tmp_path: Path, text: str, line: int, key: str, mend: str) -> None:
    """A key by its label, and a key outside its group."""
    expected = told(line, 1, "muc-chua-co", f"Không có mục «{key}» ở đây.", "", mend)
    assert read(tmp_path, text, Commune) == (None, (expected,))


def test_the_line_that_stands_out(tmp_path: Path) -> None:
    """Its neighbours agree with each other: the line between them is the one to mend."""
    text = "units:\n  - id: a\n    name: A\nshort_name: B\n    aliases:\n      - C\n"
    _, findings = read(tmp_path, text, UnitList)
    assert [(str(f.at).partition(":")[2], f.rule) for f in findings] == [("4:1", "thut-dong")]


def copied(name: str, offer: str) -> Finding:
    """A copy that a file manager made."""
    return Finding(
        at(name),
        "ban-sao",
        f"«{name.rpartition('/')[2]}» là bản sao, nên chưa được đọc.",
        "",
        f"xoá bản sao này; nếu cần giữ làm dữ liệu mới thì đổi tên thành «{offer}».",
    )


def test_copies_are_not_read(tmp_path: Path) -> None:
    root = write(
        tmp_path,
        {
            "xa-an/commune.yml": COMMUNE,
            "xa-an/progress/2026-Q3.yml": "entries: []\n",
            "xa-an/progress/2026-Q3 - Copy.yml": "entries: x\n",
            "xa-an/progress/2026-Q3 (2).yml": "entries: x\n",
            "xa-an - Copy/commune.yml": "x",
            "xa-an - Copy/units.yml": "x",
        },
    )
    corpus, findings = load_corpus(root)
    assert findings == (
        copied("xa-an - Copy", "xa-an-copy"),
        copied("xa-an/progress/2026-Q3 (2).yml", "2026-q3-2.yml"),
        copied("xa-an/progress/2026-Q3 - Copy.yml", "2026-q3-copy.yml"),
    )
    assert list(corpus.communes) == ["xa-an"]
    assert list(corpus.communes["xa-an"].progress) == ["2026-Q3"]


@pytest.mark.parametrize(
    "name", ["expected", "releases", "schemas", "lock", "assets", "search", "_trang-dau"]
)
def test_names_that_the_program_needs(tmp_path: Path, name: str) -> None:
    """Pages of such a commune would lie over what is built."""
    corpus, findings = load_corpus(write(tmp_path, {f"{name}/commune.yml": COMMUNE}))
    assert findings == (
        Finding(
            at(name),
            "ten-thu-muc-danh-rieng",
            f"Thư mục xã đang tên «{name}», tên này chương trình đã dùng vào việc khác.",
            "",
            "đặt tên khác, ví dụ tên của xã: hung-thinh.",
        ),
    )
    assert corpus.communes == {}


@pytest.mark.parametrize(
    ("files", "mend"),
    [
        ({}, "khôi phục thư mục này từ bản trước."),
        (
            {"catalog/sectors.yml": "x", "catalog/procedures/1.001193.yml": "x"},
            "đổi tên thư mục «catalog» thành «catalogue».",
        ),
    ],
)
def test_no_catalogue(tmp_path: Path, files: dict[str, str], mend: str) -> None:
    """Told once, not once for each procedure that the communes offer."""
    offered = "basis: reference\nprocedures:\n- code: 1.001193\n- code: 1.000894\n"
    content = {"xa-an/commune.yml": COMMUNE, "xa-an/procedures.yml": offered, **files}
    corpus, findings = load_corpus(write(tmp_path, content))
    assert findings == (
        Finding(
            at("catalogue"),
            "thieu-danh-muc-chung",
            "Chưa có thư mục «catalogue».",
            "thư mục catalogue: danh mục thủ tục, lĩnh vực, sự kiện dùng chung cho các xã.",
            mend,
        ),
    )
    assert corpus.unread == {"content/catalogue/procedures", "content/catalogue/sectors.yml"}


def test_a_folder_that_nothing_reads(tmp_path: Path) -> None:
    """Many files in a wrong place are told as one folder."""
    plans = {f"xa-an/plan/202{year}-a.yml": "x" for year in range(4)}
    _, findings = load_corpus(write(tmp_path, {"xa-an/commune.yml": COMMUNE, **plans}))
    assert findings == (
        Finding(
            at("xa-an/plan"),
            "thu-muc-khong-duoc-doc",
            "Các tệp dữ liệu trong thư mục này không được đọc.",
            "",
            "đổi tên thư mục thành «content/xa-an/plans», nếu đó là thư mục cần đọc.",
            "warning",
        ),
    )


def test_the_ending_that_notepad_adds(tmp_path: Path) -> None:
    files = {"xa-an/commune.yml": COMMUNE, "xa-an/units.yml.txt": "x"}
    _, findings = load_corpus(write(tmp_path, files))
    assert [(f.rule, f.mend) for f in findings] == [
        (
            "tep-khong-duoc-doc",
            "chuyển thành «content/xa-an/units.yml», nếu đó là tệp cần đọc.",
        )
    ]
