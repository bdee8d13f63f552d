"""What a record's own types refuse: keys, choices, shapes, each cause once."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Finding, Position
from generator.model.base import Record
from generator.model.communes import Commune, UnitList
from generator.model.plans import Plan
from generator.model.procedures import Procedure
from generator.model.source import DocumentReference
from tests.load.reading import PATH, read, told

COMMUNE = "name: Xã Mẫu\nkind: xa\nstate: demo\n"
KINDS = "«xa» (Xã), «phuong» (Phường) hoặc «dac-khu» (Đặc khu)."


def choice(line: int, column: int, typed: str, near: str) -> Finding:
    """A value outside the list of kinds of a commune."""
    return told(
        line,
        column,
        "gia-tri-ngoai-danh-sach",
        f"Loại đơn vị đang là «{typed}», chưa có trong danh sách lựa chọn.",
        KINDS,
        f"đổi thành «{near}»." if near else "đổi thành một trong các mã trên.",
    )


def unknown(line: int, column: int, key: str, near: str) -> Finding:
    """A key that the form does not have, with the one that was perhaps meant."""
    wrong = f"Không có mục «{key}» ở đây."
    return told(line, column, "muc-chua-co", wrong, "", f"có phải «{near}»?")


def missing(line: int, column: int, key: str, label: str) -> Finding:
    """A key that must be there."""
    return told(line, column, "thieu-muc", f"Thêm dòng «{key}:» ({label}).")


CASES: tuple[tuple[str, type[Record], tuple[Finding, ...]], ...] = (
    ("kind: xa\nstate: demo\n", Commune, (missing(1, 1, "name", "tên xã"),)),
    (
        "name:\nkind: xa\nstate: demo\n",
        Commune,
        (told(1, 6, "con-trong", "Điền tên xã."),),
    ),
    (
        "name: ~\nkind: null\nstate: demo\n",
        Commune,
        (
            told(1, 7, "con-trong", "Điền tên xã."),
            told(2, 7, "con-trong", "Điền loại đơn vị."),
        ),
    ),
    ("name: '  '\nkind: xa\nstate: demo\n", Commune, (told(1, 7, "con-trong", "Điền tên xã."),)),
    ("name: Xã Mẫu\nkind: xã\nstate: demo\n", Commune, (choice(2, 7, "xã", "xa"),)),
    ("name: Xã Mẫu\nkind: phuog\nstate: demo\n", Commune, (choice(2, 7, "phuog", "phuong"),)),
    ("name: Xã Mẫu\nkind: Đặc khu\nstate: demo\n", Commune, (choice(2, 7, "Đặc khu", "dac-khu"),)),
    ("name: Xã Mẫu\nkind: tỉnh\nstate: demo\n", Commune, (choice(2, 7, "tỉnh", ""),)),
    (
        "nmae: Xã Mẫu\nkind: xa\nstate: demo\n",
        Commune,
        (unknown(1, 1, "nmae", "name"),),
    ),
    (
        "Tên xã: Xã Mẫu\nkind: xa\nstate: demo\n",
        Commune,
        (unknown(1, 1, "Tên xã", "name"),),
    ),
    (
        "number: 1\nxyz: 2\n",
        DocumentReference,
        (
            told(
                2,
                1,
                "muc-chua-co",
                "Không có mục «xyz» ở đây.",
                "một trong các mục «number», «issued_on», «issuer» hoặc «title».",
                "bỏ mục này, hoặc đổi thành một mục có ở đây.",
            ),
        ),
    ),
    (
        COMMUNE + "office: Trung tâm\n",
        Commune,
        (
            told(
                4,
                9,
                "can-nhom-muc",
                "Nơi tiếp nhận hồ sơ đang là «Trung tâm», cần một nhóm mục.",
                "các mục «name», «address», «phone», «mail», «hours».",
                "ghi từng mục trên một dòng thụt vào, theo mẫu «mục: nội dung».",
            ),
        ),
    ),
    (
        COMMUNE + "contacts: Văn phòng\nfeedback:\n- Văn phòng\n",
        Commune,
        (
            told(
                4,
                11,
                "can-danh-sach",
                "Liên hệ đang là «Văn phòng», cần một danh sách.",
                "",
                "xuống dòng sau «contacts:», mỗi dòng bắt đầu bằng dấu gạch ngang và dấu cách"
                " («- »).",
            ),
            told(
                6,
                3,
                "can-nhom-muc",
                "Nơi nhận phản ánh, kiến nghị đang là «Văn phòng», cần một nhóm mục.",
                "các mục «name», «phone», «mail».",
                "ghi từng mục trên một dòng thụt vào, theo mẫu «mục: nội dung».",
            ),
        ),
    ),
    (
        "number:\n- 5\ntitle:\n  a: 1\n  b: 2\n",
        DocumentReference,
        (
            told(
                2,
                1,
                "can-mot-dong-chu",
                "Số, ký hiệu đang là một danh sách, cần một dòng chữ.",
                "",
                "ghi nội dung ngay sau «number:», trên cùng một dòng.",
            ),
            told(
                4,
                3,
                "can-mot-dong-chu",
                "Trích yếu đang là một nhóm mục, cần một dòng chữ.",
                "",
                "ghi nội dung ngay sau «title:», trên cùng một dòng.",
            ),
        ),
    ),
    (
        (
            "units:\n- id: van-phong\n  name: Văn phòng\n  aliases:\n"
            "  - VP\n  - Tên cũ: Văn phòng xã\n  -\n"
        ),
        UnitList,
        (
            told(
                6,
                5,
                "chu-co-dau-hai-cham",
                "Cách ghi khác có dấu hai chấm trong phần chữ.",
                "",
                'đặt phần chữ trong ngoặc kép: "Tên cũ: Văn phòng xã".',
            ),
            told(7, 4, "con-trong", "Điền cách ghi khác."),
        ),
    ),
    (
        "units:\n- name: Văn phòng\n  kind: x\n- id: A b\n  name: {a}\n",
        UnitList,
        (
            missing(2, 3, "id", "mã đơn vị"),
            told(
                3,
                9,
                "gia-tri-ngoai-danh-sach",
                "Loại đang là «x», chưa có trong danh sách lựa chọn.",
                "«department» (Cơ quan, đơn vị), «post» (Chức danh), «group» (Nhóm cơ quan,"
                " đơn vị) hoặc «outside» (Cơ quan ngoài xã).",
                "đổi thành một trong các mã trên.",
            ),
            told(
                4,
                7,
                "ma-dinh-danh-chua-dung",
                "Mã đơn vị đang là «A b».",
                "chữ thường không dấu, chữ số và dấu gạch ngang, ví dụ ho-tich.",
                "đổi thành «a-b».",
            ),
            told(
                5,
                9,
                "can-mot-dong-chu",
                "Tên đơn vị đang là một nhóm mục, cần một dòng chữ.",
                "",
                "ghi nội dung ngay sau «name:», trên cùng một dòng.",
            ),
        ),
    ),
)


@pytest.mark.parametrize(
    ("text", "model", "expected"), CASES, ids=[text.replace("\n", "|") for text, _, _ in CASES]
)
def test_all_that_is_wrong(
    tmp_path: Path, text: str, model: type[Record], expected: tuple[Finding, ...]
) -> None:
    """The complete list, in order of place."""
    assert read(tmp_path, text, model) == (None, expected)


def test_an_unknown_key_without_value(tmp_path: Path) -> None:
    """It is told too, though the record can be read without it."""
    record, findings = read(tmp_path, COMMUNE + "ofice:\n", Commune)
    assert record is not None
    assert record.record.name == "Xã Mẫu"
    assert findings == (unknown(4, 1, "ofice", "office"),)


def test_positions_of_values(tmp_path: Path) -> None:
    """A record knows where each value stands, and the nearest place of an absent one."""
    text = "units:\n- id: van-phong\n  name: Văn phòng\n  aliases:\n  - VP\n  valid_to:\n"
    record, findings = read(tmp_path, text, UnitList)
    assert findings == ()
    assert record is not None
    assert record.path == PATH
    assert dict(record.positions) == {
        location: Position(PATH, line, column)
        for location, line, column in (
            ((), 1, 1),
            (("units",), 2, 1),
            (("units", 0), 2, 3),
            (("units", 0, "id"), 2, 7),
            (("units", 0, "name"), 3, 9),
            (("units", 0, "aliases"), 5, 3),
            (("units", 0, "aliases", 0), 5, 5),
            (("units", 0, "valid_to"), 6, 12),
        )
    }
    assert record.at("units", 0, "valid_to") == Position(PATH, 6, 12)
    assert record.at("units", 0, "members", 3) == Position(PATH, 2, 3)


def test_columns_count_letters(tmp_path: Path) -> None:
    """Columns are counted in letters, as editors do, not in bytes."""
    text = "{name: Xã Đậu, kind: 𝔛, state: demo}"
    assert read(tmp_path, text, Commune) == (None, (choice(1, 22, "𝔛", ""),))


def test_scalars_stay_as_typed(tmp_path: Path) -> None:
    """Nothing is guessed: a code is no number, «no» is no truth, 13:30 no 810."""
    text = "number: 1.010810\ntitle: 5.000\nissuer: no\nissued_on: 2026-07-15\n"
    record, findings = read(tmp_path, text, DocumentReference)
    assert findings == ()
    assert record is not None
    assert record.record.model_dump(mode="json") == {
        "number": "1.010810",
        "title": "5.000",
        "issuer": "no",
        "issued_on": "2026-07-15",
    }


def test_nested_places(tmp_path: Path) -> None:
    """The label is that of the innermost field, the place that of the value."""
    text = (
        "code: 1.001193\nname: Đăng ký khai sinh\ndetail: full\nsector: ho-tich\n"
        "methods:\n- channel: direct\n  times:\n  - amount: 3-5\n    unit: working_day\n"
        "plain:\n  reviewed: false\n"
    )
    _, findings = read(tmp_path, text, Procedure)
    assert [(str(finding.at), finding.wrong) for finding in findings] == [
        (f"{PATH}:8:13", "Số đang là «3-5», cần một số nguyên."),
        (
            f"{PATH}:11:3",
            (
                "Thêm dòng «purpose:» (để làm gì), dòng «source:» (nguồn), dòng «steps:»"
                " (các bước) và dòng «written_on:» (ngày viết)."
            ),
        ),
        (f"{PATH}:11:13", "Đã được rà soát đang là «false»."),
    ]


def test_a_group_where_a_list_stands(tmp_path: Path) -> None:
    """One task written without its hyphen is told once."""
    text = (
        "title: Kế hoạch\nyear: 2026\nstate: issued\nissuer: UBND xã\nstarts_on: 2026-01-01\n"
        "ends_on: 2026-12-31\nparts:\n  id: I\n  title: Phần\n"
    )
    assert read(tmp_path, text, Plan) == (
        None,
        (
            told(
                8,
                3,
                "can-danh-sach",
                "Nội dung đang là một nhóm mục, cần một danh sách.",
                "",
                "xuống dòng sau «parts:», mỗi dòng bắt đầu bằng dấu gạch ngang và dấu cách («- »).",
            ),
        ),
    )
