"""Where pages lie, and relative references between them."""

from __future__ import annotations

import posixpath

import pytest

from generator.render.addresses import built_path, markdown_reference, site_address, url


@pytest.mark.parametrize(
    ("page", "built", "address"),
    [
        ("index.md", "index.html", "."),
        ("tien-do.md", "tien-do/index.html", "tien-do/"),
        ("thu-tuc/index.md", "thu-tuc/index.html", "thu-tuc/"),
        ("thu-tuc/1.001193.md", "thu-tuc/1.001193/index.html", "thu-tuc/1.001193/"),
    ],
)
def test_built_pages_and_their_addresses(page: str, built: str, address: str) -> None:
    assert (built_path(page), site_address(page)) == (built, address)


@pytest.mark.parametrize(
    ("page", "target", "expected"),
    [
        ("index.md", "thu-tuc/index.md", "thu-tuc/"),
        ("index.md", "tien-do.md", "tien-do/"),
        ("index.md", "index.md", "./"),
        ("index.md", "hung-thinh/", "hung-thinh/"),
        ("tien-do.md", "index.md", "../"),
        ("tien-do.md", "du-lieu/plans.json", "../du-lieu/plans.json"),
        ("thu-tuc/a.md", "index.md", "../../"),
        ("thu-tuc/a.md", "thu-tuc/b.md", "../b/"),
        ("thu-tuc/a.md", "thu-tuc/index.md", "../"),
        ("thu-tuc/a.md", "thu-tuc/a.md#ho-so", "./#ho-so"),
        ("thu-tuc/a.md", "lien-he.md#phan-anh", "../../lien-he/#phan-anh"),
        ("thu-tuc/a.md", "files/mau 01.docx", "../../files/mau 01.docx"),
        ("thu-tuc/a.md", "https://nguon.example/a.md", "https://nguon.example/a.md"),
        ("thu-tuc/a.md", "mailto:a@nguon.example", "mailto:a@nguon.example"),
        ("thu-tuc/a.md", "#ho-so", "#ho-so"),
    ],
)
def test_references_in_html(page: str, target: str, expected: str) -> None:
    assert url(page, target) == expected


@pytest.mark.parametrize(
    ("page", "target", "expected"),
    [
        ("index.md", "thu-tuc/a.md", "thu-tuc/a.md"),
        ("thu-tuc/a.md", "thu-tuc/b.md#phi", "b.md#phi"),
        ("thu-tuc/a.md", "index.md", "../index.md"),
        ("thu-tuc/a.md", "https://nguon.example/", "https://nguon.example/"),
    ],
)
def test_references_in_markdown(page: str, target: str, expected: str) -> None:
    assert markdown_reference(page, target) == expected


PAGES = ["index.md", "tien-do.md", "thu-tuc/index.md", "thu-tuc/a.md", "du-lieu/danh-muc.md"]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("target", PAGES)
def test_a_reference_leads_where_the_page_was_built(page: str, target: str) -> None:
    here = posixpath.dirname(built_path(page))
    found = posixpath.normpath(posixpath.join(here, url(page, target), "index.html"))
    assert found == built_path(target)
