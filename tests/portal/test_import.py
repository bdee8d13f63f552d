"""Planning and writing: what is kept, what is renewed, the same bytes twice."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml

from generator.messages.portal import UNREADABLE_TARGET
from generator.model.base import Record
from generator.model.procedures import Procedure
from generator.portal import ImportPlan, plan_import, summarise, write_import
from generator.portal.writing import record_text
from generator.vocabulary import SourcePart
from tests.portal.records import FLAT, NATIVE, flat, read

PLAIN = {
    "reviewed": "có",
    "written_on": "2026-11-21",
    "source": {"name": "Cổng Dịch vụ công quốc gia"},
    "purpose": "Để thử.",
    "steps": ["Đến xã: nộp hồ sơ.", "Nhận kết quả # 1."],
}
SECTORS = """\
sectors:
  - id: ho-tich
    name: Hộ tịch
  - id: trong-trot-va-bao-ve-thuc-vat
    name: Trồng trọt và Bảo vệ thực vật
    aliases:
      - trồng  trọt
"""


def _plan(folder: Path, *values: object, facts_only: bool = True) -> ImportPlan:
    records, findings = read(folder, *values)
    assert findings == ()
    catalogue = folder / "catalogue"
    catalogue.mkdir(exist_ok=True)
    (catalogue / "sectors.yml").write_text(SECTORS, encoding="utf-8")
    return plan_import(records, catalogue, facts_only=facts_only, taken_on=date(2026, 7, 31))


def _read(text: str) -> Procedure:
    return Procedure.model_validate(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - BaseLoader makes only text, lists and mappings


def _write(folder: Path, record: Record, name: str = "1.999001.yml") -> Path:
    path = folder / "catalogue" / "procedures" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(record_text(record), encoding="utf-8")
    return path


def _states(plan: ImportPlan) -> list[tuple[str, str]]:
    return [(item.code, item.state) for item in plan.items]


def test_planning_writes_nothing_and_names_every_target(tmp_path: Path) -> None:
    plan = _plan(tmp_path, NATIVE, FLAT)
    assert _states(plan) == [("1.999001", "new"), ("1.999002", "new")]
    assert [item.target.name for item in plan.items] == ["1.999001.yml", "1.999002.yml"]
    assert [entry.name for entry in (tmp_path / "catalogue").iterdir()] == ["sectors.yml"]


def test_sectors_are_found_by_their_other_names(tmp_path: Path) -> None:
    plan = _plan(tmp_path, NATIVE, flat(ma_thu_tuc="1.999005", linh_vuc="Thử nghiệm"))
    assert [_read(item.text).sector for item in plan.items] == [
        "trong-trot-va-bao-ve-thuc-vat",
        "thu-nghiem",
    ]
    assert plan.unknown_sectors == (("thu-nghiem", "Thử nghiệm"),)


def test_importing_twice_changes_no_byte(tmp_path: Path) -> None:
    for facts_only in (True, False):
        first = _plan(tmp_path, FLAT, NATIVE, facts_only=facts_only)
        write_import(first)
        before = {item.target: item.target.read_bytes() for item in first.items}
        second = _plan(tmp_path, FLAT, NATIVE, facts_only=facts_only)
        assert _states(second) == [("1.999001", "unchanged"), ("1.999002", "unchanged")]
        assert write_import(second) == ()
        assert {path: path.read_bytes() for path in before} == before


def test_what_is_written_reads_back_the_same(tmp_path: Path) -> None:
    plan = _plan(tmp_path, FLAT, NATIVE, facts_only=False)
    for item in plan.items:
        assert record_text(_read(item.text)) == item.text
    assert _read(plan.items[0].text).official is not None


def test_facts_only_keeps_no_sentence_of_the_source(tmp_path: Path) -> None:
    text = _plan(tmp_path, FLAT).items[0].text
    record = _read(text)
    assert (record.official, record.cases, record.detail.value) == (None, (), "listing")
    for sentence in ("Bước thử một", "Nộp qua mạng", "Tờ khai theo Mẫu", "Nộp 01 bản"):
        assert sentence not in text


def test_a_record_brought_to_full_detail_keeps_our_work(tmp_path: Path) -> None:
    listing = _read(_plan(tmp_path, FLAT).items[0].text)
    ours = listing.model_validate(
        {
            **yaml.load(record_text(listing), Loader=yaml.BaseLoader),  # noqa: S506 - BaseLoader makes only text, lists and mappings
            "name": "Tên cũ",
            "detail": "full",
            "received_by": "commune_police",
            "cases": [{"items": [{"name": "Tờ khai", "originals": "1", "copies": "0"}]}],
            "results": [{"name": "Tờ giấy"}],
            "methods": [{"channel": "direct", "free": "có"}],
            "plain": PLAIN,
        }
    )
    _write(tmp_path, ours)
    for facts_only in (True, False):
        item = _plan(tmp_path, FLAT, facts_only=facts_only).items[0]
        merged = _read(item.text)
        assert item.outdated == ()
        assert (merged.official is None) is facts_only
        kept = ("name", "detail", "received_by", "cases", "results", "methods", "plain", "sector")
        assert {name: getattr(merged, name) for name in kept} == {
            name: getattr(ours, name) for name in kept
        }


def test_a_newer_source_marks_our_wording(tmp_path: Path) -> None:
    listing = _read(_plan(tmp_path, FLAT).items[0].text)
    values = yaml.load(record_text(listing), Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes only text, lists and mappings
    _write(tmp_path, Procedure.model_validate({**values, "detail": "full", "plain": PLAIN}))
    newer = flat(trinh_tu_thuc_hien="Bước khác", so_quyet_dinh="99/QĐ-BTP")
    item = _plan(tmp_path, newer).items[0]
    merged = _read(item.text)
    assert item.state == "changed"
    assert item.outdated == (SourcePart.STEPS,)
    assert [decision.number for decision in merged.decisions] == ["99/QĐ-BTP"]
    assert merged.plain is not None
    assert (merged.plain.reviewed, merged.plain.outdated) == (False, (SourcePart.STEPS,))
    assert merged.plain.steps == ("Đến xã: nộp hồ sơ.", "Nhận kết quả # 1.")


def test_a_value_that_the_source_no_longer_states_is_kept(tmp_path: Path) -> None:
    listing = _read(_plan(tmp_path, FLAT).items[0].text)
    _write(tmp_path, listing.model_copy(update={"sets": 1, "related": ("1.999002",)}))
    merged = _read(_plan(tmp_path, flat(co_quan_thuc_hien="")).items[0].text)
    assert (merged.sets, merged.related, merged.agency) == (
        1,
        ("1.999002",),
        "Ủy ban Nhân dân xã",
    )


def test_the_day_of_the_source_stays_where_nothing_newer_is_known(tmp_path: Path) -> None:
    write_import(_plan(tmp_path, FLAT))
    records, _ = read(tmp_path, FLAT)
    again = plan_import(records, tmp_path / "catalogue", facts_only=True)
    assert _states(again) == [("1.999001", "unchanged")]
    records, _ = read(tmp_path, flat(trinh_tu_thuc_hien="Bước khác"))
    newer = plan_import(records, tmp_path / "catalogue", facts_only=True)
    source = _read(newer.items[0].text).source
    assert source is not None
    assert source.taken_on is None


def test_a_broken_file_of_the_catalogue_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "catalogue" / "procedures" / "1.999001.yml"
    path.parent.mkdir(parents=True)
    for broken in (b"a: [", b"code: 1.999001\nkhac: 1\n", b"\xff\xfe", b"[" * 50_000, b""):
        path.write_bytes(broken)
        plan = _plan(tmp_path, FLAT)
        assert _states(plan) == [("1.999001", "refused")]
        assert plan.items[0].refusal == UNREADABLE_TARGET
        assert write_import(plan) == ()
        assert path.read_bytes() == broken


def test_a_file_with_an_error_is_never_overwritten(tmp_path: Path) -> None:
    """Its record can be read; what stands there twice would be lost."""
    (path,) = write_import(_plan(tmp_path, FLAT))
    whole = path.read_text("utf-8")
    for more in ("name: Tên của xã\n", "khac:\n"):
        path.write_text(whole + more, "utf-8")
        plan = _plan(tmp_path, FLAT)
        assert (_states(plan), write_import(plan)) == ([("1.999001", "refused")], ())
        assert path.read_text("utf-8") == whole + more


def test_the_summary_counts_every_field(tmp_path: Path) -> None:
    plan = _plan(tmp_path, FLAT, NATIVE)
    counts = summarise(outcome for item in plan.items for outcome in item.outcomes)
    shown = {count.field: (count.read, count.empty, count.refused) for count in counts}
    assert shown == {
        "code": (2, 0, 0),
        "name": (2, 0, 0),
        "sector": (2, 0, 0),
        "decisions": (2, 0, 0),
        "levels": (4, 0, 0),
        "kind": (1, 0, 0),
        "subjects": (4, 0, 0),
        "agency": (2, 0, 0),
        "authority": (0, 2, 0),
        "coordinating": (0, 2, 0),
        "steps": (2, 0, 0),
        "channel": (5, 0, 0),
        "time": (3, 2, 0),
        "fee": (4, 1, 1),
        "dossier_item": (5, 0, 0),
        "quantity": (5, 0, 0),
        "form": (2, 0, 0),
        "sets": (0, 1, 0),
        "results": (3, 0, 0),
        "conditions": (1, 1, 0),
        "legal_basis": (5, 0, 0),
        "online_level": (1, 0, 0),
        "portal_id": (2, 0, 0),
        "url": (1, 0, 0),
    }
    fee = next(count for count in counts if count.field == "fee")
    assert (fee.read + fee.refused, fee.reasons) == (5, (("mức thu không tính bằng đồng", 1),))
