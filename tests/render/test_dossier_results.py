"""Page, CSV, JSON and Excel say the same figures; unknown, 0 and not applicable differ."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from generator.expected import ExpectedPage
from generator.load import load_corpus
from generator.render import Rendered
from generator.render.site import render_commune
from generator.views import derive_site
from generator.views.dossier_form import COUNTS, LABELS
from tests.dossiers import AS_OF, HEAD, head, month, write

CONTENT = Path(__file__).parents[2] / "content"
#: Form 06 as the third quarter of xã Mẫu has it, added up by hand from its three tables.
QUARTER = ("329", "156", "159", "14", "318", "246", "68", "4", "11", "11", "0")
PERIODS = ("2026-q1", "2026-q2", "2026-q3", "2025-q3", "2025-q4", "2026-q2-chot", "2026-q3-chot")


@cache
def sample(as_of: date = AS_OF) -> Rendered:
    corpus, _ = load_corpus(CONTENT)
    return render_commune(derive_site(corpus, today=as_of, only={"xa-mau"}).communes[0])


def page(made: Rendered, path: str) -> ExpectedPage:
    (found,) = (each for each in made.expected.pages if each.path == f"{path}index.html")
    return found


def cells(shown: ExpectedPage, section: str) -> dict[str, tuple[str, ...]]:
    return {row.record: row.cells for row in shown.rows if row.section == section}


def records(made: Rendered, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(made.files[f"du-lieu/{name}.json"])["records"]
    return found


def table(made: Rendered, name: str) -> list[dict[str, str]]:
    text = made.files[f"du-lieu/{name}.csv"].removeprefix("\ufeff")
    return list(csv.DictReader(io.StringIO(text)))


def sheet(made: Rendered, period: str) -> dict[str, tuple[str, ...]]:
    """Rows of the workbook below its numbered heads: columns 3 to 13 by name."""
    book = load_workbook(io.BytesIO(made.binaries[f"du-lieu/bieu-06/{period}.xlsx"]))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    start = next(number for number, row in enumerate(rows) if row[0] == "(1)")
    return {
        str(row[1]): tuple(map(str, row[2:13])) for row in rows[start + 1 :] if row[2] is not None
    }


@pytest.mark.parametrize("period", PERIODS)
def test_the_form_says_the_same_on_page_in_excel_csv_and_json(period: str) -> None:
    made = sample()
    shown = cells(page(made, f"ket-qua/bieu-06/{period}/"), "bieu")
    on_page = {row[1]: row[2:] for row in shown.values()}
    assert on_page == sheet(made, period)
    for rows in (records(made, "dossiers"), table(made, "dossiers")):
        own = [row for row in rows if row["period"] == period]
        summed = {
            (row["field_name"], name): sum(
                int(each[name]) for each in own if each["field_code"] == row["field_code"]
            )
            for row in own
            for name in COUNTS
        }
        names = dict.fromkeys(row["field_name"] for row in own)
        counts = {name: tuple(str(summed[name, column]) for column in COUNTS) for name in names}
        assert counts == {
            name.removesuffix(" (*)"): row for name, row in on_page.items() if "Tổng" not in name
        }
    for rows in (records(made, "dossier-periods"), table(made, "dossier-periods")):
        (whole,) = (row for row in rows if row["period"] == period)
        total = next(row for name, row in on_page.items() if name.startswith("Tổng cộng"))
        assert tuple(str(whole[name]) for name in COUNTS) == total


def test_the_third_quarter_is_what_the_tables_add_up_to() -> None:
    assert sheet(sample(), "2026-q3")["Tổng cộng"] == QUARTER


def test_every_month_says_the_same_on_the_page_in_excel_and_data() -> None:
    made = sample()
    shown = cells(page(made, "ket-qua/"), "xu-huong")
    known = {row["period"]: row for row in records(made, "dossier-periods")}
    months = [period for period in shown if known[period]["received_total"] is not None]
    assert len(months) == 14
    for period in months:
        row, data = shown[period], known[period]
        names = ("received_total", "completed_total", "completed_late", "pending_total")
        assert row[1:5] == tuple(str(data[name]) for name in names)
        percents = (data["on_time_rate"], data["online_rate"])
        assert row[5:7] == tuple(f"{each}%".replace(".", ",") for each in percents)
        total = next(each for name, each in sheet(made, period).items() if "Tổng" in name)
        assert (total[0], total[4], total[7], total[8]) == row[1:5]


def test_sectors_and_sources_add_up_to_the_same_total() -> None:
    shown = page(sample(), "ket-qua/")
    totals = [list(cells(shown, section).values())[-1] for section in ("linh-vuc", "he-thong")]
    assert totals[0] == totals[1]
    for section in ("linh-vuc", "he-thong"):
        *rows, total = cells(shown, section).values()
        for column in range(1, 9):
            assert sum(int(row[column]) for row in rows) == int(total[column])


def test_each_rate_stands_beside_its_fraction() -> None:
    shown = cells(page(sample(), "ket-qua/"), "ty-le")
    (data,) = (row for row in records(sample(), "dossier-periods") if row["period"] == "2026-10")
    assert [row[1:3] for row in shown.values()] == [
        ("98,4%", "120/122"),
        ("50%", "60/120"),
        ("80%", f"{data['digitised']}/{data['digitised_of']}"),
        ("50%", f"{data['reused']}/{data['reused_of']}"),
        ("58,7%", f"{data['online_payment']}/{data['online_payment_of']}"),
        ("86,1%", f"{data['digital_results']}/{data['digital_results_of']}"),
    ]


def test_the_target_says_the_same_on_plan_and_results() -> None:
    results = cells(page(sample(), "ket-qua/"), "chi-tieu")
    plan = cells(page(sample(), "ke-hoach/2026-mau/"), "chi-tieu")
    assert {record: row[2:] for record, row in results.items()} == {
        record: plan[record][3:] for record in results
    }
    assert list(results) == ["2026-mau/CT-03", "2026-mau/CT-07"]


def test_what_waits_for_a_correction_is_marked_everywhere() -> None:
    made = sample()
    assert "Tháng 6/2026 (*)" in cells(page(made, "ket-qua/"), "xu-huong")["2026-06"]
    assert "Đất đai (*)" in sheet(made, "2026-06")
    marked = [row for row in records(made, "dossiers") if row["waits_for_correction"]]
    assert {(row["period"], row["field_name"]) for row in marked} == {
        ("2026-06", "Đất đai"),
        ("2026-q2", "Đất đai"),
    }


def test_late_dossiers_are_those_of_the_figures() -> None:
    late = {
        row["period"]: row["completed_late"] + row["pending_late"]
        for row in records(sample(), "dossier-periods")
        if row["received_total"] is not None
        and row["period"].count("-") == 1
        and "q" not in row["period"]
    }
    rows = records(sample(), "overdue")
    assert {period: number for period, number in late.items() if number} == {
        period: sum(row["period"] == period for row in rows)
        for period in {row["period"] for row in rows}
    }


# --- Excel ------------------------------------------------------------------------------


def test_the_same_content_and_day_give_the_same_bytes() -> None:
    first = sample().binaries
    sample.cache_clear()
    assert first == sample().binaries


def test_a_workbook_carries_the_reference_date_and_no_other_clock() -> None:
    data = sample().binaries["du-lieu/bieu-06/2026-q3.xlsx"]
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(2026, 11, 22, 0, 0, 0)}
        properties = packed.read("docProps/core.xml").decode()
    assert properties.count("2026-11-22T00:00:00Z") == 2


def test_a_workbook_has_the_merged_heads_of_the_form() -> None:
    data = sample().binaries["du-lieu/bieu-06/2026-q3.xlsx"]
    opened = load_workbook(io.BytesIO(data)).worksheets[0]
    rows = list(opened.iter_rows(values_only=True))
    start = next(number for number, row in enumerate(rows) if row[0] == "TT")
    assert rows[start][:13] == (
        *("TT", "Lĩnh vực, công việc giải quyết theo cấp", "Tiếp nhận", None, None, None),
        *("Đã giải quyết", None, None, None, "Đang giải quyết", None, None),
    )
    assert rows[start + 1][2:13] == (
        *("Tổng số", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính", "Từ kỳ trước"),
        *("Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"),
    )
    assert rows[start + 2][:13] == tuple(f"({number})" for number in range(1, 14))
    line = start + 1
    merged = {str(area) for area in opened.merged_cells.ranges}
    assert {f"A{line}:A{line + 1}", f"C{line}:F{line}", f"G{line}:J{line}"} <= merged


def test_a_name_never_becomes_a_formula(tmp_path: Path) -> None:
    row = '"=1+1",HT,"=HYPERLINK(""x"")",10,5,4,1,8,5,2,1,2,1,1'
    files = {"dossiers/quy.yml": head("2026-01-01", "2026-03-31")}
    made = rendered(tmp_path, {**files, "dossiers/quy.csv": f"{HEAD}{row}\n"})
    data = made.binaries["du-lieu/bieu-06/2026-q1.xlsx"]
    opened = load_workbook(io.BytesIO(data)).worksheets[0]
    kinds = {cell.data_type for line in opened.iter_rows() for cell in line}
    assert "f" not in kinds
    assert '=HYPERLINK("x")' in {cell.value for line in opened.iter_rows() for cell in line}


# --- emptiness --------------------------------------------------------------------------


def rendered(folder: Path, files: dict[str, str]) -> Rendered:
    corpus, _ = load_corpus(write(folder, files))
    return render_commune(derive_site(corpus, today=AS_OF).communes[0])


def test_unknown_nothing_and_not_applicable_look_different(tmp_path: Path) -> None:
    columns = HEAD.replace("\n", ",reused,reused_of,online_payment,online_payment_of\n")
    row = "A,HT,Hộ tịch,3,0,3,0,0,0,0,0,3,3,0,,,0,0"
    made = rendered(tmp_path, month("2026-10", row, columns=columns))
    shown = cells(page(made, "ket-qua/"), "ty-le")
    assert {record.split("/")[1]: row[1:3] for record, row in shown.items()} == {
        "on_time": ("Không áp dụng", "0/0"),
        "online": ("0%", "0/3"),
        "digitised": ("Chưa cập nhật", "Chưa cập nhật"),
        "reused": ("Chưa cập nhật", "Chưa cập nhật"),
        "online_payment": ("Không áp dụng", "0/0"),
        "digital_results": ("Chưa cập nhật", "Chưa cập nhật"),
    }
    (data,) = (each for each in records(made, "dossier-periods") if each["period"] == "2026-10")
    names = ("on_time_rate", "online_rate", "reused_rate", "reused", "online_payment")
    assert [data[name] for name in names] == [None, 0, None, None, 0]
    (line,) = (each for each in table(made, "dossier-periods") if each["period"] == "2026-10")
    assert [line[name] for name in names] == ["", "0", "", "", "0"]


def test_a_commune_without_figures_says_so_and_shows_nothing_red(tmp_path: Path) -> None:
    made = rendered(tmp_path, {})
    shown = page(made, "ket-qua/")
    assert (shown.rows, shown.facts) == ((), ())
    text = made.files["ket-qua/index.md"]
    assert "Chưa cập nhật" in text
    assert "status--" not in text
    assert made.binaries == {}


@pytest.mark.parametrize("commune", ["hung-thinh", "phu-dien"])
def test_the_two_seeds_keep_no_figures(commune: str) -> None:
    corpus, _ = load_corpus(CONTENT)
    made = render_commune(derive_site(corpus, today=AS_OF, only={commune}).communes[0])
    assert page(made, "ket-qua/").rows == ()
    assert "Chưa cập nhật" in made.files["ket-qua/index.md"]


def test_a_late_dossier_without_a_register_is_unknown_not_nothing(tmp_path: Path) -> None:
    made = rendered(tmp_path, month("2026-10", "A,HT,Hộ tịch,3,0,3,0,3,1,1,1,0,0,0"))
    assert cells(page(made, "ket-qua/"), "qua-han") == {
        "qua-han/2026-10": ("tháng 10/2026", "1", "Chưa cập nhật")
    }


def test_labels_name_all_thirteen_columns() -> None:
    assert len(LABELS) == 13
    assert len(set(LABELS)) == 13
