"""Choosing a case, ticking papers and reading very long dossiers, in a real browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Locator, Page, expect

from tests.cli.running import ROOT, congkhai
from tests.golden import SAMPLE

#: 111 papers in 10 groups, and 70 kB of papers in 7 groups with single ones above 4 kB: the
#: shapes of two records of the portal, in words of our own.
MANY, LONG = "9.000111", "9.000070"
#: The width of a common telephone.
PHONE = {"width": 390, "height": 844}
_OVERFLOWING = """() => {
  const root = document.documentElement;
  return [...document.querySelectorAll("article *")]
    .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1)
    .map((e) => `${e.tagName}.${e.className}`)
    .concat(root.scrollWidth > root.clientWidth ? [`page ${root.scrollWidth}`] : []);
}"""
_PRINTED = """() => [...document.querySelectorAll(".tick")].map((tick) =>
  getComputedStyle(tick.querySelector(".tick__mark"), "::before").content)"""


def groups_of(count: int, papers: int, letters: int) -> list[dict[str, object]]:
    """Groups with long names; the papers are dealt out to them in turn."""
    title = "Hồ sơ của trường hợp thử có tên dài, theo khoản và điều của nghị định thử, nhóm"
    word = "giấy tờ thử kèm bản vẽ hoàn công "
    dealt = [
        {
            "name": f"Giấy tờ thử số {number}: {word * (letters // len(word))}".strip(),
            "originals": 1,
        }
        for number in range(1, papers + 1)
    ]
    return [
        {"name": f"{title} {number}", "items": dealt[number - 1 :: count]}
        for number in range(1, count + 1)
    ]


def write_record(catalogue: Path, code: str, groups: list[dict[str, object]]) -> None:
    record = {
        "code": code,
        "name": f"Thủ tục thử có nhiều giấy tờ {code}",
        "detail": "listing",
        "sector": "ho-tich",
        "methods": [
            {"channel": channel, "times": [{"amount": 5, "unit": "working_day"}]}
            for channel in ("direct", "online")
        ],
        "cases": groups,
        "source": {"name": "Nguồn thử", "url": "https://nguon.example/1", "taken_on": "2026-07-15"},
    }
    text = yaml.safe_dump(record, allow_unicode=True, sort_keys=False)
    (catalogue / "procedures" / f"{code}.yml").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample's site with the two long dossiers."""
    checkout = tmp_path_factory.mktemp("large")
    shutil.copy(ROOT / "mkdocs.yml", checkout)
    shutil.copytree(ROOT / "theme_overrides", checkout / "theme_overrides")
    shutil.copytree(SAMPLE, checkout / "content")
    catalogue = checkout / "content" / "catalogue"
    write_record(catalogue, MANY, groups_of(10, 111, 160))
    long = groups_of(7, 56, 800)
    for each in long:
        first = each["items"][0]  # type: ignore[index]  # a list of the record above
        first["name"] += " và giấy tờ kèm theo" * 200
    write_record(catalogue, LONG, long)
    with (checkout / "content" / "xa-thu" / "procedures.yml").open("a", encoding="utf-8") as file:
        file.write(f"  - code: {MANY}\n  - code: {LONG}\n")
    ended = congkhai("site", "--as-of", date(2026, 8, 20).isoformat(), folder=checkout)
    assert ended.code == 0, ended.out
    return (checkout / "site").resolve()


@contextmanager
def opened(browser: Browser, place: Path, **options: object) -> Iterator[Page]:
    """A page, opened as a file on a telephone."""
    context = browser.new_context(**{"viewport": PHONE, **options})  # type: ignore[arg-type]  # passed on
    page = context.new_page()
    page.add_init_script("window.print = () => { window.printed = (window.printed ?? 0) + 1; }")
    page.goto((place / "index.html").as_uri())
    try:
        yield page
    finally:
        context.close()


def land(site: Path) -> Path:
    """Three cases of papers, three channels with 27, 17 and 20 working days."""
    return site / "hung-thinh/thu-tuc/1.013978"


