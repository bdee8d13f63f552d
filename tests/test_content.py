"""The real content: without a fault, with the warnings that we know of, and as counted."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.expected import ExpectedPage
from generator.findings import Finding
from generator.load import load_corpus
from generator.model.corpus import Corpus
from generator.render import Rendered
from generator.render.site import render_commune
from generator.rules import check_corpus
from generator.views import derive_site
from generator.vocabulary import (
    ChangeKind,
    CommuneState,
    Detail,
    ForceState,
    ListBasis,
    Status,
)

CONTENT = Path(__file__).parent.parent / "content"
TODAY = date(2026, 11, 21)
FAR = (date(2027, 1, 31), date(2030, 6, 30), date(2099, 12, 31))

HUNG_THINH, PHU_DIEN, XA_MAU = "hung-thinh", "phu-dien", "xa-mau"
HT_PLAN, PD_PLAN = "2025-bo-sung", "2024-kiem-soat-thu-tuc"
Json = dict[str, Any]


@cache
def loaded() -> tuple[Corpus, tuple[Finding, ...]]:
    return load_corpus(CONTENT)


def corpus() -> Corpus:
    return loaded()[0]


@cache
def rendered(commune: str) -> Rendered:
    site = derive_site(corpus(), today=TODAY, only={commune})
    return render_commune(site.communes[0])


def records(commune: str, name: str) -> list[Json]:
    found: list[Json] = json.loads(rendered(commune).files[f"du-lieu/{name}.json"])["records"]
    return found


def page(commune: str, path: str) -> ExpectedPage:
    (found,) = (each for each in rendered(commune).expected.pages if each.path == path)
    return found


def plan_page(commune: str, plan: str) -> ExpectedPage:
    return page(commune, f"ke-hoach/{plan}/index.html")


def annex(commune: str, plan: str) -> list[tuple[str, ...]]:
    """The cells of the annex, part after part."""
    sections = ("nhiem-vu", "phan-")
    return [row.cells for row in plan_page(commune, plan).rows if row.section.startswith(sections)]


def section_items(commune: str, plan: str, anchor: str) -> list[str]:
    """The items of the list under a heading of a plan's Markdown."""
    below = rendered(commune).files[f"ke-hoach/{plan}.md"].split(f"{{#{anchor}}}\n")[1]
    body = re.split(r"^#", below, maxsplit=1, flags=re.MULTILINE)[0]
    return re.findall(r"^(?:-|\d+\.) (.+)$", body, flags=re.MULTILINE)


# --- checks -----------------------------------------------------------------------------


def test_no_error_and_these_warnings() -> None:
    found = (*loaded()[1], *check_corpus(corpus()))
    assert [f"{each.at}: {each.wrong}" for each in found if each.severity == "error"] == []
    assert Counter((each.rule, each.at.path) for each in found) == {
        ("danh-muc-tham-khao", "content/hung-thinh/procedures.yml"): 1,
        ("ke-hoach-thieu-so-ngay", f"content/hung-thinh/plans/{HT_PLAN}.yml"): 1,
        ("thieu-dia-chi-trang-web", "content/hung-thinh/commune.yml"): 1,
        ("thong-tin-xa-con-thieu", "content/hung-thinh/commune.yml"): 1,
        ("thieu-dia-chi-trang-web", "content/phu-dien/commune.yml"): 1,
        ("thieu-thoi-gian", f"content/phu-dien/plans/{PD_PLAN}.yml"): 1,
        ("ho-so-ky-truoc-da-sua", "content/xa-mau/dossiers/2026-06.csv"): 1,
        ("danh-muc-khac-ten", "content/xa-mau/official_list.yml"): 1,
        ("danh-muc-thieu-thu-tuc", "content/xa-mau/official_list.yml"): 1,
        ("danh-muc-thua-thu-tuc", "content/xa-mau/procedures.yml"): 1,
    }


def test_the_communes_and_their_states() -> None:
    states = {
        name: folder.commune.record.state
        for name, folder in corpus().communes.items()
        if folder.commune
    }
    assert states == {
        HUNG_THINH: CommuneState.ACTIVE,
        PHU_DIEN: CommuneState.ARCHIVED,
        XA_MAU: CommuneState.DEMO,
    }


