"""What YAML cannot read, in sentences with line and column."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from generator.findings import Finding
from generator.model.source import DocumentReference
from tests.load.reading import read, told

KEYS_NEEDED = "mỗi dòng theo mẫu «mục: nội dung»."
INDENT_NEEDED = "các mục cùng nhóm thẳng hàng với nhau; mục nhỏ thụt thêm hai dấu cách."


def indent(line: int, column: int) -> Finding:
    """A line that does not stand under the lines above it."""
    return told(
        line,
        column,
        "thut-dong",
        "Dòng này thụt vào không khớp với các dòng trên.",
        INDENT_NEEDED,
        "thêm hoặc bớt dấu cách ở đầu dòng.",
    )


def sign(column: int, char: str, offer: str) -> Finding:
    """A value that begins with a sign of YAML."""
    return told(
        1,
        column,
        "ky-tu-mo-dau",
        f"Phần chữ bắt đầu bằng «{char}», dấu này có nghĩa riêng.",
        "",
        f"đặt phần chữ trong ngoặc kép: {offer}.",
    )


def quote(line: int, column: int) -> Finding:
    """A quotation mark that is never closed."""
    return told(
        line,
        column,
        "ngoac-kep-chua-dong",
        "Dấu ngoặc mở ở đây chưa đóng.",
        "",
        "thêm dấu ngoặc ở cuối phần chữ, hoặc bỏ dấu ngoặc ở đầu.",
    )


def bracket(line: int, column: int, char: str, offer: str) -> Finding:
    """A value that begins with a bracket."""
    return told(
        line,
        column,
        "ngoac-vuong",
        f"Phần chữ bắt đầu bằng «{char}», dấu này có nghĩa riêng và chưa được đóng ở cuối.",
        "",
        f"đặt phần chữ trong ngoặc kép: {offer}.",
    )


def no_colon(line: int, value: str) -> Finding:
    """A line without a colon."""
    return told(
        line,
        1,
        "thieu-dau-hai-cham",
        f"Dòng «{value}» không có dấu hai chấm.",
        KEYS_NEEDED,
        "thêm dấu hai chấm sau tên mục, hoặc nối dòng này vào dòng trên.",
    )


def two_colons(line: int, column: int, offer: str) -> Finding:
    """A value with a colon of its own."""
    return told(
        line,
        column,
        "hai-dau-hai-cham",
        "Dòng này có hai dấu hai chấm.",
        "",
        f"đặt phần chữ trong ngoặc kép: {offer}.",
    )


def after_quote(column: int, offer: str) -> Finding:
    """Text after the closing quotation mark."""
    return told(
        1,
        column,
        "chu-sau-ngoac-kep",
        "Sau dấu đóng ngoặc vẫn còn chữ.",
        "",
        f"đặt cả phần chữ trong ngoặc: {offer}.",
    )


def key_needed(line: int, column: int) -> Finding:
    """A place where a key must stand."""
    return told(
        line,
        column,
        "ten-muc-la",
        "Chỗ này cần một tên mục.",
        KEYS_NEEDED,
        "nếu phần chữ có dấu ngoặc hay dấu hỏi ở đầu, đặt phần chữ trong ngoặc kép.",
    )


def no_space(line: int, offer: str) -> Finding:
    """A colon without a space after it."""
    return told(
        line,
        1,
        "thieu-dau-cach",
        "Sau dấu hai chấm không có dấu cách.",
        "",
        f"thêm dấu cách: {offer}.",
    )


CASES: tuple[tuple[str, Finding], ...] = (
    ("note: Hồ sơ: 02 bộ", two_colons(1, 12, 'note: "Hồ sơ: 02 bộ"')),
    ('number: 1\ntitle: Về: «"A"»\n', two_colons(2, 10, "title: 'Về: «\"A\"»'")),
    ('title: "abc\nnumber: x\n', quote(1, 8)),
    ('title: "abc\nnumber: "x"\n', quote(1, 8)),
    ("title: 'abc\n", quote(1, 8)),
    ('title: "abc\n---\n', quote(1, 8)),
    ('title: "A" và B', after_quote(12, "title: '\"A\" và B'")),
    ("title: 'it's'", after_quote(12, 'title: "it\'s"')),
    ("title: @x", sign(8, "@", 'title: "@x"')),
    ("title: `x`", sign(8, "`", 'title: "`x`"')),
    ("title: %x", sign(8, "%", 'title: "%x"')),
    ("title: **Lưu ý**", sign(8, "*", 'title: "**Lưu ý**"')),
    ("title: *luu y*", sign(8, "*", 'title: "*luu y*"')),
    ("title: *luu", sign(8, "*", 'title: "*luu"')),
    ("title: &x y", sign(8, "&", 'title: "&x y"')),
    ("title: &ý y", sign(8, "&", 'title: "&ý y"')),
    ("title: !x y", sign(8, "!", 'title: "!x y"')),
    ("title: !ý y", sign(8, "!", 'title: "!ý y"')),
    ("title: !<x y", sign(8, "!", 'title: "!<x y"')),
    ("title: | x", sign(8, "|", 'title: "| x"')),
    ("title: > 5 ngày", sign(8, ">", 'title: "> 5 ngày"')),
    ("title: ? x", sign(8, "?", 'title: "? x"')),
    ("title: ]", sign(8, "]", 'title: "]"')),
    ("title: ,x", sign(8, ",", 'title: ",x"')),
    ("number\ntitle: x\n", no_colon(1, "number")),
    ("title: x\nnumber\n", no_colon(2, "number")),
    ("title: x\nnumber\nissuer: y\n", no_colon(2, "number")),
    ("number:5\ntitle: x\n", no_space(1, "number: 5")),
    ("number:5\n", no_space(1, "number: 5")),
    ("title: x\nnumber:5\n", no_space(2, "number: 5")),
    ("title: [Mẫu 01] Tờ khai", bracket(1, 8, "[", 'title: "[Mẫu 01] Tờ khai"')),
    ("title: [Mẫu\nnumber: x\n", bracket(1, 8, "[", 'title: "[Mẫu"')),
    ("title: {a\n", bracket(1, 8, "{", 'title: "{a"')),
    ("title: {{ x }}\n", key_needed(1, 9)),
    (": x\n", key_needed(1, 1)),
    ("number: 1\n  title: x\n", indent(2, 3)),
    (" number: 1\ntitle: x\n", indent(2, 1)),
    ("number: 1\n title: x\n", indent(2, 2)),
    ("a:\n  - x\n - y\n", indent(3, 2)),
    ("a:\n   b: 1\n  c: 2\n", indent(3, 3)),
    ("a:\n  - x\n  b: 1\n", indent(3, 3)),
    ("- a: 1\n b: 1\n", indent(2, 2)),
    (
        "title: - x",
        told(
            1,
            8,
            "gach-dau-dong-cung-dong",
            "Dấu gạch đầu dòng đứng cùng dòng với tên mục.",
            "",
            'xuống dòng trước dấu gạch; nếu là phần chữ, đặt trong ngoặc kép: title: "- x".',
        ),
    ),
    (
        'title: "C:\\xa"',
        told(
            1,
            11,
            "gach-cheo-nguoc",
            "Dấu gạch chéo ngược («\\») trong ngoặc kép có nghĩa riêng.",
            "",
            "thay hai dấu ngoặc kép bằng hai dấu ngoặc đơn ('), hoặc dùng dấu «/».",
        ),
    ),
    (
        'title: "C:\\d"',
        told(
            1,
            11,
            "gach-cheo-nguoc",
            "Dấu gạch chéo ngược («\\») trong ngoặc kép có nghĩa riêng.",
            "",
            "thay hai dấu ngoặc kép bằng hai dấu ngoặc đơn ('), hoặc dùng dấu «/».",
        ),
    ),
    (
        "number: 1\n---\nnumber: 2\n",
        told(
            2,
            1,
            "tep-nhieu-phan",
            "Từ dòng này tệp bắt đầu một phần thứ hai («---»).",
            "mỗi tệp một phần.",
            "bỏ dòng «---», hoặc chuyển phần sau sang tệp khác.",
        ),
    ),
    (
        "%la\nnumber: 1\n",
        told(
            1,
            4,
            "dong-chua-doc-duoc",
            "Chưa đọc được dòng này.",
            "mỗi dòng theo mẫu «mục: nội dung», thụt bằng dấu cách.",
            "so với một tệp mẫu; phần chữ có dấu lạ thì đặt trong ngoặc kép.",
        ),
    ),
    (
        "number:\n\tx\n",
        told(2, 1, "thut-bang-tab", "Dòng này thụt bằng phím Tab.", "", "thay bằng dấu cách."),
    ),
    (
        "bases:\n  \t- x\n\t- y\n\t\n",
        told(
            2,
            3,
            "thut-bang-tab",
            "Dòng này thụt bằng phím Tab. Trong tệp còn 1 dòng như vậy.",
            "",
            "thay bằng dấu cách.",
        ),
    ),
    (
        "- a\n- b\n",
        told(
            1,
            1,
            "tep-khong-co-muc",
            "Tệp này bắt đầu bằng một danh sách, chưa có tên mục.",
            KEYS_NEEDED,
            "thêm tên mục và dấu hai chấm ở đầu dòng.",
        ),
    ),
    (
        "Kế hoạch số 5\n",
        told(
            1,
            1,
            "tep-khong-co-muc",
            "Tệp này bắt đầu bằng «Kế hoạch số 5», chưa có tên mục.",
            KEYS_NEEDED,
            "thêm tên mục và dấu hai chấm ở đầu dòng.",
        ),
    ),
)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_one_sentence_at_the_place(tmp_path: Path, text: str, expected: Finding) -> None:
    """Each fault is one finding, where staff must look."""
    assert read(tmp_path, text, DocumentReference) == (None, (expected,))


@pytest.mark.parametrize(
    ("text", "column"), [("[" * 100_000, 31), ("{a: " * 25_000, 121), ("- " * 50_000, 61)]
)
def test_deep_nesting_is_refused_at_once(tmp_path: Path, text: str, column: int) -> None:
    """100 kB of brackets neither kill the process nor hold it up."""
    start = time.monotonic()
    assert read(tmp_path, text, DocumentReference) == (
        None,
        (
            told(
                1,
                column,
                "long-qua-sau",
                "Từ chỗ này các mục lồng vào nhau quá 30 tầng.",
                "",
                "xem lại các dấu ngoặc và các dòng thụt vào trước chỗ này.",
            ),
        ),
    )
    assert time.monotonic() - start < 2


def test_aliases_are_never_followed(tmp_path: Path) -> None:
    """A file that grows by aliases is refused at the first anchor."""
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [*{before}, *{before}]\n"
        for before, name in zip("abcdefghij", "bcdefghijk", strict=True)
    )
    assert read(tmp_path, bomb, DocumentReference) == (None, (sign(4, "&", 'a: "&a [x, x]"'),))


def test_doubled_keys(tmp_path: Path) -> None:
    """Every doubled key is told with both lines; the first value counts."""
    record, findings = read(
        tmp_path, "number: 1\ntitle: x\nnumber: 2\n\n\ntitle: y\nnumber: 3\n", DocumentReference
    )
    assert record is not None
    assert record.record == DocumentReference.model_validate({"number": "1", "title": "x"})
    assert findings == (
        doubled("number", 1, 3),
        doubled("title", 2, 6),
        doubled("number", 1, 7),
    )


def doubled(key: str, first: int, second: int) -> Finding:
    """A key on two lines."""
    wrong = f"Mục «{key}» ghi hai lần, ở dòng {first} và dòng {second}."
    return told(second, 1, "muc-ghi-hai-lan", wrong, "", "giữ một dòng.")


def test_text_taken_for_a_comment(tmp_path: Path) -> None:
    """«Mẫu số #5» loses its end to YAML: told, while true comments are not."""
    text = 'number: Mẫu số #5 mới\ntitle: a#b # ghi chú\nissuer: "x #y" # z\n#đầu dòng\n'
    record, findings = read(tmp_path, text, DocumentReference)
    assert record is not None
    assert record.record.model_dump(exclude_none=True) == {
        "number": "Mẫu số",
        "title": "a#b",
        "issuer": "x #y",
    }
    (finding,) = findings
    assert finding == told(
        1,
        16,
        "dau-thang",
        "Từ dấu thăng trở đi không được đọc: «#5 mới».",
        "",
        'nếu là phần chữ thì đặt cả phần chữ trong ngoặc kép: number: "Mẫu số #5 mới";'
        " nếu là ghi chú thì thêm dấu cách sau dấu thăng.",
    )
