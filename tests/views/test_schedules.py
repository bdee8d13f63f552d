"""Due dates and words of schedules."""

from __future__ import annotations

import pytest

from generator.views.schedules import due_on, schedule_text
from tests.views.building import Values, day, plan, reporting, schedule


@pytest.mark.parametrize(
    ("values", "due", "words"),
    [
        ({"kind": "continuous"}, None, "Thường xuyên"),
        ({"kind": "yearly"}, "2026-12-31", "Hàng năm"),
        ({"kind": "quarter", "quarters": ["1"]}, "2026-03-31", "Quý I"),
        ({"kind": "quarter", "quarters": ["4"]}, "2026-12-31", "Quý IV"),
        ({"kind": "quarters", "quarters": ["3", "4"]}, "2026-12-31", "Dự kiến quý III, IV"),
        ({"kind": "quarters", "quarters": ["2", "1"]}, "2026-06-30", "Dự kiến quý II, I"),
        ({"kind": "before", "day": "2026-07-30"}, "2026-07-29", "Trước ngày 30/07/2026"),
        ({"kind": "before", "day": "2026-01-01"}, "2025-12-31", "Trước ngày 01/01/2026"),
        ({"kind": "programme"}, None, "Theo chương trình công tác đã phê duyệt"),
        ({"kind": "periodic", "every": "month"}, None, "Định kỳ hằng tháng"),
        ({"kind": "periodic", "every": "quarter"}, None, "Định kỳ hằng quý"),
        ({"kind": "periodic"}, None, "Định kỳ"),
        ({"kind": "periodic_or_ad_hoc"}, None, "Định kỳ hoặc đột xuất"),
        ({"kind": "unstated"}, None, "Kế hoạch không nêu thời gian"),
        ({"kind": "yearly", "text": "Hằng năm"}, "2026-12-31", "Hằng năm"),
    ],
)
def test_due_dates_and_words(values: Values, due: str | None, words: str) -> None:
    own = schedule(**values)
    assert due_on(own, plan(), reporting()) == (day(due) if due else None)
    assert schedule_text(own) == words


def test_no_schedule_at_all() -> None:
    assert due_on(None, plan(), reporting()) is None
    assert schedule_text(None) == "Kế hoạch không nêu thời gian"


def test_before_a_day_may_mean_that_day() -> None:
    own = schedule("before", day="2026-07-30")
    assert due_on(own, plan(), reporting(before_means_eve="không")) == day("2026-07-30")


def test_due_in_the_plan_s_year() -> None:
    assert due_on(schedule("yearly"), plan(year="2024"), reporting()) == day("2024-12-31")