def test_what_is_not_known_of_hung_thinh_stays_empty() -> None:
    commune = corpus().communes[HUNG_THINH].commune
    assert commune is not None
    record = commune.record
    empty = (record.province, record.code, record.office, record.public_url, record.updated_on)
    assert empty == (None,) * 5
    assert record.contacts == record.feedback == ()
    assert corpus().communes[HUNG_THINH].progress == {}
    assert corpus().communes[PHU_DIEN].progress == {}


def test_nothing_illustrative_outside_xa_mau() -> None:
    files = [path for path in sorted(CONTENT.rglob("*")) if path.is_file()]
    outside = [path for path in files if XA_MAU not in path.relative_to(CONTENT).parts]
    marks = re.compile(r"SỐ-MẪU|minh hoạ|minh họa", re.IGNORECASE)
    wrong = [
        path.name for path in outside if path.suffix == ".yml" and marks.search(path.read_text())
    ]
    assert wrong == []


def test_every_page_of_xa_mau_wears_the_banner() -> None:
    made = rendered(XA_MAU)
    assert "banner: 'Dữ liệu minh hoạ: xã này không có thật.'" in made.config
    folder = corpus().communes[XA_MAU]
    numbers = [plan.record.number for plan in folder.plans.values()]
    numbers += [
        evidence.number
        for progress in folder.progress.values()
        for each in progress.record.entries
        for evidence in each.evidence
    ]
    assert [number for number in numbers if not re.fullmatch(r"SỐ-MẪU-\d\d", number or "")] == []


# --- the plan of Hưng Thịnh -------------------------------------------------------------


def test_hung_thinh_in_the_open_data() -> None:
    (plan,) = records(HUNG_THINH, "plans")
    counts = ("parts", "objectives", "tasks", "activities", "targets")
    assert [plan[each] for each in counts] == [2, 7, 12, 20, 16]
    assert (plan["state"], plan["supplement"]) == ("issued", True)
    assert [plan[each] for each in ("number", "issued_on", "issued_month")] == [
        None,
        None,
        "2025-08",
    ]
    activities = records(HUNG_THINH, "activities")
    assert Counter(each["schedule"] for each in activities) == {
        "continuous": 17,
        "yearly": 1,
        "programme": 2,
    }
    assert len({each["task"] for each in activities}) == 12
    assert len({goal for each in activities for goal in each["objectives"]}) == 7
    places = Counter(each["place"] for each in records(HUNG_THINH, "targets"))
    assert places == {"objective": 14, "product": 2}


def test_hung_thinh_on_the_page() -> None:
    rows = annex(HUNG_THINH, HT_PLAN)
    # Nine columns where an objective begins, eight where only a task does, else seven.
    lengths = Counter(len(cells) for cells in rows)
    assert len(rows) == 20
    assert lengths[9] == 7
    assert lengths[9] + lengths[8] == 12
    assert Counter(cells[-3] for cells in rows) == {
        "Thường xuyên": 17,
        "Hàng năm hạn 31/12/2025": 1,
        "Theo Chương trình công tác đã phê duyệt": 2,
    }
    shown = plan_page(HUNG_THINH, HT_PLAN)
    parts = [section.id for section in shown.sections if section.id.startswith("phan-i")]
    assert parts == ["phan-i", "phan-ii"]
    assert len([row for row in shown.rows if row.section == "chi-tieu"]) == 16
    facts = {fact.field: fact.text for fact in shown.facts}
    assert facts["number"] == "Chưa cập nhật"
    assert facts["issued_on"] == "Chưa cập nhật (tháng 8 năm 2025)"


def test_targets_of_hung_thinh() -> None:
    targets = records(HUNG_THINH, "targets")
    assert [(each["comparator"], each["value"]) for each in targets] == [
        ("reach", 100),
        ("reach", 100),
        ("reach", 10),
        ("reduce_by", 20),
        ("at_least", 98),
        ("at_least", 95),
        ("reach", 80),
        ("reach", 100),
        ("at_least", 50),
        ("reach", 100),
        ("reach", 100),
        ("reach", 80),
        ("reach", 60),
        ("reach", 100),
        ("reach", 100),
        ("reach", 80),
    ]
    assert {each["unit"] for each in targets} == {"percent"}


