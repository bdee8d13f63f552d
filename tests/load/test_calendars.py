"""The calendar of days off: tables read with places, and everything wrong with them told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.findings import Finding, Position
from generator.load import load_corpus
from generator.model.calendars import DayOff
from generator.model.corpus import Corpus
from generator.rules import check_corpus
from generator.views.calendars import calendar_view
from generator.vocabulary import DayKind
from tests.cases.promised_days import CALENDAR, DAYS
from tests.cli.running import ROOT

HEAD = "date,kind,name,source,verified\n"
KINDS = "«holiday» (nghỉ lễ, tết), «swapped_rest» (nghỉ hoán đổi) hoặc «swapped_work» (làm bù)."
FOLDER = "content/catalogue/calendar"
SHARED = ROOT.parent / "shared/data/calendar"


def loaded(folder: Path, files: Mapping[str, str | bytes]) -> tuple[Corpus, tuple[Finding, ...]]:
    """What a content folder of these calendar files reads as."""
    calendar = folder / FOLDER
    calendar.mkdir(parents=True)
    for name, content in files.items():
        data = content if isinstance(content, bytes) else content.encode()
        (calendar / name).write_bytes(data)
    return load_corpus(folder / "content")


def told(folder: Path, files: Mapping[str, str | bytes]) -> list[tuple[str, str, str, str]]:
    """Place, rule, what is wrong and what is needed, of everything that is found."""
    corpus, findings = loaded(folder, files)
    return [
        (str(each.at).removeprefix(f"{FOLDER}/"), each.rule, each.wrong, each.needed)
        for each in (*findings, *check_corpus(corpus))
    ]


def test_a_year_and_the_undecided_days_are_read_with_their_places(tmp_path: Path) -> None:
    corpus, findings = loaded(
        tmp_path,
        {
            "2026.csv": HEAD
            + '2026-09-02,holiday,"Quốc khánh, ngày chính","Thông báo ""A""",VERIFIED (text)\n',
            "undecided.csv": "first,last,name,source\n2027-02-03,2027-02-04,Tết,Chưa có\n",
        },
    )
    assert findings == ()
    year = corpus.catalogue.calendars[2026]
    assert year.record.days == (
        DayOff(
            date=date(2026, 9, 2),
            kind=DayKind.HOLIDAY,
            name="Quốc khánh, ngày chính",
            source='Thông báo "A"',
            verified="VERIFIED (text)",
        ),
    )
    assert year.at("days", 0, "source") == Position(f"{FOLDER}/2026.csv", 2, 46)
    view = calendar_view(corpus.catalogue)
    assert view.years == (2026,)
    assert view.working.undecided == {date(2027, 2, 3), date(2027, 2, 4)}
    assert view.sources == (f"{FOLDER}/2026.csv", f"{FOLDER}/undecided.csv")


@pytest.mark.parametrize(
    "content",
    [
        HEAD + "2/9/2026,holiday,Quốc khánh,A,B",
        ("\ufeff" + HEAD + "2026-09-02,holiday,Quốc khánh,A,B\n").replace("\n", "\r\n"),
        HEAD.replace(",", ";") + "02/09/2026;holiday;Quốc khánh;A;B\n\n",
    ],
    ids=["local day, no last line end", "Windows", "Excel's semicolons"],
)
def test_tables_as_office_programs_write_them(tmp_path: Path, content: str) -> None:
    corpus, findings = loaded(tmp_path, {"2026.csv": content})
    assert findings == ()
    (day,) = corpus.catalogue.calendars[2026].record.days
    assert (day.date, day.name, day.verified) == (date(2026, 9, 2), "Quốc khánh", "B")


