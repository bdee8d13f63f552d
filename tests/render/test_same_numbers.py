"""Pages, JSON and CSV of the sample say the same numbers."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any

import pytest

from generator.expected import ExpectedPage
from generator.views.open_data import DATASETS
from generator.vocabulary import Status, TargetState
from tests.golden import sample_rendered

RENDERED = sample_rendered()
COMMUNES = ["xa-cu", "xa-thu"]
NAMES = [dataset.name for dataset in DATASETS]
STATUS_LABELS = {status.value: status.label for status in Status}
STATE_LABELS = {state.value: state.label for state in TargetState}


def records(commune: str, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(RENDERED[commune].files[f"du-lieu/{name}.json"])[
        "records"
    ]
    return found


def page(commune: str, path: str) -> ExpectedPage:
    pages = {each.path: each for each in RENDERED[commune].expected.pages}
    return pages[f"{path}index.html"]


def cells(shown: ExpectedPage, section: str) -> dict[str, tuple[str, ...]]:
    return {row.record: row.cells for row in shown.rows if row.section == section}


def facts(shown: ExpectedPage) -> dict[str, str]:
    return {fact.field: fact.text for fact in shown.facts}


def status_table(shown: ExpectedPage, section: str) -> dict[str, int]:
    """The rows of a status table by the id of the status, and the total as ``tong``."""
    rows = ((record.rsplit("/", 1)[1], row) for record, row in cells(shown, section).items())
    return {key: int(row[1]) for key, row in rows if key in {*STATUS_LABELS, "tong"}}


def with_total(statuses: dict[str, int]) -> dict[str, int]:
    return {**statuses, "tong": sum(statuses.values())}


@pytest.mark.parametrize("commune", COMMUNES)
def test_statuses_of_each_plan(commune: str) -> None:
    activities = records(commune, "activities")
    for plan in records(commune, "plans"):
        own = [each for each in activities if each["plan"] == plan["id"]]
        assert plan["statuses"] == dict(Counter(each["status"] for each in own))
        assert plan["activities"] == len(own)
        assert status_table(page(commune, plan["page"]), "trang-thai") == with_total(
            plan["statuses"]
        )


@pytest.mark.parametrize("commune", COMMUNES)
def test_statuses_over_all_plans_and_units(commune: str) -> None:
    activities = [each for each in records(commune, "activities") if each["counted"]]
    everything = Counter(each["status"] for each in activities)
    assert status_table(page(commune, "tien-do/"), "chung") == with_total(everything)
    for unit in records(commune, "units"):
        led = [each for each in activities if unit["id"] in each["lead"]]
        shown = page(commune, unit["page"])
        assert unit["statuses"] == dict(Counter(each["status"] for each in led))
        assert status_table(shown, "trang-thai") == with_total(unit["statuses"])
        assert [unit["lead"], unit["lead_in_group"], unit["support"]] == [
            len(cells(shown, section)) for section in ("chu-tri", "cung-nhom", "phoi-hop")
        ]


@pytest.mark.parametrize("commune", COMMUNES)
def test_activities_row_by_row(commune: str) -> None:
    activities = records(commune, "activities")
    for plan in records(commune, "plans"):
        shown = {
            row.record: row.cells[-2].split(" Lý do: ")[0]
            for row in page(commune, plan["page"]).rows
            if row.section == "nhiem-vu" or row.section.startswith("phan-")
        }
        assert shown == {
            f"{each['plan']}/{each['id']}": STATUS_LABELS[each["status"]]
            for each in activities
            if each["plan"] == plan["id"]
        }


@pytest.mark.parametrize("commune", COMMUNES)
def test_targets_row_by_row(commune: str) -> None:
    targets = records(commune, "targets")
    for plan in records(commune, "plans"):
        rows = cells(page(commune, plan["page"]), "chi-tieu")
        assert {record: row[-1] for record, row in rows.items()} == {
            f"{each['plan']}/{each['id']}": STATE_LABELS[each["state"]]
            for each in targets
            if each["plan"] == plan["id"]
        }


def test_measured_values_as_the_page_words_them() -> None:
    rows = cells(page("xa-thu", "ke-hoach/2026-chinh/"), "chi-tieu")
    assert {record.split("/")[1]: (row[1], row[3]) for record, row in rows.items()} == {
        "CT-01": ("đạt 100%", "Chưa cập nhật"),
        "CT-02": (
            "giảm tối thiểu 20%",
            "20% 1.200/6.000, đến ngày 15/08/2026 Sổ theo dõi",
        ),
        "CT-03": ("tối thiểu 95%", "95% 380/400, đến ngày 15/08/2026 Sổ theo dõi"),
        "CT-04": ("tối đa 2,5%", "2,503% 25/999, đến ngày 15/08/2026 Sổ theo dõi"),
        "CT-05": ("đúng 4 đơn vị", "0 đơn vị đến ngày 30/06/2026"),
        "CT-06": ("đạt 100%", "Chưa cập nhật"),
        "CT-07": ("tối thiểu 80%", "80% 24/30, đến ngày 30/06/2026 Khảo sát thử đợt 1"),
        "CT-08": ("tối thiểu 85%", "Không công bố: dưới 5 phiếu"),
        "CT-09": (
            "giảm tối thiểu 25%",
            (
                "25% 250.000/1.000.000, đến ngày 20/08/2026 "
                "Sổ rà soát 2026: Chi phí tuân thủ cắt giảm (thủ tục hành chính)"
            ),
        ),
        "CT-10": (
            "tối thiểu 50%",
            (
                "0% 0/4, đến ngày 20/08/2026 "
                "Sổ rà soát 2026: Thủ tục đã rà soát (thủ tục nội bộ). Tổng số: Danh mục thử"
            ),
        ),
    }


@pytest.mark.parametrize("commune", COMMUNES)
def test_figures_of_the_home_page(commune: str) -> None:
    shown = facts(page(commune, ""))
    plans = str(len(records(commune, "plans")))
    replaced = " trong đó 1 đã được thay thế" if commune == "xa-thu" else ""
    assert shown["plans"] == plans + replaced
    for name in ("activities", "targets"):
        assert shown[name] == str(sum(each["counted"] for each in records(commune, name)))
    procedures = [e for e in records(commune, "procedures") if e["force"] != "repealed"]
    if procedures:
        full = sum(each["detail"] == "full" for each in procedures)
        assert shown["procedures"] == f"{len(procedures)}, trong đó {full} có nội dung đầy đủ"
    else:
        assert "procedures" not in shown


@pytest.mark.parametrize("commune", COMMUNES)
def test_counts_of_the_data_page(commune: str) -> None:
    rows = cells(page(commune, "du-lieu/"), "tap-du-lieu")
    assert {record: row[1] for record, row in rows.items()} == {
        f"du-lieu/{name}": str(len(records(commune, name))) for name in NAMES
    }


def test_procedures_on_their_pages_and_in_the_list() -> None:
    procedures = records("xa-thu", "procedures")
    listed = cells(page("xa-thu", "thu-tuc/"), "danh-sach")
    current = [each["code"] for each in procedures if each["force"] != "repealed"]
    assert sorted(listed) == sorted(current)
    for each in procedures:
        shown = page("xa-thu", each["page"])
        assert (shown.record, facts(shown)["name"]) == (each["code"], each["name"])
        assert facts(shown)["sector"] == each["sector_name"]
        rows = list(cells(shown, "cach-thuc").values())
        by_case = [row for row in rows if len(row) > BY_CHANNEL]
        times = [f"{row[0]}: {time}" for row in rows for time in [row[1]] if time not in EMPTY]
        replaced = _replaced(each["times"], each["committed"])
        assert by_case or times == _joined(replaced)
        assert not by_case or _times_by_case(by_case) == _split(replaced)


#: Columns of the table where no case parts it: channel, times, fees.
BY_CHANNEL = 3


def _fees_of(row: tuple[str, ...]) -> str:
    """The fees stand behind the times; a case stands before the channel."""
    return row[2] if len(row) == BY_CHANNEL else row[3]


def _times_by_case(rows: Iterable[tuple[str, ...]]) -> set[tuple[str, str]]:
    """Channel and words of every limit; a row's case stands before what applies to it alone."""
    return {
        (channel, words)
        for case, channels, times, *_ in rows
        for channel in channels.split(", ")
        for words in (PARTED_IN_SAMPLE.get((case, times)) or LIMITS.split(times))
    }


