"""The traps of the portal's records, one test each, on small records written anew.

A record of each kind is imported with its source's text, built into a real site, and its
page is opened: what the trap would spoil is looked for there.
"""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.load import load_corpus
from generator.model.procedures import Procedure
from generator.portal import PortalRecord, plan_import, read_portal, write_import
from generator.publish.engine import build_commune
from generator.render import render_site, write_rendered
from generator.rules import check_corpus
from generator.views import derive_site
from tests.cli.running import ROOT
from tests.portal.records import LAWS, METHODS, PAPERS, SCREEN, flat, native, read, write_lines

AS_OF = date(2026, 11, 21)
COMMUNE = "name: Xã Thử\nkind: xa\nstate: active\nupdated_on: 2026-11-01\n"
LONG = "Cấp đổi giấy chứng nhận " * 60
assert 1241 <= len(LONG.strip().encode()) <= 2200

LISTS = "+ Cộng một\n* Sao hai\na) Điểm ba\n(i) Điểm bốn\n1. Điểm năm\n1.2.3 Điểm sáu\n# Điểm bảy"
#: One record a trap, by its code.
TRAPS: Mapping[str, dict[str, Any]] = {
    "1.999101": flat(
        thanh_phan_ho_so=f"--{PAPERS}Tờ khai1 bản chính,2 bản saoLưu ý chớ mang thừa;0 bản chính"
    ),
    "1.999102": flat(
        cach_thuc_thuc_hien=f"{METHODS}Trực tuyến1Miễn phíTrực tiếp15 NgàyMiễn phíNộp tại xã.",
        can_cu_phap_ly=f"{LAWS}Luật Thử 202068/2020/QH14Nghị định thử9/2021/NĐ-CP",
        thanh_phan_ho_so=f"a) Một:{PAPERS}Đơn1 bản chínhb) Hai:{PAPERS}Giấy A0 bản chính,1 bản sao",
    ),
    "1.999103": flat(ket_qua_xu_ly=f"Giấy thửMã: KQ.G15.000001{SCREEN}"),
    "1.999104": flat(
        ten_thu_tuc=unicodedata.normalize("NFD", "Thủ tục hỗ trợ người khuyết tật"),
        trinh_tu_thuc_hien=unicodedata.normalize("NFD", "Nộp hồ sơ tại Ủy ban nhân dân xã"),
    ),
    "1.999105": flat(ten_thu_tuc="Đăng k\u200eý lại", trinh_tu_thuc_hien="Đăng k\u200eý tại xã"),
    "1.999106": flat(ten_thu_tuc="Cấp\u00a0bản\u00a0sao", trinh_tu_thuc_hien="Nộp\u00a0đơn"),
    "1.999107": flat(
        can_cu_phap_ly=f"{LAWS}Thông tư về phí05/2020/TT-BT\u0421",
        trinh_tu_thuc_hien="\uf0b7 Nộp đơn\n \uf0d8 Nhận giấy\nTừ \uf0b3 18 tuổi, trích\u00ad lục",
    ),
    "1.999108": flat(
        trinh_tu_thuc_hien="Bước một\n    Thụt bốn\n\tThụt tab\n\n\t\t- Thụt\thai tab"
    ),
    "1.999109": flat(trinh_tu_thuc_hien=LISTS),
    "1.999110": flat(trinh_tu_thuc_hien="Mức A + 20 tỷ x M2 < C và B > D & <b>đậm</b>"),
    "1.999111": flat(ten_thu_tuc=LONG),
    "1.999112": flat(co_quan_thuc_hien="Bước 1: Nộp hồ sơ tại bộ phận một cửa. " * 40),
    "1.999113": {
        "ma_thu_tuc": "1.999113",
        "ten_thu_tuc": "Bản ghi bị cắt",
        "linh_vuc": "Hộ tịch",
        "trinh_tu_thuc_hien": "Nộp hồ sơ tại bộ ph",
        "cach_thuc_thuc_hien": f"{METHODS}Trực tiếp3 Ngày làm việcMiễn phíTrực tuy",
        "thanh_phan_ho_so": f"--{PAPERS}Đơn1 bản chínhGiấy chứng si",
        "can_cu_phap_ly": f"{LAWS}Luật Thử1/2020/QH14Nghị định số 5",
        "ket_qua_xu_ly": "Giấy thửMã: KQ.G15.000001Sổ th",
    },
    "1.999114": native(
        executionCases=[
            {
                "name": "",
                "profileComponents": [
                    {
                        "name": "Tờ khai thử",
                        "attachments": [
                            {"fileName": "~$ụ lục 12.docx"},
                            {"fileName": "Phụ lục IV.docx"},
                        ],
                    }
                ],
            }
        ]
    ),
    "1.999115": flat(thanh_phan_ho_so=f"--{PAPERS}Đơn theo Mẫu số 112 bản chính"),
    "1.999116": flat(so_quyet_dinh="Demo/QĐ-BCA"),
    "1.999117": flat(
        trinh_tu_thuc_hien="Chứng thực {{ bản sao }} | cột | `mã` ~~~ [x](y) $a$ {#id .lớp}\n"
        "---\n==="
    ),
}


