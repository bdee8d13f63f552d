"""The set itself: large enough, every third held out, every code a real one."""

from __future__ import annotations

from pathlib import Path

from tests.queries import Query, Recall, citizens, later, recall, third, unseen, without_accents

_CATALOGUE = Path(__file__).resolve().parents[2] / "content" / "catalogue" / "procedures"


def test_the_set_is_large_and_every_third_is_held() -> None:
    queries = citizens()
    assert len(queries) >= 220
    assert len({code for query in queries for code in query.codes}) >= 90
    held = [query.is_held for query in queries]
    assert held == [number % 3 == 0 for number in range(1, len(queries) + 1)]


def test_no_query_stands_twice_and_every_code_is_known() -> None:
    queries = (*citizens(), *later(), *third(), *unseen())
    assert len({query.text for query in queries}) == len(queries)
    known = {path.stem for path in _CATALOGUE.glob("*.yml")}
    assert [query for query in queries if not known.issuperset(query.codes)] == []


def test_recall_counts_places() -> None:
    queries = (Query("a", ("1",)), Query("b", ("1", "2")), Query("c", ("9",)))
    found = {"a": ["1"], "b": ["3", "2"], "c": ["4", "5", "6", "7", "8", "9"]}
    misses = ("2  b  [1 2]  found: 3 2", "-  c  [9]  found: 4 5 6 7 8")
    assert recall(queries, found) == Recall(3, 1, 2, misses)


def test_names_are_typed_without_accents() -> None:
    assert without_accents("Đăng ký kết hôn") == "Dang ky ket hon"
