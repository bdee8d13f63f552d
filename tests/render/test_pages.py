"""What stands on the pages: their sections in order, and no field that disappears."""

from __future__ import annotations

import pytest

from generator.expected import ExpectedPage
from generator.render import FRONT
from generator.views.communes import CommuneView
from generator.vocabulary import ListBasis
from tests.golden import sample_rendered, sample_site

RENDERED = sample_rendered()
PAGES = {name: {page.path: page for page in each.expected.pages} for name, each in RENDERED.items()}
COMMUNES = {commune.id: commune for commune in sample_site().communes}
CODES = [view.code for view in COMMUNES["xa-thu"].procedures]

#: The order of design 7.
PROCEDURE_SECTIONS = [
    "tom-tat",
    "nop-truc-tuyen",
    "ho-so",
    "trinh-tu",
    "cach-thuc",
    "phi",
    "dieu-kien",
    "doi-tuong",
    "co-quan",
    "noi-nop",
    "ket-qua",
    "can-cu",
    "lien-quan",
    "ghi-chu-xa",
    "nguon",
    "gop-y",
    "lich-su",
]
PROCEDURE_FACTS = [
    "name",
    "code",
    "sector",
    "force",
    "detail",
    "papers",
    "where",
    "time",
    "fee",
    "result",
    "online_level",
    "online_url",
    "sets",
    "forms",
    "agency",
    "authority",
    "coordinating",
    "officer_post",
    "territory_free",
    "source",
    "kind",
    "taken_on",
    "decisions",
    "gaps",
]
#: Of some procedures alone: words of the commune, a reason, what life events link.
ADDED_FACTS = {"keywords", "online_partial_reason", "place", "before", "after"}
#: Feedback, evaluation, reviews, inspections, reports.
REGISTERS = ("bao-cao", "danh-gia", "kiem-tra", "phan-anh", "ra-soat")


def page(commune: str, path: str) -> ExpectedPage:
    return PAGES[commune][path]


def facts(code: str) -> dict[str, str]:
    return {fact.field: fact.text for fact in page("xa-thu", f"thu-tuc/{code}/index.html").facts}


@pytest.mark.parametrize("code", CODES)
def test_no_section_and_no_fact_of_a_procedure_disappears(code: str) -> None:
    shown = page("xa-thu", f"thu-tuc/{code}/index.html")
    sections = [section.id for section in shown.sections if section.id in PROCEDURE_SECTIONS]
    assert sections == PROCEDURE_SECTIONS
    # Only what the commune adds, and what holds for some alone, may be absent without a word.
    found = [fact.field for fact in shown.facts if fact.field not in ADDED_FACTS]
    assert found == PROCEDURE_FACTS
    assert all(fact.text for fact in shown.facts)


def test_pages_of_the_active_commune() -> None:
    procedures = [f"thu-tuc/{code}/index.html" for code in CODES]
    assert sorted(PAGES["xa-thu"]) == sorted(
        [
            "index.html",
            *procedures,
            "thu-tuc/index.html",
            "thu-tuc/doi-chieu/index.html",
            "thay-doi/index.html",
            *(f"linh-vuc/{sector.id}/index.html" for sector in COMMUNES["xa-thu"].sectors),
            "linh-vuc/index.html",
            "su-kien/index.html",
            "su-kien/mo-quan/index.html",
            "su-kien/sinh-con/index.html",
            "ket-qua/index.html",
            "tro-giup/so-lieu-ho-so/index.html",
            "ke-hoach/index.html",
            "ke-hoach/2026-bo-sung/index.html",
            "ke-hoach/2026-chinh/index.html",
            "ke-hoach/2026-tam/index.html",
            "tien-do/index.html",
            "tim/index.html",
            "don-vi/index.html",
            *(f"don-vi/{unit.id}/index.html" for unit in COMMUNES["xa-thu"].working_units),
            "lien-he/index.html",
            *(f"{page}/index.html" for page in REGISTERS),
            "tro-giup/index.html",
            "tro-giup/tiep-can/index.html",
            "tro-giup/trang-thai/index.html",
            "tro-giup/ngay-tra-ket-qua/index.html",
            "du-lieu/index.html",
            "du-lieu/danh-muc-tham-khao/index.html",
        ]
    )


