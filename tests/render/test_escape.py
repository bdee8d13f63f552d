"""Any text, in any slot of a page, is shown as it is and adds nothing to the page."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from mkdocs.utils.meta import get_data
from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.language import one_line
from generator.render.blocks import (
    Block,
    Bullets,
    Card,
    Cards,
    CaseChoice,
    CaseOption,
    Cell,
    Choice,
    Details,
    Fact,
    Facts,
    FilterItem,
    FilterList,
    Fold,
    FoldList,
    Notice,
    Page,
    Paragraph,
    Row,
    SearchBox,
    SearchResults,
    Section,
    Span,
    Steps,
    Subheading,
    Table,
    TickTools,
)
from generator.render.config import commune_config
from generator.render.escape import escape
from generator.render.templating import page_markdown
from generator.views import derive_site
from generator.views.communes import CommuneView
from tests.render.filled import AS_OF, filled_corpus
from tests.render.nasty import INNOCUOUS, NASTY, engine

_OUTSIDE = "https://xa.vn/"

#: Texts that are nothing but signs, next to each other and to letters.
_signs = st.text(alphabet="|<>&\"'`*_{}[]()#+-.!=:;~^\\/@$%? \n\t019aZđ", max_size=40)
#: What no YAML file can hold cannot come from the content.
_anything = st.text(
    alphabet=st.characters(codec="utf-8", exclude_characters="\ufffe\uffff"), max_size=80
)
_joined = st.lists(st.one_of(st.sampled_from(NASTY), _anything), min_size=2, max_size=5).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n"]).map(lambda between: between.join(parts))
)
texts = st.one_of(_anything, _signs, st.sampled_from(NASTY), _joined).filter(one_line)


def page_of(text: str) -> Page:
    """A page that shows the text in a slot of every kind; sections carry the slot's name."""
    plain, link = Span(text=text), Span(text=text, target=_OUTSIDE)
    badge, absent = Span(text=text, status="done"), Span(text=text, is_empty=True)
    every = (plain, link, badge, absent, Span(text=text, target=_OUTSIDE, is_empty=True))
    cells = (Cell(lines=((plain, link), every), is_header=True), Cell(lines=((plain,),), field="f"))
    slots: dict[str, tuple[Block, ...]] = {
        "paragraph": (Paragraph(spans=(plain,)),),
        "spans": (Paragraph(spans=(plain, link, badge, absent, plain)),),
        "link-first": (Paragraph(spans=(link, plain)),),
        "styled": (Paragraph(spans=every, style="lead"),),
        "notice": (Notice(kind="info", spans=every),),
        "bullets": (Bullets(items=((plain,), (link, plain), every[:4])),),
        "steps": (Steps(items=((plain,), (link, plain), every[:4])),),
        "facts": (
            Facts(facts=(Fact(field="f", record=text, label=text, lines=(every, (plain,))),)),
        ),
        "table": (
            Table(caption=text, columns=(text, text), rows=(Row(record=text, cells=cells),)),
        ),
        "ticks": (
            TickTools(key=text, clear=text, print=text, note=text),
            _table(text, (replace(cells[0], has_tick=True), replace(cells[1], has_tick=True))),
        ),
        "folds": (
            FoldList(
                id="g",
                label=text,
                folds=(Fold(id="g-1", title=text, count=text, table=_table(text, cells)),),
                back=text,
            ),
        ),
        "details": (
            Details(
                id="d",
                summary=(plain, badge),
                blocks=(
                    Paragraph(spans=every),
                    Paragraph(spans=(plain,), style="meta"),
                    Notice(kind="info", spans=every),
                    Bullets(items=((plain,), (link, plain))),
                    Facts(facts=(Fact(field="f", record=text, label=text, lines=((plain,),)),)),
                    _table(text, cells),
                ),
            ),
        ),
        "choice": (
            CaseChoice(
                cases=(CaseOption(label=text, groups=("g-1",)),),
                channels=(("n", text),),
                places=(("g-1", text),),
                title=text,
                case_label=text,
                every_case=text,
                channel_label=text,
                every_channel=text,
            ),
        ),
        "cards": (Cards(cards=(Card(title=text, target=_OUTSIDE, text=text),)),),
        "subheading": (Subheading(id="s", title=text), Paragraph(spans=(plain,))),
        "search": (SearchBox(label=text), SearchResults(spans=every[:4])),
        "filter": (
            FilterList(
                id="l",
                choices=(Choice(name="n", label=text, values=((text, text),)),),
                ticks=(("t", text),),
                items=(
                    FilterItem(
                        record=text, title=text, target=_OUTSIDE, text=text, values={"n": text}
                    ),
                ),
            ),
        ),
    }
    return Page(
        path="a.md",
        title=text,
        description=text,
        record=text,
        sources=(),
        updated=text,
        parents=((text, "index.md"),),
        sections=tuple(
            Section(id=name, title=text, blocks=blocks) for name, blocks in slots.items()
        ),
        structured=data_of(text),
    )