# --- the plan of Phú Điền ---------------------------------------------------------------

PD_NUMBERS = ["1.1", "1.2", "2.1", "2.2", "2.3", "2.4", "3", "4", "5", "6", "6"]


def test_phu_dien_in_the_open_data() -> None:
    (plan,) = records(PHU_DIEN, "plans")
    counts = (
        "tasks",
        "targets",
        "review_rows",
        "review_sectors",
        "review_notes",
        "recipients",
        "legal_bases",
    )
    assert [plan[each] for each in counts] == [11, 15, 4, 8, 2, 7, 2]
    assert (plan["number"], plan["issued_on"]) == ("09/KH-UBND", "2024-01-31")
    assert [each["task_number"] for each in records(PHU_DIEN, "activities")] == PD_NUMBERS
    assert records(PHU_DIEN, "procedures") == []


def test_phu_dien_on_the_page() -> None:
    rows = annex(PHU_DIEN, PD_PLAN)
    # The plan's two larger headings stand before the number of the first task below each.
    headed = {"1. Công tác": "1.1", "2. Triển khai": "2.1"}
    numbers = [re.findall(r"(?:^| )(\d(?:\.\d)?)\. ", cells[0])[-1] for cells in rows]
    assert numbers == PD_NUMBERS
    for heading, number in headed.items():
        (task,) = [cells[0] for cells in rows if cells[0].startswith(heading)]
        assert f" {number}. " in task
    shown = plan_page(PHU_DIEN, PD_PLAN)
    reviews = [row for row in shown.rows if row.section == "ra-soat"]
    assert [row.cells[1:] for row in reviews] == [
        ("Bảo trợ xã hội", "Trước 30/7/2024", "Chưa cập nhật"),
        ("Môi trường Trồng trọt Phòng chống thiên tai", "Trước 30/7/2024", "Chưa cập nhật"),
        ("Gia đình", "Trước 30/7/2024", "Chưa cập nhật"),
        ("Chứng thực Nuôi con nuôi Bồi thường nhà nước", "Trước 30/7/2024", "Chưa cập nhật"),
    ]
    html = LexborHTMLParser(rendered(PHU_DIEN).files[f"ke-hoach/{PD_PLAN}.md"])
    sectors = [node.text() for node in html.css('tr td[data-field="sectors"] span.line')]
    assert len(sectors) == 6  # and two cells of one sector each
    assert len(section_items(PHU_DIEN, PD_PLAN, "ra-soat-ghi-chu")) == 2
    assert len(section_items(PHU_DIEN, PD_PLAN, "noi-nhan")) == 7
    bases = html.css('dd[data-field="bases"] span.line')
    assert [node.text().split(",")[0] for node in bases] == ["139/QĐ-UBND", "22/KH-UBND"]
    assert len([row for row in shown.rows if row.section == "chi-tieu"]) == 15


def test_the_section_without_a_time_line_of_phu_dien() -> None:
    unscheduled = [each for each in records(PHU_DIEN, "activities") if each["schedule"] is None]
    assert [each["task_number"] for each in unscheduled] == ["3"]


def test_targets_of_phu_dien() -> None:
    targets = records(PHU_DIEN, "targets")
    assert [(each["comparator"], each["value"]) for each in targets] == [
        ("reach", 100),
        ("at_least", 50),
        ("at_least", 20),
        ("reduce_by", 20),
        ("reach", 100),
        ("reach", 100),
        ("at_least", 90),
        ("at_least", 85),
        ("at_least", 50),
        ("at_least", 45),
        ("reach", 100),
        ("reach", 100),
        ("at_least", 50),
        ("reach", 100),
        ("reach", 100),
    ]


