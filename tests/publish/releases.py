"""A small faultless release, written by hand, that each test spoils in one place."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path

from generator.expected import (
    ExpectedFact,
    ExpectedPage,
    ExpectedRow,
    ExpectedSection,
    ExpectedSite,
)

CODE = "1.001193"
PROCEDURE = f"thu-tuc/{CODE}/index.html"
#: The content files that the front page, the commune's home and the procedure are about.
FRONT_SOURCE = "content/an/commune.yml"
HOME_SOURCE = "content/xa-mau/commune.yml"
PROCEDURE_SOURCE = f"content/catalogue/procedures/{CODE}.yml"

_PAGE = """<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>{title}</title>
<link rel="stylesheet" href="{root}assets/site.css">
<link rel="canonical" href="https://xa-mau.example/"></head>
<body><a href="#noi-dung">Chuyển đến nội dung</a><a href="{root}">Trang chủ</a>
<main><article><div data-page-record="{record}"><h1 id="noi-dung">{title}</h1>
{body}
</div></article></main><script src="{root}assets/site.js"></script></body></html>
"""

_NOT_FOUND = (
    "<!doctype html><html lang=vi><title>Không tìm thấy trang</title>"
    "<main><h1>Không tìm thấy trang</h1></main>"
)

DATA_BLOCK = '<script type="application/ld+json">{"name":"Đăng ký khai sinh"}</script>'
_PROCEDURE_BODY = """<dl><dt>Bao lâu</dt>
<dd data-field="time" data-record="1.001193">Trong <b>ngày</b><br>làm việc</dd></dl>
<h2 id="ho-so">Hồ sơ</h2>
<table><caption>Giấy tờ</caption><tr data-record="a"><th scope="row">Tờ khai</th><td> 1
bản </td></tr>
<tr data-record="b"><th scope="row">Giấy chứng sinh</th><td>1 bản</td></tr></table>
<p><a href="https://dichvucong.gov.vn/">Cổng</a> <a href="mailto:x@y.vn">Thư</a></p>
"""

_HOME_BODY = """<ul><li data-record="1.001193">
<a href="thu-tuc/1.001193/#ho-so">Đăng ký khai sinh</a> <span>Hộ tịch</span></li></ul>
<a href="du-lieu/procedures.csv">Tệp</a>
"""


@dataclass(frozen=True, slots=True)
class SmallRelease:
    """The folder and what it must show."""

    folder: Path
    expected: dict[str, ExpectedSite]

    def spoil(self, path: str, before: str, after: str) -> None:
        """Replace text that stands there once."""
        file = self.folder / path
        text = file.read_text("utf-8")
        assert text.count(before) == 1
        file.write_text(text.replace(before, after), "utf-8")


def write_release(folder: Path) -> SmallRelease:
    """A front page and one commune with a home page and one procedure."""
    _write(folder / "index.html", _page("Các xã", "front", '<a href="xa-mau/">Xã Mẫu</a>', "./"))
    commune = folder / "xa-mau"
    _write(commune / "index.html", _page("Xã Mẫu", "home", _HOME_BODY, "./"))
    _write(
        commune / PROCEDURE,
        _page("Đăng ký khai sinh", CODE, _PROCEDURE_BODY + DATA_BLOCK, "../../"),
    )
    for site in (folder, commune):
        _write(site / "404.html", _NOT_FOUND)
        _write(site / "assets/site.css", "p { background: url('icon.svg') }")
        _write(site / "assets/icon.svg", "<svg/>")
        _write(site / "assets/site.js", "")
    _write(commune / "du-lieu/procedures.csv", "code\n")
    _write_index(commune)
    return SmallRelease(folder, {"": _front(), "xa-mau": _commune()})


def _page(title: str, record: str, body: str, root: str) -> str:
    return _PAGE.format(title=title, record=record, body=body, root=root)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")


def _write_index(commune: Path) -> None:
    rows = [["p", "Đăng ký khai sinh", "", CODE], ["s", "Hộ tịch", "linh-vuc/ho-tich/"]]
    data = json.dumps({"rows": rows}, ensure_ascii=False)
    _write(commune / "tim/goi-y.js", f"congkhaiSearch.suggestions({data});\n")


def _front() -> ExpectedSite:
    page = ExpectedPage(
        path="index.html",
        record="front",
        title="Các xã",
        sources=(FRONT_SOURCE,),
        sections=(),
        facts=(),
        rows=(),
    )
    return ExpectedSite(commune="", source=FRONT_SOURCE, pages=(page,), files=())


def _commune() -> ExpectedSite:
    item = ExpectedRow(section="danh-sach", record=CODE, cells=("Đăng ký khai sinh Hộ tịch",))
    home = replace(
        _front().pages[0], record="home", title="Xã Mẫu", sources=(HOME_SOURCE,), rows=(item,)
    )
    procedure = ExpectedPage(
        path=PROCEDURE,
        record=CODE,
        title="Đăng ký khai sinh",
        sources=(PROCEDURE_SOURCE, "content/xa-mau/procedures.yml"),
        sections=(ExpectedSection(id="ho-so", title="Hồ sơ"),),
        facts=(ExpectedFact(record=CODE, field="time", text="Trong ngày làm việc"),),
        rows=(
            ExpectedRow(section="ho-so", record="a", cells=("Tờ khai", "1 bản")),
            ExpectedRow(section="ho-so", record="b", cells=("Giấy chứng sinh", "1 bản")),
        ),
        structured='{"name": "Đăng ký khai sinh"}',
    )
    files = ("du-lieu/procedures.csv",)
    return ExpectedSite(commune="xa-mau", source=HOME_SOURCE, pages=(home, procedure), files=files)