def _table(text: str, cells: tuple[Cell, ...]) -> Table:
    row = Row(record=text, cells=cells, marks={"n": text})
    return Table(caption=text, columns=(text, text), rows=(row,))


def data_of(text: str) -> dict[str, object]:
    """Data for machines with the text as a value, in a list, and as a key."""
    return {"@type": "Thing", "name": text, "alternateName": [text, {f"k{text}": text}]}


@lru_cache(maxsize=1)
def _engine() -> Markdown:
    return engine()


def built(page: Page) -> LexborHTMLParser:
    """The page's body as the engine makes it, after the front matter is taken off."""
    body, _ = get_data(page_markdown(page))
    return LexborHTMLParser(f"<body>{_engine().reset().convert(body)}</body>")


def skeleton(tree: LexborHTMLParser) -> list[tuple[str, tuple[str, ...]]]:
    """Every element in its order, by its name and the names of its attributes."""
    return [(node.tag or "", tuple(node.attributes)) for node in tree.css("body *")]


#: Elements that hold one text and nothing else.
_LEAVES = (
    "h1, h2, h3, a, .status, .empty, th[scope=col], td, caption, dt, option[value], label[for]"
)


def shown(node: LexborNode) -> str:
    """Visible text with white space folded, and nothing else changed."""
    return " ".join(node.text().split())


def wrong_texts(tree: LexborHTMLParser, text: str) -> Iterator[str]:
    """Elements and attributes that show something else than the text."""
    for node in tree.css(_LEAVES):
        if node.attributes.get("value") != "" and shown(node) != text:
            yield f"{node.tag}: {shown(node)}"
    for name in ("data-record", "data-label", "aria-label", "data-n", "value"):
        for node in tree.css(f"[{name}]"):
            if (node.attributes[name] or "") not in (text, ""):
                yield f"{name}={node.attributes[name]}"


def words_by_slot(tree: LexborHTMLParser) -> dict[str, str]:
    """The whole visible text below each heading."""
    found: dict[str, str] = {}
    here = ""
    body = tree.body
    assert body is not None
    for node in body.iter():
        if node.tag == "script":
            continue
        if node.tag in ("h1", "h2"):
            here = node.attributes["id"] or ""
            found[here] = ""
        else:
            found[here] += f" {shown(node)}"
    return {slot: " ".join(words.split()) for slot, words in found.items()}


def machine_data(tree: LexborHTMLParser) -> list[object]:
    """The values of the blocks of data, exactly as they were given."""
    return [json.loads(node.text()) for node in tree.css('script[type="application/ld+json"]')]


def assert_shown(text: str) -> None:
    tree, twin = built(page_of(text)), _twin()
    line = one_line(text)
    assert list(wrong_texts(tree, line)) == []
    assert skeleton(tree) == skeleton(twin)
    assert machine_data(tree) == [data_of(text)]
    assert words_by_slot(tree) == {
        slot: words.replace(INNOCUOUS, line) for slot, words in words_by_slot(twin).items()
    }


@lru_cache(maxsize=1)
def _twin() -> LexborHTMLParser:
    return built(page_of(INNOCUOUS))


def test_the_twin_shows_the_word_in_every_slot() -> None:
    words = words_by_slot(_twin())
    assert {slot: found.count(INNOCUOUS) for slot, found in words.items()} == {
        "noi-dung": 0,
        "paragraph": 1,
        "spans": 5,
        "link-first": 2,
        "styled": 5,
        "notice": 5,
        "bullets": 7,
        "steps": 7,
        "facts": 7,
        "table": 11,
        "ticks": 3 + 11,
        "folds": 5 + 11,
        "details": 2 + 5 + 1 + 5 + 3 + 2 + 11,
        "choice": 8,
        "cards": 2,
        "subheading": 2,
        "search": 5,
        "filter": 5,
    }