def test_an_archived_commune_offers_no_procedures() -> None:
    outside = ("thu-tuc/", "linh-vuc/", "su-kien/")
    assert [path for path in PAGES["xa-cu"] if path.startswith(outside)] == []
    made = RENDERED["xa-cu"]
    assert "Đây là trang lưu trữ. Xã này không còn tiếp nhận hồ sơ." in made.files["index.md"]
    assert "Trang lưu trữ: xã này không còn tiếp nhận hồ sơ." in made.config
    assert "thu-tuc" not in made.config


def test_every_page_carries_its_record_its_update_and_its_sources() -> None:
    for name, pages in PAGES.items():
        records = [shown.record for shown in pages.values()]
        assert len(records) == len(set(records)), name
        for shown in pages.values():
            assert shown.record, shown.path
            assert shown.sources, shown.path
            assert len(shown.sources) == len(set(shown.sources)), shown.path
            assert list(shown.sources[1:]) == sorted(shown.sources[1:]), shown.path
    for made in RENDERED.values():
        pages_of = [text for path, text in made.files.items() if path.endswith(".md")]
        assert all('\nupdated: "' in text.split("---")[1] for text in pages_of)


def test_section_ids_are_used_once_a_page() -> None:
    for pages in PAGES.values():
        for shown in pages.values():
            ids = [section.id for section in shown.sections]
            assert len(ids) == len(set(ids)), shown.path


def test_rows_are_told_apart_by_section_and_record() -> None:
    for pages in PAGES.values():
        for shown in pages.values():
            keys = [(row.section, row.record) for row in shown.rows]
            assert len(keys) == len(set(keys)), shown.path


def test_the_reference_list_is_named_on_every_procedure_page() -> None:
    files = RENDERED["xa-thu"].files
    without = [
        code for code in CODES if ListBasis.REFERENCE.label not in files[f"thu-tuc/{code}.md"]
    ]
    assert without == []
    for path in ("index.md", "thu-tuc/index.md", "linh-vuc/ho-tich.md", "su-kien/sinh-con.md"):
        assert ListBasis.REFERENCE.label in files[path]


def test_codes_without_data_are_listed_and_have_no_page() -> None:
    rows = page("xa-thu", "du-lieu/danh-muc-tham-khao/index.html").rows
    assert [(row.record, *row.cells) for row in rows] == [
        ("9.000091", "9.000091", "Đất đai", "Chưa có dữ liệu"),
        ("9.000092", "9.000092", "Hộ tịch", "Chưa có dữ liệu"),
    ]


def test_force_in_words() -> None:
    codes = [f"9.{number:06}" for number in (1, 2, 3, 6, 7, 11)]
    assert {code: facts(code)["force"] for code in codes} == {
        "9.000001": "Đang có hiệu lực theo nguồn; sửa đổi, bổ sung từ ngày 10/08/2026",
        "9.000002": "Đang có hiệu lực từ ngày 20/08/2026",
        "9.000003": "Đang có hiệu lực theo nguồn; sẽ sửa đổi, bổ sung từ ngày 01/09/2026",
        "9.000006": "Đang có hiệu lực theo nguồn; sẽ bị bãi bỏ từ ngày 01/12/2026; "
        "được thay bằng thủ tục 9.000007",
        "9.000007": "Sắp có hiệu lực từ ngày 21/08/2026",
        "9.000011": "Đã bị bãi bỏ từ ngày 20/08/2026",
    }


UNCONFIRMED = "(theo Nguồn thử, ngày 15/07/2026; xã chưa xác nhận)"
STEPPED = "Phí trang 1–2: 2.000 đồng/trang, từ trang 3: 1.000 đồng/trang, tối đa 200.000 đồng/bản"
BY_CHANNEL = (
    "Trực tiếp – Một lần đăng ký: lệ phí 20.000 đồng",
    "Trực tuyến – Một lần đăng ký: lệ phí 10.000 đồng",
)