def test_every_percentage_of_phu_dien_s_text_is_a_target() -> None:
    """Each percentage that the plan's own words name, as often as its targets name it."""
    plan = corpus().communes[PHU_DIEN].plans[PD_PLAN].record
    for part in plan.parts:
        for task in part.tasks:
            said = {
                int(number)
                for activity in task.activities
                for words in (activity.text, *activity.details)
                for number in re.findall(r"(\d+)\s?%", words)
            }
            own = [*task.targets]
            own += [t for a in task.activities for p in a.products for t in p.targets]
            assert said <= {int(target.value) for target in own}, task.id


def test_phu_dien_is_an_archive() -> None:
    made = rendered(PHU_DIEN)
    outside = ("thu-tuc/", "linh-vuc/", "su-kien/")
    assert [path for path in made.files if path.startswith(outside)] == []
    assert "Đây là trang lưu trữ." in made.files["index.md"]
    assert derive_site(corpus(), today=TODAY, only={PHU_DIEN}).communes[0].as_of == date(
        2024, 12, 1
    )


# --- status -----------------------------------------------------------------------------


@pytest.mark.parametrize("as_of", [None, TODAY, *FAR])
@pytest.mark.parametrize("commune", [HUNG_THINH, PHU_DIEN])
def test_nothing_red_where_no_progress_is_kept(commune: str, as_of: date | None) -> None:
    site = derive_site(corpus(), today=TODAY, as_of=as_of, only={commune})
    statuses = Counter(each.status for each in site.communes[0].activities)
    assert statuses == {Status.UNKNOWN: {HUNG_THINH: 20, PHU_DIEN: 11}[commune]}


def test_xa_mau_shows_every_status() -> None:
    statuses = Counter(each["status"] for each in records(XA_MAU, "activities"))
    assert set(statuses) == set(Status)


@pytest.mark.parametrize("as_of", [None, TODAY, *FAR])
@pytest.mark.parametrize("commune", [HUNG_THINH, PHU_DIEN])
def test_no_period_and_no_milestone_is_asked_for_there(commune: str, as_of: date | None) -> None:
    site = derive_site(corpus(), today=TODAY, as_of=as_of, only={commune})
    activities = site.communes[0].activities
    asked = [each for each in activities if each.slots or each.milestones or each.history]
    assert asked == []


def test_what_hung_thinh_supplements_is_not_known() -> None:
    facts = {fact.field: fact.text for fact in plan_page(HUNG_THINH, HT_PLAN).facts}
    assert facts["supplements"] == "Chưa cập nhật"


def test_xa_mau_shows_periods_milestones_corrections_and_replacements() -> None:
    activities = records(XA_MAU, "activities")
    periods = {state for each in activities for state in each["periods"].values()}
    assert periods == {"filled", "missing", "open"}
    milestones = {state for each in activities for state in each["milestones"].values()}
    assert milestones == {"reached", "reached_late", "passed", "ahead"}
    plans = {each["id"]: each for each in records(XA_MAU, "plans")}
    replaced = plans["2026-tuyen-truyen-mau"]
    assert (replaced["replaced_by"], replaced["replaced_on"]) == ("2026-bo-sung-mau", "2026-07-01")
    assert plans["2026-bo-sung-mau"]["supplements"] == ["2026-mau", "SỐ-MẪU-40"]
    left_out = {each["plan"] for each in activities if not each["counted"]}
    assert left_out == {"2026-tuyen-truyen-mau"}
    shared = [each for each in records(XA_MAU, "targets") if each["measured_by"]]
    assert [(each["plan"], each["measured"], each["state"]) for each in shared] == [
        ("2026-bo-sung-mau", 3, "met"),
        ("2026-mau", 3, "not_met"),
    ]
    page_text = rendered(XA_MAU).files["ke-hoach/2026-mau.md"]
    assert "Không còn được tính: đã đính chính ở mục ngày 25/10/2026" in page_text
    calendars = [path for path in rendered(XA_MAU).expected.files if path.endswith(".ics")]
    assert len(calendars) == 8  # two plans that hold, six units
    assert all("minh hoạ" in rendered(XA_MAU).files[path] for path in calendars)


# --- decisions --------------------------------------------------------------------------