@pytest.mark.parametrize("text", NASTY)
def test_a_nasty_text_is_shown_and_adds_nothing(text: str) -> None:
    assert_shown(text)


@settings(deadline=None, max_examples=150)
@given(texts)
def test_any_text_is_shown_and_adds_nothing(text: str) -> None:
    assert_shown(text)


@settings(deadline=None, max_examples=150)
@given(st.lists(texts, min_size=2, max_size=4))
def test_texts_do_not_act_on_each_other(parts: list[str]) -> None:
    spans = tuple(Span(text=part) for part in parts)
    links = tuple(Span(text=part, target=_OUTSIDE) for part in parts)
    sections = (
        Section(id="a", title="", blocks=(Paragraph(spans=spans), Paragraph(spans=links))),
        Section(id="b", title="", blocks=(Bullets(items=(spans, links, *((s,) for s in spans))),)),
        Section(id="c", title="", blocks=tuple(Paragraph(spans=(span,)) for span in spans)),
    )
    page = Page(
        path="a.md", title="t", description="", record="", sources=(), updated="", sections=sections
    )
    tree = built(page)
    together = " ".join(one_line(part) for part in parts)
    assert [shown(node) for node in tree.css("p, li")] == [
        *[together] * 4,
        *(one_line(part) for part in parts * 2),
    ]
    assert Counter(node.tag for node in tree.css("body *")) == Counter(
        h1=1, p=2 + len(parts), a=2 * len(parts), ul=1, li=2 + len(parts)
    )


def assert_front_matter(text: str) -> None:
    head = page_markdown(page_of(text)).split("\n---\n", 1)[0].removeprefix("---\n")
    front = yaml.safe_load(head)
    _, read_by_engine = get_data(page_markdown(page_of(text)))
    assert (
        front
        == read_by_engine
        == {
            "title": escape(text),
            "description": escape(text),
            "record": escape(text),
            "updated": escape(text),
            "parents": [{"title": escape(text), "url": "."}],
            "search_box": True,
            "scripts": ["list-filter.js", "paper-list.js", "case-choice.js", "folds.js"],
        }
    )
    assert unescape(escape(text)) == one_line(text)
    assert re.search(r"[<>\"{}]", escape(text)) is None


@pytest.mark.parametrize("text", NASTY)
def test_front_matter_holds_a_nasty_text(text: str) -> None:
    assert_front_matter(text)


@settings(deadline=None, max_examples=150)
@given(texts)
def test_front_matter_holds_any_text(text: str) -> None:
    assert_front_matter(text)


@settings(deadline=None, max_examples=100)
@given(texts)
def test_the_configuration_holds_any_name(text: str) -> None:
    view = _commune()
    named = replace(view, commune=view.commune.model_copy(update={"name": text}))
    read = yaml.safe_load(commune_config(named))
    assert unescape(read["site_name"]) == one_line(text)
    assert unescape(read["extra"]["commune_name"]) == one_line(text)


@lru_cache(maxsize=1)
def _commune() -> CommuneView:
    corpus = filled_corpus(lambda _: INNOCUOUS)
    return derive_site(corpus, today=AS_OF, as_of=AS_OF).communes[0]


_addresses = st.text(alphabet="ab1/?#&=%@+,;~.-_!$*()[]{}'|\\^`:ộđ", max_size=30)


@settings(deadline=None, max_examples=150)
@given(_addresses)
def test_an_address_leads_where_it_says(path: str) -> None:
    target = f"https://xa.vn/{path}"
    span = Span(text=INNOCUOUS, target=target)
    blocks = (Paragraph(spans=(span,)), Paragraph(spans=(span,), style="lead"))
    page = Page(
        path="a.md",
        title="t",
        description="",
        record="",
        sources=(),
        updated="",
        sections=(Section(id="a", title="", blocks=blocks),),
    )
    links = built(page).css("a")
    assert [tuple(link.attributes) for link in links] == [("href",), ("href",)]
    assert [unquote(link.attributes["href"] or "") for link in links] == [unquote(target)] * 2
    assert [shown(link) for link in links] == [INNOCUOUS] * 2
