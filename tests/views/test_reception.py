"""Which places receive which procedures."""

from __future__ import annotations

from typing import Any

from generator.views.communes import CommuneView
from generator.views.reception import elsewhere, places_in, places_of, received_at
from tests.views.building import catalogue, folder, view

HOURS = [{"days": "Thứ hai", "times": "7h30–11h30"}]
OWN = [{"days": "Thứ ba", "times": "8h–10h"}]
COMMUNE = {
    "office": {"name": "Trung tâm", "hours": HOURS},
    "points": [
        {"id": "thon-hai", "name": "Điểm thôn Hai"},
        {"id": "xa-ben", "name": "Trung tâm xã Bên", "kind": "outside"},
        {"id": "xa-xa", "name": "Trung tâm xã Xa", "kind": "outside"},
    ],
}
ROWS: list[dict[str, Any]] = [
    {"code": "1.000001"},
    {"code": "1.000002", "places": [{"point": "office", "hours": OWN}]},
    {"code": "1.000003", "territory_free": {"scope": "province", "points": ["xa-ben"]}},
    {"code": "1.000004", "territory_free": {"scope": "province"}},
]


def commune() -> CommuneView:
    shared = catalogue(
        *({"code": row["code"]} for row in ROWS[:3]),
        {"code": "1.000004", "received_by": "commune_police"},
    )
    offered = {"basis": "reference", "procedures": ROWS}
    return view(folder(commune=COMMUNE, offered=offered), shared=shared)


def test_places_of_a_procedure() -> None:
    assert [
        [(place.id, place.has_own_hours, len(place.hours)) for place in places_of(each)]
        for each in commune().procedures
    ] == [
        [("office", False, 1), ("thon-hai", False, 0)],
        [("office", True, 1)],
        [("office", False, 1), ("thon-hai", False, 0)],
        [],
    ]


def test_places_outside_the_commune() -> None:
    assert [[place.id for place in elsewhere(each)] for each in commune().procedures] == [
        [],
        [],
        ["xa-ben"],
        ["xa-ben", "xa-xa"],
    ]


def test_what_a_place_receives_leaves_the_police_out() -> None:
    made = commune()
    assert [
        (
            place.id,
            [each.code for each in received.procedures],
            [each.code for each in received.others],
        )
        for place in places_in(made.commune)
        for received in [received_at(place, made.procedures)]
    ] == [
        ("office", ["1.000001", "1.000002", "1.000003"], []),
        ("thon-hai", ["1.000001", "1.000003"], ["1.000002"]),
    ]
