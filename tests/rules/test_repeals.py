"""What is repealed leaves what citizens are led to, and keeps its address."""

from __future__ import annotations

from datetime import date

from tests.rules.building import Content, faultless, found
from tests.rules.test_decisions import decision

OFFERED = ("thu-tuc-da-bai-bo", "procedures.yml#procedures.0.code")
EVENT = ("su-kien-co-thu-tuc-bai-bo", "life_events.yml#life_events.0.steps.0.codes.0")
UNCLEAR = ("thoi-tiep-nhan-khong-ro", "procedures.yml#procedures.0.former")


def repealed(*, own: bool = False) -> Content:
    """1.000001, which the commune offers and a life event names, ends on 20 November 2026."""
    content = faultless()
    row = {"code": "1.000001", "by": "1.000002", "effective_from": "2026-11-20"}
    content["own_decisions" if own else "decisions"]["sau"] = decision(replaces=[row])
    return content


def test_from_the_day_on_the_list_and_the_events_are_told() -> None:
    assert found(repealed(), date(2026, 11, 19)) == []
    assert found(repealed(), date(2026, 11, 20)) == [EVENT, OFFERED]
    assert found(repealed(), None) == []


def test_a_repeal_of_one_commune_leaves_the_shared_events_alone() -> None:
    assert found(repealed(own=True)) == [OFFERED]


def test_a_former_procedure_may_stay_for_its_address() -> None:
    content = repealed(own=True)
    content["offered"]["procedures"][0]["former"] = "có"
    assert found(content) == found(content, date(2026, 11, 19)) == []
    content["own_decisions"] = {}
    assert found(content) == [UNCLEAR]


def test_an_archive_is_not_told() -> None:
    content = repealed(own=True)
    content["commune"] |= {"state": "archived", "archived_on": "2026-11-20"}
    assert OFFERED not in found(content, None)
