"""Texts that something on the way to the page could read as a sign."""

from __future__ import annotations

from markdown import Markdown
from mkdocs.config import load_config

from tests.cli.running import ROOT

#: The longest name of the source data has 1,241 bytes.
_LONG = "Ủy ban nhân dân xã cấp bản sao | " * 30

#: Of HTML, of Markdown and its extensions, of YAML, of templates, of spreadsheets.
NASTY = (
    "a | b | c",
    "|---|---|",
    "<script>alert(1)</script>",
    "</title><script src=//x.vn></script>",
    "</td></tr></table><h1>Hết</h1>",
    '"><img src=x onerror=alert(1)>',
    "<!-- chú thích",
    "]]>",
    "<?php x ?>",
    "{ onclick=x }",
    "{: .lop #ma onclick=x }",
    "Tên { onclick=x }",
    "Tên {#phi}",
    "{{ 7 * 7 }}",
    "{% raw %}{# ghi chú #}",
    "!!! note",
    "??? note",
    "=== Thẻ",
    ":::ident",
    "[^1]",
    "[^1]: chân trang",
    "*[HTML]: x",
    "[x]: https://x.vn",
    "[x](javascript:alert(1))",
    "![x](//x.vn/a.png)",
    "[TOC]",
    "[[x]]",
    "*",
    "**đậm** và __đậm__ và _nghiêng_",
    "a_b_c _d_ __e__ f__g",
    "#",
    "# Đề mục #",
    "## 1. Đề mục {#id}",
    "1.",
    "1. một",
    "12) mười hai",
    "2026. Năm",
    "- gạch",
    "+ cộng",
    "---",
    "- - -",
    "***",
    "===",
    "> trích",
    ": nghĩa",
    "? khoá",
    "& neo *sao",
    "%TAG",
    "@ai",
    "    bốn dấu cách",
    "\ttab\tgiữa\t",
    "'đơn' \"kép\" “cong” «góc» `ngược`",
    "``` python",
    "~~~",
    "`mã` ``mã``",
    "dòng một\ndòng hai\n\ndòng ba",
    "dòng một\r\n# dòng hai\r\n    mã",
    "hai dấu cách  \nrồi xuống dòng",
    "gạch chéo \\ \\* \\",
    "cuối \\",
    "&amp; &lt;b&gt; &#60; &nbsp; & &x;",
    "https://x.vn/a_b*c?d=1&e=2",
    "<https://x.vn> <ai@x.vn> ai@x.vn",
    "klzzwxh:0000 wzxhzdk:0 \u0002klzzwxh:0\u0003",
    "=1+1",
    "-1",
    "$x$ ==y== ^^z^^ ++k++ ~~g~~ H~2~O x^2^ :smile: (c) --> ...",
    "null",
    "có: không",
    "\u200eHọ\u200b tên\u00a0đệm\u00ad",
    "Ho\u0302\u0323 tịch",
    "e\u0301" * 3,
    "🏛️ 👩‍👧 ﷽",
    _LONG + "x" * (1241 - len(_LONG.encode())),
)

#: A word that no machine reads as a sign, for the page that the others are held against.
INNOCUOUS = "từ"


def engine() -> Markdown:
    """Python-Markdown as the engine sets it up for our pages."""
    config = load_config(str(ROOT / "mkdocs.yml"), docs_dir=str(ROOT / "theme_overrides"))
    return Markdown(
        extensions=config.markdown_extensions, extension_configs=config["mdx_configs"] or {}
    )