@dataclass(frozen=True, slots=True)
class Imported:
    """The records as read and as written, and the folder of the built pages."""

    records: Mapping[str, PortalRecord]
    procedures: Mapping[str, Procedure]
    findings: tuple[str, ...]
    built: Path

    def page(self, code: str) -> LexborHTMLParser:
        """The page of a record."""
        return LexborHTMLParser((self.built / "thu-tuc" / code / "index.html").read_bytes())

    def shown(self, code: str) -> str:
        """All words of a page's article, as people read them."""
        article = self.page(code).css_first("article .page")
        assert article is not None
        return " ".join(article.text(separator=" ").split())

    def refused(self, code: str) -> list[tuple[str, str]]:
        """Fields that were left empty, with the reason."""
        outcomes = self.records[code].outcomes
        return [(each.field, each.reason) for each in outcomes if each.state == "refused"]


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    folder = tmp_path_factory.mktemp("traps")
    content, catalogue = folder / "content", folder / "content" / "catalogue"
    (content / "xa-thu").mkdir(parents=True)
    catalogue.mkdir()
    sectors = "sectors:\n  - {id: ho-tich, name: Hộ tịch}\n  - {id: trong-trot, name: Trồng trọt}\n"
    (catalogue / "sectors.yml").write_text(sectors, "utf-8")
    (content / "xa-thu" / "commune.yml").write_text(COMMUNE, "utf-8")
    offered = "".join(f"  - code: {code}\n" for code in TRAPS)
    (content / "xa-thu" / "procedures.yml").write_text(
        f"basis: reference\nprocedures:\n{offered}", "utf-8"
    )
    values = [{**value, _code_key(value): code} for code, value in TRAPS.items()]
    records, _ = read_portal(write_lines(folder / "a.jsonl", *values))
    write_import(plan_import(records, catalogue, facts_only=False, taken_on=date(2026, 7, 31)))
    corpus, told = load_corpus(content)
    found = (*told, *check_corpus(corpus, as_of=AS_OF))
    rendered = render_site(derive_site(corpus, today=AS_OF, as_of=AS_OF))
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "theme_overrides", folder / "theme_overrides")
    write_rendered(rendered, folder / "build", content)
    assert build_commune(folder / "build" / "xa-thu", AS_OF) == ()
    return Imported(
        {record.code: record for record in records},
        {code: held.record for code, held in corpus.catalogue.procedures.items()},
        tuple(each.rule for each in found if each.severity == "error"),
        folder / "build" / "xa-thu" / "site",
    )


