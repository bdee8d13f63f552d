"""Charts as both engines build them, and as a browser shows and prints them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from selectolax.lexbor import LexborHTMLParser

from generator.expected import ExpectedSite
from generator.findings import Position
from generator.language import one_line
from generator.publish.assemble import SitePart, assemble
from generator.publish.built_page import read_page
from generator.publish.comparison import compare_page
from generator.publish.engine import Engine, build_commune
from generator.publish.verify import verify_release
from generator.render.blocks import Page
from generator.render.charts.chart import Chart, Series
from generator.render.expectations import expected_page
from generator.render.templating import page_markdown
from tests.charts.building import EVERY_KIND, chart, page_of, trend
from tests.publish.folders import write_folder
from tests.render.nasty import NASTY
from tests.render.words import article_words
from tests.site.test_browser import opened

AS_OF = date(2026, 7, 15)
ENGINES: tuple[Engine, ...] = ("mkdocs", "zensical")
#: All that a drawing may be made of; the template writes nothing else.
_ELEMENTS = {"title", "desc", "defs", "pattern", "rect", "path", "text", "tspan"}
#: WCAG 2.2, 1.4.11: what graphics need against their ground.
_LEAST_CONTRAST = 3
_MOST_BYTES = 8_000
_SMALLEST_TEXT = 12


@dataclass(frozen=True, slots=True)
class _Built:
    folder: Path
    release: Path
    findings: tuple[object, ...]

    @property
    def page(self) -> Path:
        return self.release / "bieu-do" / "index.html"


def _build(root: Path, page: Page, engine: Engine) -> _Built:
    folder = write_folder(root)
    (folder / "docs" / page.path).write_text(page_markdown(page), "utf-8")
    told = build_commune(folder, AS_OF, engine)
    release = assemble([SitePart(address="", folder=folder / "site")], root / "build/releases")
    site = ExpectedSite.from_json((folder / "expected.json").read_text("utf-8"))
    expected = ExpectedSite(
        commune=site.commune,
        source=site.source,
        pages=(*site.pages, expected_page(page)),
        files=site.files,
    )
    return _Built(folder, release, (*told, *verify_release(release, {"": expected}).findings))


@pytest.fixture(scope="module", params=ENGINES)
def every_kind(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> _Built:
    return _build(tmp_path_factory.mktemp("charts"), page_of(*EVERY_KIND), request.param)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Address of the page that MkDocs built."""
    built = _build(tmp_path_factory.mktemp("shown"), page_of(*EVERY_KIND), "mkdocs")
    return built.page.as_uri()


def test_both_engines_build_what_the_page_must_show(every_kind: _Built) -> None:
    """Titles, descriptions and tables are verified as facts and rows are."""
    assert every_kind.findings == ()
    tree = LexborHTMLParser(every_kind.page.read_bytes())
    article = tree.css_first("article .page")
    assert article is not None
    assert " ".join(article.text(separator=" ").split()) == article_words(page_of(*EVERY_KIND))


def test_a_drawing_has_a_title_a_description_and_a_table(every_kind: _Built) -> None:
    tree = LexborHTMLParser(every_kind.page.read_bytes())
    for number, each in enumerate(EVERY_KIND, start=1):
        assert _texts(tree, f"#{each.id} > figcaption") == [each.heading]
        if each.is_empty:
            assert _texts(tree, f"#{each.id} > p.empty") == ["Chưa có số liệu."]
            continue
        (drawing,) = tree.css(f"#muc-{number} + figure > svg[role=img]")
        ids = (drawing.attributes["aria-labelledby"] or "").split()
        assert [_texts(tree, f"#{part}") for part in ids] == [[each.caption], [each.description]]
        assert _texts(tree, f"#{each.id} > details caption") == [each.heading]
        heads = tree.css(f"#{each.id} > details th")
        assert {head.attributes["scope"] for head in heads} == {"col", "row"}
    assert len(tree.css("figure.chart > svg")) == len(EVERY_KIND) - 1


def _texts(tree: LexborHTMLParser, selector: str) -> list[str]:
    return [node.text() for node in tree.css(selector)]


def test_no_id_stands_twice(every_kind: _Built) -> None:
    tree = LexborHTMLParser(every_kind.page.read_bytes())
    ids = Counter(node.attributes["id"] for node in tree.css("[id]"))
    assert [each for each, times in ids.items() if times > 1] == []


