"""Changes: their page, their feed, and what a repealed or upcoming procedure shows."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from typing import Any
from xml.etree import ElementTree as ET

import pytest
import yaml

from generator.expected import ExpectedPage
from generator.render.feed import FEED, feed_xml
from generator.render.site import attachments_of, render_commune
from generator.views import derive_site
from generator.views.communes import CommuneView
from tests.golden import AS_OF, sample_corpus
from tests.views.building import folder, offering, view
from tests.views.test_force import decision, shared

ATOM = "{http://www.w3.org/2005/Atom}"
OLD, NEW, GONE = "9.000006", "9.000007", "9.000011"


@cache
def commune(as_of: date = AS_OF) -> CommuneView:
    (found,) = derive_site(sample_corpus(), today=as_of, only={"xa-thu"}).communes
    return found


def page(path: str, as_of: date = AS_OF) -> ExpectedPage:
    pages = {each.path: each for each in render_commune(commune(as_of)).expected.pages}
    return pages[f"{path}index.html"]


def facts(path: str) -> dict[tuple[str, str], str]:
    return {(fact.record, fact.field): fact.text for fact in page(path).facts}


def rows(path: str, section: str, as_of: date = AS_OF) -> list[tuple[str, ...]]:
    return [row.cells for row in page(path, as_of).rows if row.section == section]


def records(name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(
        render_commune(commune()).files[f"du-lieu/{name}.json"]
    )["records"]
    return found


LAND, BIRTH = "Quyết định số 10/QĐ-UBND", "Quyết định số 11/QĐ-UBND"
NAMES = {
    "9.000001": "Làm giấy khai sinh (9.000001)",
    "9.000002": "Đăng ký khai sinh có yếu tố nước ngoài (thủ tục thử thứ hai) (9.000002)",
    "9.000003": "Khai tử (9.000003)",
    OLD: "Xác nhận tình trạng đất (thủ tục thử thứ sáu) (9.000006)",
    NEW: "Đăng ký biến động đất (thủ tục thử thứ bảy) (9.000007)",
    GONE: "Chấm dứt hộ kinh doanh (thủ tục thử thứ mười một) (9.000011)",
}
COMING = [
    ("21/08/2026 (Sắp có hiệu lực)", NAMES[NEW], "Công bố mới", LAND),
    ("01/09/2026 (Sắp có hiệu lực)", NAMES["9.000003"], "Sửa đổi, bổ sung", BIRTH),
    (
        "01/12/2026 (Sắp có hiệu lực)",
        NAMES[OLD],
        f"Thay thế Được thay bằng {NAMES[NEW]}",
        LAND,
    ),
]
PAST = [
    ("20/08/2026", NAMES["9.000002"], "Công bố mới", LAND),
    ("20/08/2026", NAMES[GONE], "Bãi bỏ", BIRTH),
    (
        "10/08/2026",
        NAMES["9.000001"],
        "Sửa đổi, bổ sung Phần thay đổi: thành phần hồ sơ, phí, lệ phí",
        BIRTH,
    ),
]


def test_the_page_of_changes_those_to_come_first() -> None:
    shown = page("thay-doi/")
    assert [(section.id, section.title) for section in shown.sections] == [
        ("sap-toi", "Sắp có hiệu lực"),
        ("da-qua", "Đã có hiệu lực"),
        ("quyet-dinh", "Theo quyết định"),
        ("quyet-dinh-2026-ho-tich", BIRTH),
        ("quyet-dinh-2026-dat-dai", LAND),
    ]
    assert rows("thay-doi/", "sap-toi") == COMING
    assert rows("thay-doi/", "da-qua") == PAST


def test_a_day_later_what_was_to_come_holds() -> None:
    later = date(2026, 8, 21)
    assert rows("thay-doi/", "sap-toi", later) == COMING[1:]
    assert rows("thay-doi/", "da-qua", later)[0] == ("21/08/2026", *COMING[0][1:])


def test_the_same_changes_as_open_data() -> None:
    assert [
        (row["effective_from"], row["code"], row["upcoming"]) for row in records("changes")
    ] == [
        ("2026-08-21", NEW, True),
        ("2026-09-01", "9.000003", True),
        ("2026-12-01", OLD, True),
        ("2026-08-20", "9.000002", False),
        ("2026-08-20", GONE, False),
        ("2026-08-10", "9.000001", False),
    ]
    standing = ("force", "effective_from", "amended_on", "repealed_on", "replaced_by")
    found = {row["code"]: tuple(row[key] for key in standing) for row in records("procedures")}
    assert {code: found[code] for code in (*NAMES, "9.000004")} == {
        "9.000001": ("in_force", None, "2026-08-10", None, None),
        "9.000002": ("in_force", "2026-08-20", None, None, None),
        "9.000003": ("in_force", None, None, None, None),
        OLD: ("in_force", None, None, "2026-12-01", NEW),
        NEW: ("upcoming", "2026-08-21", None, None, None),
        GONE: ("repealed", None, None, "2026-08-20", None),
        "9.000004": ("in_force", None, None, None, None),
    }


def markdown(path: str, as_of: date = AS_OF) -> str:
    return render_commune(commune(as_of)).files[path]


def notices(path: str, as_of: date = AS_OF) -> list[str]:
    return [line for line in markdown(path, as_of).split("\n") if '<p class="notice' in line][:-1]


def notice(kind: str, words: str, decision: str, number: str) -> str:
    link = f'<a href="../../thay-doi/#quyet-dinh-{decision}">{number}</a>'
    return f'<p class="notice notice--{kind}">{words} Căn cứ: {link}</p>'


SUCCESSOR = f'Thủ tục thay thế: <a href="../{NEW}/">{NAMES[NEW]}</a> ·'
LOOK_UP = "Nội dung dưới đây chỉ để tra cứu."


def test_a_repealed_procedure_says_so_on_top_and_leads_to_the_next() -> None:
    words = f"Thủ tục này đã bị bãi bỏ từ ngày 01/12/2026. {LOOK_UP} {SUCCESSOR}"
    replaced = notice("warning", words, "2026-dat-dai", LAND)
    assert notices(f"thu-tuc/{OLD}.md", date(2026, 12, 1)) == [replaced]
    words = f"Thủ tục này đã bị bãi bỏ từ ngày 20/08/2026. {LOOK_UP}"
    repealed = notice("warning", words, "2026-ho-tich", BIRTH)
    assert notices(f"thu-tuc/{GONE}.md") == [repealed]


def test_what_is_to_come_is_announced_on_the_page() -> None:
    amended = "Từ ngày 01/09/2026, thủ tục này được sửa đổi, bổ sung."
    replaced = f"Từ ngày 01/12/2026, thủ tục này bị bãi bỏ. {SUCCESSOR}"
    new = "Thủ tục này chưa có hiệu lực; từ ngày 21/08/2026 mới áp dụng."
    codes = ("9.000003", OLD, NEW, "9.000004")
    assert {code: notices(f"thu-tuc/{code}.md") for code in codes} == {
        "9.000003": [notice("info", amended, "2026-ho-tich", BIRTH)],
        OLD: [notice("info", replaced, "2026-dat-dai", LAND)],
        NEW: [notice("info", new, "2026-dat-dai", LAND)],
        "9.000004": [],
    }


def test_a_repealed_procedure_keeps_its_page_and_leaves_everything_else() -> None:
    made = render_commune(commune())
    elsewhere = sorted(
        path
        for path, text in made.files.items()
        if GONE in text and not path.startswith((f"thu-tuc/{GONE}", "du-lieu/", "tim/"))
    )
    assert elsewhere == [FEED, "thay-doi/index.md", "thu-tuc/doi-chieu.md"]
    others = {path for path in made.files if path.startswith("thu-tuc/9.") and GONE not in path}
    hidden = [path for path in others if "exclude: true" in made.files[path].split("---")[1]]
    assert hidden == []


def test_the_list_says_from_when() -> None:
    listed = {row.record: row.cells for row in page("thu-tuc/").rows if row.section == "danh-sach"}
    assert [record for record, cells in listed.items() if "Sắp có hiệu lực" in cells[0]] == [NEW]
    (row,) = [row for row in page("linh-vuc/dat-dai/").rows if row.record == NEW]
    assert row.cells[0].endswith("Sắp có hiệu lực từ ngày 21/08/2026")


def test_history_on_the_procedure_page() -> None:
    whole = f"{BIRTH} Toàn văn (PDF, 1 kB)"
    assert rows(f"thu-tuc/{GONE}/", "lich-su") == [("20/08/2026", "Bãi bỏ", whole)]
    assert "Chưa có thay đổi nào được ghi." in markdown("thu-tuc/9.000004.md").split("lich-su}")[1]


def test_the_text_of_a_decision_is_attached_with_kind_and_size() -> None:
    """That of a commune's own decision lies with the commune, that of all with the catalogue."""
    shown = facts("thay-doi/")
    assert shown["2026-ho-tich", "file"] == "Toàn văn (PDF, 1 kB)"
    assert shown["2026-dat-dai", "file"] == "Toàn văn (Word, 2 kB)"
    assert attachments_of(commune()) == {
        "bieu-mau/to-khai.docx": "catalogue/files/to-khai.docx",
        "files/ke-hoach.pdf": "xa-thu/files/ke-hoach.pdf",
        "files/ra-soat.pdf": "xa-thu/files/ra-soat.pdf",
        "van-ban/to-khai.docx": "catalogue/files/to-khai.docx",
    }