def _code_key(value: Mapping[str, object]) -> str:
    return "ma_thu_tuc" if "ma_thu_tuc" in value else "code"


def test_every_record_is_read_written_and_without_an_error(imported: Imported) -> None:
    assert sorted(imported.procedures) == sorted(TRAPS)
    assert imported.findings == ()


def test_no_page_holds_a_block_of_code_or_an_element_of_the_source(imported: Imported) -> None:
    for code in TRAPS:
        page = imported.page(code)
        assert [node.html for node in page.css("article pre, article code, article b")] == []


def test_notes_that_pose_as_papers(imported: Imported) -> None:
    (case,) = imported.procedures["1.999101"].cases
    assert [(item.name, item.is_note) for item in case.items] == [
        ("Tờ khai", False),
        ("Lưu ý chớ mang thừa;", True),
    ]
    page = imported.page("1.999101")
    papers = [node.text() for node in page.css("[data-field^=case], table td, table th")]
    assert not any("chớ mang thừa" in paper for paper in papers)
    assert "Lưu ý chớ mang thừa;" in imported.shown("1.999101")


def test_flattened_tables(imported: Imported) -> None:
    procedure = imported.procedures["1.999102"]
    assert [(m.channel.value, [t.amount for t in m.times], m.free) for m in procedure.methods] == [
        ("online", [], True),
        ("direct", [15], True),
    ]
    assert [text.number for text in procedure.legal_basis] == ["68/2020/QH14", "9/2021/NĐ-CP"]
    assert [(case.name, case.items[0].name) for case in procedure.cases] == [
        ("a) Một:", "Đơn"),
        ("b) Hai:", "Giấy A"),
    ]
    assert imported.refused("1.999102") == [("time", "no-unit")]


def test_words_of_the_screen_after_the_results(imported: Imported) -> None:
    procedure = imported.procedures["1.999103"]
    assert [result.name for result in procedure.results] == ["Giấy thử"]
    assert procedure.official is not None
    assert procedure.official.results == "Giấy thửMã: KQ.G15.000001"
    assert "Chọn cơ quan thực hiện" not in imported.shown("1.999103")


def test_decomposed_letters(imported: Imported) -> None:
    procedure = imported.procedures["1.999104"]
    assert procedure.name == "Thủ tục hỗ trợ người khuyết tật"
    assert "Nộp hồ sơ tại Ủy ban nhân dân xã" in imported.shown("1.999104")
    html = (imported.built / "thu-tuc" / "1.999104" / "index.html").read_text("utf-8")
    assert unicodedata.is_normalized("NFC", html)


def test_direction_marks_inside_words(imported: Imported) -> None:
    assert imported.procedures["1.999105"].name == "Đăng ký lại"
    assert "Đăng ký tại xã" in imported.shown("1.999105")


def test_spaces_that_do_not_break(imported: Imported) -> None:
    procedure = imported.procedures["1.999106"]
    assert (procedure.name, procedure.agency) == ("Cấp bản sao", "Ủy ban Nhân dân xã")
    assert "Nộp đơn" in imported.shown("1.999106")


def test_soft_hyphens_cyrillic_letters_and_signs_of_symbol_fonts(imported: Imported) -> None:
    procedure = imported.procedures["1.999107"]
    assert [text.number for text in procedure.legal_basis] == ["05/2020/TT-BTC"]
    assert procedure.official is not None
    assert procedure.official.steps == (
        "- Nộp đơn\n- Nhận giấy\nTừ \N{REPLACEMENT CHARACTER} 18 tuổi, trích lục"
    )


def test_a_word_of_another_script_stays(tmp_path: Path) -> None:
    (record,), _ = read(tmp_path, flat(trinh_tu_thuc_hien="Хорошо"))
    assert record.procedure.official is not None
    assert record.procedure.official.steps == "Хорошо"


