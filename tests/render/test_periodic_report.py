"""Page, chart, CSV, JSON, Excel and the Word report of a period say the same figures."""

from __future__ import annotations

import calendar
import csv
import io
import json
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.shared import Length, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table
from openpyxl import Workbook, load_workbook

from generator.findings import has_errors
from generator.load import load_corpus
from generator.model.corpus import Corpus
from generator.periods import parse_period
from generator.render import Rendered
from generator.render.periodic import report_content, report_document, report_workbook
from generator.render.site import render_commune
from generator.rules import check_corpus
from generator.views import derive_site
from generator.views.dossier_form import COUNTS
from generator.views.periodic import PeriodicView
from generator.views.wording import number_vi
from generator.vocabulary import NOT_GIVEN, DossierRate, Timeliness
from tests.dossiers import AS_OF, HEAD, head, write

CONTENT = Path(__file__).parents[2] / "content"
SAMPLE = Path(__file__).parents[1] / "sample"
Cells = tuple[str, ...]


@dataclass(frozen=True)
class Made:
    """A commune's site, and its report read back."""

    site: Rendered
    document: Document
    book: Workbook

    def csv(self, name: str) -> list[dict[str, str]]:
        """A data set as a spreadsheet reads it."""
        text = self.site.files[f"du-lieu/{name}.csv"].removeprefix("\ufeff")
        return list(csv.DictReader(io.StringIO(text)))

    def json(self, name: str) -> list[dict[str, Any]]:
        """A data set as a program reads it."""
        read_back = json.loads(self.site.files[f"du-lieu/{name}.json"])
        found: list[dict[str, Any]] = read_back["records"]
        return found

    def page(self, path: str) -> dict[str, Cells]:
        """The rows that a page must show, by record."""
        (page,) = (p for p in self.site.expected.pages if p.path == f"{path}index.html")
        return {row.record: row.cells for row in page.rows}

    def rows(self, path: str) -> list[tuple[str, Cells]]:
        """The same in order, where a record stands more than once."""
        (page,) = (p for p in self.site.expected.pages if p.path == f"{path}index.html")
        return [(row.record, row.cells) for row in page.rows]

    def word(self, first: str, *others: str) -> list[Cells]:
        """The rows of the one table of the report whose heads begin like this."""
        (found,) = (
            t for t in self.document.tables if heads(t)[: 1 + len(others)] == (first, *others)
        )
        return [tuple(cell.text for cell in row.cells) for row in found.rows][1:]

    def sheet(self, name: str) -> list[tuple[object, ...]]:
        """The rows of a sheet below title and heads."""
        return list(self.book[name].iter_rows(min_row=3, values_only=True))


def heads(table: Table) -> Cells:
    return tuple(cell.text for cell in table.rows[0].cells)


def read(corpus: Corpus, commune: str, period: str, as_of: date) -> Made:
    view = derive_site(corpus, today=as_of, only={commune}).communes[0]
    found = parse_period(period)
    assert found is not None
    report = report_content(PeriodicView(commune=view, period=found))
    return Made(
        render_commune(view),
        docx.Document(io.BytesIO(report_document(report))),
        load_workbook(io.BytesIO(report_workbook(report))),
    )


@cache
def quarter() -> Made:
    corpus, _ = load_corpus(CONTENT)
    return read(corpus, "xa-mau", "2026-Q3", AS_OF)


