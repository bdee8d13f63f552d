"""A newer snapshot over an older one: what changed is told, what a person changed stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cli.changes import change_lines
from generator.model.procedures import ImportedValues, Procedure
from generator.portal.imprints import TRACKED, imprint, imprints_of
from generator.portal.merging import merge
from generator.portal.planning import PlannedRecord, write_import
from generator.vocabulary import SourcePart
from tests.portal.catalogue import PLAIN, bring, change, plan, planned, record_of
from tests.portal.records import FLAT, LAWS, METHODS, NATIVE, UUID, flat

NAME = "Thủ tục đăng ký thử nghiệm"
NEWER = flat(
    ten_thu_tuc="Thủ tục mới",
    cach_thuc_thuc_hien=f"{METHODS}Trực tuyến2 Ngày làm việcMiễn phí"
    "Trực tiếp7 Ngày30,000 VNĐ(/bản)",
    can_cu_phap_ly=f"{LAWS}Luật Thử 202068/2020/QH14Luật Mới1/2026/QH16",
)


def _kinds(item: PlannedRecord) -> list[tuple[str, str]]:
    return [(change.field, change.kind) for change in item.changes]


def _files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_every_change_of_the_source_is_told_in_words(tmp_path: Path) -> None:
    bring(tmp_path, FLAT)
    item = planned(tmp_path, NEWER)
    assert list(change_lines(item)) == [
        "Tên thủ tục: lấy theo nguồn.",
        f"  «{NAME}» → «Thủ tục mới»",
        "Cách thức thực hiện: lấy theo nguồn.",
        "  - bỏ: Trực tuyến: 3 ngày làm việc",
        "  - bỏ: Trực tiếp: Mức thu (đồng): 20.000; Tính theo: bản",
        "  - bỏ: Bưu chính",
        "  + thêm: Trực tuyến: 2 ngày làm việc",
        "  + thêm: Trực tiếp: Mức thu (đồng): 30.000; Tính theo: bản",
        "Căn cứ pháp lý: lấy theo nguồn.",
        "  - bỏ: 5/2021/NĐ-CP Nghị định số 5/2021/NĐ-CP sửa đổi Nghị định số 4/2020/NĐ-CP",
        "  - bỏ: 66.7/2025/NQ-CP sửa đổi vài điều",
        "  - bỏ: 9/2022/TT-BTP Thông tư 9/2022/TT-BTP",
        "  + thêm: 1/2026/QH16 Luật Mới",
        "Cách thức thực hiện: văn bản nguồn đã thay đổi.",
    ]


def test_telling_writes_nothing(tmp_path: Path) -> None:
    bring(tmp_path, FLAT)
    (tmp_path / "portal.jsonl").unlink()
    before = _files(tmp_path)
    plan(tmp_path, NEWER)
    (tmp_path / "portal.jsonl").unlink()
    assert _files(tmp_path) == before


def test_what_was_changed_by_hand_stays_and_is_told(tmp_path: Path) -> None:
    bring(tmp_path, FLAT)
    path = change(tmp_path, name="Tên của xã", agency="")
    before = path.read_bytes()
    item = planned(tmp_path, FLAT)
    assert (item.state, path.read_bytes() == item.text.encode()) == ("unchanged", True)
    assert list(change_lines(item)) == [
        "Đã sửa tay, giữ nguyên; nguồn không đổi: Tên thủ tục (name), Cơ quan thực hiện (agency).",
    ]
    bring(tmp_path, FLAT)
    assert path.read_bytes() == before


def test_changed_by_hand_and_at_the_source(tmp_path: Path) -> None:
    bring(tmp_path, FLAT)
    change(tmp_path, name="Tên của xã", legal_basis=[{"number": "68/2020/QH14"}])
    item = planned(tmp_path, NEWER)
    assert list(change_lines(item))[:3] == [
        "Tên thủ tục: đã sửa tay, giữ nguyên; nguồn cũng đã đổi.",
        "  tệp: «Tên của xã»; nguồn: «Thủ tục mới»",
        "  Muốn lấy theo nguồn thì chạy lại với: --take-source 1.999001:name",
    ]
    lines = list(change_lines(item))
    start = lines.index("Căn cứ pháp lý: đã sửa tay, giữ nguyên; nguồn cũng đã đổi.")
    assert lines[start + 1 : start + 4] == [
        "  - tệp có: 68/2020/QH14",
        "  + nguồn có: 68/2020/QH14 Luật Thử 2020",
        "  + nguồn có: 1/2026/QH16 Luật Mới",
    ]
    merged = record_of(item.text)
    assert (merged.name, len(merged.legal_basis)) == ("Tên của xã", 1)


def test_the_source_is_taken_where_that_is_asked_for(tmp_path: Path) -> None:
    bring(tmp_path, FLAT)
    change(tmp_path, name="Tên của xã", agency="Văn phòng của xã")
    wanted = plan(tmp_path, FLAT, taken={"1.999001": frozenset({"name"})})
    assert list(change_lines(wanted.items[0])) == [
        "Tên thủ tục: lấy theo nguồn.",
        f"  «Tên của xã» → «{NAME}»",
        "Đã sửa tay, giữ nguyên; nguồn không đổi: Cơ quan thực hiện (agency).",
    ]
    write_import(wanted)
    assert _kinds(planned(tmp_path, FLAT)) == [("agency", "kept")]


def test_a_record_without_marks_keeps_all_it_has(tmp_path: Path) -> None:
    """Nobody knows whether a person or an older import wrote its values."""
    bring(tmp_path, FLAT)
    change(tmp_path, imported="", name="Tên cũ", agency="")
    item = planned(tmp_path, FLAT)
    assert list(change_lines(item)) == [
        "Tên thủ tục: khác nguồn, không rõ do sửa tay hay do nguồn đổi; giữ nguyên.",
        f"  tệp: «Tên cũ»; nguồn: «{NAME}»",
        "  Muốn lấy theo nguồn thì chạy lại với: --take-source 1.999001:name",
        "Cơ quan thực hiện: lấy theo nguồn.",
        "  (để trống) → «Ủy ban Nhân dân xã»",
    ]
    bring(tmp_path, FLAT)
    assert _kinds(planned(tmp_path, FLAT)) == [("name", "kept")]


def test_a_record_that_only_gains_its_marks_says_so(tmp_path: Path) -> None:
    bring(tmp_path, FLAT)
    change(tmp_path, imported="")
    item = planned(tmp_path, FLAT)
    assert (item.state, list(change_lines(item))) == (
        "changed",
        ["Giá trị không đổi; chỉ ghi thêm dấu để lần nhập sau biết mục nào đã sửa tay."],
    )


def test_what_the_source_no_longer_states_stays_and_is_told(tmp_path: Path) -> None:
    bring(tmp_path, FLAT)
    for _ in range(2):
        item = planned(tmp_path, flat(co_quan_thuc_hien=""))
        assert list(change_lines(item)) == [
            "Cơ quan thực hiện: lần này nguồn không nêu, hoặc không đọc được; giữ nguyên."
        ]
        bring(tmp_path, flat(co_quan_thuc_hien=""))
    assert _kinds(planned(tmp_path, FLAT)) == []


def test_a_row_of_the_index_tells_nothing_of_the_fields_it_has_no_place_for(tmp_path: Path) -> None:
    bring(tmp_path, FLAT)
    row = {"id": UUID, "ma_tthc": "1.999001", "ten_tthc": "Tên trong danh mục"}
    item = planned(tmp_path, row | {"linh_vuc": "Hộ tịch", "cap_thuc_hien": "Cấp tỉnh, Cấp xã"})
    assert _kinds(item) == [("name", "taken")]
    assert record_of(item.text).source_digest is not None


def test_a_changed_text_marks_the_plain_wording_until_it_is_reviewed(tmp_path: Path) -> None:
    bring(tmp_path, FLAT)
    change(tmp_path, plain=PLAIN)
    first = flat(trinh_tu_thuc_hien="Bước khác")
    item = planned(tmp_path, first)
    assert list(change_lines(item)) == [
        "Trình tự thực hiện: văn bản nguồn đã thay đổi; xem lại cách nói dễ hiểu của phần này."
    ]
    bring(tmp_path, first)
    # The mark outlives the digest, another import, and another change.
    assert planned(tmp_path, first).state == "unchanged"
    second = first | {"thanh_phan_ho_so": "Khác"}
    bring(tmp_path, second)
    plain = record_of((tmp_path / "catalogue/procedures/1.999001.yml").read_text("utf-8")).plain
    assert plain is not None
    assert (plain.reviewed, plain.outdated) == (False, (SourcePart.STEPS, SourcePart.DOSSIER))
    # Somebody reads it again and takes the mark out: it stays out.
    change(tmp_path, plain=PLAIN)
    assert planned(tmp_path, second).state == "unchanged"


def test_the_source_s_text_follows_unless_it_was_changed_by_hand(tmp_path: Path) -> None:
    bring(tmp_path, FLAT, facts_only=False)
    text = (tmp_path / "catalogue/procedures/1.999001.yml").read_text("utf-8")
    official = record_of(text).official
    assert official is not None
    own = official.model_dump(exclude_none=True) | {"conditions": "Điều kiện của xã"}
    change(tmp_path, official=own)
    item = planned(
        tmp_path,
        flat(trinh_tu_thuc_hien="Bước khác", yeu_cau_dieu_kien="Phải đủ 18 tuổi"),
        facts_only=False,
    )
    merged = record_of(item.text)
    assert merged.official is not None
    assert (merged.official.steps, merged.official.conditions) == ("Bước khác", "Điều kiện của xã")
    assert ("conditions", "text-kept") in _kinds(item)


def test_the_commune_s_overlay_is_never_touched(tmp_path: Path) -> None:
    overlay = tmp_path / "xa-thu" / "procedures.yml"
    overlay.parent.mkdir()
    overlay.write_text(
        "basis: reference\nprocedures:\n- code: 1.999001\n  short_name: Tên gọi của xã\n", "utf-8"
    )
    bring(tmp_path, FLAT, NATIVE)
    before = {path: path.read_bytes() for path in (overlay, tmp_path / "catalogue/sectors.yml")}
    for facts_only in (True, False):
        written = write_import(plan(tmp_path, NEWER, facts_only=facts_only))
        assert written == (tmp_path / "catalogue/procedures/1.999001.yml",)
        assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("name", TRACKED)
def test_every_official_field_is_one_of_the_record(name: str) -> None:
    assert ImportedValues.model_fields[name].title == Procedure.model_fields[name].title


def test_fields_that_are_no_official_value_of_the_source() -> None:
    """A field that the record gains is official, or it is listed here."""
    assert set(Procedure.model_fields) - set(TRACKED) == {
        "code",
        "detail",
        "received_by",
        "related",
        "online_partial_reason",
        "source",
        "source_digest",
        "imported",
        "official",
        "plain",
    }


def test_an_imprint_is_short_and_tells_no_from_nothing() -> None:
    no = False
    assert (imprint(None), imprint(())) == (None, None)
    assert len({imprint(value) for value in (no, "không", 0, "0")}) == 4
    assert imprint(("a", "b")) != imprint(("b", "a"))


VALUES = st.sampled_from([None, "Một", "Hai", "Ba"])


def _record(values: tuple[str | None, ...], imported: ImportedValues | None) -> Procedure:
    names = ("kind", "agency", "authority")
    base = {"code": "1.999001", "name": "Thử", "detail": "listing", "sector": "ho-tich"}
    stated = {name: value for name, value in zip(names, values, strict=True) if value}
    record = Procedure.model_validate({**base, **stated, "source_digest": {}})
    return record.model_copy(update={"imported": imported})


def _marked(values: tuple[str | None, ...]) -> Procedure:
    return _record(values, imprints_of(_record(values, None)))


@settings(deadline=None)
@given(st.tuples(VALUES, VALUES, VALUES), st.tuples(VALUES, VALUES, VALUES), st.data())
def test_a_second_import_changes_nothing_and_no_hand_work_is_lost(
    before: tuple[str | None, ...], after: tuple[str | None, ...], data: st.DataObject
) -> None:
    by_hand = data.draw(st.tuples(VALUES, VALUES, VALUES))
    held = _record(by_hand, data.draw(st.sampled_from([None, _marked(before).imported])))
    once = merge(_marked(after), held, facts_only=False).record
    assert merge(_marked(after), once, facts_only=False).record == once
    for name, was, now in zip(("kind", "agency", "authority"), before, by_hand, strict=True):
        if held.imported is not None and was != now:
            assert getattr(once, name) == now