def test_a_year_without_days_off_has_a_calendar_all_the_same(tmp_path: Path) -> None:
    corpus, findings = loaded(tmp_path, {"2026.csv": HEAD})
    assert findings == ()
    assert calendar_view(corpus.catalogue).years == (2026,)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (
            "day,kind,name,source,verified\n",
            (
                "2026.csv:1:1",
                "dong-dau-bang",
                "Dòng đầu của bảng đang là «day,kind,name,source,verified».",
                "«date,kind,name,source,verified».",
            ),
        ),
        (
            HEAD + "2026-09-02,holidy,Quốc khánh,A,B\n",
            (
                "2026.csv:2:12",
                "gia-tri-ngoai-danh-sach",
                "Loại ngày đang là «holidy», chưa có trong danh sách lựa chọn.",
                KINDS,
            ),
        ),
        (
            HEAD + "2026-02-30,holiday,Tết,A,B\n",
            ("2026.csv:2:1", "khong-co-ngay", "Tháng 2 năm 2026 không có ngày 30.", ""),
        ),
        (
            HEAD + "2026-09-02,holiday,A,B,C\n2026-09-02,holiday,A,B,C\n",
            ("2026.csv:3:1", "ngay-lich-trung", "Ngày 02/09/2026 đã ghi ở dòng 2.", ""),
        ),
        (
            HEAD + "2025-09-02,holiday,A,B,C\n",
            (
                "2026.csv:2:1",
                "ngay-ngoai-nam-lich",
                "Ngày 02/09/2025 không thuộc năm 2026 của tệp này.",
                "",
            ),
        ),
        (
            HEAD + "2026-09-02,holiday,A,B\n",
            ("2026.csv:2:1", "so-o-cua-dong", "Dòng này có 4 ô.", "5 ô, như dòng đầu."),
        ),
        (
            HEAD + '2026-09-02,holiday,"A,B,C\n',
            (
                "2026.csv:2:1",
                "ngoac-kep-cua-o",
                "Dấu ngoặc kép mở ở dòng này chưa đóng, hoặc sau dấu đóng còn chữ.",
                "",
            ),
        ),
        ("", ("2026.csv:1:1", "tep-trong", "Tệp này chưa có nội dung.", "")),
        (
            b"PK\x03\x04\0\0",
            (
                "2026.csv:1:1",
                "tep-nhi-phan",
                "Tệp này là tệp Word, Excel hoặc tệp nén, không phải tệp chữ.",
                "tệp chữ lưu bằng UTF-8, như khi lưu bằng Notepad.",
            ),
        ),
    ],
)
def test_what_is_wrong_is_told_once(
    tmp_path: Path, content: str | bytes, expected: tuple[str, str, str, str]
) -> None:
    assert told(tmp_path, {"2026.csv": content}) == [expected]


def test_an_unknown_file_is_told_as_unread(tmp_path: Path) -> None:
    assert told(tmp_path, {"2026.xlsx": "x", "lich 2026.csv": HEAD, "README.md": "x"}) == [
        (f"{name}:1:1", "ten-tep-lich", f"Tệp «{name}» trong thư mục lịch nghỉ không được đọc.", _)
        for name in ("2026.xlsx", "lich 2026.csv")
        for _ in ["tên tệp là năm, ví dụ 2026.csv, hoặc undecided.csv cho các ngày chưa chốt."]
    ]


def test_the_real_calendar_is_the_one_of_the_cases() -> None:
    corpus, findings = load_corpus(ROOT / "content")
    assert [each for each in findings if "calendar" in each.at.path] == []
    assert calendar_view(corpus.catalogue).working == CALENDAR
    counts = {year: len(each.record.days) for year, each in corpus.catalogue.calendars.items()}
    assert counts == {2025: 13, 2026: 17, 2027: 7}
    assert len(DAYS["rest"]) + len(DAYS["work"]) == sum(counts.values())


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared calendar is not here")
def test_the_real_calendar_holds_the_shared_facts(tmp_path: Path) -> None:
    shared = {path.name: path.read_bytes() for path in SHARED.glob("*.csv")}
    theirs, findings = loaded(tmp_path, shared)
    ours, _ = load_corpus(ROOT / "content")
    assert findings == ()
    facts = [
        [
            (day.date, day.kind, day.source, day.verified)
            for year in corpus.catalogue.calendars.values()
            for day in year.record.days
        ]
        for corpus in (theirs, ours)
    ]
    assert facts[0] == facts[1]