def _split(times: list[str]) -> set[tuple[str, str]]:
    found = (each.split(": ", 1) for each in times)
    return {(channel, words) for channel, words in found}


#: Between the limits of one cell, whose lines the built page joins.
LIMITS = re.compile(r" (?=Phải xác minh)")
#: A limit whose condition is the case of its row.
PARTED_IN_SAMPLE = {("Vùng khó khăn", "25 ngày"): ("Vùng khó khăn: 25 ngày",)}
#: The words for emptiness that a time may be.
EMPTY = {"Nguồn không nêu", "Chưa cập nhật"}


def _replaced(times: list[str], committed: list[str]) -> list[str]:
    """Official limits as pages show them: by the committed one, which names the official."""
    left = list(committed)
    for index, official in enumerate(times):
        channel, words = official.split(": ", 1)
        for each in left:
            own, promised = each.split(": ", 1)
            if own == channel and promised.endswith(f"(quy định: {words.split(': ')[-1]})"):
                times = [*times[:index], f"{channel}: Xã cam kết: {promised}", *times[index + 1 :]]
                left.remove(each)
                break
    assert left == []
    return times


def _joined(times: list[str]) -> list[str]:
    """Time limits of one channel as one cell."""
    found: dict[str, list[str]] = {}
    for each in times:
        channel, words = each.split(": ", 1)
        found.setdefault(channel, []).append(words)
    return [f"{channel}: {' '.join(words)}" for channel, words in found.items()]


