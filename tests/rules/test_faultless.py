"""The content that the other tests change has no fault."""

from datetime import date

from tests.rules.building import AS_OF, faultless, found


def test_nothing_is_found() -> None:
    assert found(faultless()) == []


def test_the_day_of_the_archive_is_the_reference_date_unless_one_is_given() -> None:
    content = faultless()
    content["commune"] |= {"state": "archived", "archived_on": "2026-09-30"}
    content["offered"] = None
    future = [("ngay-o-tuong-lai", "progress.yml#entries.1.on")]
    assert found(content, as_of=None, today=AS_OF) == future
    assert found(content, as_of=AS_OF, today=AS_OF) == []
    assert found(content, as_of=date(2026, 10, 4)) == future
    assert found(content, as_of=date(2026, 10, 5)) == []


def test_today_is_the_reference_date_where_there_is_no_other() -> None:
    content = faultless()
    future = [("ngay-o-tuong-lai", "progress.yml#entries.1.on")]
    assert found(content, as_of=None, today=date(2026, 10, 4)) == future
    assert found(content, as_of=None, today=date(2026, 10, 5)) == []
    assert found(content, as_of=None) == []


def test_looking_back_makes_no_mistake_of_what_came_after() -> None:
    content = faultless()
    future = [("ngay-o-tuong-lai", "progress.yml#entries.1.on")]
    earlier = date(2026, 10, 1)
    assert found(content, as_of=earlier, today=date(2026, 10, 4)) == future
    assert found(content, as_of=earlier, today=date(2026, 10, 5)) == []
    content["commune"] |= {"state": "archived", "archived_on": "2026-10-04"}
    content["offered"] = None
    assert found(content, as_of=earlier, today=AS_OF) == future
