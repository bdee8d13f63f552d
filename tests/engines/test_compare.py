"""What the comparison of the two engines sees, and what it does not take for a difference."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.compare import article_text, differing_articles, missing_assets


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>không có bài</p>", None),
        (
            "<article><h1>Lệ phí<a class=headerlink>¶</a></h1>\n<p>8.000  đồng</p></article>",
            "Lệ phí 8.000 đồng",
        ),
        ("<article><p>một</p><script>hai()</script><style>p{}</style></article>", "một"),
    ],
)
def test_article_text(html: str, text: str | None) -> None:
    assert article_text(html) == text


def test_missing_assets(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "a.css").write_text("")
    (tmp_path / "thu-tuc").mkdir()
    (tmp_path / "thu-tuc" / "index.html").write_text(
        "<link rel=stylesheet href='../assets/a.css?1'><link rel=canonical href='https://x.vn/'>"
        "<script src='../assets/b.js'></script><img src='data:image/png;base64,'>"
        "<img src='https://x.vn/c.png'>"
    )
    assert missing_assets(tmp_path) == [
        "thu-tuc/index.html: ../assets/b.js",
        "thu-tuc/index.html: https://x.vn/c.png",
    ]


def test_differing_articles(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for site, pages in {
        one: {
            "a.html": "<article>như nhau</article>",
            "b.html": "<article>một</article>",
            "c.html": "<article>chỉ ở đây</article>",
            "d.html": "<p>không có bài</p>",
        },
        other: {
            "a.html": "<article><b>như</b>\nnhau</article>",
            "b.html": "<article>hai</article>",
        },
    }.items():
        site.mkdir()
        for name, html in pages.items():
            (site / name).write_text(html, encoding="utf-8")
    assert differing_articles(one, other) == ["b.html", "c.html"]
