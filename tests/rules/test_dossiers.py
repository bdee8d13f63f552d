"""Inconsistent figures are refused, naming the identity and the row; nothing is half taken."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.findings import has_errors
from generator.load import load_corpus
from generator.rules import check_corpus
from tests.dossiers import AS_OF, HEAD, OVERDUE_HEAD, head, month, write

#: One sector, without a fault: received 10 = 5 + 4 + 1, settled 8 = 5 + 2 + 1, pending 2 = 1 + 1.
GOOD = "A,HT,Hộ tịch,10,5,4,1,8,5,2,1,2,1,1"
NEXT = "A,HT,Hộ tịch,7,3,2,2,7,6,1,0,0,0,0"
LATE = "A,HT,9.000001,{state},3,overload,có,2026-01-10,{redated},{new}\n"
REGISTER = (
    OVERDUE_HEAD
    + LATE.format(state="settled", redated=1, new="2026-01-20")
    + LATE.format(state="pending", redated=0, new="")
)


def told(content: Path) -> list[tuple[str, str, str]]:
    """Rule, place below the commune, and the first sentence, of all about the figures."""
    corpus, found = load_corpus(content)
    everything = (*found, *check_corpus(corpus, as_of=AS_OF))
    return [
        (each.rule, str(each.at).split("xa-so/")[-1], each.wrong)
        for each in everything
        if "/dossiers/" in each.at.path or "/overdue/" in each.at.path
    ]


def content(folder: Path, **files: str) -> Path:
    """A commune whose January is good, with its register; ``files`` come beside or instead."""
    given = {"overdue/2026-01.csv": REGISTER, **month("2026-01", GOOD), **files}
    return write(folder, given)


def test_good_figures_say_nothing(tmp_path: Path) -> None:
    assert told(content(tmp_path, **month("2026-02", NEXT))) == []


ROW = "dòng 2, lĩnh vực «Hộ tịch» (A)"
#: Where the total of each identity stands in :data:`GOOD`.
COLUMNS = {
    "ho-so-can-doi": 14,
    "ho-so-tiep-nhan": 14,
    "ho-so-da-giai-quyet": 23,
    "ho-so-dang-giai-quyet": 31,
}
START = "A,HT,Hộ tịch"
BROKEN = {
    "received above": ("11,5,4,1,8,5,2,1,2,1,1", ["ho-so-can-doi", "ho-so-tiep-nhan"]),
    "received below": ("9,5,4,1,8,5,2,1,2,1,1", ["ho-so-can-doi", "ho-so-tiep-nhan"]),
    "online above": ("10,6,4,1,8,5,2,1,2,1,1", ["ho-so-tiep-nhan"]),
    "by post below": ("10,5,3,1,8,5,2,1,2,1,1", ["ho-so-tiep-nhan"]),
    "carried over left out": ("10,5,4,0,8,5,2,1,2,1,1", ["ho-so-tiep-nhan"]),
    "settled above": ("10,5,4,1,9,5,2,1,2,1,1", ["ho-so-can-doi", "ho-so-da-giai-quyet"]),
    "early below": ("10,5,4,1,8,4,2,1,2,1,1", ["ho-so-da-giai-quyet"]),
    "on time above": ("10,5,4,1,8,5,3,1,2,1,1", ["ho-so-da-giai-quyet"]),
    "pending above": ("10,5,4,1,8,5,2,1,3,1,1", ["ho-so-can-doi", "ho-so-dang-giai-quyet"]),
    "in time above": ("10,5,4,1,8,5,2,1,2,2,1", ["ho-so-dang-giai-quyet"]),
    "one that vanished": ("11,5,4,2,8,5,2,1,2,1,1", ["ho-so-can-doi"]),
    "all of nothing": ("0,0,0,0,1,0,0,1,1,0,1", ["ho-so-can-doi"]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_identity_names_its_row(tmp_path: Path, name: str) -> None:
    counts, rules = BROKEN[name]
    found = told(content(tmp_path, **month("2026-01", f"{START},{counts}")))
    assert [(rule, place) for rule, place, _ in found] == [
        (rule, f"dossiers/2026-01.csv:2:{COLUMNS[rule]}") for rule in rules
    ]
    assert all(ROW in sentence for _, _, sentence in found)


SUMS = "Tiếp nhận không khớp ở dòng 2, lĩnh vực «Hộ tịch» (A): 11, nhưng 5 + 4 + 1 = 10."


def test_the_sentence_shows_the_sum(tmp_path: Path) -> None:
    found = told(content(tmp_path, **month("2026-01", f"{START},{BROKEN['received above'][0]}")))
    assert found[1][2] == SUMS


def table(counts: str, more: str = "", columns: str = "") -> str:
    """A table of one good row, but for its counts and what stands behind them."""
    return HEAD.replace("\n", f"{columns}\n") + f"{START},{counts}{more}\n"


COUNTS = "10,5,4,1,8,5,2,1,2,1,1"
OTHER = "0,0,0,0,0,0,0,0,0,0,0"
TABLES = {
    "an empty cell": (table("10,5,,1,8,5,2,1,2,1,1"), [("con-trong", "2:19")]),
    "below nothing": (table("10,5,-4,1,8,5,2,1,2,1,1"), [("so-nguyen-chua-dung", "2:19")]),
    "a fraction": (table('10,"5,5",4,1,8,5,2,1,2,1,1'), [("so-nguyen-chua-dung", "2:18")]),
    "thousands": (table("1.000,5,4,1,8,5,2,1,2,1,1"), [("so-nguyen-chua-dung", "2:14")]),
    "a word": (table("mười,5,4,1,8,5,2,1,2,1,1"), [("so-nguyen-chua-dung", "2:14")]),
    "too few cells": (HEAD + "A,HT,Hộ tịch,10\n", [("so-o-cua-dong", "2:1")]),
    "a cell too many": (table(COUNTS, ",5"), [("so-o-cua-dong", "2:1")]),
    "no such column": (
        HEAD.replace(",pending_late", "") + GOOD[:-2] + "\n",
        [("cot-bang-thieu", "1:1")],
    ),
    "a total row": (table(COUNTS) + "Tổng cộng,,," + COUNTS + "\n", [("dong-tong", "3:1")]),
    "names of people": (
        table(COUNTS, ",x", ",Số CCCD"),
        [("cot-thong-tin-ca-nhan", f"1:{len(HEAD) + 1}")],
    ),
    "the sector twice": (
        table(COUNTS) + f"{START},{OTHER}\n",
        [("ho-so-trung-dong", "3:3"), ("qua-han-khac-so", "3:28"), ("qua-han-khac-so", "3:34")],
    ),
    "the sector twice, spelled otherwise": (
        table(COUNTS) + f"a ,ht,Hộ tịch,{OTHER}\n",
        [("ho-so-trung-dong", "3:4")],
    ),
    "a total row behind its system": (
        table(COUNTS) + f"A,99,Tổng cộng,{COUNTS}\n",
        [("dong-tong", "3:1")],
    ),
    "one code, two names": (
        table(COUNTS) + f"B,HT,Hộ khẩu,{OTHER}\n",
        [("ho-so-ten-linh-vuc", "3:6")],
    ),
    "half a pair": (table(COUNTS, ",,4", ",reused,reused_of"), [("ho-so-thieu-cap", "2:38")]),
    "above the whole": (table(COUNTS, ",5,4", ",reused,reused_of"), [("ho-so-tu-so", "2:37")]),
}
REFUSED = [name for name, (_, told) in TABLES.items() if not told[0][0].startswith("ho-so")]


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_cannot_be_taken(tmp_path: Path, name: str) -> None:
    given, wanted = TABLES[name]
    made = content(tmp_path, **{"dossiers/2026-01.csv": given})
    found = [(rule, place) for rule, place, _ in told(made)]
    assert found == [(rule, f"dossiers/2026-01.csv:{place}") for rule, place in wanted]


@pytest.mark.parametrize(
    "name", [name for name, (_, told) in TABLES.items() if "ho-so" not in told[0][0]]
)
def test_nothing_of_such_a_table_is_taken(tmp_path: Path, name: str) -> None:
    made = content(tmp_path, **{"dossiers/2026-01.csv": TABLES[name][0]})
    corpus, found = load_corpus(made)
    assert has_errors(found)
    assert corpus.communes["xa-so"].dossiers == {}
    assert "content/xa-so/dossiers/2026-01.csv" in corpus.unread


# --- from period to period --------------------------------------------------------------


def test_carried_over_was_pending(tmp_path: Path) -> None:
    wrong = NEXT.replace("7,3,2,2", "8,3,2,3").replace("7,6,1,0", "8,7,1,0")
    found = told(content(tmp_path, **month("2026-02", wrong)))
    assert found == [
        (
            "ho-so-ky-truoc",
            "dossiers/2026-02.csv:2:20",
            f"Số từ kỳ trước không khớp ở {ROW}: 3, nhưng cuối kỳ trước («2026-01») còn 2.",
        )
    ]


def test_carried_over_by_source(tmp_path: Path) -> None:
    """The sum over sources would fit: 2 carried over, but in the other source."""
    found = told(content(tmp_path, **month("2026-02", NEXT.replace("A,", "B,", 1))))
    assert [(rule, place) for rule, place, _ in found] == [
        ("ho-so-thieu-dong", "dossiers/2026-02.csv:1:1"),
        ("ho-so-ky-truoc", "dossiers/2026-02.csv:2:20"),
    ]


def test_a_month_that_is_missing_between_breaks_no_identity(tmp_path: Path) -> None:
    assert told(content(tmp_path, **month("2026-03", NEXT.replace("7,3,2,2", "7,5,2,0")))) == []


def test_periods_that_touch_on_other_days_are_compared(tmp_path: Path) -> None:
    half = {
        "dossiers/nua.yml": head("2026-02-01", "2026-02-14"),
        "dossiers/nua.csv": HEAD + NEXT.replace("7,3,2,2", "7,3,3,1") + "\n",
    }
    found = told(content(tmp_path, **half))
    assert [(rule, place) for rule, place, _ in found] == [
        ("ho-so-ky-truoc", "dossiers/nua.csv:2:20")
    ]


FIXED = "A,HT,Hộ tịch,11,5,5,1,8,5,2,1,3,2,1"


def corrected(**more: str) -> dict[str, str]:
    """January corrected: one more dossier, pending; its register beside it."""
    days = head("2026-01-01", "2026-01-31", "replaces: 2026-01\nreason: Ghi chậm\n", "2026-03-01")
    return {
        "dossiers/2026-01-sua.yml": days,
        "dossiers/2026-01-sua.csv": HEAD + FIXED + "\n",
        "overdue/2026-01-sua.csv": REGISTER,
        **more,
    }


def test_a_following_file_waits_for_its_own_correction(tmp_path: Path) -> None:
    corpus, found = load_corpus(content(tmp_path, **month("2026-02", NEXT), **corrected()))
    found = (*found, *check_corpus(corpus, as_of=AS_OF))
    figures = [each for each in found if "/dossiers/" in each.at.path]
    assert [(f.rule, f.severity, f.at.path, f.at.line) for f in figures] == [
        ("ho-so-ky-truoc-da-sua", "warning", "content/xa-so/dossiers/2026-02.csv", 2)
    ]


def test_its_own_correction_ends_the_warning(tmp_path: Path) -> None:
    own = "replaces: 2026-02\nreason: Theo tháng 1\n"
    more = {
        "dossiers/2026-02-sua.yml": head("2026-02-01", "2026-02-28", own, "2026-03-02"),
        "dossiers/2026-02-sua.csv": HEAD + "A,HT,Hộ tịch,8,3,2,3,8,7,1,0,0,0,0\n",
    }
    assert told(content(tmp_path, **month("2026-02", NEXT), **corrected(**more))) == []


def test_what_fits_neither_version_is_an_error(tmp_path: Path) -> None:
    odd = "A,HT,Hộ tịch,10,3,2,5,10,9,1,0,0,0,0"
    found = told(content(tmp_path, **month("2026-02", odd), **corrected()))
    assert [rule for rule, _, _ in found] == ["ho-so-ky-truoc"]


def test_a_sector_that_a_correction_adds_is_waited_for(tmp_path: Path) -> None:
    added = FIXED + "\nA,DD,Đất đai,1,0,1,0,0,0,0,0,1,1,0"
    more = corrected(**{"dossiers/2026-01-sua.csv": HEAD + added + "\n"})
    found = told(content(tmp_path, **month("2026-02", NEXT), **more))
    assert [rule for rule, _, _ in found] == ["ho-so-thieu-dong-da-sua", "ho-so-ky-truoc-da-sua"]


def test_figures_are_judged_at_the_reference_date(tmp_path: Path) -> None:
    made = content(tmp_path)
    corpus, _ = load_corpus(made)
    rules = [
        [f.rule for f in check_corpus(corpus, as_of=day) if "/dossiers/" in f.at.path]
        for day in (date(2026, 1, 30), date(2026, 1, 31))
    ]
    assert rules == [["ky-so-lieu-tuong-lai"] * 2, []]


# --- late dossiers ----------------------------------------------------------------------

SETTLED = LATE.format(state="settled", redated=0, new="")
WITH_NAME = OVERDUE_HEAD.replace("\n", ",Họ tên\n") + SETTLED.replace("\n", ",x\n")
REGISTERS = {
    "a row too few": (OVERDUE_HEAD + SETTLED, [("qua-han-khac-so", "dossiers/2026-01.csv:2:35")]),
    "a row too many": (REGISTER + SETTLED, [("qua-han-khac-so", "dossiers/2026-01.csv:2:29")]),
    "of the other state": (
        REGISTER.replace("pending", "settled"),
        [
            ("qua-han-khac-so", "dossiers/2026-01.csv:2:29"),
            ("qua-han-khac-so", "dossiers/2026-01.csv:2:35"),
        ],
    ),
    "new date on the old": (
        REGISTER.replace("2026-01-20", "2026-01-10"),
        [("hen-lai-truoc", "overdue/2026-01.csv:2:50")],
    ),
    "dated anew twice": (
        REGISTER.replace(",1,2026-01-20", ",2,2026-01-20"),
        [("hen-lai-qua-mot-lan", "overdue/2026-01.csv:2:48")],
    ),
    "a new date of nothing": (
        REGISTER.replace(",1,2026-01-20", ",0,2026-01-20"),
        [("hen-lai-khong-khop", "overdue/2026-01.csv:2:48")],
    ),
    "not late by a day": (
        REGISTER.replace("settled,3", "settled,0"),
        [("qua-han-khong-ngay", "overdue/2026-01.csv:2:23")],
    ),
    "due on the last day": (
        REGISTER.replace("2026-01-10,0", "2026-01-31,0"),
        [("qua-han-chua-den-han", "overdue/2026-01.csv:3:37")],
    ),
    "late by more days than passed": (
        REGISTER.replace("settled,3", "settled,22"),
        [("qua-han-qua-so-ngay", "overdue/2026-01.csv:2:23")],
    ),
    "an unknown sector": (
        REGISTER + SETTLED.replace("HT", "XX"),
        [("qua-han-linh-vuc", "overdue/2026-01.csv:4:3")],
    ),
    "an unknown procedure": (
        REGISTER.replace("9.000001,pending", "9.000009,pending"),
        [("qua-han-thu-tuc", "overdue/2026-01.csv:3:6")],
    ),
    "a reason in free words": (
        REGISTER.replace("overload", "Ông A nộp chậm", 1),
        [("gia-tri-ngoai-danh-sach", "overdue/2026-01.csv:2:25")],
    ),
    "a name": (
        WITH_NAME,
        [("cot-thong-tin-ca-nhan", f"overdue/2026-01.csv:1:{len(OVERDUE_HEAD) + 1}")],
    ),
}


@pytest.mark.parametrize("name", REGISTERS)
def test_a_register_that_does_not_fit(tmp_path: Path, name: str) -> None:
    register, wanted = REGISTERS[name]
    found = told(content(tmp_path, **{"overdue/2026-01.csv": register}))
    assert [(rule, place) for rule, place, _ in found] == wanted


def test_late_by_all_days_that_passed(tmp_path: Path) -> None:
    register = REGISTER.replace("settled,3", "settled,21")
    assert told(content(tmp_path, **{"overdue/2026-01.csv": register})) == []


def test_the_eve_of_the_last_day_is_late(tmp_path: Path) -> None:
    register = REGISTER.replace("pending,3", "pending,1").replace("2026-01-10,0", "2026-01-30,0")
    assert told(content(tmp_path, **{"overdue/2026-01.csv": register})) == []


def test_where_one_register_is_kept_every_late_period_has_one(tmp_path: Path) -> None:
    late = NEXT.replace("7,6,1,0", "7,5,1,1")
    found = told(content(tmp_path, **month("2026-02", late)))
    assert [(rule, place) for rule, place, _ in found] == [
        ("qua-han-thieu-so", "dossiers/2026-02.csv:1:1")
    ]


def test_where_none_is_kept_one_warning_says_so(tmp_path: Path) -> None:
    late = NEXT.replace("7,6,1,0", "7,5,1,1")
    files = {**month("2026-01", GOOD), **month("2026-02", late)}
    found = told(write(tmp_path, files))
    assert [rule for rule, _, _ in found] == ["qua-han-chua-ghi-so"]


def test_a_table_without_a_row_is_refused(tmp_path: Path) -> None:
    found = told(write(tmp_path, {**month("2026-01"), **month("2026-03", NEXT)}))
    assert found == [
        ("ho-so-khong-dong", "dossiers/2026-01.csv:1:1", "Bảng này chưa có dòng số liệu nào.")
    ]


# --- counted twice, or not at all -------------------------------------------------------

HT, CT = "{},HT,Hộ tịch,3,2,1,0,3,2,1,0,0,0,0", "{},CT,Chứng thực,5,2,3,0,5,4,1,0,0,0,0"
SUMS_OF_ROWS = {
    "two sectors": ([HT.format("A"), CT.format("A")], []),
    "and their sum": (
        [HT.format("A"), CT.format("A"), "A,TC,Cả hai,8,4,4,0,8,6,2,0,0,0,0"],
        ["la-tong.csv:4:6"],
    ),
    "two systems": ([HT.format("A"), HT.format("B")], []),
    "two systems that are alike": ([HT.format("A"), HT.format("B"), CT.format("B")], []),
    "and a third of both": (
        [HT.format("A"), HT.format("B"), "C,HT,Hộ tịch,6,4,2,0,6,4,2,0,0,0,0"],
        ["la-tong.csv:4:6"],
    ),
    "and a third of nearly both": (
        [HT.format("A"), HT.format("B"), "C,HT,Hộ tịch,6,4,2,0,6,5,1,0,0,0,0"],
        [],
    ),
}


@pytest.mark.parametrize("name", SUMS_OF_ROWS)
def test_a_sum_is_not_told_as_a_row(tmp_path: Path, name: str) -> None:
    rows, places = SUMS_OF_ROWS[name]
    files = {
        "dossiers/la-tong.yml": head("2025-03-01", "2025-03-31"),
        "dossiers/la-tong.csv": HEAD + "".join(f"{row}\n" for row in rows),
    }
    found = told(content(tmp_path, **files))
    assert [(rule, place) for rule, place, _ in found] == [
        ("ho-so-dong-bang-tong", f"dossiers/{place}") for place in places
    ]


#: First and last day of a period beside January 2026, and whether it fits nothing.
DAYS = {
    "a month": ("2025-03-01", "2025-03-31", False),
    "a month without its last day": ("2025-03-01", "2025-03-30", True),
    "a month with the eve of its first day": ("2025-02-28", "2025-03-31", True),
    "February of a year that is no leap year": ("2025-02-01", "2025-02-28", False),
    "February of a leap year": ("2024-02-01", "2024-02-29", False),
    "February of a leap year without its last day": ("2024-02-01", "2024-02-28", True),
    "from cut-off to cut-off": ("2024-12-15", "2025-03-14", False),
    "a day beyond the cut-off": ("2024-12-15", "2025-03-15", True),
    "December up to January's file": ("2025-12-20", "2025-12-31", True),
    "the last days that are over": ("2026-10-01", "2026-10-30", True),
    "of a month that is not over": ("2026-11-01", "2026-11-20", False),
}


@pytest.mark.parametrize("name", DAYS)
def test_days_that_go_into_no_period(tmp_path: Path, name: str) -> None:
    first, last, is_odd = DAYS[name]
    files = {
        "dossiers/ky.yml": head(first, last),
        "dossiers/ky.csv": HEAD + "A,HT,Hộ tịch,10,5,5,0,9,8,1,0,1,1,0\n",
    }
    found = told(content(tmp_path, **files))
    wanted = [("ky-so-lieu-le-ngay", "dossiers/ky.yml:1:11")] if is_odd else []
    assert [(rule, place) for rule, place, _ in found] == wanted


def test_a_file_beside_it_makes_odd_days_whole(tmp_path: Path) -> None:
    row = "A,HT,Hộ tịch,10,5,5,0,10,9,1,0,0,0,0\n"
    files = {
        "dossiers/a.yml": head("2025-03-01", "2025-03-09"),
        "dossiers/a.csv": HEAD + row,
        "dossiers/b.yml": head("2025-03-10", "2025-03-31"),
        "dossiers/b.csv": HEAD + row,
    }
    assert told(content(tmp_path, **files)) == []
