"""Import, export, import: the same record."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.load import read_record
from generator.model.procedures import Procedure, SectorList
from generator.portal import (
    PortalRecord,
    export_record,
    export_text,
    plan_import,
    read_portal,
    write_import,
)
from generator.portal.writing import record_text
from tests.portal.catalogue import PLAIN, SECTORS, bring, change, planned, record_of
from tests.portal.records import FLAT, NATIVE

CHECKOUT = Path(__file__).resolve().parents[2]
CONTENT = CHECKOUT / "content"
SHARED = Path(os.environ.get("CONGKHAI_SHARED", CHECKOUT.parent / "shared"))
NAMES = {
    "ho-tich": "Hộ tịch",
    "trong-trot-va-bao-ve-thuc-vat": "Trồng trọt và Bảo vệ thực vật",
}


def _again(
    folder: Path, records: Iterable[Procedure], names: dict[str, str], sectors: str
) -> list[str]:
    """Texts of the records' files after an export and an import into an empty catalogue."""
    catalogue = folder / "other"
    catalogue.mkdir(exist_ok=True)
    (catalogue / "sectors.yml").write_text(sectors, encoding="utf-8")
    file = folder / "export.json"
    exported = [
        export_record(record, names.get(record.sector, record.sector)) for record in records
    ]
    file.write_text(export_text(exported), encoding="utf-8")
    read, findings = read_portal(file)
    assert findings == ()
    plan = plan_import(read, catalogue, facts_only=False, taken_on=date(2026, 12, 1))
    return [item.text for item in plan.items]


def _texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in sorted(folder.glob("procedures/*.yml"))}


@pytest.mark.parametrize("facts_only", [True, False])
def test_small_records_come_back_byte_for_byte(tmp_path: Path, facts_only: bool) -> None:  # noqa: FBT001 - a parameter of the test
    bring(tmp_path, FLAT, NATIVE, facts_only=facts_only)
    change(tmp_path, name="Tên của xã", plain=PLAIN, related=["1.999002"])
    texts = list(_texts(tmp_path / "catalogue").values())
    assert _again(tmp_path, map(record_of, texts), NAMES, SECTORS) == texts


def test_an_export_over_its_own_record_changes_no_byte(tmp_path: Path) -> None:
    bring(tmp_path, FLAT)
    path = change(tmp_path, name="Tên của xã", agency="")
    before = path.read_bytes()
    exported = export_record(record_of(path.read_text("utf-8")), "Hộ tịch")
    for facts_only in (True, False):
        item = planned(tmp_path, exported, facts_only=facts_only)
        assert (item.state, item.changes, item.text.encode()) == ("unchanged", (), before)
    # The portal's own record still finds what was changed by hand.
    changes = [(change.field, change.kind) for change in planned(tmp_path, FLAT).changes]
    assert changes == [("name", "kept"), ("agency", "kept")]


def test_the_portal_s_form_holds_what_it_has_a_place_for(tmp_path: Path) -> None:
    """A native record without what is ours comes back key for key."""
    bring(tmp_path, NATIVE, facts_only=False)
    text = _texts(tmp_path / "catalogue")["1.999002.yml"]
    exported = export_record(record_of(text), "Trồng trọt")
    own = exported.pop("congkhai")
    assert sorted(own) == ["imported", "official", "sector", "source", "source_digest"]
    assert {key: exported[key] for key in ("code", "isWard", "resultsDetails")} == {
        "code": "1.999002",
        "isWard": True,
        "resultsDetails": [{"name": "Văn bản thử", "code": "KQ.G10.000535"}],
    }
    assert exported["executionMethods"][1]["fees"] == [
        {"type": "FEE", "value": 2000, "currencyName": "VNĐ", "description": "/trang"}
    ]
    assert exported["procedureProposal"]["issuingAgency"] == {"name": "Bộ Thử"}


@pytest.mark.parametrize(
    "own", [7, [], {"khac": "1"}, {"cases": "chữ"}, {"name": None}, {"code": "1.999003"}]
)
def test_a_part_of_ours_that_somebody_broke_is_told(tmp_path: Path, own: object) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps({**NATIVE, "congkhai": own}), encoding="utf-8")
    records, findings = read_portal(file)
    assert records == ()
    assert [(told.rule, told.wrong) for told in findings] == [
        (
            "cong-phan-rieng-chua-dung",
            (
                "Bản ghi «1.999002»: phần «congkhai» do chương trình này ghi khi xuất đã bị sửa, "
                "chưa đọc được."
            ),
        )
    ]


WORDS = st.text(
    alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyAĐÊ0159 .,;:/()-+*<>&\"'{}[]#%", min_size=1, max_size=30
).filter(lambda text: bool(text.strip()))
NUMBERS = st.integers(0, 99_999).map(str)
TRUTH = st.sampled_from(["có", "không"])
DAYS = st.dates(date(1990, 1, 1), date(2040, 12, 31)).map(str)


