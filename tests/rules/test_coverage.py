"""The official list against what is published: the findings and their places."""

from __future__ import annotations

from typing import Any

from generator.findings import Finding
from generator.rules import check_corpus
from tests.rules.building import AS_OF, corpus, faultless, found

LIST = "official_list.yml#procedures"


def with_list(*rows: dict[str, str]) -> dict[str, Any]:
    content = faultless()
    content["official"] = {
        "title": "Danh mục",
        "listed_on": "2026-07-01",
        "source": {"name": "Danh mục"},
        "procedures": list(rows),
    }
    return content


ONE = {"code": "1.000001", "name": "Thủ tục  MỘT."}
TWO = {"code": "1.000002", "name": "Thủ tục hai", "sector": "Đất đai", "time": "03 ngày làm việc"}


def findings(content: dict[str, Any]) -> tuple[Finding, ...]:
    return check_corpus(corpus(content), as_of=AS_OF)


def test_a_list_that_agrees() -> None:
    assert found(with_list(ONE, TWO)) == []


def test_another_name_is_a_warning_that_shows_both() -> None:
    (told,) = findings(with_list({**ONE, "name": "Thủ tục khác"}, TWO))
    assert (told.rule, told.severity, told.at.path) == (
        "danh-muc-khac-ten",
        "warning",
        f"{LIST}.0.name",
    )
    assert told.wrong == (
        "Thủ tục «1.000001»: danh mục chính thức ghi «Thủ tục khác», trang ghi «Thủ tục một»."
    )


def test_the_name_of_another_code_is_an_error_at_the_record() -> None:
    third = {"code": "1.000003", "name": "thủ tục một"}
    (told, missing) = findings(with_list({**ONE, "name": "Thủ tục khác"}, TWO, third))
    assert (told.rule, told.severity, told.at.path) == (
        "ten-cua-ma-khac",
        "error",
        "catalogue/procedures/1.000001.yml#name",
    )
    assert told.wrong == "Thủ tục «1.000001» đang mang tên của mã «1.000003»: «Thủ tục một»."
    assert missing.rule == "danh-muc-chua-co-du-lieu"


def test_also_of_a_record_that_is_not_published() -> None:
    content = with_list({**ONE, "name": "Thủ tục hai"}, {**TWO, "name": "Thủ tục một"})
    content["offered"]["procedures"] = []
    assert [rule for rule, _ in found(content)] == [
        "ten-cua-ma-khac",
        "ten-cua-ma-khac",
        "danh-muc-thieu-thu-tuc",
        "danh-muc-thieu-thu-tuc",
    ]


def test_another_sector_and_another_time() -> None:
    assert found(with_list(ONE, {**TWO, "sector": "Hộ tịch", "time": "3 ngày"})) == [
        ("danh-muc-khac-linh-vuc", f"{LIST}.1.sector"),
        ("danh-muc-khac-thoi-han", f"{LIST}.1.time"),
    ]


def test_missing_with_and_without_data() -> None:
    unknown = [{"code": f"1.00009{n}", "name": f"Thủ tục {n}"} for n in range(7)]
    content = with_list(ONE, TWO, *unknown)
    content["offered"]["procedures"] = [{"code": "1.000001"}]
    told = findings(content)
    assert [(each.rule, each.at.path) for each in told] == [
        ("danh-muc-thieu-thu-tuc", f"{LIST}.1.code"),
        ("danh-muc-chua-co-du-lieu", f"{LIST}.2.code"),
    ]
    assert told[1].wrong == (
        "Danh mục chính thức có 7 thủ tục chưa có dữ liệu ở đây: "
        "1.000090, 1.000091, 1.000092, 1.000093, 1.000094 và 2 mã nữa."
    )


def test_superfluous_and_listed_twice() -> None:
    assert found(with_list(TWO, TWO)) == [
        ("danh-muc-trung-ma", f"{LIST}.1.code"),
        ("danh-muc-thua-thu-tuc", "procedures.yml#procedures.0.code"),
    ]


def test_what_could_not_be_read_is_not_told_as_missing() -> None:
    content = with_list(ONE, TWO, {"code": "1.000003", "name": "Thủ tục ba"})
    content["unread"] = ["nowhere/catalogue/procedures/1.000003.yml"]
    assert found(content) == []
    content = with_list(ONE, TWO)
    content["offered"] = None
    content["unread"] = ["nowhere/xa-an/procedures.yml"]
    assert [rule for rule, _ in found(content) if rule.startswith("danh-muc")] == []


def test_an_archive_is_not_compared() -> None:
    content = with_list({**ONE, "name": "Thủ tục khác"})
    content["commune"] |= {"state": "archived", "archived_on": "2026-10-31"}
    content["offered"] = None
    assert [rule for rule, _ in found(content) if "danh-muc" in rule] == []