@pytest.fixture(scope="module")
def year(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A year with a file of its own, and one for the cut-off days."""
    files = {
        "dossiers/2025.yml": head("2025-01-01", "2025-12-31"),
        "dossiers/2025.csv": f"{HEAD}A,HT,Hộ tịch,10,6,3,1,8,5,2,1,2,2,0\n",
        "dossiers/2025-chot.yml": head("2024-12-15", "2025-12-14"),
        "dossiers/2025-chot.csv": f"{HEAD}A,HT,Hộ tịch,9,4,3,2,8,8,0,0,1,0,1\n",
    }
    corpus, told = load_corpus(write(tmp_path_factory.mktemp("year"), files))
    broken = check_corpus(corpus, as_of=AS_OF, today=AS_OF)
    assert [each.rule for each in (*told, *broken) if has_errors([each])] == []
    return read(corpus, "xa-so", "2025", AS_OF)


def rows_of(made: Made, period: str) -> tuple[dict[str, str], dict[str, Any]]:
    (text,) = (row for row in made.csv("dossier-periods") if row["period"] == period)
    (value,) = (row for row in made.json("dossier-periods") if row["period"] == period)
    return text, value


def same_counts(made: Made, period: str, column: int, sheet: str, expected: Cells) -> None:
    """One period everywhere; ``column`` is its place in the tables of the report."""
    assert made.page(f"ket-qua/bieu-06/{period}/")[f"{period}/tong"][2:] == expected
    text, value = rows_of(made, period)
    assert tuple(text[name] for name in COUNTS) == expected
    assert tuple(str(value[name]) for name in COUNTS) == expected
    assert (
        tuple(row[column] for row in made.word("Chỉ tiêu", "Theo lịch: " + days(made))) == expected
    )
    assert tuple(str(row[column]) for row in made.sheet("Hồ sơ")) == expected
    form = list(made.book[sheet].iter_rows(values_only=True))
    (total,) = (row for row in form if row[1] == "Tổng cộng")
    assert tuple(map(str, total[2:])) == expected
    annex = [t for t in made.document.tables if heads(t)[0] == "TT"][column - 1]
    assert tuple(cell.text for cell in annex.rows[-1].cells)[2:] == expected


def days(made: Made) -> str:
    (found,) = {heads(t)[1] for t in made.document.tables if heads(t)[0] == "Tỷ lệ"}
    return found.removeprefix("Theo lịch: ")


def same_rates(made: Made, period: str, column: int, expected: Cells) -> None:
    text, value = rows_of(made, period)
    names = [f"{each.value}_rate" for each in DossierRate]
    shown = [value[name] for name in names]
    assert [text[name] for name in names] == ["" if each is None else str(each) for each in shown]
    written = [row[column] for row in made.sheet("Tỷ lệ")]
    assert written == [NOT_GIVEN if each is None else each for each in shown]
    assert tuple(row[column] for row in made.word("Tỷ lệ")) == expected
    # The page has the first two of them a period; the others it has of the newest one.
    assert made.page("ket-qua/")[period][5:7] == expected[:2]


def test_the_on_time_rate_of_each_month_and_its_chart() -> None:
    """File, page, drawing's table: a month is known in all of them, or in none."""
    made = quarter()
    (page,) = (p for p in made.site.expected.pages if p.path == "ket-qua/index.html")
    sections = {
        section: {r.record.split("/")[-1]: r.cells for r in page.rows if r.section == section}
        for section in ("dung-han", "xu-huong")
    }
    months = list(sections["dung-han"])
    assert {*MONTHS} < {*months}
    for month in months:
        text, value = rows_of(made, month)
        rate = value["on_time_rate"]
        assert text["on_time_rate"] == ("" if rate is None else str(rate))
        shown = NOT_GIVEN if rate is None else f"{number_vi(Decimal(str(rate)))}%"
        assert sections["xu-huong"][month][5] == shown
        drawn = "Chưa có số liệu" if rate is None else shown
        assert sections["dung-han"][month][1] == drawn


def test_a_quarter_by_the_calendar() -> None:
    counts = ("329", "156", "159", "14", "318", "246", "68", "4", "11", "11", "0")
    same_counts(quarter(), "2026-q3", 1, "Biểu 06", counts)
    rates = ("98,7%", "49,5%", "83,2%", "54,3%", "53,4%", "90,6%")
    same_rates(quarter(), "2026-q3", 1, rates)


def test_a_quarter_by_the_cut_off_days() -> None:
    counts = ("325", "152", "164", "9", "313", "240", "68", "5", "12", "12", "0")
    same_counts(quarter(), "2026-q3-chot", 2, "Biểu 06 (kỳ chốt)", counts)
    rates = ("98,4%", "48,1%", "82,3%", "55,1%", "53,6%", "90,1%")
    same_rates(quarter(), "2026-q3-chot", 2, rates)


def test_a_year_by_the_calendar(year: Made) -> None:
    """7 of 8 in time; 6 of 9 new ones online; nothing is known of the other rates."""
    counts = ("10", "6", "3", "1", "8", "5", "2", "1", "2", "2", "0")
    same_counts(year, "2025", 1, "Biểu 06", counts)
    same_rates(year, "2025", 1, ("87,5%", "66,7%", *[NOT_GIVEN] * 4))


def test_a_year_by_the_cut_off_days(year: Made) -> None:
    counts = ("9", "4", "3", "2", "8", "8", "0", "0", "1", "0", "1")
    same_counts(year, "2025-chot", 2, "Biểu 06 (kỳ chốt)", counts)
    same_rates(year, "2025-chot", 2, ("100%", "57,1%", *[NOT_GIVEN] * 4))


def test_statuses_of_the_plans_and_their_chart() -> None:
    made = quarter()
    compared = 0
    for plan in made.json("plans"):
        word = {r[1]: r[2] for r in made.word("Kế hoạch", "Trạng thái") if r[0] == plan["title"]}
        book = {r[1]: r[2] for r in made.sheet("Kế hoạch") if r[0] == plan["title"]}
        if not word:
            continue
        assert {name: str(count) for name, count in book.items()} == word
        assert list(word.values()) == [
            str(plan["activities"]),
            *map(str, plan["statuses"].values()),
        ]
        (text,) = (row for row in made.csv("plans") if row["id"] == plan["id"])
        said = "; ".join(f"{name}: {count}" for name, count in plan["statuses"].items())
        assert text["statuses"] == said
        drawn = {
            cells[0]: cells[1]
            for record, cells in made.page(plan["page"]).items()
            if "/bieu-do/" in record
        }
        assert drawn.pop("Tổng số", word["Tổng số"]) == word.pop("Tổng số")
        assert drawn in ({}, word)
        compared += bool(drawn)
    assert compared == 1


def test_months_of_feedback() -> None:
    made = quarter()
    word, book = made.word("Tháng", "Tổng số", "Đúng hạn"), made.sheet("Phản ánh")
    names = ("total", *(each.value for each in Timeliness))
    months = [each for each in made.json("feedback-months") if each["month"] in MONTHS]
    lines = [each for each in made.csv("feedback-months") if each["month"] in MONTHS]
    assert len(months) == len(lines) == 3
    for place, (value, text) in enumerate(zip(months, lines, strict=True)):
        assert [str(value[name]) for name in names] == [text[name] for name in names]
        assert [text[name] for name in names] == list(word[place][1:7])
        assert [value[name] for name in names] == list(book[place][1:7])
    assert [str(sum(each[name] for each in months)) for name in names] == list(word[3][1:7])


MONTHS = ("2026-07", "2026-08", "2026-09")


def test_scores_targets_reviews_and_late_dossiers() -> None:
    made = quarter()
    totals = [
        each["score"]
        for each in made.json("index-766")
        if each["month"] in MONTHS and each["group"] is None
    ]
    assert [row[1] for row in made.sheet("Chỉ số 766")] == totals
    assert [row[1] for row in made.word("Tháng", "Tổng điểm")] == [
        number_vi(Decimal(str(each))) for each in totals
    ]
    measured = {each["text"]: each["measured"] for each in made.json("targets")}
    for row in made.sheet("Chỉ tiêu"):
        known = measured[str(row[0])]
        assert row[2] == (NOT_GIVEN if known is None else known)
    # What a register measures of a target, the plan's page and the report say as well.
    registered = {
        each["target"]: each["percent"]
        for each in (*reversed(made.json("survey-targets")), *made.json("review-targets"))
    }
    assert len(registered) == 5  # two of surveys, three of reviews
    for each in made.json("targets"):
        if each["plan"] == "2026-mau" and each["id"] in registered:
            assert each["measured"] == registered[each["id"]]
    reviews = [
        (e["numerator"], e["denominator"], e["percent"]) for e in made.json("review-targets")
    ]
    assert [row[1:4] for row in made.sheet("Rà soát")] == reviews
    late = [row["period"] for row in made.csv("overdue")]
    assert [row[2] for row in made.sheet("Quá hạn")] == [late.count(each) for each in MONTHS]


#: Target: numerator, denominator, percentage, day and state, worked out by hand from the
#: second round of 2026 (59 + 38 of 103 papers; 6 + 7 of 15 on land) and the reviews of 2026.
MEASURED = {
    "CT-05": (97, 103, "94.2", "02/10/2026", "Đạt"),
    "CT-06": (13, 15, "86.7", "02/10/2026", "Đạt"),
    "CT-RS1": (2, 8, "25", "22/11/2026", "Chưa đạt"),
    "CT-RS2": (3, 20, "15", "22/11/2026", "Đạt"),
    "CT-RS3": (16_200_000, 66_000_000, "24.5", "22/11/2026", "Đạt"),
}


@pytest.mark.parametrize("name", MEASURED)
def test_what_a_register_measures_is_the_same_everywhere(name: str) -> None:
    """Page of the plan, page of the register, CSV, JSON, Excel and Word: one figure."""
    numerator, denominator, percentage, day, state = MEASURED[name]
    made, words = quarter(), number_vi(Decimal(percentage))
    counted = f"{number_vi(numerator)}/{number_vi(denominator)}"
    record = f"2026-mau/{name}"
    row = made.page("ke-hoach/2026-mau/")[record]
    assert row[3].startswith(f"{words}% {counted}, đến ngày {day} ")
    assert row[4] == state
    path = "ra-soat/" if name.startswith("CT-RS") else "danh-gia/"
    (first, *_) = (cells for each, cells in made.rows(path) if each == record)
    assert first[3:] == (f"{words}% ({counted})", state)
    data = "review-targets" if name.startswith("CT-RS") else "survey-targets"
    texts = [e for e in (*made.csv("targets"), *made.csv(data)) if name in e.values()]
    values = [e for e in (*made.json("targets"), *made.json(data)) if name in e.values()]
    share = (Decimal(numerator), Decimal(denominator), Decimal(percentage))
    for found in (texts, values):
        assert [_share(found[place]) for place in (0, 1)] == [share, share]
    text = values[0]["text"]
    (in_word,) = (each for each in made.word("Chỉ tiêu", "Mức cần đạt") if each[0] == text)
    (in_excel,) = (each for each in made.sheet("Chỉ tiêu") if each[0] == text)
    assert in_word[2:5] == (f"{words}%", day, state)
    assert in_excel[2:5] == (float(percentage), day, state)


def _share(record: Mapping[str, Any]) -> tuple[Decimal, ...]:
    part = record.get("numerator", record.get("satisfied"))
    whole = record.get("denominator", record.get("answers"))
    return tuple(
        Decimal(str(e)) for e in (part, whole, record.get("measured") or record["percent"])
    )


def test_every_sheet_says_what_its_table_says() -> None:
    """Word has the words of each number that Excel has, row by row."""
    made = quarter()
    for title in ("Hồ sơ", "Tỷ lệ", "Quá hạn", "Phản ánh", "Chỉ số 766", "Chỉ tiêu", "Rà soát"):
        names = tuple(str(cell.value) for cell in made.book[title][2])
        word = made.word(*names[:-1])
        assert [row[0] for row in word] == [row[0] for row in made.sheet(title)]
        assert [row[-1] for row in word] == [row[-1] for row in made.sheet(title)]


def test_every_number_of_a_source_is_explained() -> None:
    """In the workbook; the document has those that it names, in the same words."""
    made = quarter()
    explained = {str(row[0]): str(row[1]) for row in made.sheet("Nguồn số liệu")}
    assert list(explained) == [f"[{number}]" for number in range(1, len(explained) + 1)]
    sheets = [sheet for sheet in made.book if sheet["A2"].value and sheet.max_row > 2]
    named = {
        row[-1]
        for sheet in sheets
        for row in sheet.iter_rows(min_row=3, values_only=True)
        if str(row[-1]).startswith("[")
    }
    assert named == set(explained)
    said = [p.text for p in made.document.paragraphs if p.text.startswith("[")]
    listed = list(explained.items())
    assert said == [f"{number} {text}." for number, text in listed[: len(said)]]
    assert [text for _, text in listed[len(said) :] if "activities.csv" not in text] == []


def millimetres(*lengths: Length | None) -> tuple[int | None, ...]:
    return tuple(each and round(each.mm) for each in lengths)


def test_the_page_of_the_document() -> None:
    """Margins, letters and numbers of pages as NĐ 30/2020/NĐ-CP Phụ lục I has them."""
    document = quarter().document
    first, *annexes = document.sections
    for section in document.sections:
        assert millimetres(section.top_margin, section.bottom_margin) == (20, 20)
        assert millimetres(section.left_margin, section.right_margin) == (30, 15)
        assert section.different_first_page_header_footer
        assert section.first_page_header.paragraphs[0].text == ""
        assert 'w:instr="PAGE"' in section.header.paragraphs[0]._p.xml  # noqa: SLF001 - a field
    assert millimetres(first.page_width, first.page_height) == (210, 297)
    across = [millimetres(each.page_width, each.page_height) for each in annexes]
    assert across == [(297, 210), (297, 210)]
    for annex in annexes:
        names = [each.tag.rpartition("}")[2] for each in annex._sectPr]  # noqa: SLF001 - order
        assert names.count("pgNumType") == 1
        assert names.index("pgMar") < names.index("pgNumType") < names.index("cols")
    form = next(table for table in document.tables if heads(table)[0] == "TT")
    assert heads(form)[2:] == (
        *["Tiếp nhận"] * 4,
        *["Đã giải quyết"] * 4,
        *["Đang giải quyết"] * 3,
    )
    assert [cell.text for cell in form.rows[1].cells][:4] == [
        "TT",
        "Lĩnh vực, công việc giải quyết theo cấp",
        "Tổng số",
        "Trực tuyến",
    ]
    style = document.styles["Normal"]
    assert isinstance(style, ParagraphStyle)
    assert (style.font.name, style.font.size) == ("Times New Roman", Pt(13))
    left, right = document.tables[0].rows[0].cells
    assert left.text == "ỦY BAN NHÂN DÂN\nXÃ MẪU\n\nSố: …/BC-UBND"
    assert right.text == (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        "……, ngày … tháng … năm …"
    )


def test_no_day_is_cut_in_two_and_the_signature_stays_whole() -> None:
    """A day has ten letters: 1.9 cm of them, and 0.4 cm around."""
    document = quarter().document
    days_seen = 0
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                if len(cell.text) == 10 and cell.text.count("/") == 2:
                    days_seen += 1
                    assert cell.width is not None
                    assert cell.width.cm >= 2.2
    assert days_seen > 10
    (foot,) = (t for t in document.tables if t.rows[0].cells[1].text == "CHỦ TỊCH")
    assert "w:cantSplit" in foot.rows[0]._tr.xml  # noqa: SLF001 - python-docx has no call for it


def test_nothing_known_is_said_so() -> None:
    """The sample keeps no dossiers: no figure, no form, and no 0 in their place."""
    corpus, _ = load_corpus(SAMPLE)
    made = read(corpus, "xa-thu", "2026-Q2", date(2026, 8, 20))
    assert {cell for row in made.word("Tỷ lệ") for cell in row[1:3]} == {NOT_GIVEN}
    assert {cell for row in made.sheet("Hồ sơ") for cell in row[1:3]} == {NOT_GIVEN}
    assert [name for name in made.book.sheetnames if name.startswith("Biểu 06")] == []
    assert f"Biểu 06: {NOT_GIVEN}." in [each.text for each in made.document.paragraphs]


def test_the_same_bytes_and_no_clock() -> None:
    corpus, _ = load_corpus(CONTENT)
    found = parse_period("2026-Q3")
    assert found is not None
    made = []
    for _ in range(2):
        view = derive_site(corpus, today=AS_OF, only={"xa-mau"}).communes[0]
        report = report_content(PeriodicView(commune=view, period=found))
        made.append((report_document(report), report_workbook(report)))
    assert made[0] == made[1]
    for data in made[0]:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            assert {entry.date_time for entry in file.infolist()} == {(2026, 11, 22, 0, 0, 0)}
            properties = file.read("docProps/core.xml").decode()
        assert properties.count("2026-11-22T00:00:00Z") == 2


def test_the_months_of_a_leap_year() -> None:
    assert calendar.isleap(2028)
    corpus, _ = load_corpus(SAMPLE)
    view = derive_site(corpus, today=date(2028, 8, 20), only={"xa-thu"}).communes[0]
    found = parse_period("2028-Q1")
    assert found is not None
    periodic = PeriodicView(commune=view, period=found)
    assert [(each.start.day, each.end.day) for each in periodic.months] == [
        (1, 31),
        (1, 29),
        (1, 31),
    ]
    assert periodic.can_be_reported_from == date(2028, 3, 15)
