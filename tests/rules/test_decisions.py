"""Decisions: what they name is known, and their changes follow one another."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.rules.building import Content, faultless, found

SHARED, OWN = "catalogue/decisions/sau.yml", "decisions/sau.yml"


def decision(**changes: object) -> Content:
    """A decision issued after the one that announces 1.000002 from 1 January 2026."""
    return {
        "number": "30/QĐ-UBND",
        "title": "Quyết định sau",
        "issuer": "UBND tỉnh Bình",
        "issued_on": "2026-02-01",
        "effective_from": "2026-03-01",
        "source": {"name": "Công báo"},
        **changes,
    }


def told(
    *,
    own: bool = False,
    as_of: date = date(2026, 2, 1),
    **changes: Any,  # noqa: ANN401 - what YAML may hold
) -> list[tuple[str, str]]:
    """What the rules find beside one more decision: of the catalogue, or the commune's own."""
    content = faultless()
    content["own_decisions" if own else "decisions"]["sau"] = decision(**changes)
    content["plan"] = None
    content["progress"] = {}
    return found(content, as_of=as_of)


AMENDS = [{"code": "1.000001"}]


@pytest.mark.parametrize(
    ("changes", "places"),
    [
        ({"announces": [{"code": "1.000009"}]}, ["announces.0.code"]),
        ({"amends": [*AMENDS, {"code": "1.000009"}]}, ["amends.1.code"]),
        ({"repeals": [{"code": "1.000009"}]}, ["repeals.0.code"]),
        (
            {"replaces": [{"code": "1.000008", "by": "1.000009"}]},
            ["replaces.0.by", "replaces.0.code"],
        ),
        ({"repeals": [{"code": "1.000003"}]}, []),
    ],
)
def test_codes_have_a_record_or_stand_in_the_reference_list(
    changes: Content, places: list[str]
) -> None:
    assert told(**changes) == [("quyet-dinh-ma-chua-co", f"{SHARED}#{place}") for place in places]


def test_communes_are_known_and_only_shared_decisions_name_them() -> None:
    assert told(amends=AMENDS, communes=["xa-an"]) == []
    assert told(amends=AMENDS, communes=["xa-an", "xa-am"]) == [
        ("quyet-dinh-xa-chua-co", f"{SHARED}#communes.1")
    ]
    assert told(amends=AMENDS, communes=["xa-an"], own=True) == [
        ("quyet-dinh-cua-mot-xa", f"{OWN}#communes")
    ]


def test_a_decision_of_another_commune_contradicts_nothing() -> None:
    content = faultless()
    twice = decision(announces=[{"code": "1.000002"}], communes=["xa-binh"])
    content["decisions"]["sau"] = twice
    assert [rule for rule, _ in found(content)] == ["quyet-dinh-xa-chua-co"]
    twice["communes"] = []
    assert [rule for rule, _ in found(content)] == ["cong-bo-hai-lan"]


def test_one_name_of_a_file_in_a_commune() -> None:
    content = faultless()
    content["own_decisions"]["chung"] = decision(amends=AMENDS)
    assert found(content) == [("quyet-dinh-trung-ten", "decisions/chung.yml#")]


def test_a_decision_changes_something() -> None:
    assert told() == [("quyet-dinh-khong-doi-gi", f"{SHARED}#number")]


def test_nothing_takes_effect_before_it_is_issued() -> None:
    early = [{"code": "1.000001", "effective_from": "2026-01-31"}]
    assert told(amends=AMENDS, effective_from="2026-02-01") == []
    assert told(amends=AMENDS, effective_from="2026-01-31") == [
        ("hieu-luc-truoc-ban-hanh", f"{SHARED}#effective_from")
    ]
    assert told(amends=early) == [("hieu-luc-truoc-ban-hanh", f"{SHARED}#amends.0.effective_from")]


