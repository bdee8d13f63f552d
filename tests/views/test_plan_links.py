"""Plans that supplement or replace others, and targets measured by one indicator."""

from __future__ import annotations

from generator.model.base import Sourced
from generator.model.corpus import CommuneFolder
from generator.model.indicators import Indicator
from generator.model.plans import Plan
from generator.model.progress import ProgressFile
from generator.views.communes import CommuneView
from generator.vocabulary import Status, TargetState
from tests.views.building import Values, entry, folder, plan, sourced, units, view


def parts(target: Values | None = None) -> list[dict[str, object]]:
    activity = {
        "id": "HD-01",
        "text": "Việc",
        "lead": ["van-phong"],
        "schedule": {"kind": "quarter", "quarters": ["2"]},
    }
    task = {"id": "NV-01", "title": "Nhiệm vụ", "activities": [activity]}
    return [{"id": "I", "title": "Phần", "tasks": [task | {"targets": [target] if target else []}]}]


def commune(as_of: str, **plans: Plan) -> CommuneView:
    named = {name.replace("_", "-"): each for name, each in plans.items()}
    progress = ProgressFile(entries=(entry("2026-06-15", plan="cu"),))
    given = folder(plans=named, unit_list=units({"id": "van-phong"}), progress={"2026": progress})
    return view(given, as_of)


OLD = plan(parts=parts(), title="Cũ")


def new(**changes: object) -> Plan:
    return plan(parts=parts(), title="Mới", replaces=[{"plan": "cu"}], **changes)


def test_both_plans_count_until_the_new_one_holds() -> None:
    moi = new(starts_on="2026-07-01")
    eve, day_itself = commune("2026-06-30", cu=OLD, moi=moi), commune("2026-07-01", cu=OLD, moi=moi)
    assert [p.is_replaced for p in eve.plans] == [False, False]
    assert len(eve.activities) == 2
    assert [p.id for p in day_itself.plans_that_hold] == ["moi"]
    assert len(day_itself.activities) == 1


def test_the_later_of_start_and_issue_decides() -> None:
    for changes in (
        {"starts_on": "2026-03-01", "issued_on": "2026-07-01"},
        {"starts_on": "2026-07-01", "issued_on": "2026-03-01"},
    ):
        (cu, _) = commune("2026-08-20", cu=OLD, moi=new(**changes)).plans
        assert str(cu.links.replaced_on) == "2026-07-01"


def test_statuses_of_a_replaced_plan_stop_on_the_eve() -> None:
    """Quarter II ends on 30 June: on the eve of 1 July it is due today, never overdue later."""
    (cu, moi) = commune("2026-12-01", cu=OLD, moi=new(starts_on="2026-07-01")).plans
    assert str(cu.as_of) == "2026-06-30"
    assert [a.status for a in cu.activities] == [Status.DUE_SOON]
    assert [a.status for a in moi.activities] == [Status.OVERDUE]
    assert cu.deadlines == ()
    assert len(moi.deadlines) == 1


def test_a_unit_counts_nothing_of_a_replaced_plan_and_keeps_its_page() -> None:
    found = commune("2026-12-01", cu=OLD, moi=plan(replaces=[{"plan": "cu"}], parts=[]))
    (unit,) = found.working_units
    assert found.led_by(unit) == ()
    assert unit.id == "van-phong"


def test_a_supplement_counts_beside_what_it_supplements() -> None:
    more = plan(
        parts=parts(),
        supplements=[{"plan": "cu"}, {"number": "7/KH-UBND", "title": "Của tỉnh"}],
    )
    found = commune("2026-12-01", cu=OLD, them=more)
    assert len(found.activities) == 2
    (cu, them) = found.plans
    assert [other.plan_id for other in cu.links.supplemented_by] == ["them"]
    assert [(o.plan_id, o.number) for o in them.links.supplements] == [
        ("cu", None),
        (None, "7/KH-UBND"),
    ]


SHARE = Indicator.model_validate(
    {
        "name": "Đúng hạn",
        "numerator": "Hồ sơ đúng hạn",
        "denominator": "Hồ sơ đã giải quyết",
        "source": "Sổ",
        "measurements": [
            {"on": "2025-12-31", "numerator": "100", "denominator": "100"},
            {"on": "2026-03-31", "numerator": "94", "denominator": "100"},
            {"on": "2026-06-30", "numerator": "190", "denominator": "200", "source": "Báo cáo"},
        ],
    }
)


def measured(as_of: str, bound: str) -> tuple[TargetState, list[tuple[str, int, str]]]:
    target = {
        "id": "CT-01",
        "text": "Đúng hạn",
        "comparator": "at_least",
        "value": bound,
        "measured_by": "dung-han",
    }
    given = folder(plans={"a": plan(parts=parts(target))}, unit_list=units({"id": "van-phong"}))
    held: dict[str, Sourced[Indicator]] = {"dung-han": sourced(SHARE)}
    more = CommuneFolder(
        id=given.id,
        commune=given.commune,
        units=given.units,
        plans=given.plans,
        indicators=held,
    )
    (found,) = view(more, as_of).plans[0].targets
    return found.state, [(str(m.on), m.numerator, m.source) for m in found.measurements]


def test_several_targets_are_held_against_one_indicator() -> None:
    june, march = ("2026-06-30", 190, "Báo cáo"), ("2026-03-31", 94, "Sổ")
    assert measured("2026-03-30", "95") == (TargetState.NO_DATA, [])  # 2025 is another plan's time
    assert measured("2026-03-31", "95") == (TargetState.NOT_MET, [march])
    assert measured("2026-06-29", "94") == (TargetState.MET, [march])
    assert measured("2026-06-30", "95") == (TargetState.MET, [june, march])
    assert measured("2026-06-30", "95,01") == (TargetState.NOT_MET, [june, march])
