"""The day for which each commune's figures hold."""

from __future__ import annotations

import pytest

from generator.model.corpus import Corpus
from generator.views.site import as_of_for, derive_site
from tests.views.building import Values, catalogue, day, folder

ARCHIVED: Values = {"state": "archived", "archived_on": "2024-12-01"}
TODAY = "2026-11-21"


@pytest.mark.parametrize(
    ("commune", "as_of", "expected"),
    [
        ({}, None, TODAY),
        ({}, "2026-06-30", "2026-06-30"),
        (ARCHIVED, None, "2024-12-01"),
        (ARCHIVED, "2026-06-30", "2026-06-30"),
        ({"state": "archived"}, None, TODAY),
    ],
)
def test_as_of_is_what_is_given_else_the_day_of_the_archive_else_today(
    commune: Values, as_of: str | None, expected: str
) -> None:
    given = day(as_of) if as_of else None
    assert as_of_for(folder(commune=commune), given, day(TODAY)) == day(expected)


def _corpus() -> Corpus:
    folders = [folder(name="an"), folder(name="cu", commune=ARCHIVED)]
    return Corpus(root="", catalogue=catalogue(), communes={each.id: each for each in folders})


def test_every_commune_at_its_own_day() -> None:
    site = derive_site(_corpus(), today=day(TODAY))
    assert site.as_of == day(TODAY)
    assert [(commune.id, commune.as_of.isoformat()) for commune in site.communes] == [
        ("an", TODAY),
        ("cu", "2024-12-01"),
    ]


def test_one_day_for_all_where_it_is_given() -> None:
    site = derive_site(_corpus(), today=day(TODAY), as_of=day("2026-06-30"))
    assert {site.as_of, *(commune.as_of for commune in site.communes)} == {day("2026-06-30")}


def test_only_the_communes_that_are_named() -> None:
    site = derive_site(_corpus(), today=day(TODAY), only={"cu"})
    assert [commune.id for commune in site.communes] == ["cu"]