def kept(page: Page) -> list[str]:
    """What the page keeps on the device; the engine keeps the reader's colours."""
    keys: list[str] = page.evaluate("Object.keys(localStorage)")
    return [key for key in keys if not key.endswith(".__palette")]


def cases(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Trường hợp", exact=True)


def channels(page: Page) -> Locator:
    return page.get_by_role("combobox", name="Hình thức nộp", exact=True)


def rows(page: Page) -> list[str]:
    """The rows of the matrix that show: case and channel."""
    shown = page.locator("#cach-thuc + .table-scroll tbody tr:visible")
    return shown.evaluate_all(  # type: ignore[no-any-return]  # texts
        "all => all.map((row) => `${row.cells[0].textContent} | ${row.cells[1].textContent}`)"
    )


def test_a_case_and_a_channel_leave_one_row_its_papers_and_its_limit(
    browser: Browser, site: Path
) -> None:
    case = "Đã có thông báo kết quả đăng ký, nay xin cấp Giấy chứng nhận"
    with opened(browser, land(site)) as page:
        said = page.locator(".case-choice [role=status]")
        expect(said).to_have_text("Đang hiện: Tất cả trường hợp; Tất cả hình thức.")
        assert len(rows(page)) == 9
        cases(page).select_option(case)
        assert rows(page) == [
            f"{case} | {each}" for each in ("Trực tiếp", "Trực tuyến", "Bưu chính")
        ]
        channels(page).select_option("Trực tuyến")
        assert rows(page) == [f"{case} | Trực tuyến"]
        expect(said).to_have_text(
            f"Đang hiện: {case}; Trực tuyến. Thời hạn: 17 ngày làm việc. Phí, lệ phí: Theo mức"
            " của pháp luật về phí và lệ phí (nguồn không nêu mức thu)."
            " Giấy tờ: 2 loại giấy tờ."
        )
        assert page.locator("details.fold:visible h3").all_inner_texts() == [case]
        expect(page.locator("details.fold:visible")).to_have_attribute("open", "")
        expect(page.locator(".tick-tools__count")).to_have_text("Đã có 0 trong 2 loại giấy tờ.")
        limit = page.locator(".promised-day select")
        assert limit.evaluate("e => e.selectedOptions[0].text") == "Trực tuyến – 17 ngày làm việc"
        page.emulate_media(media="print")
        assert len(rows(page)) == 9
        page.emulate_media(media="screen")
        cases(page).select_option("Tất cả trường hợp")
        channels(page).select_option("Tất cả hình thức")
        assert len(rows(page)) == 9
        assert page.locator("details.fold:visible").count() == 3
        assert page.evaluate("location.search + location.hash") == ""
        assert kept(page) == []


def test_channels_alone_are_chosen_where_only_they_differ(browser: Browser, site: Path) -> None:
    with opened(browser, site / "hung-thinh/thu-tuc/1.013967") as page:
        assert page.locator("form.case-choice select").count() == 1
        channels(page).select_option("Bưu chính")
        assert rows(page) == ["Bưu chính | 45 ngày"]
        assert page.locator(".tick:visible").count() == 5


def test_what_does_not_differ_is_not_asked(browser: Browser, site: Path) -> None:
    """Papers to hand in and papers to show are both needed, whoever comes."""
    with opened(browser, site / "hung-thinh/thu-tuc/1.004873") as page:
        assert page.locator("form.case-choice").count() == 0
        assert page.locator(".tick:visible").count() == 6


def test_without_scripts_everything_stands_open_and_paper_has_boxes(
    browser: Browser, site: Path
) -> None:
    with opened(browser, land(site), java_script_enabled=False) as page:
        for hidden in ("form.case-choice", ".tick-tools", ".tick input"):
            expect(page.locator(hidden).first).to_be_hidden()
        assert page.locator("details.fold[open]").count() == 3
        assert page.locator(".fold-list__groups a:visible").count() == 3
        expect(page.get_by_text("Thông báo xác nhận kết quả đăng ký đất đai").first).to_be_visible()
        page.emulate_media(media="print")
        expect(page.locator(".tick__mark").first).to_be_visible()
        expect(page.locator(".fold-list__groups")).to_be_hidden()


def test_ticks_stay_on_the_device_and_are_printed(browser: Browser, site: Path) -> None:
    place = site / "hung-thinh/thu-tuc/1.004873"
    with opened(browser, place) as page:
        count = page.locator(".tick-tools__count")
        clear = page.get_by_role("button", name="Bỏ đánh dấu")
        expect(count).to_have_text("Đã có 0 trong 6 loại giấy tờ.")
        expect(clear).to_be_disabled()
        expect(page.locator(".tick-tools__note")).to_have_text("Chỉ lưu trên máy này.")
        page.locator(".tick").nth(1).click(position={"x": 8, "y": 8})
        page.locator(".tick input").nth(4).focus()
        page.keyboard.press("Space")
        expect(count).to_have_text("Đã có 2 trong 6 loại giấy tờ.")
        assert kept(page) == ["congkhai/giay-to/hung-thinh/1.004873"]
        page.reload()
        expect(count).to_have_text("Đã có 2 trong 6 loại giấy tờ.")
        page.emulate_media(media="print")
        empty, ticked = '"☐"', '"☑"'
        assert page.evaluate(_PRINTED) == [empty, ticked, empty, empty, ticked, empty]
        page.emulate_media(media="screen")
        clear.click()
        expect(count).to_have_text("Đã có 0 trong 6 loại giấy tờ.")
        assert kept(page) == []


def test_a_tick_is_not_taken_for_another_paper(browser: Browser, site: Path) -> None:
    """The list changed since: the same row, another name."""
    with opened(browser, site / "hung-thinh/thu-tuc/1.004873") as page:
        key = "congkhai/giay-to/hung-thinh/1.004873"
        page.evaluate("key => localStorage.setItem(key, '[\"1.004873/1.1 12345\"]')", key)
        page.reload()
        expect(page.locator(".tick-tools__count")).to_have_text("Đã có 0 trong 6 loại giấy tờ.")


@pytest.mark.parametrize(
    "broken",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked'); }})",
        "Storage.prototype.setItem = () => { throw new Error('full'); }",
    ],
)
def test_ticks_last_for_the_visit_where_nothing_can_be_kept(
    browser: Browser, site: Path, broken: str
) -> None:
    with opened(browser, site / "hung-thinh/thu-tuc/1.004873") as page:
        page.add_init_script(broken)
        page.reload()
        page.locator(".tick input").first.check()
        expect(page.locator(".tick-tools__count")).to_have_text("Đã có 1 trong 6 loại giấy tờ.")
        expect(page.locator(".tick-tools__note")).to_have_text(
            "Máy này không cho lưu: dấu chỉ giữ đến khi rời trang."
        )