def test_a_decision_was_issued_when_it_is_entered() -> None:
    assert told(amends=AMENDS, as_of=date(2026, 2, 1)) == []
    assert told(amends=AMENDS, as_of=date(2026, 1, 31)) == [
        ("ban-hanh-o-tuong-lai", f"{SHARED}#issued_on")
    ]


@pytest.mark.parametrize("own", [True, False])
def test_announced_once_and_ended_once(own: bool) -> None:  # noqa: FBT001 - whose decision it is
    path = OWN if own else SHARED
    assert told(own=own, announces=[{"code": "1.000002"}]) == [
        ("cong-bo-hai-lan", f"{path}#announces.0.code")
    ]
    later = {"code": "1.000002", "by": "1.000001", "effective_from": "2026-04-01"}
    assert told(own=own, repeals=[{"code": "1.000002"}], replaces=[later]) == [
        ("bai-bo-hai-lan", f"{path}#replaces.0.code")
    ]


def test_the_order_of_days_in_one_procedure() -> None:
    def ends(day: str) -> list[tuple[str, str]]:
        row = {"code": "1.000002", "effective_from": day}
        return told(
            as_of=date(2025, 12, 20),
            issued_on="2025-12-01",
            effective_from="2025-12-01",
            repeals=[row],
        )

    assert ends("2026-01-01") == []
    assert ends("2025-12-31") == [("hieu-luc-nguoc", f"{SHARED}#repeals.0.code")]


def test_amended_only_while_in_force() -> None:
    def amended(day: str) -> list[tuple[str, str]]:
        return told(
            issued_on="2025-12-01",
            effective_from="2025-12-01",
            amends=[{"code": "1.000002", "effective_from": day}],
            repeals=[{"code": "1.000002", "effective_from": "2026-03-01"}],
        )

    assert amended("2026-01-01") == amended("2026-02-28") == []
    assert amended("2025-12-31") == [("sua-doi-truoc-hieu-luc", f"{SHARED}#amends.0.code")]
    assert amended("2026-03-01") == [("sua-doi-sau-bai-bo", f"{SHARED}#amends.0.code")]


def test_no_procedure_takes_its_own_place() -> None:
    assert told(replaces=[{"code": "1.000001", "by": "1.000001"}]) == [
        ("thay-the-vong", f"{SHARED}#replaces.0.by")
    ]
    ring = [
        {"code": "1.000001", "by": "1.000002"},
        {"code": "1.000002", "by": "1.000003"},
        {"code": "1.000003", "by": "1.000001"},
    ]
    assert told(replaces=ring[:2]) == []
    assert told(replaces=ring) == [("thay-the-vong", f"{SHARED}#replaces.{i}.by") for i in range(3)]


@pytest.mark.parametrize("number", ["mười", "123", "QĐ-UBND"])
def test_numbers_look_like_numbers(number: str) -> None:
    for own, path in ((False, SHARED), (True, OWN)):
        assert told(own=own, amends=AMENDS, number=number) == [
            ("can-cu-chua-ro-so", f"{path}#number")
        ]


def test_sample_numbers_in_the_fictitious_commune_alone() -> None:
    for own, path in ((False, SHARED), (True, OWN)):
        assert told(own=own, amends=AMENDS, number="SỐ-MẪU-09") == [
            ("can-cu-chua-ro-so", f"{path}#number"),
            ("so-mau-ngoai-xa-mau", f"{path}#number"),
        ]
    content = faultless() | {"folder": "xa-mau", "plan": None, "progress": {}}
    content["commune"]["state"] = "demo"
    content["offered"]["decision"]["number"] = "SỐ-MẪU-01"
    content["own_decisions"]["sau"] = decision(amends=AMENDS, number="SỐ-MẪU-09")
    assert found(content) == []
    content["own_decisions"]["sau"]["number"] = "30/QĐ-UBND"
    assert found(content) == [("so-van-ban-minh-hoa", f"{OWN}#number")]
