"""Targets that surveys and reviews measure: the plan says what the page of the register says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.model.corpus import Registers
from generator.model.plans import Plan
from generator.views.communes import CommuneView
from generator.views.targets import MeasurementView, shown_value
from generator.vocabulary import TargetState
from tests.views.building import folder, plan, units, view
from tests.views.registers import kept, shared

SCALE = [{"label": "Hài lòng", "satisfied": "có"}, {"label": "Không", "satisfied": "không"}]
SECTORS = ("dat-dai", "xay-dung", "ho-tich")
LINK = {"plan": "2026-an", "target": "CT-1", "question": "C1"}
Values = Mapping[str, Any]
#: Day, numerator, denominator.
Measured = tuple[str, int, int]


def part(value: str = "90") -> Values:
    """One target for all, one for a group of sectors."""
    one = {"text": "Chỉ tiêu", "comparator": "at_least", "value": value}
    targets = [{"id": "CT-1", **one}, {"id": "CT-2", "segment": "Đất đai", **one}]
    objective = {"id": "MT", "text": "Mục tiêu", "targets": targets}
    return {"id": "I", "title": "Phần", "objectives": [objective], "tasks": []}


def round_(end: str, good: int, bad: int, **more: object) -> Values:
    """A round of one question, over on a day."""
    total = good + bad
    question = {"id": "C1", "text": "Câu", "scale": SCALE, "counts": [str(good), str(bad)]}
    return {
        "title": f"Đợt {end}",
        "starts_on": "2025-01-01",
        "ends_on": end,
        "method": "Phiếu",
        "sample": "500",
        "returned": str(total),
        "questions": [{**question, **more}],
        "targets": [LINK],
    }


def made(registers: Registers, as_of: str, **plans: Plan) -> CommuneView:
    """A commune with these registers and a plan of 2026, and others."""
    given = folder(
        unit_list=units({"id": "van-phong"}),
        plans={"2026-an": plan(parts=[part()]), **plans},
    )
    whole = replace(given, registers=registers)
    return view(whole, as_of, shared=shared(sectors=SECTORS))


def measured(commune: CommuneView, target: str = "CT-1") -> list[Measured]:
    """All measurements of a target of the plan of 2026, newest first."""
    (own,) = (each for each in commune.plans if each.id == "2026-an")
    (found,) = (each for each in own.targets if each.target.id == target)
    return [
        (each.on.isoformat(), each.numerator, each.denominator or 0) for each in found.measurements
    ]


def state(commune: CommuneView, target: str = "CT-1") -> tuple[TargetState, Decimal | None, str]:
    (own,) = (each for each in commune.plans if each.id == "2026-an")
    (found,) = (each for each in own.targets if each.target.id == target)
    return found.state, found.value, found.absent


# --- surveys ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        ("2026-06-29", []),
        ("2026-06-30", [("2026-06-30", 9, 10)]),
        ("2026-10-01", [("2026-06-30", 9, 10)]),
        ("2026-10-02", [("2026-10-02", 17, 20), ("2026-06-30", 9, 10)]),
    ],
)
def test_a_round_counts_from_the_day_of_its_end(as_of: str, wanted: list[Measured]) -> None:
    registers = kept("surveys", _1=round_("2026-06-30", 9, 1), _2=round_("2026-10-02", 17, 3))
    assert measured(made(registers, as_of)) == wanted


@pytest.mark.parametrize(
    ("end", "counts"),
    [
        ("2025-12-31", False),
        ("2026-01-01", True),
        ("2026-12-31", True),
        ("2027-01-01", False),
    ],
)
def test_only_rounds_that_end_in_the_time_of_the_plan(end: str, *, counts: bool) -> None:
    commune = made(kept("surveys", _1=round_(end, 9, 1)), "2027-02-01")
    assert measured(commune) == ([(end, 9, 10)] if counts else [])
    # The page of the survey shows what was asked for all the same.
    assert [each.targets[0].state for each in commune.registers.surveys] == [TargetState.MET]


@pytest.mark.parametrize(
    ("good", "bad", "wanted"),
    [
        (899, 101, (TargetState.NOT_MET, Decimal("89.9"), "Chưa cập nhật")),
        (900, 100, (TargetState.MET, Decimal(90), "Chưa cập nhật")),
        (0, 5, (TargetState.NOT_MET, Decimal(0), "Chưa cập nhật")),
        (4, 0, (TargetState.NO_DATA, None, "Không công bố: dưới 5 phiếu")),
        (5, 0, (TargetState.MET, Decimal(100), "Chưa cập nhật")),
    ],
)
def test_both_sides_of_the_bound_and_of_the_smallest_cell(
    good: int, bad: int, wanted: tuple[TargetState, Decimal | None, str]
) -> None:
    assert state(made(kept("surveys", _1=round_("2026-06-30", good, bad)), "2026-07-01")) == wanted


def test_without_a_round_nothing_is_known() -> None:
    assert state(made(Registers(), "2026-07-01")) == (TargetState.NO_DATA, None, "Chưa cập nhật")


def by_sector(**answers: tuple[int, int]) -> Values:
    rows = [
        {"sector": name.replace("_", "-"), "counts": [str(each) for each in counts]}
        for name, counts in answers.items()
    ]
    group = {**LINK, "target": "CT-2", "sectors": ["dat-dai"]}
    good, bad = (sum(column) for column in zip(*answers.values(), strict=True))
    return {**round_("2026-06-30", good, bad, by_sector=rows), "targets": [LINK, group]}


@pytest.mark.parametrize(
    ("answers", "wanted"),
    [
        ({"dat_dai": (4, 1), "ho_tich": (8, 2)}, [("2026-06-30", 4, 5)]),
        # Four papers of the group, or four beside it: nobody's answer must be told.
        ({"dat_dai": (3, 1), "ho_tich": (8, 2)}, []),
        ({"dat_dai": (4, 1), "ho_tich": (3, 1)}, []),
    ],
)
def test_a_group_of_sectors_is_measured_where_it_may_be_shown(
    answers: dict[str, tuple[int, int]], wanted: list[Measured]
) -> None:
    commune = made(kept("surveys", _1=by_sector(**answers)), "2026-07-01")
    assert measured(commune, "CT-2") == wanted
    assert state(commune, "CT-2")[2] == ("Chưa cập nhật" if wanted else WITHHELD)
    good, bad = (sum(column) for column in zip(*answers.values(), strict=True))
    assert measured(commune) == [("2026-06-30", good, good + bad)]


WITHHELD = "Không công bố: dưới 5 phiếu"


def test_a_round_that_is_withheld_leaves_the_one_before() -> None:
    registers = kept("surveys", _1=round_("2026-06-30", 9, 1), _2=round_("2026-10-02", 4, 0))
    assert measured(made(registers, "2026-11-01")) == [("2026-06-30", 9, 10)]


def test_of_two_rounds_of_one_day_the_one_above_counts() -> None:
    registers = kept("surveys", _2=round_("2026-06-30", 8, 2), _1=round_("2026-06-30", 9, 1))
    commune = made(registers, "2026-07-01")
    assert measured(commune) == [("2026-06-30", 8, 10)]
    assert [each.id for each in commune.registers.surveys] == ["2", "1"]


@pytest.mark.parametrize(
    ("end", "counts"), [("2026-06-29", True), ("2026-06-30", True), ("2026-07-01", False)]
)
def test_of_a_replaced_plan_nothing_counts_from_its_replacement_on(
    end: str, *, counts: bool
) -> None:
    """The other plan holds from 1 July: the last day of the first is 30 June."""
    other = plan(starts_on="2026-07-01", replaces=[{"plan": "2026-an"}])
    registers = kept("surveys", _1=round_(end, 9, 1))
    found = measured(made(registers, "2026-08-20", b=other))
    assert found == ([(end, 9, 10)] if counts else [])


def test_the_source_names_the_round_and_leads_to_it() -> None:
    commune = made(kept("surveys", dot_2=round_("2026-06-30", 9, 1)), "2026-07-01")
    assert commune.plans[0].targets[0].measurements == (
        MeasurementView(
            target="CT-1",
            on=date(2026, 6, 30),
            numerator=9,
            denominator=10,
            source="Đợt 2026-06-30",
            page="danh-gia.md#khao-sat-dot-2",
        ),
    )


# --- reviews ----------------------------------------------------------------------------


def review(number: int, state_: str, on: str | None = None, **more: object) -> Values:
    named = {"id": f"RS-{number}", "name": "Thủ tục", "unit": "van-phong", "state": state_}
    return {**named, **({"state_on": on} if on else {}), **more}


def reviews(*rows: Values, **link: object) -> Registers:
    target = {"plan": "2026-an", "target": "CT-1", "scope": "public", "measure": "reviewed"}
    whole = {"procedures": "10"} if link.get("measure") != "cost" else {}
    return kept("reviews", _2026={"reviews": rows, "targets": [{**target, **whole, **link}]})


TWO = (review(1, "reviewed", "2026-05-10"), review(2, "sent", "2026-06-30"), review(3, "planned"))


@pytest.mark.parametrize(
    ("as_of", "wanted"),
    [
        # The second changed on 30 June: what it was on the eve, nobody has kept.
        ("2026-06-29", []),
        ("2026-06-30", [("2026-06-30", 2, 10)]),
        ("2026-12-31", [("2026-12-31", 2, 10)]),
        ("2027-01-01", [("2027-01-01", 2, 10)]),
    ],
)
def test_reviews_count_on_the_day_of_the_view(as_of: str, wanted: list[Measured]) -> None:
    commune = made(reviews(*TWO), as_of)
    assert measured(commune) == wanted
    (held,) = commune.registers.reviews.targets
    share = held.share
    assert (share and (share.numerator, share.denominator)) == (wanted[0][1:] if wanted else None)


@pytest.mark.parametrize(("as_of", "counts"), [("2025-12-31", False), ("2026-01-01", True)])
def test_before_the_plan_begins_its_reviews_count_nothing(as_of: str, *, counts: bool) -> None:
    found = measured(made(reviews(review(1, "planned")), as_of))
    assert found == ([(as_of, 0, 10)] if counts else [])


def test_a_file_without_reviews_is_no_count_of_0() -> None:
    commune = made(reviews(), "2026-08-20")
    assert (measured(commune), state(commune)[0]) == ([], TargetState.NO_DATA)


@pytest.mark.parametrize(
    ("starts_on", "wanted"),
    [
        ("2026-07-01", [("2026-06-30", 2, 10)]),
        # The last day of the plan is 29 June, and a state has changed since.
        ("2026-06-30", []),
    ],
)
def test_reviews_of_a_replaced_plan_count_on_its_last_day(
    starts_on: str, wanted: list[Measured]
) -> None:
    other = plan(starts_on=starts_on, replaces=[{"plan": "2026-an"}])
    commune = made(reviews(*TWO), "2026-08-20", b=other)
    assert measured(commune) == wanted
    assert [each.share is not None for each in commune.registers.reviews.targets] == [bool(wanted)]


@pytest.mark.parametrize(
    ("costs", "wanted", "words"),
    [
        ((), [], "Không áp dụng"),
        ((("0", "0"),), [], "Không áp dụng"),
        ((("600", "400"), ("400", "400")), [("2026-08-20", 200, 1000)], "Chưa cập nhật"),
        ((("600", "600"),), [("2026-08-20", 0, 600)], "Chưa cập nhật"),
    ],
)
def test_costs_of_nothing_are_no_measurement(
    costs: tuple[tuple[str, str], ...], wanted: list[Measured], words: str
) -> None:
    rows = [
        review(n, "sent", "2026-06-30", cost_before_vnd=before, cost_after_vnd=after)
        for n, (before, after) in enumerate(costs)
    ]
    rows = rows or [review(1, "planned")]
    commune = made(reviews(*rows, measure="cost"), "2026-08-20")
    assert measured(commune) == wanted
    assert state(commune)[2] == words


def test_the_source_names_the_file_what_is_counted_and_of_how_many() -> None:
    commune = made(reviews(*TWO, source="Danh mục"), "2026-08-20")
    assert [(each.source, each.page) for each in commune.plans[0].targets[0].measurements] == [
        (
            "Sổ rà soát 2026: Thủ tục đã rà soát (thủ tục hành chính). Tổng số: Danh mục",
            "ra-soat.md#ket-qua",
        )
    ]


# --- one rounding -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("bound", "good", "whole", "shown"),
    [
        ("90", 4, 6, "66.7"),
        ("95", 9496, 10000, "94.96"),  # one decimal would show the bound of 95 % itself
        ("90", 9996, 10000, "99.96"),  # one decimal would show all of it
        ("90", 4, 10000, "0.04"),  # one decimal would show none of it
        ("90", 10000, 10000, "100"),
        ("90", 0, 10000, "0"),
    ],
)
def test_every_page_rounds_a_target_alike(bound: str, good: int, whole: int, shown: str) -> None:
    link = {**LINK, "plan": "2026-an"}
    survey = {**round_("2026-06-30", good, whole - good), "sample": "10000", "targets": [link]}
    given = folder(
        unit_list=units({"id": "van-phong"}), plans={"2026-an": plan(parts=[part(bound)])}
    )
    commune = view(replace(given, registers=kept("surveys", _1=survey)), "2026-07-01")
    own = commune.plans[0].targets[0]
    assert own.value is not None
    assert shown_value(own.target, own.value) == Decimal(shown)
    assert commune.registers.surveys[0].targets[0].shown == Decimal(shown)