# --- the feed ---------------------------------------------------------------------------


def entries(feed: str) -> list[dict[str, str]]:
    return [
        {child.tag.removeprefix(ATOM): child.text or "" for child in entry}
        | {"href": entry.findall(f"{ATOM}link")[0].attrib["href"]}
        for entry in ET.fromstring(feed).findall(f"{ATOM}entry")  # noqa: S314 - our own feed
    ]


def test_the_feed_has_an_entry_for_each_decision_and_day() -> None:
    feed = feed_xml(commune())
    found = entries(feed)
    urn, site = "urn:congkhai:xa-thu:thay-doi", "https://xa-thu.example/cong-khai/thay-doi/"
    assert [(each["id"], each["updated"], each["href"]) for each in found] == [
        (f"{urn}:{name}:{day}", f"{issued}T00:00:00+07:00", f"{site}#quyet-dinh-{name}")
        for name, issued, days in (
            ("2026-ho-tich", "2026-08-05", ("2026-09-01", "2026-08-20", "2026-08-10")),
            ("2026-dat-dai", "2026-08-01", ("2026-12-01", "2026-08-21", "2026-08-20")),
        )
        for day in days
    ]
    assert found[2]["content"] == (
        f"Sửa đổi, bổ sung: {NAMES['9.000001']}; phần thay đổi: thành phần hồ sơ, phí, lệ phí."
    )
    assert found[3]["content"] == f"Thay thế: {NAMES[OLD]}; được thay bằng: {NAMES[NEW]}."
    root = ET.fromstring(feed)  # noqa: S314 - our own feed
    assert [root.findtext(f"{ATOM}{tag}") for tag in ("id", "updated")] == [
        urn,
        "2026-08-05T00:00:00+07:00",
    ]
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Xã Thử"
    assert [(each.attrib["rel"], each.attrib["href"]) for each in root.findall(f"{ATOM}link")] == [
        ("self", f"{site}feed.xml"),
        ("alternate", site),
    ]


