"""What surveys and reviews measure is said on the plan's page as well."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from generator.model.corpus import Registers
from generator.views.targets import TargetView
from generator.vocabulary import TargetState
from tests.views.building import folder, plan, units, view
from tests.views.registers import kept, shared

TARGETS = (
    {"id": "CT-1", "text": "Hài lòng", "comparator": "at_least", "value": "90"},
    {"id": "CT-2", "text": "Riêng", "comparator": "at_least", "value": "85", "segment": "Đất đai"},
    {"id": "CT-3", "text": "Rà soát", "comparator": "at_least", "value": "50"},
    {"id": "CT-4", "text": "Cắt giảm", "comparator": "reduce_by", "value": "20"},
)
SCALE = [{"label": "Hài lòng", "satisfied": "có"}, {"label": "Không", "satisfied": "không"}]


def survey(counts: list[str], ends_on: str, by_sector: Mapping[str, list[str]]) -> dict[str, Any]:
    link = {"plan": "2026-an", "question": "C1"}
    rows = [{"sector": sector, "counts": each} for sector, each in by_sector.items()]
    question = {"id": "C1", "text": "Câu", "scale": SCALE, "counts": counts, "by_sector": rows}
    return {
        "title": f"Đợt hết ngày {ends_on}",
        "starts_on": "2026-03-01",
        "ends_on": ends_on,
        "method": "Phiếu",
        "sample": "100",
        "returned": str(sum(map(int, counts))),
        "questions": [question],
        "targets": [{**link, "target": "CT-1"}, {**link, "target": "CT-2", "sectors": ["dat-dai"]}],
    }


def review(number: int, state: str, **more: object) -> dict[str, Any]:
    row = {"id": f"RS-{number}", "name": "Thủ tục", "unit": "van-phong", "scope": "public"}
    return {**row, "state": state, **more}


def targets(registers: Registers, as_of: str = "2026-11-20") -> dict[str, TargetView]:
    objective = {"id": "MT", "text": "Mục tiêu", "targets": list(TARGETS)}
    part = {"id": "I", "title": "Phần", "objectives": [objective], "tasks": []}
    made = folder(unit_list=units({"id": "van-phong"}), plans={"2026-an": plan(parts=[part])})
    catalogue = shared(sectors=("ho-tich", "dat-dai"))
    shown = view(replace(made, registers=registers), as_of, shared=catalogue)
    return {each.target.id: each for each in shown.plans[0].targets}


def said(shown: TargetView) -> tuple[object, ...]:
    found = shown.measurement
    counted = (found.numerator, found.denominator, found.on, found.source) if found else ()
    return (*counted, shown.state)


def test_nothing_is_said_where_no_register_measures() -> None:
    assert {said(each) for each in targets(Registers()).values()} == {(TargetState.NO_DATA,)}


def test_the_newest_round_measures_and_the_group_apart() -> None:
    rounds = {
        "_1": survey(["80", "20"], "2026-04-30", {"ho-tich": ["70", "0"], "dat-dai": ["10", "20"]}),
        "_2": survey(["91", "9"], "2026-10-31", {"ho-tich": ["75", "5"], "dat-dai": ["16", "4"]}),
    }
    shown = targets(kept("surveys", **rounds))
    source = "Đợt hết ngày 2026-10-31"
    assert said(shown["CT-1"]) == (91, 100, date(2026, 10, 31), source, TargetState.MET)
    assert said(shown["CT-2"]) == (16, 20, date(2026, 10, 31), source, TargetState.NOT_MET)
    assert [each.on for each in shown["CT-1"].measurements] == [
        date(2026, 10, 31),
        date(2026, 4, 30),
    ]


def test_a_round_is_not_known_before_its_end() -> None:
    rounds = {"_1": survey(["80", "20"], "2026-10-31", {})}
    assert said(targets(kept("surveys", **rounds), "2026-10-30")["CT-1"]) == (TargetState.NO_DATA,)
    on_the_day = targets(kept("surveys", **rounds), "2026-10-31")["CT-1"]
    assert on_the_day.state is TargetState.NOT_MET


def test_what_would_tell_of_four_people_is_not_said_here_either() -> None:
    by_sector = {"ho-tich": ["90", "6"], "dat-dai": ["4", "0"]}
    shown = targets(kept("surveys", _1=survey(["94", "6"], "2026-06-30", by_sector)))
    assert said(shown["CT-1"])[:2] == (94, 100)
    assert said(shown["CT-2"]) == (TargetState.NO_DATA,)


def test_reviews_of_a_year_are_counted_for_the_targets_of_their_file() -> None:
    link = {"plan": "2026-an", "target": "CT-3", "scope": "public", "measure": "reviewed"}
    files: dict[str, Mapping[str, Any]] = {
        "_2025": {"reviews": [review(1, "issued"), review(2, "reviewed")]},
        "_2026": {
            "reviews": [review(3, "reviewed"), review(4, "planned")],
            "targets": [{**link, "procedures": "4", "source": "Danh mục"}],
        },
    }
    day = date(2026, 11, 20)
    shown = targets(kept("reviews", **files))["CT-3"]
    assert (*said(shown)[:3], shown.state) == (1, 4, day, TargetState.NOT_MET)


def test_a_cost_that_grew_is_a_saving_below_nothing() -> None:
    costs = {"cost_before_vnd": "1.000", "cost_after_vnd": "1.100"}
    link = {"plan": "2026-an", "target": "CT-4", "scope": "public", "measure": "cost"}
    files = {"_2026": {"reviews": [review(1, "reviewed", **costs)], "targets": [link]}}
    shown = targets(kept("reviews", **files))["CT-4"]
    assert said(shown)[:2] == (-100, 1000)
    assert shown.state is TargetState.NOT_MET


def test_costs_that_nobody_knows_are_no_measurement() -> None:
    link = {"plan": "2026-an", "target": "CT-4", "scope": "public", "measure": "cost"}
    files = {"_2026": {"reviews": [review(1, "reviewed")], "targets": [link]}}
    assert said(targets(kept("reviews", **files))["CT-4"]) == (TargetState.NO_DATA,)


def test_a_state_that_came_later_leaves_the_count_unknown() -> None:
    link = {"plan": "2026-an", "target": "CT-3", "scope": "public", "measure": "reviewed"}
    rows = [review(1, "reviewed", state_on="2026-05-04"), review(2, "sent", state_on="2026-06-10")]
    files = {"_2026": {"reviews": rows, "targets": [{**link, "procedures": "4"}]}}
    days = ("2026-06-09", "2026-06-10")
    shown = [targets(kept("reviews", **files), day)["CT-3"] for day in days]
    assert [each.state for each in shown] == [TargetState.NO_DATA, TargetState.MET]
