"""«When will I have it?» in a real browser: the table of cases, and the form on real pages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.cases.promised_days import CASES, DAYS
from tests.cli.running import ROOT

SCRIPT = ROOT / "theme_overrides/assets/javascripts/promised-day.js"
#: Friday 20 November 2026, 9.30 in Hà Nội.
NOW = datetime(2026, 11, 20, 2, 30, tzinfo=UTC)
_ALL = """([cases, calendar]) => cases.map((each) => {
  const found = promisedOn(each.limit, each.handed_in, calendar);
  return [found.day, found.at, found.receivedOn, found.reason, found.undecided, found.year];
})"""


@contextmanager
def opened(browser: Browser, site: Path, code: str, **options: object) -> Iterator[Page]:
    """A procedure page, opened as a file on a device with a clock of our own."""
    context = browser.new_context(**options)  # type: ignore[arg-type]  # passed on
    page = context.new_page()
    page.clock.set_fixed_time(NOW)
    page.goto((site / f"hung-thinh/thu-tuc/{code}/index.html").as_uri())
    try:
        yield page
    finally:
        context.close()


def answer_to(page: Page, day: str, hour: str = "") -> str:
    """What the page says after typing and pressing Enter."""
    page.get_by_label("Ngày nộp").fill(day)
    if hour:
        page.get_by_label("Giờ nộp").fill(hour)
    page.get_by_label("Ngày nộp").press("Enter")
    return page.locator(".promised-day [role=status]").inner_text()


@pytest.mark.parametrize("zone", ["Asia/Ho_Chi_Minh", "America/Los_Angeles", "Pacific/Kiritimati"])
def test_the_script_counts_as_the_table_says(browser: Browser, zone: str) -> None:
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.add_script_tag(path=SCRIPT)
    found = page.evaluate(_ALL, [CASES, DAYS])
    context.close()
    wrong = {
        f"{case['limit']} {case['handed_in']}": (answer, case)
        for case, answer in zip(CASES, found, strict=True)
        if answer
        != [
            case["day"],
            case["at"],
            case["received_on"],
            case["reason"],
            case["undecided"],
            case["year"],
        ]
    }
    assert wrong == {}


def test_a_cut_off_on_a_page_opened_as_a_file(browser: Browser, site: Path) -> None:
    with opened(browser, site, "1.001193") as page:
        form = page.locator("form.promised-day")
        expect(form).to_be_visible()
        expect(page.get_by_label("Ngày nộp")).to_have_value("20/11/2026")
        expect(page.get_by_label("Giờ nộp")).to_have_value("09h30")
        said = page.locator(".promised-day [role=status]")
        expect(said).to_have_text("Chậm nhất thứ sáu, ngày 20/11/2026.")
        assert answer_to(page, "14/10/2026", "15h") == "Chậm nhất thứ tư, ngày 14/10/2026."
        assert answer_to(page, "14/10/2026", "15:01") == (
            "Chậm nhất thứ năm, ngày 15/10/2026. Coi như tiếp nhận thứ năm, ngày 15/10/2026."
        )
        assert answer_to(page, "20/11/2026", "16h30") == (
            "Dự kiến chậm nhất thứ hai, ngày 23/11/2026. Coi như tiếp nhận thứ hai, ngày"
            " 23/11/2026. Chưa chốt lịch nghỉ: 23/11/2026."
        )
        assert answer_to(page, "3/1/2028") == (
            "Chưa có lịch nghỉ năm 2028 nên không tính được ngày trả kết quả."
        )


@pytest.mark.parametrize(
    ("day", "hour", "said", "field"),
    [
        ("", "15h", "Điền ngày nộp, ví dụ 23/11/2026.", "day"),
        ("31/2/2026", "15h", "Ngày nộp đang là «31/2/2026». Ghi như ví dụ: 23/11/2026.", "day"),
        ("mai", "15h", "Ngày nộp đang là «mai». Ghi như ví dụ: 23/11/2026.", "day"),
        ("14/10/2026", "25h", "Giờ nộp đang là «25h». Ghi như ví dụ: 14h30.", "hour"),
        ("14102026", "1430", "Chậm nhất thứ tư, ngày 14/10/2026.", ""),
        ("14-10-2026", "8 giờ", "Chậm nhất thứ tư, ngày 14/10/2026.", ""),
    ],
)
def test_what_people_type(  # noqa: PLR0913, PLR0917 - a row of the table
    browser: Browser, site: Path, day: str, hour: str, said: str, field: str
) -> None:
    with opened(browser, site, "1.001193") as page:
        assert answer_to(page, day, hour) == said
        marked = page.locator("[aria-invalid=true]").evaluate_all("all => all.map((e) => e.name)")
        assert marked == ([field] if field else [])


def test_cases_of_one_procedure_are_chosen(browser: Browser, site: Path) -> None:
    """Days for one case, stages one after another for the other; no hour is asked for."""
    with opened(browser, site, "2.001263", viewport={"width": 390, "height": 800}) as page:
        expect(page.get_by_label("Giờ nộp")).to_be_hidden()
        options = page.locator(".promised-day option").all_inner_texts()
        assert [text.split(":")[0] for text in options] == [
            "3 giai đoạn nối tiếp",
            "xác minh hoàn cảnh người nhận, khi nơi thường trú khác nơi ở hiện tại",
        ]
        assert answer_to(page, "1/10/2026") == "Chậm nhất thứ hai, ngày 02/11/2026."
        page.locator("select[name=limit]").select_option(index=1)
        said = page.locator(".promised-day [role=status]")
        expect(said).to_have_text("Chậm nhất thứ năm, ngày 08/10/2026.")
        box = page.locator("form.promised-day").bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_hours_are_tentative(browser: Browser, site: Path) -> None:
    with opened(browser, site, "1.005040") as page:
        assert answer_to(page, "14/10/2026", "16h30") == (
            "Dự kiến chậm nhất 09h30 thứ năm, ngày 15/10/2026. Tính theo giờ làm việc quy ước"
            " 8h00–12h00, 13h00–17h00; giờ của xã có thể khác."
        )


def test_the_keyboard_reaches_every_field(browser: Browser, site: Path) -> None:
    with opened(browser, site, "1.001193") as page:
        page.get_by_label("Ngày nộp").focus()
        page.keyboard.press("Tab")
        expect(page.get_by_label("Giờ nộp")).to_be_focused()
        page.keyboard.press("Tab")
        button = page.get_by_role("button", name="Tính ngày trả kết quả")
        expect(button).to_be_focused()


def test_without_scripts_words_say_how_to_count(browser: Browser, site: Path) -> None:
    with opened(browser, site, "1.001193", java_script_enabled=False) as page:
        expect(page.locator("form.promised-day")).to_be_hidden()
        words = page.get_by_text("nhận sau giờ chốt thì trả trong ngày làm việc tiếp theo")
        expect(words).to_be_visible()