def test_xa_mau_shows_every_kind_of_change_and_every_state() -> None:
    changes = records(XA_MAU, "changes")
    assert {each["change"] for each in changes} == {kind.value for kind in ChangeKind}
    assert {each["upcoming"] for each in changes} == {True, False}
    states = {each["code"]: each["force"] for each in records(XA_MAU, "procedures")}
    assert set(states.values()) == {state.value for state in ForceState}
    repealed = sorted(code for code, state in states.items() if state == ForceState.REPEALED)
    assert repealed == ["1.000419", "1.001766"]
    numbers = {each["number"] for each in changes}
    assert [number for number in numbers if not re.fullmatch(r"SỐ-MẪU-\d\d", number)] == []


def test_nothing_is_known_to_change_in_hung_thinh() -> None:
    assert records(HUNG_THINH, "changes") == []
    assert {each["force"] for each in records(HUNG_THINH, "procedures")} == {ForceState.IN_FORCE}
    made = rendered(HUNG_THINH)
    assert "chưa có thay đổi nào được ghi." in made.files["thay-doi/index.md"]
    assert "Thay đổi" not in made.config


# --- the catalogue ----------------------------------------------------------------------

#: Confirmed by the commune itself, though it stands in the sector of residence.
BY_THE_COMMUNE = {"1.013314"}


def full_codes() -> list[str]:
    procedures = corpus().catalogue.procedures.items()
    return [code for code, each in procedures if each.record.detail is Detail.FULL]


def test_at_least_forty_procedures_at_full_detail() -> None:
    assert len(full_codes()) >= 40


def test_full_procedures_have_our_own_words_with_their_source() -> None:
    wrong = []
    for code in full_codes():
        plain = corpus().catalogue.procedures[code].record.plain
        good = plain and plain.steps and plain.source.name and plain.source.taken_on
        if not good or plain is None or plain.reviewed:
            wrong.append(code)
    assert wrong == []


def test_facts_only_no_official_text() -> None:
    catalogue = corpus().catalogue.procedures
    assert [code for code, each in catalogue.items() if each.record.official] == []


def test_every_record_names_its_source_and_day() -> None:
    wrong = [
        code
        for code, each in corpus().catalogue.procedures.items()
        if each.record.source is None or each.record.source.taken_on is None
    ]
    assert wrong == []


def test_every_listed_code_is_a_record_or_stated_as_missing() -> None:
    listed = corpus().catalogue.reference_list
    assert listed is not None
    codes = [entry.code for entry in listed.record.codes]
    assert (len(codes), len(set(codes))) == (376, 376)
    known = set(corpus().catalogue.procedures)
    path = "du-lieu/danh-muc-tham-khao/index.html"
    missing = [row.record for row in page(HUNG_THINH, path).rows if row.section == "ma"]
    assert sorted(missing) == sorted(set(codes) - known)
    pages = {each.record for each in rendered(HUNG_THINH).expected.pages}
    assert pages.isdisjoint(missing)
    assert sorted(code for code in codes if code in known and code not in pages) == []


def test_every_record_of_the_catalogue_is_offered_by_hung_thinh() -> None:
    offered = {each["code"] for each in records(HUNG_THINH, "procedures")}
    assert offered == set(corpus().catalogue.procedures)
    assert len(offered) >= 216


def test_hung_thinh_s_pages_say_that_the_list_is_a_reference() -> None:
    words = "Danh mục tham khảo, chưa đối chiếu với quyết định công bố của tỉnh"
    assert words == ListBasis.REFERENCE.label
    folders = ("thu-tuc/", "linh-vuc/", "su-kien/")
    files = rendered(HUNG_THINH).files
    about = [p for p in files if p.startswith(folders) and p.endswith(".md")]
    about = [p for p in about if p not in {"linh-vuc/index.md", "su-kien/index.md"}]
    assert [path for path in ("index.md", *about) if words not in files[path]] == []


