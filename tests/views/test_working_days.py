"""Promised days: the table of cases, in Python."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from generator.model.procedures import TimeLimit
from generator.views.working_days import Promise, Reason, promised_in_stages, promised_on
from tests.cases.promised_days import CALENDAR, CASES, Case


def limits_of(case: Case) -> tuple[TimeLimit, ...]:
    stages = (stage.split(" ") for stage in case["limit"].split(";"))
    return tuple(
        TimeLimit.model_validate(
            {
                "unit": unit,
                **({} if amount == "-" else {"amount": amount}),
                **({} if cutoff == "-" else {"cutoff": cutoff}),
            }
        )
        for unit, amount, cutoff in stages
    )


def wanted(case: Case) -> Promise:
    return Promise(
        day=date.fromisoformat(case["day"]) if case["day"] else None,
        at=time.fromisoformat(case["at"]) if case["at"] else None,
        received_on=date.fromisoformat(case["received_on"]) if case["received_on"] else None,
        reason=Reason(case["reason"]),
        undecided=tuple(map(date.fromisoformat, case["undecided"])),
        year=case["year"],
    )


def test_there_are_cases_enough_and_none_twice() -> None:
    asked = [(case["limit"], case["handed_in"]) for case in CASES]
    assert len(asked) == len(set(asked)) > 100
    assert {case["reason"] for case in CASES} == set(Reason)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['limit']} {case['handed_in']}")
def test_promised_day(case: Case) -> None:
    handed_in_at = datetime.fromisoformat(case["handed_in"])
    promise = promised_in_stages(limits_of(case), handed_in_at, CALENDAR)
    assert promise == wanted(case), case["why"]
    assert promise.is_tentative == (case["reason"] in {"undecided", "reckoned_hours"})


def test_one_limit_is_one_stage() -> None:
    limit = TimeLimit.model_validate({"unit": "working_day", "amount": "1"})
    promise = promised_on(limit, datetime.fromisoformat("2026-10-16T09:00"), CALENDAR)
    assert promise == Promise(day=date(2026, 10, 19), received_on=date(2026, 10, 16))


def test_without_a_limit_nothing_is_promised() -> None:
    handed_in_at = datetime.fromisoformat("2026-10-16T09:00")
    assert promised_in_stages((), handed_in_at, CALENDAR) == Promise(reason=Reason.NOT_COUNTED)