def test_the_answer_box() -> None:
    fields = ("papers", "where", "time", "fee", "result")
    centre = (
        "Trung tâm Phục vụ hành chính công xã Thử Số 1, thôn Thử"
        " Điểm tiếp nhận thôn Hai Địa chỉ: Chưa cập nhật"
    )
    committed = (
        "Trực tiếp: Xã cam kết: 2 ngày làm việc (quy định: 3 ngày làm việc)"
        " Trực tuyến: Xã cam kết: 2 ngày làm việc (quy định: 8 ngày làm việc);"
        " Địa bàn khác: 3 ngày làm việc"
    )
    nationwide = f"{centre} Nộp được cả ở nơi khác trên cả nước: xem nơi nhận"
    codes = ("9.000003", "9.000004", "9.000006", "9.000007", "9.000008", "9.000010")
    assert {code: tuple(facts(code)[field] for field in fields) for code in codes} == {
        "9.000003": (
            "5 loại giấy tờ: xem danh sách",
            centre,
            "Theo ngày hẹn của xã: theo mô tả",
            "Nguồn không nêu",
            "Nguồn không nêu",
        ),
        "9.000004": (
            "Bản chính",
            nationwide,
            "Trong ngày",
            f"{STEPPED} {UNCONFIRMED}",
            "Bản sao có chứng thực",
        ),
        "9.000006": ("Chưa cập nhật", centre, *("Chưa cập nhật",) * 3),
        "9.000007": (
            "Chưa cập nhật",
            centre,
            "Bưu chính: 15 ngày làm việc; Vùng khó khăn: 25 ngày Trực tuyến: 15 ngày làm việc",
            "Miễn phí",
            "Chưa cập nhật",
        ),
        "9.000008": (
            "Tờ khai thử",
            "Công an xã",
            "7 ngày làm việc",
            " ".join([*BY_CHANNEL, UNCONFIRMED]),
            "Cập nhật cơ sở dữ liệu",
        ),
        "9.000010": (
            "Giấy đề nghị",
            centre,
            committed,
            f"100.000 đồng/lần {UNCONFIRMED}",
            "Giấy chứng nhận",
        ),
    }


def test_a_fee_that_the_commune_confirmed_says_nothing_of_the_portal() -> None:
    assert facts("9.000002")["fee"] == ("Lệ phí 75.000 đồng Được miễn lệ phí: Người thuộc hộ nghèo")


OWN_FORMS = (
    "Mẫu của xã (PDF, 1 kB; mẫu của xã)"
    " Hướng dẫn ở nơi khác (Word, mở ở trang nguon.example; mẫu của xã)"
)


def test_tables_of_papers_leave_notes_out_and_show_them_as_notes() -> None:
    shown = page("xa-thu", "thu-tuc/9.000001/index.html")
    papers = [row for row in shown.rows if row.section.startswith("ho-so")]
    assert [(row.section, row.record, row.cells) for row in papers] == [
        ("ho-so-1", "9.000001/1.1", ("Tờ khai thử", "1", "0", "Tờ khai (Mẫu 01) (Word, 2 kB)")),
        (
            *("ho-so-1", "9.000001/1.2"),
            (
                *("Giấy chứng sinh", "1", "0"),
                OWN_FORMS,
            ),
        ),
        ("ho-so-2", "9.000001/2.1", ("Biên bản thử", "1", "Nguồn không nêu", "–")),
    ]
    text = RENDERED["xa-thu"].files["thu-tuc/9.000001.md"]
    note = text.split("{#ho-so-luu-y}")[1].split("##")[0].strip()
    assert note == "- Ghi chú của nguồn: xuất trình giấy tờ tuỳ thân"


def test_official_text_is_shown_as_quoted_where_there_is_no_plain_wording() -> None:
    text = RENDERED["xa-thu"].files["thu-tuc/9.000003.md"]
    assert text.count("Trích nguyên văn của nguồn:") == 2
    assert "- Bước 1: nộp hồ sơ (văn bản thử).\n- Bước 2: nhận kết quả (văn bản thử).\n" in text


@pytest.mark.parametrize(
    ("code", "words"),
    [("9.000001", "chưa được cơ quan chuyên môn rà soát"), ("9.000002", "đã được rà soát")],
)
def test_plain_wording_says_whether_it_was_reviewed(code: str, words: str) -> None:
    assert words in RENDERED["xa-thu"].files[f"thu-tuc/{code}.md"]


