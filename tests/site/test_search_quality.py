"""How well the search of the real site answers: shares of a set, odd queries, weight."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.queries import Query, citizens, later, recall, third, unseen, without_accents
from tests.site.conftest import Served
from tests.site.test_browser import opened

_FOUND = """texts => Object.fromEntries(texts.map(text =>
  [text, congkhaiSearch.find(text, 5).map(({ entry }) => entry.code || entry.path)]))"""
_CATALOGUE = Path(__file__).resolve().parents[2] / "content" / "catalogue" / "procedures"
#: Codes of the procedures that the index holds.
_CODES = "() => congkhaiSearch.entries().map(({ code }) => code).filter(Boolean)"
#: What the first suggestions may weigh beyond the page, compressed.
_FIRST_OFFERS = 40_000


def _official_name(code: str) -> str:
    name: str = yaml.safe_load((_CATALOGUE / f"{code}.yml").read_text("utf-8"))["name"]
    return name


@pytest.fixture(scope="module")
def searching(browser: Browser, served: Served) -> Iterator[Page]:
    """A page whose search has its index."""
    with opened(browser) as (page, _):
        page.goto(urljoin(served.address, "hung-thinh/"))
        page.get_by_role("combobox").fill("a")
        page.wait_for_function("() => globalThis.congkhaiSearch?.find('khai sinh').length")
        yield page


def found_by(page: Page, texts: Sequence[str]) -> dict[str, list[str]]:
    """The first five of each."""
    found: dict[str, list[str]] = page.evaluate(_FOUND, list(texts))
    return found


@pytest.mark.parametrize("name", ["citizens", "later", "third", "unseen"])
def test_the_right_procedure_comes_first_or_among_the_first_five(
    searching: Page, name: str
) -> None:
    queries = {"citizens": citizens, "later": later, "third": third, "unseen": unseen}[name]()
    measured = recall(queries, found_by(searching, [query.text for query in queries]))
    assert measured.five_share >= 0.95, "\n".join(measured.misses)
    assert measured.first_share >= 0.80, "\n".join(measured.misses)


def test_official_names_are_found_without_accents(searching: Page) -> None:
    codes: list[str] = searching.evaluate(_CODES)
    assert len(codes) > 200
    names = {code: _official_name(code) for code in codes}
    queries = tuple(Query(without_accents(name), (code,)) for code, name in names.items())
    measured = recall(queries, found_by(searching, [query.text for query in queries]))
    assert measured.five_share >= 0.98, "\n".join(measured.misses)


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("chồng tôi người Pháp mới mất giấy kết hôn", "2.000513"),
        ("giấy phép xây nhà bị ướt hết", "1.013228"),
        ("thôi không làm hòa giải viên", "2.000930"),
        ("rút hồ sơ đăng ký hộ kinh doanh", "1.014035"),
        ("xin cán bộ tới tận nhà đăng ký khai sinh", "1.003583"),
        ("đăng ký khai sinh", "1.001193"),
        ("đăng ký khai tử", "1.000656"),
        ("giám sát việc giám hộ", "3.000323"),
    ],
)
def test_the_act_that_is_asked_for_comes_first_else_the_plain_one(
    searching: Page, typed: str, wanted: str
) -> None:
    assert found_by(searching, [typed])[typed][:1] == [wanted]


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("giay khai sanh", "1.001193"),
        ("giấy phép fép xây nhà", "1.013225"),
        ("ddawng kys keet hoon", "1.000894"),
        ("mướn phòng trọ", "1.004194"),
        ("nha o xa hoi", "1.014632"),
    ],
)
def test_words_of_a_region_and_leftovers_of_typing(
    searching: Page, typed: str, wanted: str
) -> None:
    assert found_by(searching, [typed])[typed][:1] == [wanted]


def test_a_long_question_is_not_won_by_what_most_people_come_for(searching: Page) -> None:
    """Many words that say nothing of a procedure, and few that do."""
    wanted = {
        "cháu ở xa mới về nhà mấy hôm, trước cổng có cây to sắp đổ, muốn chặt hạ": "1.002693",
        "bà nội mất để lại đất cho cháu mà cháu không muốn nhận thừa kế": "2.001016",
        "nhà có con nhỏ, ở gần mương, muốn thả cá dưới kênh thủy lợi": "1.014862",
    }
    found = found_by(searching, list(wanted))
    assert {typed: codes[0] for typed, codes in found.items()} == wanted


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("cư trú", "linh-vuc/dang-ky-quan-ly-cu-tru/"),
        ("cu tru", "linh-vuc/dang-ky-quan-ly-cu-tru/"),
        ("đất đai", "linh-vuc/dat-dai/"),
        ("kế hoạch 2025", "ke-hoach/2025-bo-sung/"),
        ("phòng văn hóa", "don-vi/phong-van-hoa-xa-hoi/"),
        ("liên hệ", "lien-he/"),
        ("giờ làm việc", "lien-he/"),
        ("phản ánh", "lien-he/"),
        ("hồ sơ tới đâu rồi", "lien-he/"),
        ("ho so toi dau roi", "lien-he/"),
        ("đăng ký khai sính", "1.001193"),
    ],
)
def test_pages_that_are_no_procedures_and_slips_of_accents(
    searching: Page, typed: str, wanted: str
) -> None:
    assert found_by(searching, [typed])[typed][:1] == [wanted]


def test_a_short_form_of_several_meanings_follows_its_neighbours(searching: Page) -> None:
    wanted = {
        "dk kh": "1.000894",
        "dk tt nha tro": "1.004194",
        "giay xn kt": "1.001699",
        "dk kt": "1.000656",
    }
    found = found_by(searching, list(wanted))
    assert {typed: codes[0] for typed, codes in found.items()} == wanted


@pytest.mark.parametrize("typed", ["là và của", "a la the", "ạ", "😀", "của ", "thế thì sao nhỉ"])
def test_words_that_say_nothing_find_nothing_loud(searching: Page, typed: str) -> None:
    found = found_by(searching, [typed])[typed]
    assert len(found) <= 5


def test_only_words_to_pass_over_find_nothing(searching: Page) -> None:
    typed = ["là và của", "của", "muốn", "Tôi", "và ", "làm"]
    assert found_by(searching, typed) == {each: [] for each in typed}


def test_the_first_letter_of_a_word_has_offers_though_it_is_short_for_no(searching: Page) -> None:
    found = found_by(searching, ["k", "dang", "th"])
    assert [typed for typed, offers in found.items() if not offers] == []


@pytest.mark.parametrize("whole", ["đăng ký kết hôn", "dang ky ket hon", "giấy khai sinh"])
def test_every_beginning_of_a_name_has_offers(searching: Page, whole: str) -> None:
    """From two letters on; once the telling word begins, its procedure is among them."""
    beginnings = [whole[:end] for end in range(2, len(whole) + 1)]
    found = found_by(searching, beginnings)
    assert [typed for typed in beginnings if not found[typed]] == []
    wanted = "1.001193" if "khai" in whole else "1.000894"
    telling = [typed for typed in beginnings if len(typed) >= len(whole) - 5]
    assert [typed for typed in telling if wanted not in found[typed]] == []


@pytest.mark.parametrize("commune", ["hung-thinh", "xa-mau", "phu-dien"])
def test_the_first_offers_weigh_at_most_40_kb(site: Path, commune: str) -> None:
    """Beyond the page itself: the field, the engine and the suggestions, compressed."""
    folder = site / commune
    scripts = [
        path
        for pattern in ("search.*js", "search-box.*js")
        for path in sorted((folder / "assets" / "javascripts").glob(pattern))
    ]
    assert len(scripts) == 2
    files = [*scripts, folder / "tim" / "goi-y.js"]
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) <= _FIRST_OFFERS


def test_the_engine_hands_over_entries_once(searching: Page) -> None:
    found: list[Any] = searching.evaluate("() => congkhaiSearch.find('khai sinh', 300)")
    paths = [each["entry"]["path"] for each in found]
    assert len(set(paths)) == len(paths)