def test_police_procedures_say_who_receives_them() -> None:
    sectors = {"dang-ky-quan-ly-cu-tru", "cap-quan-ly-can-cuoc"}
    procedures = corpus().catalogue.procedures.items()
    by_sector = {code for code, each in procedures if each.record.sector in sectors}
    files = rendered(HUNG_THINH).files
    words = "Thủ tục này do công an xã tiếp nhận và giải quyết."
    telling = {code for code, _ in procedures if words in files[f"thu-tuc/{code}.md"]}
    assert telling
    assert by_sector - telling == BY_THE_COMMUNE


def test_life_events_are_ordered_pages() -> None:
    """Ten events; what needs what is on both steps, and in the data."""
    rows = records(HUNG_THINH, "life_events")
    steps = Counter(row["event"] for row in rows)
    assert (len(steps), min(steps.values())) == (10, 4)
    needed = {(row["event"], row["id"]): row["needs"] for row in rows if row["needs"]}
    assert needed == {
        ("sinh-con", "thuong-tru"): ["khai-sinh"],
        ("ket-hon", "ve-chung-nha"): ["ket-hon"],
        ("mo-quan", "thay-doi"): ["dang-ky"],
        ("mo-quan", "tam-nghi"): ["dang-ky"],
        ("mo-quan", "nghi-han"): ["dang-ky"],
        ("chuyen-cho-o", "dang-ky"): ["xac-nhan-cho-o"],
        ("chuyen-cho-o", "gia-han"): ["dang-ky"],
        ("lam-giay-to", "sua-hop-dong"): ["hop-dong"],
        ("nha-dat", "dinh-chinh"): ["so-do"],
        ("nha-dat", "chuyen-muc-dich"): ["so-do"],
        ("nha-dat", "mua-ban"): ["so-do"],
        ("nha-dat", "xay-nha"): ["so-do"],
        ("nha-dat", "tranh-chap"): ["hoa-giai"],
        ("nhan-con-nuoi", "dang-ky-lai"): ["dang-ky"],
    }
    for event, steps_of in steps.items():
        page = rendered(HUNG_THINH).files[f"su-kien/{event}.md"]
        assert page.count('class="event-steps__title"') == steps_of
        both = sum(len(needs) for (name, _), needs in needed.items() if name == event)
        assert (page.count(">Cần có trước<"), page.count("#buoc-")) == (both, 2 * both), event


def test_the_demo_commune_shows_every_part_of_an_overlay() -> None:
    by_code = {row["code"]: row for row in records(XA_MAU, "procedures")}
    assert by_code["1.001612"]["times"] == [
        "Trực tiếp: 3 ngày làm việc",
        "Bưu chính: 3 ngày làm việc",
    ]
    assert by_code["1.001612"]["committed"] == [
        "Trực tiếp: 2 ngày làm việc (quy định: 3 ngày làm việc)",
        "Bưu chính: 2 ngày làm việc (quy định: 3 ngày làm việc)",
    ]
    assert by_code["1.001612"]["places"] == ["Trung tâm Phục vụ hành chính công xã Mẫu"]
    assert by_code["1.001193"]["officer_post"] == "Công chức Tư pháp – Hộ tịch"
    scopes = {code: row["territory_free"] for code, row in by_code.items()}
    assert {code: scope for code, scope in scopes.items() if scope} == {
        "1.000894": "nation",
        "2.000815": "province",
    }


# --- registers --------------------------------------------------------------------------

REGISTERS = (
    *("feedback", "feedback-months", "feedback-steps", "complaints", "surveys", "survey-sectors"),
    *("survey-targets", "index-766", "reviews", "review-targets", "internal-procedures"),
    *("inspections", "trainings", "reports"),
)


@pytest.mark.parametrize("commune", [HUNG_THINH, PHU_DIEN])
def test_the_seeds_keep_no_registers_and_say_so(commune: str) -> None:
    assert {name: records(commune, name) for name in REGISTERS} == {name: [] for name in REGISTERS}
    for path in ("phan-anh", "danh-gia", "ra-soat", "kiem-tra", "bao-cao"):
        text = rendered(commune).files[f"{path}.md"]
        assert '<span class="empty">Chưa cập nhật</span>' in text
        assert "status--" not in text