def test_a_drawing_holds_nothing_but_shapes_and_words(every_kind: _Built) -> None:
    built = read_page(every_kind.page, "bieu-do/index.html")
    assert built.inline == ()
    html = every_kind.page.read_text("utf-8")
    for drawing in re.findall(r"<svg class=\"chart__drawing\".*?</svg>", html, re.DOTALL):
        tree = LexborHTMLParser(drawing)
        assert {node.tag for node in tree.css("svg *")} <= _ELEMENTS
        assert not re.search(r"<!--|style=|href|\bon\w+=|pygal|http|20\d\d-\d\d", drawing)
        assert len(drawing.encode()) < _MOST_BYTES


def test_a_figure_or_title_that_differs_is_found(tmp_path: Path) -> None:
    page = page_of(chart(1, 2))
    built = _build(tmp_path, page, "mkdocs")
    html = built.page.read_text("utf-8")
    spoiled = html.replace(">2</td>", ">3</td>").replace("lĩnh vực</title>", "xã</title>")
    built.page.write_text(spoiled, "utf-8")
    found = read_page(built.page, "bieu-do/index.html")
    told = compare_page(expected_page(page), found, Position("x"))
    assert [each.rule for each in told] == ["du-kien-khac", "dong-khac"]


def _nasty_charts() -> tuple[Chart, ...]:
    """Every hostile text as a category, as a series, as caption, description and unit."""
    bars = chart(*range(len(NASTY)), categories=tuple(one_line(text) for text in NASTY), id="thanh")
    lines = [
        trend(
            1,
            2,
            id=f"duong-{index}",
            caption=text,
            description=text,
            unit=text,
            category_label=text,
            categories=(text, text),
            series=(Series(name=text, values=(1, 2)), Series(name=text, values=(None, 0))),
            target=3,
            target_label=text,
        )
        for index, text in enumerate(NASTY)
    ]
    return (bars, *lines)


@pytest.mark.parametrize("engine", ENGINES)
def test_hostile_texts_stay_texts(tmp_path: Path, engine: Engine) -> None:
    charts = _nasty_charts()
    built = _build(tmp_path, page_of(*charts), engine)
    assert built.findings == ()
    tree = LexborHTMLParser(built.page.read_bytes())
    assert len(tree.css("figure.chart > svg")) == len(charts)
    assert {node.tag for node in tree.css("figure.chart svg *")} <= _ELEMENTS
    assert tree.css("figure.chart :is(script, img, style, [onclick], [style])") == []
    article = tree.css_first("article .page")
    assert article is not None
    assert " ".join(article.text(separator=" ").split()) == article_words(page_of(*charts))


#: Of each drawing: the size of its letters on the screen, and the words outside it.
_WORDS = """() => [...document.querySelectorAll(".chart__drawing")].map((svg) => {
  const box = svg.getBoundingClientRect();
  const outside = [...svg.querySelectorAll("text")].filter((text) => {
    const own = text.getBoundingClientRect();
    return own.left < box.left - 1 || own.right > box.right + 1;
  });
  const size = parseFloat(getComputedStyle(svg.querySelector("text")).fontSize);
  return [size * box.width / 340, outside.map((text) => text.textContent)];
})"""


def test_words_are_read_on_a_phone_and_stay_inside(browser: Browser, shown: str) -> None:
    with opened(browser, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(shown)
        found = page.evaluate(_WORDS)
    assert len(found) == len(EVERY_KIND) - 1
    assert min(size for size, _ in found) >= _SMALLEST_TEXT
    assert [outside for _, outside in found if outside] == []


_CONTRASTS = """() => {
  const luminance = (colour) => {
    const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
  };
  const figure = document.querySelector(".chart");
  const probe = document.createElement("i");
  figure.append(probe);
  const colour = (name) => {
    probe.style.color = `var(${name})`;
    return luminance(getComputedStyle(probe).color);
  };
  const ground = colour("--chart-ground");
  return Object.fromEntries(
    ["--chart-1", "--chart-2", "--chart-3", "--chart-4", "--chart-words"].map((name) => {
      const own = colour(name);
      return [name, (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05)];
    }));
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_stand_out_from_their_ground(browser: Browser, shown: str, scheme: str) -> None:
    with opened(browser, color_scheme=scheme) as (page, _):
        page.goto(shown)
        found = page.evaluate(_CONTRASTS)
    assert {name: ratio for name, ratio in found.items() if ratio < _LEAST_CONTRAST} == {}


def test_paper_shows_the_figures_without_scripts(browser: Browser, shown: str) -> None:
    with opened(browser, java_script_enabled=False) as (page, _):
        page.goto(shown)
        table = page.locator("#thang table")
        assert not table.is_visible()
        page.locator("#thang summary").click()
        assert table.is_visible()
        page.reload()
        page.emulate_media(media="print")
        assert table.is_visible()
        assert not page.locator("#thang summary").is_visible()