MONEY = re.compile(r"([0-9.]+) đồng")


def money(words: object) -> set[int]:
    """Amounts in đồng that a text names."""
    return {int(found.replace(".", "")) for found in MONEY.findall(str(words))}


def test_amounts_of_fees_on_the_page_and_in_all_data() -> None:
    """Amounts, steps and caps; a sum worked out as an example is none of them."""
    pages = RENDERED["xa-thu"].files
    graph = json.loads(pages["du-lieu/cpsv-ap.jsonld"])["@graph"]
    found = {}
    for each in records("xa-thu", "procedures"):
        shown = page("xa-thu", each["page"])
        offers = json.loads(shown.structured).get("offers", [])
        costs = [n for n in graph if f"/{each['code']}/#phi-" in n["id"]]
        charged = money(each["fees"])
        assert charged == money(facts(shown)["fee"]), each["code"]
        assert charged == money([_fees_of(row) for row in cells(shown, "cach-thuc").values()])
        assert charged == money([row[1] for row in cells(shown, "phi").values()])
        assert charged == money([cost["description"] for cost in costs])
        assert {cost["hasValue"] for cost in costs if "hasValue" in cost} <= charged | {0}
        if offers:
            assert charged == money([offer["description"] for offer in offers])
            assert charged == set(map(int, PRICE.findall(json.dumps(offers)))) - {0}
        if charged:
            found[each["code"]] = sorted(charged)
    assert found == {
        "9.000001": [8000],
        "9.000002": [75000],
        "9.000004": [1000, 2000, 200000],
        "9.000008": [10000, 20000],
        "9.000010": [100000],
    }


PRICE = re.compile(r'"(?:price|maxPrice)": (\d+)')