@pytest.mark.parametrize("kept", ["{", "7", '{"a": 1}', "null", "[null]"])
def test_what_something_else_kept_there_does_no_harm(
    browser: Browser, site: Path, kept: str
) -> None:
    with opened(browser, site / "hung-thinh/thu-tuc/1.004873") as page:
        key = "congkhai/giay-to/hung-thinh/1.004873"
        page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
        page.reload()
        expect(page.locator(".tick-tools__count")).to_have_text("Đã có 0 trong 6 loại giấy tờ.")


def test_the_button_prints_the_chosen_list_and_the_browser_the_whole_page(
    browser: Browser, site: Path
) -> None:
    with opened(browser, land(site)) as page:
        cases(page).select_option(index=3)
        page.get_by_role("button", name="In danh sách").click()
        assert page.evaluate("window.printed") == 1
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        page.emulate_media(media="print")
        headings = page.locator(".page :is(h1, h2, h3)")
        shown = [text for text in headings.all_inner_texts() if text]
        visible = page.locator(".page :is(h1, h2, h3):visible").all_inner_texts()
        case = "Đã có thông báo kết quả đăng ký, nay xin cấp Giấy chứng nhận"
        assert visible == ["Cấp sổ đỏ lần đầu", "Hồ sơ cần nộp", case]
        assert page.locator(".tick:visible").count() == 2
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert (
            page.locator(".page :is(h1, h2, h3):visible").count() == headings.count() > len(visible)
        )
        assert page.locator(".tick:visible").count() == 24
        assert shown
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        page.emulate_media(media="screen")
        assert page.locator("details.fold[open]:visible").count() == 1


