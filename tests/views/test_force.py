"""What decisions make of a procedure, on both sides of each day."""

from __future__ import annotations

import pytest

from generator.force import by_code, changes_for, force_at
from generator.model.corpus import Catalogue
from generator.model.decisions import Decision
from generator.views.communes import CommuneView
from generator.vocabulary import ForceState
from tests.views.building import Values, catalogue, day, folder, offering, sourced, view

CODE, NEXT, OTHER = "9.000001", "9.000002", "9.000003"


def decision(**changes: object) -> Decision:
    """A decision issued on 1 July 2026 that takes effect on 1 August."""
    return Decision.model_validate(
        {
            "number": "1/QĐ-UBND",
            "title": "Quyết định",
            "issuer": "UBND tỉnh",
            "issued_on": "2026-07-01",
            "effective_from": "2026-08-01",
            "source": {"name": "Công báo"},
            **changes,
        }
    )


def shared(**decisions: Decision) -> Catalogue:
    """Three procedures and these decisions."""
    made = catalogue(*({"code": code} for code in (CODE, NEXT, OTHER)))
    return Catalogue(
        procedures=made.procedures,
        sectors=made.sectors,
        life_events=made.life_events,
        decisions={
            name: sourced(each, f"catalogue/decisions/{name}.yml")
            for name, each in decisions.items()
        },
    )


def commune(content: Catalogue, as_of: str, name: str = "an") -> CommuneView:
    """A commune that offers all three."""
    return view(folder(offered=offering(CODE, NEXT, OTHER), name=name), as_of, shared=content)


ROW: Values = {"code": CODE}
LATER: Values = {"code": CODE, "effective_from": "2026-09-01"}


@pytest.mark.parametrize(
    ("changes", "as_of", "state"),
    [
        ({}, "2026-08-01", "in_force"),
        ({"announces": [ROW]}, "2026-07-31", "upcoming"),
        ({"announces": [ROW]}, "2026-08-01", "in_force"),
        ({"announces": [ROW]}, "2026-06-30", "in_force"),  # not decided yet: nothing is known
        ({"announces": [LATER]}, "2026-08-31", "upcoming"),
        ({"repeals": [ROW]}, "2026-07-31", "in_force"),
        ({"repeals": [ROW]}, "2026-08-01", "repealed"),
        ({"repeals": [LATER]}, "2026-08-31", "in_force"),
        ({"repeals": [LATER]}, "2026-09-01", "repealed"),
        ({"replaces": [{**ROW, "by": NEXT}]}, "2026-07-31", "in_force"),
        ({"replaces": [{**ROW, "by": NEXT}]}, "2026-08-01", "repealed"),
        ({"replaces": [{"code": NEXT, "by": CODE}]}, "2026-08-01", "in_force"),
        ({"amends": [ROW]}, "2026-08-01", "in_force"),
        ({"announces": [ROW], "repeals": [LATER]}, "2026-07-31", "upcoming"),
        ({"announces": [ROW], "repeals": [LATER]}, "2026-08-31", "in_force"),
        ({"announces": [ROW], "repeals": [LATER]}, "2026-09-01", "repealed"),
    ],
)
def test_state_on_both_sides_of_each_day(changes: Values, as_of: str, state: str) -> None:
    changed = changes_for(shared(mot=decision(**changes)), None, day(as_of))
    assert force_at(by_code(changed).get(CODE, ()), day(as_of)).state == state


def test_amendments_that_hold_and_those_to_come() -> None:
    def amends(on: str) -> Decision:
        return decision(amends=[ROW], issued_on="2026-01-01", effective_from=on)

    content = shared(mot=amends("2026-02-01"), hai=amends("2026-03-01"), ba=amends("2026-04-01"))

    def standing(as_of: str) -> tuple[str | None, list[str]]:
        force = force_at(changes_for(content, None, day(as_of)), day(as_of))
        amended = force.amended.decision_id if force.amended else None
        return amended, [change.decision_id for change in force.to_amend]

    assert standing("2026-01-31") == (None, ["mot", "hai", "ba"])
    assert standing("2026-02-01") == ("mot", ["hai", "ba"])
    assert standing("2026-03-31") == ("hai", ["ba"])
    assert standing("2026-04-01") == ("ba", [])


def test_a_decision_for_some_communes_leaves_the_others_alone() -> None:
    content = shared(mot=decision(repeals=[ROW], communes=["an"]))
    states = {
        name: commune(content, "2026-08-01", name).procedures[0].force for name in ("an", "binh")
    }
    assert states == {"an": ForceState.REPEALED, "binh": ForceState.IN_FORCE}
    assert [d.id for d in commune(content, "2026-08-01", "an").changes.decisions] == ["mot"]
    assert commune(content, "2026-08-01", "binh").changes.decisions == ()


def test_a_repealed_procedure_keeps_its_page_and_leaves_the_lists() -> None:
    shown = commune(shared(mot=decision(replaces=[{**ROW, "by": NEXT}])), "2026-08-01")
    assert [each.code for each in shown.procedures] == [CODE, NEXT, OTHER]
    assert [each.code for each in shown.current] == [NEXT, OTHER]
    assert shown.procedures[0].standing.successor == NEXT
    gone = commune(
        shared(mot=decision(repeals=[{"code": c} for c in (CODE, NEXT, OTHER)])), "2027-01-01"
    )
    assert (gone.current, gone.sectors, gone.events) == ((), (), ())


def test_changes_to_come_first_the_nearest_on_top_then_the_latest() -> None:
    rows = [
        {"code": CODE, "effective_from": "2026-08-05"},
        {"code": NEXT, "effective_from": "2026-08-20"},
        {"code": OTHER, "effective_from": "2026-08-21"},
        {"code": "9.000004", "effective_from": "2026-09-30"},
    ]
    later = decision(repeals=[ROW], issued_on="2026-08-21", effective_from="2026-09-01")
    changes = commune(shared(mot=decision(amends=rows), hai=later), "2026-08-20").changes
    assert [(v.change.code, v.procedure.has_page) for v in changes.upcoming] == [
        (OTHER, True),
        ("9.000004", False),
    ]
    assert [v.change.code for v in changes.past] == [NEXT, CODE]
    assert [v.procedure.name for v in changes.upcoming] == [f"Thủ tục {OTHER}", "Thủ tục 9.000004"]
    assert changes.sources == ("catalogue/decisions/mot.yml",)
    assert [v.change.code for v in changes.of(NEXT)] == [NEXT]
