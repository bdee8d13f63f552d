"""The three sites, one page for each record: what each search reads."""

from __future__ import annotations

import html
import json
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import yaml

from generator.load import load_corpus
from generator.render import render_site
from generator.views import derive_site
from tests.bench import AS_OF, CHECKOUT
from tests.bench.content import COMMUNE, write_checkout

_EMPTY = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tìm</title></html>'
RECORDS = CHECKOUT.parent / "shared" / "data" / "portal" / "commune-level.jsonl"


def read_records() -> dict[str, dict[str, str]]:
    """The portal's records by code."""
    lines = RECORDS.read_text("utf-8").splitlines()
    rows = [json.loads(line) for line in lines if line.strip()]
    return {row["ma_thu_tuc"]: row for row in rows}


def write_ours(folder: Path, count: int) -> Path:
    """Our index and engine, with the catalogue's own vocabulary."""
    root = folder / "checkout"
    root.mkdir()
    write_checkout(root, count)
    catalogue = root / "content" / "catalogue"
    shutil.copy(CHECKOUT / "content" / "catalogue" / "vocabulary.yml", catalogue)
    corpus, _ = load_corpus(root / "content")
    files = render_site(derive_site(corpus, today=AS_OF))[COMMUNE].files
    site = folder / "ours"
    (site / "tim").mkdir(parents=True)
    (site / "tim" / "goi-y.js").write_text(files["tim/goi-y.js"], "utf-8")
    scripts = site / "assets" / "javascripts"
    scripts.mkdir(parents=True)
    shutil.copy(CHECKOUT / "theme_overrides/assets/javascripts/search.js", scripts)
    (site / "index.html").write_text(_EMPTY, "utf-8")
    return site


def build_material(folder: Path, records: dict[str, dict[str, str]]) -> Path:
    """MkDocs with Material and its search plugin, as they come, in Vietnamese."""
    docs = folder / "material" / "docs"
    docs.mkdir(parents=True)
    for code, row in records.items():
        texts = (value for name, value in row.items() if name != "ten_thu_tuc" and value)
        body = "\n\n".join(html.escape(text) for text in texts)
        (docs / f"{code}.md").write_text(f"# {row['ten_thu_tuc']}\n\n{body}\n", "utf-8")
    (docs / "index.md").write_text("# Thủ tục\n", "utf-8")
    theme = {"name": "material", "language": "vi", "font": False}
    values = {"site_name": "Thủ tục", "theme": theme, "plugins": ["search"]}
    configuration = docs.parent / "mkdocs.yml"
    configuration.write_text(yaml.safe_dump({**values, "nav": [{"Thủ tục": "index.md"}]}), "utf-8")
    subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(configuration)],
        check=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    return docs.parent / "site"


def add_pagefind(folder: Path, built: Path) -> tuple[Path | None, str]:
    """Material's pages with Pagefind's index beside them, or why there is none."""
    site = folder / "pagefind"
    shutil.copytree(built, site)
    environment = folder / "venv"
    venv.create(environment, with_pip=True)
    python = str(environment / "bin" / "python")
    steps = (
        [python, "-m", "pip", "install", "-q", "pagefind[bin]"],
        [python, "-m", "pagefind", "--site", str(site)],
    )
    for step in steps:
        ended = subprocess.run(step, capture_output=True, encoding="utf-8", check=False)
        if ended.returncode:
            said = (ended.stderr or ended.stdout).strip().splitlines()
            return None, said[-1] if said else "no reason given"
    return site, ""
