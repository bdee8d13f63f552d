"""Every real record at hand; passed over where the shared records are not beside the checkout."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest

from generator.portal import FieldCount, PortalRecord, plan_import, read_portal, summarise
from generator.portal.planning import write_import

CHECKOUT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("CONGKHAI_SHARED", CHECKOUT.parent / "shared"))
PORTAL = SHARED / "data" / "portal"
#: What the source states and a machine can read; the rest is refused with a reason.
LEAST_SHARE = 0.95
#: The source states these only in part: a time without its unit, «Miễn phí» with a fee.
NOT_STATED = ("nguồn chỉ ghi con số", "nguồn ghi «Miễn phí» nhưng")
#: Offices of a district or of one province are refused: they are not the reader's.
OFFICES = {"agency": 0.92, "authority": 0.93, "coordinating": 0.93}
LEAST_SHARES = {**OFFICES}
#: What a record must state whole, by the outcomes that tell of it.
PARTS = {
    "channels": ("channel",),
    "time with its unit": ("time",),
    "free or amount": ("fee",),
    "dossier items with counts": ("dossier_item", "quantity"),
    "numbers of legal texts": ("legal_basis",),
}

pytestmark = pytest.mark.skipif(
    not PORTAL.is_dir(), reason="chỉ chạy khi có thư mục shared cạnh bản mã này (CONGKHAI_SHARED)"
)


@pytest.fixture(scope="module")
def records() -> tuple[PortalRecord, ...]:
    found, findings = read_portal(PORTAL / "commune-level.jsonl")
    assert findings == ()
    return found


def test_every_commune_record_imports(records: tuple[PortalRecord, ...], tmp_path: Path) -> None:
    lines = (PORTAL / "commune-level.jsonl").read_text("utf-8").splitlines()
    assert [record.code for record in records] == [json.loads(x)["ma_thu_tuc"] for x in lines]
    assert len(records) == 519
    for facts_only in (True, False):
        folder = tmp_path / str(facts_only)
        first = plan_import(records, folder, facts_only=facts_only)
        assert first.count("new") == 519
        assert len(write_import(first)) == 519
        assert plan_import(records, folder, facts_only=facts_only).count("unchanged") == 519


def _stated(count: FieldCount) -> int:
    return count.read + count.refused


def _share(count: FieldCount) -> float:
    unstated = sum(times for why, times in count.reasons if why.startswith(NOT_STATED))
    return count.read / (_stated(count) - unstated)


def test_most_of_what_the_source_states_is_read(records: tuple[PortalRecord, ...]) -> None:
    counts = summarise(outcome for record in records for outcome in record.outcomes)
    shares = {count.field: _share(count) for count in counts if _stated(count)}
    too_low = {
        name: round(share, 3)
        for name, share in shares.items()
        if share < LEAST_SHARES.get(name, LEAST_SHARE)
    }
    assert too_low == {}


def test_most_records_are_read_whole_in_each_part(records: tuple[PortalRecord, ...]) -> None:
    """A record states a part where one value of it is read or refused for its own sake."""
    shares = {name: _share_of_records(records, fields) for name, fields in PARTS.items()}
    assert {name: share for name, share in shares.items() if share < LEAST_SHARE} == {}


def _share_of_records(records: tuple[PortalRecord, ...], fields: tuple[str, ...]) -> float:
    states = [
        {
            outcome.state
            for outcome in record.outcomes
            if outcome.field in fields
            and outcome.state != "empty"
            and not outcome.why.startswith(NOT_STATED)
        }
        for record in records
    ]
    stating = [found for found in states if found]
    return sum(found == {"read"} for found in stating) / len(stating)


def test_a_second_import_of_the_catalogue_changes_nothing(
    records: tuple[PortalRecord, ...],
) -> None:
    """What was worded by hand since stays, and every record carries its imprints."""
    catalogue = CHECKOUT / "content" / "catalogue"
    held = [record for record in records if (catalogue / f"procedures/{record.code}.yml").exists()]
    plan = plan_import(held, catalogue, facts_only=True, taken_on=date(2026, 7, 31))
    assert (len(plan.items), plan.count("unchanged")) == (228, 228)
    assert {change.kind for item in plan.items for change in item.changes} == {"kept"}


def test_the_portal_s_own_records_import(tmp_path: Path) -> None:
    for name, number in (("detail_1.008004.json", 1), ("index_sample.json", 7)):
        found, findings = read_portal(PORTAL / "native" / name)
        assert (len(found), findings) == (number, ())
        assert plan_import(found, tmp_path, facts_only=False).count("new") == number