def test_the_seeds_review_annex_is_reached_from_the_page_of_reviews() -> None:
    text = rendered(PHU_DIEN).files["ra-soat.md"]
    assert f"ke-hoach/{PD_PLAN}.md#ra-soat" in text


def test_the_rows_of_the_seeds_annex_are_not_told_of() -> None:
    rows = records(PHU_DIEN, "plan-reviews")
    told = [(row["reviews"], row["state"], row["open"]) for row in rows]
    assert told == [([], "unknown", True)] * 4
    assert records(HUNG_THINH, "plan-reviews") == []


def test_the_rows_of_the_annex_of_xa_mau() -> None:
    """Three reviews carry out the first row; that of «Chứng thực» went no further than reviewed."""
    rows = [row for row in records(XA_MAU, "plan-reviews") if row["plan"] == "2026-mau"]
    assert [(row["id"], row["reviews"], row["state"], row["open"]) for row in rows] == [
        ("RS-1", ["RS-2026-01", "RS-2026-02", "RS-2026-03"], "reviewed", False),
        ("RS-2", ["RS-2026-04"], "sent", False),
    ]
    (shown,) = (
        page for page in rendered(XA_MAU).expected.pages if page.record == "ke-hoach/2026-mau"
    )
    assert [row.cells[3] for row in shown.rows if row.section == "ra-soat"] == [
        (
            "Đã rà soát Đăng ký kết hôn (được chấp thuận) Cấp giấy xác nhận tình trạng hôn nhân"
            " (không được chấp thuận) Chứng thực bản sao từ bản chính (đã rà soát)"
        ),
        "Đã gửi đề xuất Đăng ký thành lập hộ kinh doanh (đã gửi đề xuất)",
    ]


def test_xa_mau_keeps_at_least_fourteen_months() -> None:
    months = [
        row["month"] for row in records(XA_MAU, "feedback-months") if row["total"] is not None
    ]
    assert len(months) >= 14
    scored = {row["month"] for row in records(XA_MAU, "index-766") if row["as_of"]}
    assert len(scored) >= 14
    days = [
        date.fromisoformat(row["planned_on"] or row["held_on"])
        for name in ("inspections", "trainings")
        for row in records(XA_MAU, name)
    ]
    assert (max(days) - min(days)).days > 365
    reported = [row["figures_to"] for row in records(XA_MAU, "reports") if row["sent_on"]]
    assert min(filter(None, reported)) < "2025-09-30"


def test_feedback_of_xa_mau_is_the_figure_of_its_plan() -> None:
    """Eighteen from January to September, seventeen in time: the plan's target CT-09."""
    items = [
        row for row in records(XA_MAU, "feedback") if "2026-01" <= row["received_on"] < "2026-10"
    ]
    in_time = [row for row in items if row["timeliness"] == "in_time"]
    measured = {row["id"]: row for row in records(XA_MAU, "targets")}["CT-09"]
    assert (len(in_time), len(items)) == (measured["numerator"], measured["denominator"])


def test_null_zero_and_not_applicable_are_three_things_in_xa_mau() -> None:
    scores = {(row["score"], row["absent"]) for row in records(XA_MAU, "index-766")}
    absent = {word for score, word in scores if score is None}
    assert absent == {"Chưa cập nhật", "Không chấm điểm", "Không tính cho cấp xã"}
    assert (0, None) in scores
    shares = {row["share_percent"] for row in records(XA_MAU, "feedback-months")}
    assert None in shares


def test_every_procedure_in_full_says_what_it_is_for() -> None:
    full = [
        each.record
        for each in corpus().catalogue.procedures.values()
        if each.record.detail is Detail.FULL
    ]
    assert len(full) == 53
    assert [each.code for each in full if not (each.plain and each.plain.purpose)] == []


def test_no_page_is_known_to_bar_readers() -> None:
    """The report of the tests: what it counts adds up, and its failures are named."""
    access = corpus().catalogue.access
    assert access
    report = access.record
    assert report.known == ()
    assert {check.failures for check in report.checks} == {0}
    assert [check.pages > 25 for check in report.checks] == [True] * 5
    assert report.untested