def test_a_new_day_changes_no_byte_of_the_feed() -> None:
    assert feed_xml(commune(date(2026, 8, 21))) == feed_xml(commune())


def test_without_an_address_the_feed_s_links_are_relative() -> None:
    content = shared(mot=decision(repeals=[{"code": "9.000001"}]))
    here = view(folder(offered=offering("9.000001")), shared=content)
    feed = feed_xml(here)
    root = ET.fromstring(feed)  # noqa: S314 - our own feed
    hrefs = [link.attrib["href"] for link in root.iter(f"{ATOM}link")]
    assert hrefs == ["feed.xml", "./", "./#quyet-dinh-mot"]
    ids = [each.text for each in root.iter(f"{ATOM}id")]
    assert ids == ["urn:congkhai:an:thay-doi", "urn:congkhai:an:thay-doi:mot:2026-08-01"]


def test_any_text_is_that_text_in_the_feed() -> None:
    title = "a < b & c > \"d\" 'e' ]]> <script>"
    content = shared(mot=decision(title=title, repeals=[{"code": "9.000001"}]))
    (entry,) = entries(feed_xml(view(folder(offered=offering("9.000001")), shared=content)))
    assert entry["title"].endswith(f": {title}")


@pytest.mark.parametrize("has_changes", [True, False])
def test_the_navigation_leads_to_changes_where_there_are_any(
    has_changes: bool,  # noqa: FBT001 - the case
) -> None:
    decisions = {"mot": decision(repeals=[{"code": "9.000001"}])} if has_changes else {}
    made = render_commune(view(folder(offered=offering("9.000001")), shared=shared(**decisions)))
    config = yaml.safe_load(made.config)
    assert ({"Thay đổi": "thay-doi/index.md"} in config["nav"]) is has_changes
    assert FEED in made.expected.files
    shown = made.files["thay-doi/index.md"]
    assert 'href="feed.xml"' in shown
    without = "chưa có thay đổi nào được ghi." in shown
    assert without is not has_changes


def test_an_archive_has_neither_page_nor_feed() -> None:
    made = render_commune(view(folder(commune={"state": "archived"}), shared=shared()))
    assert [path for path in made.files if path.startswith("thay-doi")] == []