def test_tabs_and_deep_lines_make_no_block_of_code(imported: Imported) -> None:
    page = imported.page("1.999108")
    lines = [node.text().strip() for node in page.css("article li")]
    assert [line for line in lines if "Thụt" in line or "Bước" in line] == [
        "Bước một",
        "Thụt bốn",
        "Thụt tab",
        "- Thụt hai tab",
    ]


def test_lists_of_every_kind_stay_as_they_are_written(imported: Imported) -> None:
    lines = [node.text().strip() for node in imported.page("1.999109").css("article li")]
    wanted = LISTS.split("\n")
    assert [line for line in lines if line in wanted] == wanted


def test_signs_of_formulas_and_markup(imported: Imported) -> None:
    assert "Mức A + 20 tỷ x M2 < C và B > D & <b>đậm</b>" in imported.shown("1.999110")
    assert "Chứng thực {{ bản sao }} | cột | `mã` ~~~ [x](y) $a$ {#id .lớp}" in imported.shown(
        "1.999117"
    )


def test_a_name_of_more_than_1241_bytes(imported: Imported) -> None:
    assert imported.procedures["1.999111"].name == LONG.strip()
    heading = imported.page("1.999111").css_first("article h1")
    assert heading is not None
    assert LONG.strip() in imported.shown("1.999111")


def test_one_name_under_ten_codes(tmp_path: Path) -> None:
    codes = [f"1.9992{digit:02}" for digit in range(10)]
    values = [flat(ma_thu_tuc=code, ten_thu_tuc="Hỗ trợ thử cộng đồng.") for code in codes]
    other = flat(ma_thu_tuc="1.999300", ten_thu_tuc="Hỗ trợ thử cộng đồng", linh_vuc="Khác")
    records, findings = read(tmp_path, *values, other)
    assert len(records) == 11
    assert [(told.rule, told.severity, str(told.at), told.wrong) for told in findings] == [
        (
            "cong-ten-trung",
            "warning",
            "portal.jsonl:1:1",
            (
                f"10 mã cùng mang tên «Hỗ trợ thử cộng đồng.»: {', '.join(codes)}. "
                "Nguồn có thể đã lẫn nội dung."
            ),
        )
    ]


def test_steps_that_slipped_into_the_agency(imported: Imported) -> None:
    assert imported.procedures["1.999112"].agency is None
    assert imported.refused("1.999112") == [("agency", "too-long")]
    assert "bộ phận một cửa" not in imported.shown("1.999112")


def test_a_record_that_is_cut_short(imported: Imported) -> None:
    procedure = imported.procedures["1.999113"]
    assert procedure.official is not None
    assert procedure.official.steps == "Nộp hồ sơ tại bộ ph"
    assert [method.channel.value for method in procedure.methods] == ["direct"]
    assert [item.name for case in procedure.cases for item in case.items] == ["Đơn"]
    assert [text.number for text in procedure.legal_basis] == ["1/2020/QH14"]
    assert [result.name for result in procedure.results] == ["Giấy thử"]
    assert imported.refused("1.999113") == [
        ("dossier_item", "row-unread"),
        ("results", "row-unread"),
        ("legal_basis", "number-unclear"),
    ]


def test_the_lock_file_of_a_word_processor_is_no_form(imported: Imported) -> None:
    (item,) = imported.procedures["1.999114"].cases[0].items
    assert [form.title for form in item.forms] == ["Phụ lục IV.docx"]
    assert "~$" not in imported.shown("1.999114")


def test_quantities_that_are_missing(imported: Imported) -> None:
    for code in ("1.999114", "1.999115"):
        (item,) = imported.procedures[code].cases[0].items
        assert (item.originals, item.copies, item.is_note) == (None, None, False)
    assert imported.refused("1.999115") == [("quantity", "quantity-unclear")]


def test_a_decision_without_a_number(imported: Imported) -> None:
    assert imported.procedures["1.999116"].decisions == ()
    assert imported.refused("1.999116") == [("decisions", "number-malformed")]
