"""What an import makes of a commune's file: shown, then written, whole or not at all."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.lists import ListHead, ListPlan, plan_list, write_list
from generator.load import read_record
from generator.model.official import OfficialList, OfficialProcedure

HEAD = ListHead(listed_on=date(2026, 7, 1))
ROWS = (
    OfficialProcedure(code="9.000001", name="Khai sinh", sector="Hộ tịch", time="Trong ngày"),
    OfficialProcedure(code="9.000010", name="Tên: có dấu hai chấm # và «ngoặc»"),
)
TEXT = """\
title: Danh mục thủ tục hành chính
listed_on: 2026-07-01
source:
  name: Tệp danh-sach.xlsx
procedures:
- code: '9.000001'
  name: Khai sinh
  sector: Hộ tịch
  time: Trong ngày
- code: '9.000010'
  name: 'Tên: có dấu hai chấm # và «ngoặc»'
"""


@pytest.fixture
def commune(tmp_path: Path) -> Path:
    folder = tmp_path / "content" / "xa-thu"
    folder.mkdir(parents=True)
    return folder


def planned(
    commune: Path, rows: tuple[OfficialProcedure, ...] = ROWS, head: ListHead = HEAD
) -> ListPlan:
    return plan_list(rows, commune, head, "danh-sach.xlsx")


def test_nothing_is_written_before_it_is_asked_for(commune: Path) -> None:
    plan = planned(commune)
    assert (plan.state, plan.text, plan.added) == ("new", TEXT, ROWS)
    assert list(commune.iterdir()) == []
    assert write_list(plan)
    assert [file.name for file in commune.iterdir()] == ["official_list.yml"]
    assert (commune / "official_list.yml").read_text("utf-8") == TEXT


def test_what_is_written_reads_back(commune: Path) -> None:
    write_list(planned(commune))
    read, findings = read_record(commune / "official_list.yml", OfficialList, commune.parent)
    assert findings == ()
    assert read is not None
    assert read.record.procedures == ROWS
    assert read.at("procedures", 1, "name").line == 11


def test_twice_the_same_changes_no_byte(commune: Path) -> None:
    write_list(planned(commune))
    again = planned(commune)
    assert (again.state, write_list(again)) == ("unchanged", False)


def test_what_changes_is_told_code_by_code(commune: Path) -> None:
    write_list(planned(commune))
    renamed = ROWS[0].model_copy(update={"name": "Đăng ký khai sinh"})
    third = OfficialProcedure(code="9.000003", name="Mới")
    plan = planned(commune, (renamed, third))
    assert (plan.state, plan.added, plan.removed, plan.changed) == (
        "changed",
        (third,),
        (ROWS[1],),
        ((ROWS[0], renamed),),
    )


def test_what_staff_wrote_above_a_list_of_the_same_day_stays(commune: Path) -> None:
    own = TEXT.replace("Danh mục thủ tục hành chính", "Danh mục của xã").replace(
        "source:\n  name: Tệp danh-sach.xlsx\n",
        "decision:\n  number: 10/QĐ-UBND\n  issued_on: 2026-06-30\n"
        "source:\n  name: Tỉnh\n  url: https://tinh.example/\n",
    )
    (commune / "official_list.yml").write_text(own, encoding="utf-8")
    assert planned(commune).state == "unchanged"
    other_day = planned(commune, head=ListHead(listed_on=date(2026, 8, 1)))
    assert "decision" not in other_day.text
    assert "title: Danh mục của xã\n" in other_day.text
    assert "name: Tệp danh-sach.xlsx\n" in other_day.text


def test_decision_and_source_that_are_given(commune: Path) -> None:
    head = ListHead(listed_on=HEAD.listed_on, decision="10/QĐ-UBND", source="Tỉnh")
    assert planned(commune, head=head).text.startswith(
        "title: Danh mục thủ tục hành chính\nlisted_on: 2026-07-01\n"
        "decision:\n  number: 10/QĐ-UBND\nsource:\n  name: Tỉnh\n"
    )


def test_a_file_that_cannot_be_read_stays(commune: Path) -> None:
    (commune / "official_list.yml").write_text("title: [", encoding="utf-8")
    plan = planned(commune)
    assert (plan.state, write_list(plan)) == ("refused", False)
    assert [each.at.path for each in plan.findings] == ["content/xa-thu/official_list.yml"]
    assert (commune / "official_list.yml").read_text("utf-8") == "title: ["
