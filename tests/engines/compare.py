"""Builds the folders of ``make site`` with the other engine and compares what came out.

``python -m tests.engines.compare`` after ``make site``. Zensical works in a copy, so the
release that was placed stays as it is. Three things must hold for every commune: the
engine ends well, every asset that a page names exists, and the text of every article is
the same as in the site that MkDocs built.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[2]
_ARTICLE = "article"
#: Not words of the page: the pilcrow of a heading, scripts and styles.
_NO_TEXT = "a.headerlink, script, style, template"
#: Attributes that make a browser fetch something at once.
_ASSETS = (("link", "href"), ("script", "src"), ("img", "src"), ("source", "src"), ("use", "href"))


def article_text(html: str) -> str | None:
    """The words of a page's article with white space folded; None where it has none."""
    article = LexborHTMLParser(html).css_first(_ARTICLE)
    if article is None:
        return None
    for part in article.css(_NO_TEXT):
        part.decompose()
    return " ".join(article.text(separator=" ").split())


def missing_assets(site: Path) -> list[str]:
    """«page: address» of every asset that a page names and that is not there."""
    return [
        f"{page.relative_to(site).as_posix()}: {address}"
        for page in sorted(site.rglob("*.html"))
        for address in _assets(page.read_text(encoding="utf-8"))
        if not _target(site, page, address).is_file()
    ]


def _assets(html: str) -> Iterator[str]:
    tree = LexborHTMLParser(html)
    for tag, attribute in _ASSETS:
        for element in tree.css(f"{tag}[{attribute}]"):
            if element.attributes.get("rel") in {"canonical", "next", "prev", "alternate"}:
                continue
            address = element.attributes.get(attribute) or ""
            if not address.startswith(("#", "data:")):
                yield address


def _target(site: Path, page: Path, address: str) -> Path:
    parts = urlsplit(address)
    if parts.netloc:
        return site / "another-host"
    path = unquote(parts.path)
    # The 404 page is served from any depth, so its addresses begin at the root.
    return site / path.lstrip("/") if path.startswith("/") else page.parent / path


def differing_articles(one: Path, other: Path) -> list[str]:
    """Pages of the first site whose article is missing or reads otherwise in the second."""
    return [
        page.relative_to(one).as_posix()
        for page in sorted(one.rglob("*.html"))
        if (text := article_text(page.read_text(encoding="utf-8"))) is not None
        and text != _article_of(other / page.relative_to(one))
    ]


def _article_of(page: Path) -> str | None:
    return article_text(page.read_text(encoding="utf-8")) if page.is_file() else None


def build_with_zensical(folder: Path, workspace: Path) -> Path:
    """The site that Zensical makes of a copy of one commune's folder."""
    copy = workspace / "build" / folder.name
    copy.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", workspace)
    shutil.copytree(ROOT / "theme_overrides", workspace / "theme_overrides", dirs_exist_ok=True)
    shutil.copy(folder / "mkdocs.yml", copy)
    shutil.copytree(folder / "docs", copy / "docs")
    command = [sys.executable, "-m", "zensical", "build", "--strict", "-f", "mkdocs.yml"]
    ended = subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)
    if ended.returncode:
        output = f"{ended.stdout}{ended.stderr}"
        sys.exit(f"{folder.name}: zensical ended with {ended.returncode}\n{output}")
    return copy / "site"


def compare(folder: Path, site: Path) -> list[str]:
    """What is not as it should be for one commune."""
    with tempfile.TemporaryDirectory() as workspace:
        built = build_with_zensical(folder, Path(workspace))
        pages = len(list(built.rglob("*.html")))
        told = [f"asset missing: {asset}" for asset in missing_assets(built)]
        told += [f"article differs: {page}" for page in differing_articles(site, built)]
        print(f"{folder.name}: {pages} pages, {len(told)} differences")  # noqa: T201 - a tool
    return [f"{folder.name}: {line}" for line in told]


def main() -> int:
    """Compare every commune of the current release."""
    folders = sorted(path.parent for path in ROOT.glob("build/*/mkdocs.yml"))
    folders = [folder for folder in folders if (folder / "site").is_dir()]
    if not folders:
        sys.exit("no commune has been built: run make site")
    told = [line for folder in folders for line in compare(folder, folder / "site")]
    print("\n".join(told))  # noqa: T201 - a tool
    return 1 if told else 0


if __name__ == "__main__":
    sys.exit(main())