def test_the_keyboard_alone_chooses_ticks_and_clears(browser: Browser, site: Path) -> None:
    with opened(browser, land(site)) as page:
        cases(page).focus()
        page.keyboard.press("End")
        page.keyboard.press("Tab")
        expect(channels(page)).to_be_focused()
        page.keyboard.press("ArrowDown")
        assert len(rows(page)) == 1
        page.get_by_role("button", name="In danh sách").focus()
        page.keyboard.press("Tab")
        expect(page.locator("summary:visible")).to_be_focused()
        page.keyboard.press("Tab")  # the table's own box, which scrolls where it is wide
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        expect(page.locator(".tick-tools__count")).to_have_text("Đã có 1 trong 2 loại giấy tờ.")
        page.get_by_role("button", name="Bỏ đánh dấu").focus()
        page.keyboard.press("Enter")
        expect(page.locator(".tick-tools__count")).to_have_text("Đã có 0 trong 2 loại giấy tờ.")
        expect(page.locator(".tick input:visible").first).to_be_focused()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize(("code", "groups", "papers"), [(MANY, 10, 111), (LONG, 7, 56)])
def test_a_very_long_dossier_fits_a_telephone(  # noqa: PLR0913, PLR0917 - a row of the table
    browser: Browser, large: Path, code: str, groups: int, papers: int, width: int, scheme: str
) -> None:
    place = large / f"xa-thu/thu-tuc/{code}"
    with opened(
        browser, place, viewport={"width": width, "height": 844}, color_scheme=scheme
    ) as page:
        folds = page.locator("details.fold")
        assert folds.count() == groups
        assert page.locator("details.fold[open]").count() == 0
        assert page.evaluate(_OVERFLOWING) == []
        # Closed, all groups are seen within a few turns of the thumb.
        box = page.locator(".fold-list").bounding_box()
        assert box
        assert box["height"] < 3 * PHONE["height"]
        folds.evaluate_all("all => all.forEach((fold) => { fold.open = true; })")
        assert page.locator(".tick:visible").count() == papers
        assert page.evaluate(_OVERFLOWING) == []


@pytest.mark.parametrize(("code", "groups"), [(MANY, 10), (LONG, 7)])
def test_every_group_is_reached_opened_and_left_by_keyboard(
    browser: Browser, large: Path, code: str, groups: int
) -> None:
    with opened(browser, large / f"xa-thu/thu-tuc/{code}") as page:
        page.get_by_role("button", name="In danh sách").focus()
        for number in range(groups):
            page.keyboard.press("Tab")
            summary = page.locator("details.fold > summary").nth(number)
            expect(summary).to_be_focused()
            expect(summary).to_be_in_viewport()
        page.keyboard.press("Enter")
        last = page.locator("details.fold").last
        expect(last.locator(".tick").first).to_be_visible()
        last.get_by_role("link", name="Về danh sách nhóm").focus()
        page.keyboard.press("Enter")
        expect(last.locator("summary")).to_be_focused()
        expect(last.locator(".tick").first).to_be_hidden()


def test_an_address_of_a_group_opens_it(browser: Browser, large: Path) -> None:
    with opened(browser, large / f"xa-thu/thu-tuc/{MANY}") as page:
        page.goto(f"{page.url}#ho-so-7")
        expect(page.locator("details.fold").nth(6)).to_have_attribute("open", "")
        assert page.locator("details.fold[open]").count() == 1


def test_a_very_long_dossier_prints_whole(browser: Browser, large: Path) -> None:
    with opened(browser, large / f"xa-thu/thu-tuc/{MANY}") as page:
        page.emulate_media(media="print")
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".tick:visible").count() == 111
        assert page.evaluate(_PRINTED) == ['"☐"'] * 111
