"""Whatever a record says, a form that is filled with it says the same when it is read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.intake import REGISTERS, References, form_bytes, read_filled
from generator.intake.cells import cells_of
from generator.intake.writing import FilledRow
from generator.language import lines_of, one_line
from generator.model.feedback import FeedbackItem
from generator.model.index_766 import GroupScore
from generator.vocabulary import FeedbackChannel, FeedbackKind, FeedbackOutcome, Satisfaction

LETTERS = "aăâ đĐềộ.,;:!?«»\"'=+-@#&<>|\\/0129–\n"
TEXT = st.text(LETTERS, min_size=1, max_size=40)
LINE = TEXT.map(one_line).filter(bool)
PARAGRAPHS = TEXT.map(lambda text: "\n".join(lines_of(text))).filter(bool)
DAY = st.dates(date(2000, 1, 1), date(2100, 1, 1))
ITEMS = st.lists(
    st.builds(
        FeedbackItem,
        id=st.integers(1, 10**6).map(lambda number: f"PA-{number}"),
        received_on=DAY,
        channel=st.sampled_from(FeedbackChannel),
        kind=st.sampled_from(FeedbackKind),
        about_code=st.none() | st.integers(0, 999_999).map(lambda number: f"1.{number:06}"),
        summary=LINE,
        unit=st.none() | st.just("van-phong"),
        outcome=st.sampled_from(FeedbackOutcome),
        forwarded_on=st.none() | DAY,
        forwarded_to=st.none() | LINE,
        answered_on=st.none() | DAY,
        answer=st.none() | PARAGRAPHS,
        published_on=st.none(),
        satisfaction=st.none() | st.sampled_from(Satisfaction),
    ),
    min_size=1,
    max_size=20,
    unique_by=lambda item: item.id,
)
SCORES = st.lists(st.decimals(0, 100, places=3).map(abs), min_size=1, max_size=30)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("mau")


@given(items=ITEMS)
@settings(max_examples=25, deadline=None)
def test_feedback_comes_back_as_it_went(items: list[FeedbackItem], folder: Path) -> None:
    register, path = REGISTERS["feedback"], folder / "a.xlsx"
    (sheet, _) = register.sheets
    rows = [FilledRow(file="2026-Q4", texts=cells_of(item, sheet.columns)) for item in items]
    references = References(units={"van-phong": "Văn phòng"}, codes={"1.000001": "Một thủ tục"})
    path.write_bytes(form_bytes(register, references, {sheet.name: rows}))
    files, findings = read_filled(path, register)
    assert findings == ()
    assert [each.record for each in files[0].rows["items"]] == items


@given(scores=SCORES)
@settings(max_examples=25, deadline=None)
def test_scores_come_back_to_the_last_digit(scores: list[Decimal], folder: Path) -> None:
    register, path = REGISTERS["index-766"], folder / "b.xlsx"
    head, groups, _ = register.sheets
    given_groups = [GroupScore(id=f"n-{n}", score=score) for n, score in enumerate(scores)]
    rows = {
        head.name: [FilledRow(file="2026-10", texts=head.example)],
        groups.name: [
            FilledRow(file="2026-10", texts=cells_of(group, groups.columns))
            for group in given_groups
        ],
    }
    path.write_bytes(form_bytes(register, References(), rows))
    files, findings = read_filled(path, register)
    assert findings == ()
    assert getattr(files[0].record and files[0].record.record, "groups", None) == tuple(
        given_groups
    )
