"""A commune's folder as the render stage writes it, small, for the engines to build."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.expected import ExpectedPage, ExpectedSite

ROOT = Path(__file__).parents[2]

_CONFIGURATION = """INHERIT: ../../mkdocs.yml
site_name: Xã Mẫu
docs_dir: docs
site_dir: site
theme:
  custom_dir: ../../theme_overrides
nav:
  - Trang chủ: index.md
  - Thủ tục: thu-tuc/index.md
extra:
  commune_name: Ủy ban nhân dân xã Mẫu
  commune_state: demo
  banner: Dữ liệu minh hoạ, không phải số liệu thật.
  as_of: Số liệu tính đến ngày 15/7/2026
  feedback_path: thu-tuc/
"""

_FRONT_MATTER = """---
title: "{title}"
description: "{title}"
record: "{record}"
updated: "15/7/2026"
---

# {title} {{#noi-dung}}

"""

_LIST = """<form class="list-filter" data-list="thu-tuc-list" hidden>
<label>Lĩnh vực <select name="sector"><option value="">Tất cả</option>
<option value="ho-tich">Hộ tịch</option></select></label>
<label><input type="checkbox" name="free"> Không thu phí</label>
<p class="filter-count" role="status"></p>
</form>
<ul id="thu-tuc-list" class="filter-list">
<li data-sector="ho-tich" data-free="yes"><a href="1.001193/">Đăng ký khai sinh</a></li>
<li data-sector="dat-dai" data-free="no"><a href="1.001193/">Đất đai</a></li>
</ul>
"""

_PROCEDURE = """<p class="meta">Mã 1.001193</p>

## Phí, lệ phí {#phi}

| Loại | Mức |
| --- | ---: |
| Lệ phí | 8.000 đồng |

[Về danh sách](index.md) và [về đầu mục](#phi).
"""

PAGES = {
    "index.md": ("Xã Mẫu", "home", "[Thủ tục](thu-tuc/index.md)\n"),
    "thu-tuc/index.md": ("Thủ tục hành chính", "procedures", _LIST),
    "thu-tuc/1.001193.md": ("Đăng ký khai sinh", "1.001193", _PROCEDURE),
}

_SEARCH = (
    'congkhaiSearch.suggestions({"rows":[["p","Đăng ký khai sinh","","1.001193"],'
    '["t","Xã Mẫu","."],["t","Thủ tục hành chính","thu-tuc/"]]});\n'
)


def write_folder(root: Path) -> Path:
    """The theme, the base configuration and one commune's folder below ``build``."""
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "theme_overrides", root / "theme_overrides")
    folder = root / "build" / "xa-mau"
    for name, (title, record, body) in PAGES.items():
        page = folder / "docs" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(_FRONT_MATTER.format(title=title, record=record) + body, "utf-8")
    (folder / "mkdocs.yml").write_text(_CONFIGURATION, "utf-8")
    (folder / "docs/tim").mkdir()
    (folder / "docs/tim/goi-y.js").write_text(_SEARCH, "utf-8")
    (folder / "expected.json").write_text(_expected().to_json(), "utf-8")
    return folder


def _expected() -> ExpectedSite:
    pages = tuple(
        ExpectedPage(
            path="index.html" if name == "index.md" else _built(name),
            record=record,
            title=title,
            sources=(f"content/xa-mau/{record}.yml",),
            sections=(),
            facts=(),
            rows=(),
        )
        for name, (title, record, _) in PAGES.items()
    )
    return ExpectedSite(
        commune="xa-mau", source="content/xa-mau/commune.yml", pages=pages, files=()
    )


def _built(name: str) -> str:
    return f"{name.removesuffix('/index.md').removesuffix('.md')}/index.html"
