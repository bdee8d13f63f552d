"""Whatever a file holds: findings, never a crash."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.portal import read_portal
from generator.portal.kinds import MOST_BYTES
from tests.lists.test_bad_input import COMPOUND, packed
from tests.lists.workbooks import sheet_rows, workbook
from tests.portal.records import FLAT, NATIVE, flat, read

SHAPE = "Đây không phải bản ghi thủ tục theo dạng đã biết."


def _told(path: Path) -> list[tuple[str, str]]:
    records, findings = read_portal(path)
    assert records == ()
    return [(str(finding.at), finding.wrong) for finding in findings]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", [("a.jsonl:1:1", "Không đọc được tệp «a.jsonl»: tệp trống.")]),
        (
            b"\xff\xfe\x00\x01",
            [("a.jsonl:1:1", "Không đọc được tệp «a.jsonl»: không phải chữ mã UTF-8.")],
        ),
        (b"[]", []),
        (b"{}", [("a.jsonl:1:1", SHAPE)]),
        (b"17", [("a.jsonl:1:1", SHAPE)]),
        (b'["a", null]', [("a.jsonl:1:1", SHAPE)]),
        (b"[" * 100_000, [("a.jsonl:1:1", SHAPE)]),
        (
            b'{}\n\n{"ma_thu_tuc": ',
            [
                ("a.jsonl:1:1", SHAPE),
                ("a.jsonl:3:16", "Từ chỗ này, nội dung không đọc được theo dạng JSON: «»."),
            ],
        ),
        (
            b"xin ch\xc3\xa0o {0}",
            [
                (
                    "a.jsonl:1:1",
                    "Từ chỗ này, nội dung không đọc được theo dạng JSON: «xin chào {0}».",
                )
            ],
        ),
    ],
)
def test_files_that_are_no_records(
    tmp_path: Path, content: bytes, told: list[tuple[str, str]]
) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(content)
    assert _told(path) == told


def test_a_spreadsheet_is_told_with_the_command_that_reads_it(tmp_path: Path) -> None:
    sheet = "Tệp «a.xlsx» là bảng tính Excel, không phải bản ghi JSON của Cổng."
    path = workbook(tmp_path / "a.xlsx", {"A": sheet_rows()})
    old, new = COMPOUND + "Workbook".encode("utf-16-le"), path.read_bytes()
    for content in (new, old, COMPOUND + "EncryptedPackage".encode("utf-16-le")):
        path.write_bytes(content)
        assert _told(path) == [("a.xlsx:1:1", sheet)]
    _, findings = read_portal(path)
    assert [told.mend for told in findings] == [
        "Chọn tệp bản ghi; danh mục Excel thì nhập bằng «congkhai import list»."
    ]


def test_an_archive_of_anything_else(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    for content in (packed({"a.jsonl": b"{}"}), b"PK\x03\x04 rac", b"PK"):
        path.write_bytes(content)
        assert _told(path) == [("a.zip:1:1", "Tệp «a.zip» là tệp nén, chưa đọc được.")]


def test_a_table_of_commas_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Mã,Tên\n" + "1.000001,Thủ tục\n" * 300, encoding="utf-8")
    wrong = "Từ chỗ này, nội dung không đọc được theo dạng JSON: «Mã,Tên»."
    assert _told(path) == [("a.csv:1:1", wrong)]


def test_an_indented_file_that_was_cut_is_told_once(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    whole = json.dumps(NATIVE, ensure_ascii=False, indent=2)
    path.write_text(whole[: whole.index("executionCases") + 30], encoding="utf-8")
    (told,) = _told(path)
    assert told[1] == "Từ chỗ này, nội dung không đọc được theo dạng JSON: «»."


def test_a_file_beyond_all_bounds_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert _told(path) == [("a.jsonl:1:1", "Tệp «a.jsonl» lớn bất thường: 200,0 MB.")]


def test_a_folder_in_the_place_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.json").mkdir()
    assert _told(tmp_path / "a.json") == [
        ("a.json:1:1", "Không đọc được tệp «a.json»: không mở được.")
    ]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert _told(tmp_path / "không-có.jsonl") == [
        ("không-có.jsonl:1:1", "Không đọc được tệp «không-có.jsonl»: không mở được.")
    ]


def test_records_without_code_name_or_sector(tmp_path: Path) -> None:
    values = (
        {"ma_thu_tuc": None},
        flat(ma_thu_tuc="", linh_vuc="***"),
        flat(ma_thu_tuc="1.2"),
        flat(ma_thu_tuc=1.00119),
        flat(),
        flat(),
    )
    records, findings = read(tmp_path, *values)
    assert [record.code for record in records] == ["1.999001"]
    assert [(finding.at.line, finding.rule, finding.wrong) for finding in findings] == [
        (1, "cong-thieu-muc", "Bản ghi «» không có lĩnh vực («linh_vuc»)."),
        (1, "cong-thieu-muc", "Bản ghi «» không có mã thủ tục («ma_thu_tuc»)."),
        (1, "cong-thieu-muc", "Bản ghi «» không có tên thủ tục («ten_thu_tuc»)."),
        (2, "cong-thieu-muc", "Bản ghi «» không có lĩnh vực («linh_vuc»)."),
        (2, "cong-thieu-muc", "Bản ghi «» không có mã thủ tục («ma_thu_tuc»)."),
        (3, "cong-ma-chua-dung", "Mã thủ tục trong bản ghi đang là «1.2»."),
        (
            4,
            "cong-sai-kieu",
            "Bản ghi «1.00119»: mục «ma_thu_tuc» không phải chữ, nên được bỏ qua.",
        ),
        (4, "cong-thieu-muc", "Bản ghi «1.00119» không có mã thủ tục («ma_thu_tuc»)."),
        (
            6,
            "cong-ma-trung",
            "Mã thủ tục «1.999001» đã có ở portal.jsonl:5:1; bản ghi này được bỏ qua.",
        ),
    ]


def test_a_truncated_file_keeps_its_good_records(tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl"
    good = json.dumps(FLAT)
    path.write_text(f"{good}\n{good[:200]}", encoding="utf-8")
    records, findings = read_portal(path)
    assert [record.code for record in records] == ["1.999001"]
    assert [(finding.rule, finding.at.line) for finding in findings] == [
        ("cong-khong-phai-json", 2)
    ]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([FLAT, NATIVE]), st.data())
def test_any_value_in_any_field(
    tmp_path_factory: pytest.TempPathFactory, record: dict[str, object], data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from(sorted(record)))
    value = data.draw(ANYTHING)
    path = tmp_path_factory.mktemp("any") / "any.jsonl"
    path.write_text(json.dumps({**record, key: value}), encoding="utf-8")
    records, findings = read_portal(path)
    assert len(records) == 1 or findings


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet="bản chính1 0,saoTrựctiếpĐồngVN()/QH5Mã:KQ.G\n\ud800", max_size=60), st.data()
)
def test_any_text_in_any_field(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    key = data.draw(st.sampled_from(sorted(set(FLAT) - {"ma_thu_tuc", "ten_thu_tuc", "linh_vuc"})))
    path = tmp_path_factory.mktemp("any") / "any.jsonl"
    path.write_text(json.dumps(flat(**{key: f"{FLAT[key]}{text}"})), encoding="utf-8")
    records, findings = read_portal(path)
    assert (len(records), findings) == (1, ())
