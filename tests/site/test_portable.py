"""The site as a folder of files, as on a USB stick: no server, no line, the whole of it."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser

from generator.publish.portable import NotOurs, write_portable
from generator.publish.references import is_checked
from tests.site.building import digests
from tests.site.test_browser import opened

_LINKS = "a[href], area[href], link[href], form[action], script[src], img[src]"

_KEPT = "localStorage.getItem('đã đánh dấu')"


@pytest.fixture(scope="module")
def stick(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder."""
    folder = tmp_path_factory.mktemp("USB của xã") / "trang xã"
    write_portable(site, folder)
    return folder


@pytest.fixture(scope="module")
def screen(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder for a screen that everybody uses."""
    folder = tmp_path_factory.mktemp("kiosk") / "trang"
    write_portable(site, folder, kiosk=3)
    return folder


def test_every_link_leads_to_a_file_of_the_folder(stick: Path) -> None:
    files = {path.relative_to(stick).as_posix() for path in stick.rglob("*") if path.is_file()}
    wrong: list[str] = []
    seen = 0
    for page in sorted(files):
        if not page.endswith(".html"):
            continue
        for element in LexborHTMLParser((stick / page).read_text("utf-8")).css(_LINKS):
            given = element.attributes
            link = given.get("href") or given.get("src") or given.get("action") or ""
            path = unquote(link.partition("#")[0].partition("?")[0])
            if path and is_checked(link):
                seen += 1
                target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
                if target not in files:
                    wrong.append(f"{page}: {link}")
    assert seen > 10_000
    assert wrong == []


def test_pages_are_all_there_and_what_only_a_server_needs_is_not(site: Path, stick: Path) -> None:
    def pages(folder: Path) -> set[str]:
        return {path.relative_to(folder).as_posix() for path in folder.rglob("index.html")}

    assert pages(stick) == pages(site.resolve())
    assert [
        path.name
        for pattern in ("404.html", "*.map", "ngoai-tuyen*", "sitemap*", "workers", "lunr")
        for path in stick.rglob(pattern)
    ] == []
    assert (stick / "DOC-TRUOC.txt").read_text("utf-8").startswith("Trang công khai của xã")


def test_only_a_copy_for_everybodys_screen_carries_its_script(stick: Path, screen: Path) -> None:
    """On every page, once, in the place of what a copy has no use for."""
    tag = re.compile(r'<script src="[^"]*/javascripts/kiosk\.js" data-minutes="3"></script>')
    pages = {path.relative_to(screen): path.read_text("utf-8") for path in screen.rglob("*.html")}
    assert [path for path, text in pages.items() if len(tag.findall(text)) != 1] == []
    assert [path for path, text in pages.items() if "offline.js" in text] == []
    for path in stick.rglob("*.html"):
        assert "kiosk.js" not in path.read_text("utf-8")
    assert list(stick.rglob("kiosk.js")) == []
    for copy in (stick, screen):
        assert list(copy.rglob("offline.js")) == []


def test_a_screen_that_nobody_touches_forgets_and_goes_back(browser: Browser, screen: Path) -> None:
    """Asked first, and a touch is enough to stay; the first page of the commune asks nothing."""
    home = (screen / "xa-mau/index.html").as_uri()
    page_of_reader = (screen / "xa-mau/thu-tuc/1.001193/index.html").as_uri()
    with opened(browser) as (page, told):
        page.clock.install()
        page.goto(page_of_reader)
        page.evaluate("localStorage.setItem('đã đánh dấu', '1')")
        question = page.get_by_role("dialog", name="Bà con còn xem không?")
        page.clock.fast_forward("02:59")
        expect(question).to_be_hidden()
        page.clock.fast_forward("00:01")
        expect(question).to_be_visible()
        expect(question.get_by_role("button", name="Còn xem")).to_be_focused()
        page.clock.fast_forward("00:19")
        page.keyboard.press("Enter")
        expect(question).to_be_hidden()
        page.clock.fast_forward("02:59")
        assert (page.url, page.evaluate(_KEPT)) == (page_of_reader, "1")
        page.clock.fast_forward("00:01")
        expect(question).to_be_visible()
        page.clock.fast_forward("00:20")
        expect(page).to_have_url(home)
        assert page.evaluate(_KEPT) is None
        page.clock.fast_forward("10:00")
        expect(question).to_be_hidden()
        page.keyboard.press("Tab")
        page.clock.fast_forward("03:00")
        expect(question).to_be_visible()
        assert [line for line in told if line.startswith(("console", "error"))] == []


def test_the_same_again_and_never_over_something_else(
    site: Path, stick: Path, tmp_path: Path
) -> None:
    again = tmp_path / "stick"
    write_portable(site, again)
    before = digests(again)
    assert before == digests(stick)
    (again / "thừa.html").write_text("thừa", "utf-8")
    write_portable(site, again)
    assert digests(again) == before

    other = tmp_path / "ảnh"
    other.mkdir()
    write_portable(site, other)  # an empty folder is free
    assert digests(other) == before
    (other / "DOC-TRUOC.txt").write_text("của người khác", "utf-8")
    link = tmp_path / "liên kết"
    link.symlink_to(again, target_is_directory=True)
    for folder in (other, link, tmp_path / "ảnh/index.html", Path(tmp_path.anchor)):
        with pytest.raises(NotOurs):
            write_portable(site, folder)
    assert (other / "DOC-TRUOC.txt").read_text("utf-8") == "của người khác"


def test_a_walk_from_the_front_without_a_server(browser: Browser, stick: Path) -> None:
    with opened(browser) as (page, told):
        page.goto((stick / "index.html").as_uri())
        page.get_by_role("link", name="Xã Hưng Thịnh").click()
        expect(page).to_have_url((stick / "hung-thinh/index.html").as_uri())

        search = page.locator("form.site-search input")
        search.fill("khai sinh")
        page.get_by_role("option").first.click()
        expect(page).to_have_url((stick / "hung-thinh/thu-tuc/1.001193/index.html").as_uri())
        page.get_by_label("Ngày nộp").fill("14/10/2026")
        page.get_by_label("Giờ nộp").fill("15h")
        page.get_by_role("button", name="Tính ngày trả kết quả").click()
        said = page.locator(".promised-day [role=status]")
        expect(said).to_have_text("Chậm nhất thứ tư, ngày 14/10/2026.")

        search.fill("doc than")
        search.press("Enter")
        expect(page).to_have_url((stick / "hung-thinh/tim/index.html").as_uri() + "?q=doc+than")
        found = page.locator(".search-results ol a")
        expect(found.first).to_contain_text("độc thân")
        search.fill("ly hon")
        search.press("Enter")
        expect(page.locator(".search-results [role=status]")).to_contain_text("Tìm thấy")
        found.first.click()
        expect(page.locator("h1")).to_be_visible()

        page.get_by_label("Các mục chính").get_by_role("link", name="Thủ tục").click()
        page.get_by_label("Tên hoặc mã").fill("doc than")
        expect(page.locator(".filter-list li:visible")).to_have_count(1)
        page.goto((stick / "hung-thinh/thu-tuc/2.000815/index.html").as_uri())
        page.get_by_label("Số trang của mỗi bản").fill("3")
        page.get_by_label("Số trang của mỗi bản").press("Enter")
        expect(page.locator(".fee-sum [role=status]")).to_contain_text("đồng")
        page.goto((stick / "xa-mau/tien-do/index.html").as_uri())
        expect(page.locator(".status").first).to_be_visible()
        here = stick.parent.as_uri()
        assert [
            line
            for line in told
            if here not in line.replace("request ", "").replace("200 ", "") and " data:" not in line
        ] == []
        assert [line for line in told if line.startswith(("console", "error"))] == []
