"""The templates' environment: everything printed is escaped unless it is markup."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from generator.render.abbreviations import marking
from generator.render.addresses import SEARCH_PAGE, markdown_reference, site_address, url
from generator.render.blocks import Block, Page
from generator.render.charts.drawing import drawing_of
from generator.render.charts.twin import twin_of
from generator.render.escape import finalize, json_for_html, reference


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The one environment; an unknown name in a template is an error."""
    return Environment(
        loader=PackageLoader("generator.render"),
        autoescape=True,
        finalize=finalize,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )


def _kind_of(block: Block) -> str:
    return type(block).__name__


def page_markdown(page: Page) -> str:
    """A page as Markdown, front matter included, ending in one line feed."""
    rendered = (
        environment()
        .get_template("page.md.j2")
        .render(
            page=page,
            kind_of=_kind_of,
            drawing_of=drawing_of,
            twin_of=twin_of,
            abbreviated=marking(page.abbreviations),
            json_text=json_for_html,
            search_page=SEARCH_PAGE,
            url=lambda target: reference(url(page.path, target)),
            address=lambda target: reference(site_address(target)),
            reference=lambda target: reference(markdown_reference(page.path, target)),
        )
    )
    return "\n".join(line.rstrip() for line in rendered.split("\n")).rstrip("\n") + "\n"
