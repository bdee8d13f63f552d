"""Surveys: shares by hand, merged sectors, targets of all and of a group of sectors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from generator.views.shares import Share
from generator.views.surveys import SurveyView
from generator.vocabulary import TargetState
from tests.views.registers import kept, registers_of, shared

SCALE = [{"label": "Hài lòng", "satisfied": "có"}, {"label": "Không", "satisfied": "không"}]
SECTORS = ("dat-dai", "xay-dung", "dau-tu", "ho-tich", "chung-thuc")
TARGETS = (
    {"id": "CT-1", "text": "Chung", "comparator": "at_least", "value": "90"},
    {"id": "CT-2", "text": "Riêng", "comparator": "at_least", "value": "85", "segment": "Đất đai"},
)
Counts = Mapping[str, tuple[int, int]]


def survey(by_sector: Counts, *, sectors: str = "", blank: int = 0, **more: object) -> SurveyView:
    """A round of one question; ``sectors`` are those of the target of its own group."""
    totals = [sum(column) for column in zip(*by_sector.values(), strict=True)]
    returned = sum(totals) + blank
    question: dict[str, Any] = {
        "id": "C1",
        "text": "Mức hài lòng",
        "scale": SCALE,
        "counts": [str(each) for each in totals],
        "blank": str(blank),
        "by_sector": [
            {"sector": sector, "counts": [str(each) for each in counts]}
            for sector, counts in by_sector.items()
        ],
    }
    links = [{"plan": "2026-an", "target": "CT-1", "question": "C1"}]
    if sectors:
        own = {"target": "CT-2", "sectors": sectors.split()}
        links.append({**links[0], **own})  # type: ignore[dict-item]  # a list beside texts
    values = {
        "title": "Đợt một",
        "starts_on": "2026-06-01",
        "ends_on": "2026-06-30",
        "method": "Phiếu",
        "sample": "200",
        "returned": str(returned),
        "questions": [question],
        "targets": links,
        **more,
    }
    shown = registers_of(kept("surveys", _1=values), shared(sectors=SECTORS), targets=TARGETS)
    return shown.surveys[0]


def states(view: SurveyView) -> list[tuple[str, Share | None, TargetState]]:
    return [(each.target.id, each.share, each.state) for each in view.targets]


def test_shares_and_merged_sectors_by_hand() -> None:
    view = survey(
        {"ho-tich": (45, 5), "dat-dai": (17, 3), "chung-thuc": (3, 1), "dau-tu": (2, 0)},
        blank=4,
    )
    (asked,) = view.questions
    assert (asked.answers, asked.satisfied) == (76, Share(67, 76))
    assert [(step.label, step.share) for step in asked.steps] == [
        ("Hài lòng", Share(67, 76)),
        ("Không", Share(9, 76)),
    ]
    assert [(each.name, each.share) for each in asked.sectors] == [
        ("ho-tich", Share(45, 50)),
        ("dat-dai", Share(17, 20)),
        ("Lĩnh vực khác", Share(5, 6)),
    ]
    assert view.returned == Share(80, 200)


@pytest.mark.parametrize(
    ("good", "bad", "state"),
    [
        (90, 10, TargetState.MET),
        (89, 11, TargetState.NOT_MET),
        # 89.99 % is not 90 %.
        (8999, 1001, TargetState.NOT_MET),
    ],
)
def test_the_general_target_on_both_sides(good: int, bad: int, state: TargetState) -> None:
    assert states(survey({"ho-tich": (good, bad)})) == [("CT-1", Share(good, good + bad), state)]


@pytest.mark.parametrize(
    ("land", "state"), [((17, 3), TargetState.MET), ((16, 4), TargetState.NOT_MET)]
)
def test_the_target_of_a_group_counts_its_sectors_alone(
    land: tuple[int, int], state: TargetState
) -> None:
    view = survey({"ho-tich": (50, 0), "dat-dai": land}, sectors="dat-dai xay-dung dau-tu")
    assert states(view)[1] == ("CT-2", Share(land[0], 20), state)


def test_a_group_whose_rest_would_be_told_is_withheld() -> None:
    """Land stands alone; with the group's total, investment's four could be reckoned."""
    counts = {"ho-tich": (50, 0), "dat-dai": (20, 0), "dau-tu": (4, 0), "chung-thuc": (3, 0)}
    view = survey(counts, sectors="dat-dai dau-tu")
    assert states(view)[1] == ("CT-2", None, TargetState.NO_DATA)
    assert [each.name for each in view.questions[0].sectors] == [
        "ho-tich",
        "dat-dai",
        "Lĩnh vực khác",
    ]


def test_a_group_that_is_a_whole_cell_is_shown() -> None:
    counts = {"ho-tich": (50, 0), "dat-dai": (4, 0), "dau-tu": (1, 1)}
    assert states(survey(counts, sectors="dat-dai dau-tu"))[1] == (
        "CT-2",
        Share(5, 6),
        TargetState.NOT_MET,
    )


def test_under_five_answers_nothing_is_shown() -> None:
    view = survey({"ho-tich": (3, 1)}, sectors="ho-tich")
    (asked,) = view.questions
    assert (asked.is_withheld, asked.steps, asked.sectors) == (True, (), ())
    assert [share for _, share, _ in states(view)] == [None, None]
    assert not survey({"ho-tich": (3, 2)}).questions[0].is_withheld


def test_a_round_that_is_not_over_is_not_shown() -> None:
    with pytest.raises(IndexError):
        survey({"ho-tich": (9, 0)}, ends_on="2026-11-21")