def test_police_procedures_say_so() -> None:
    words = "Thủ tục này do công an xã tiếp nhận và giải quyết."
    files = RENDERED["xa-thu"].files
    assert [code for code in sorted(CODES) if words in files[f"thu-tuc/{code}.md"]] == [
        "9.000008",
        "9.000009",
    ]


def test_the_annex_spans_objectives_and_tasks() -> None:
    rows = page("xa-thu", "ke-hoach/2026-chinh/index.html").rows
    annex = [(row.section, row.record.split("/")[1], len(row.cells)) for row in rows]
    first = [each for each in annex if each[0] == "phan-i"]
    # Nine columns where an objective begins, eight where only a task does, else seven.
    assert first == [
        ("phan-i", "HD-01", 9),
        ("phan-i", "HD-02", 7),
        ("phan-i", "HD-03", 8),
        ("phan-i", "HD-04", 7),
        ("phan-i", "HD-05", 9),
    ]
    # The second part has no objectives, and no column for them.
    second = [each for each in annex if each[0] == "phan-ii"]
    assert second == [
        ("phan-ii", "HD-06", 8),
        *(("phan-ii", f"HD-{number:02}", 7) for number in range(7, 14)),
    ]


def test_a_supplement_without_number_and_day() -> None:
    shown = page("xa-thu", "ke-hoach/2026-bo-sung/index.html")
    found = {fact.field: fact.text for fact in shown.facts}
    assert (found["number"], found["issued_on"]) == (
        "Chưa cập nhật",
        "Chưa cập nhật (tháng 5 năm 2026)",
    )
    text = RENDERED["xa-thu"].files["ke-hoach/2026-bo-sung.md"]
    assert "Đây là kế hoạch bổ sung." in text
    assert "Tiến độ của kế hoạch này không được ghi trên trang web." in text


def test_the_rule_page_has_every_status_in_order() -> None:
    rows = page("xa-thu", "tro-giup/trang-thai/index.html").rows
    assert [row.cells[0] for row in rows] == [
        "Tạm dừng",
        "Hoàn thành",
        "Hoàn thành quá hạn",
        "Chưa cập nhật",
        "Quá hạn",
        "Sắp đến hạn",
        "Có báo cáo kỳ này",
        "Thiếu báo cáo kỳ",
        "Đang thực hiện",
        "Chưa rõ hạn",
        "Chưa bắt đầu",
    ]
    text = RENDERED["xa-thu"].files["tro-giup/trang-thai.md"]
    assert "Chờ báo cáo 10 ngày sau khi hết kỳ." in text
    assert "sau 10 ngày chờ" in text


def test_every_commune_is_on_the_front() -> None:
    text = RENDERED[FRONT].files["index.md"]
    assert '<a href="xa-cu/">Xã Cũ</a>' in text
    assert '<a href="xa-thu/">Xã Thử</a>' in text


def _sources(commune: CommuneView) -> set[str]:
    return {source for shown in PAGES[commune.id].values() for source in shown.sources}


def test_a_page_depends_on_the_files_it_was_made_from() -> None:
    shown = page("xa-thu", "thu-tuc/9.000004/index.html")
    assert set(shown.sources) >= {
        "sample/catalogue/procedures/9.000004.yml",
        "sample/catalogue/sectors.yml",
        "sample/xa-thu/commune.yml",
        "sample/xa-thu/procedures.yml",
    }
    # A fault of a page is told at the file that the page is about.
    about = {
        "thu-tuc/9.000004/index.html": "sample/catalogue/procedures/9.000004.yml",
        "su-kien/index.html": "sample/catalogue/life_events.yml",
        "ke-hoach/2026-chinh/index.html": "sample/xa-thu/plans/2026-chinh.yml",
        "lien-he/index.html": "sample/xa-thu/commune.yml",
    }
    assert {path: page("xa-thu", path).sources[0] for path in about} == about
    assert "sample/xa-thu/units.yml" in page("xa-thu", "lien-he/index.html").sources
    not_offered = "sample/catalogue/procedures/9.000012.yml"
    pages = PAGES["xa-thu"].items()
    assert [path for path, each in pages if not_offered in each.sources] == [
        "su-kien/sinh-con/index.html",
        "thu-tuc/doi-chieu/index.html",
    ]
    assert not any("xa-cu" in source for source in _sources(COMMUNES["xa-thu"]))
