"""Whatever a file holds: findings, never a crash."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.portal import read_portal
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