def _some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Any of the fields, and none of them where nothing is drawn."""
    return st.fixed_dictionaries({}, optional=fields)


def _with(
    needed: dict[str, st.SearchStrategy[Any]], **more: st.SearchStrategy[Any]
) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(needed, optional=more)


def _few(of: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(of, max_size=3)


TIMES = _with(
    {"unit": st.sampled_from(["working_day", "day", "hour", "same_day", "other"])},
    amount=NUMBERS,
    applies_to=WORDS,
    stage=NUMBERS,
)
FEES = _some(
    kind=st.sampled_from(["phi", "le_phi"]), amount_vnd=NUMBERS, per=WORDS, applies_to=WORDS
)
SOURCE = _with({"name": WORDS}, taken_on=DAYS)
IMPRINT = st.text(alphabet="0123456789abcdef", min_size=12, max_size=12)
PROCEDURES = _with(
    {
        "code": st.just("1.999001"),
        "name": WORDS,
        "detail": st.sampled_from(["listing", "full"]),
        "sector": st.sampled_from(sorted(NAMES)),
    },
    levels=_few(st.sampled_from(["ministry", "province", "commune", "other"])),
    kind=WORDS,
    decisions=_few(_with({"number": WORDS}, issued_on=DAYS, issuer=WORDS, title=WORDS)),
    received_by=st.sampled_from(["commune", "commune_police"]),
    subjects=_few(WORDS),
    agency=WORDS,
    authority=WORDS,
    coordinating=WORDS,
    methods=_few(
        _with(
            {"channel": st.sampled_from(["direct", "online", "postal"])},
            times=_few(TIMES),
            free=TRUTH,
            fees=_few(FEES),
        )
    ),
    cases=_few(
        _some(
            name=WORDS,
            items=_few(
                _with(
                    {"name": WORDS},
                    originals=NUMBERS,
                    copies=NUMBERS,
                    forms=_few(_with({"title": WORDS}, url=st.just("https://a.vn/b"))),
                )
            ),
        )
    ),
    sets=NUMBERS,
    results=_few(_with({"name": WORDS}, code=WORDS)),
    has_conditions=TRUTH,
    conditions=_few(WORDS),
    legal_basis=_few(_with({"number": WORDS}, name=WORDS)),
    online_level=st.sampled_from(["full", "partial"]),
    related=_few(st.just("1.999002")),
    portal_id=WORDS,
    source=SOURCE,
    source_digest=_some(steps=st.just("0" * 64), results=st.just("1" * 64)),
    imported=_some(name=IMPRINT, methods=IMPRINT),
    official=_some(steps=WORDS, methods=WORDS, conditions=st.just("Một\nhai"), results=WORDS),
    plain=_with(
        {
            "reviewed": TRUTH,
            "written_on": DAYS,
            "source": SOURCE,
            "purpose": WORDS,
            "steps": _few(WORDS),
        },
        outdated=_few(st.sampled_from(["steps", "results"])),
    ),
)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(PROCEDURES)
def test_any_record_comes_back(
    tmp_path_factory: pytest.TempPathFactory, values: dict[str, Any]
) -> None:
    record = Procedure.model_validate(values)
    folder = tmp_path_factory.mktemp("any")
    assert _again(folder, [record], NAMES, SECTORS) == [record_text(record)]


def _content_names() -> tuple[dict[str, str], str]:
    file = CONTENT / "catalogue" / "sectors.yml"
    read, _ = read_record(file, SectorList, CONTENT)
    assert read is not None
    return {sector.id: sector.name for sector in read.record.sectors}, file.read_text("utf-8")


def test_every_record_of_the_catalogue_comes_back(tmp_path: Path) -> None:
    names, sectors = _content_names()
    paths = sorted((CONTENT / "catalogue" / "procedures").glob("*.yml"))
    read = [read_record(path, Procedure, CONTENT)[0] for path in paths]
    records = [sourced.record for sourced in read if sourced]
    assert len(records) == len(paths)
    assert _again(tmp_path, records, names, sectors) == [record_text(r) for r in records]


@pytest.mark.skipif(
    not SHARED.is_dir(), reason="chỉ chạy khi có thư mục shared cạnh bản mã này (CONGKHAI_SHARED)"
)
@pytest.mark.parametrize("facts_only", [True, False])
def test_every_real_record_comes_back(tmp_path: Path, facts_only: bool) -> None:  # noqa: FBT001 - likewise
    records: tuple[PortalRecord, ...] = read_portal(
        SHARED / "data" / "portal" / "commune-level.jsonl"
    )[0]
    names, sectors = _content_names()
    catalogue = tmp_path / "catalogue"
    catalogue.mkdir()
    (catalogue / "sectors.yml").write_text(sectors, encoding="utf-8")
    plan = plan_import(records, catalogue, facts_only=facts_only, taken_on=date(2026, 7, 31))
    write_import(plan)
    texts = [item.text for item in plan.items]
    assert len(texts) == 519
    assert _again(tmp_path, map(record_of, texts), names, sectors) == texts
