"""The engine's configuration of each commune."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from generator.render import FRONT
from tests.golden import sample_rendered

RENDERED = sample_rendered()


def config(name: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(RENDERED[name].config)
    return found


@pytest.mark.parametrize("name", sorted(RENDERED))
def test_what_the_engine_needs(name: str) -> None:
    found = config(name)
    assert [found[key] for key in ("INHERIT", "docs_dir", "site_dir", "theme")] == [
        "../../mkdocs.yml",
        "docs",
        "site",
        {"custom_dir": "../../theme_overrides"},
    ]


@pytest.mark.parametrize("name", sorted(RENDERED))
def test_the_navigation_is_short_and_leads_to_pages(name: str) -> None:
    pages = [page for entry in config(name)["nav"] for page in entry.values()]
    assert len(pages) <= 12
    assert pages[0] == "index.md"
    assert [page for page in pages if page not in RENDERED[name].files] == []


def test_the_banner_tells_the_state() -> None:
    states = {name: config(name)["extra"].get("banner") for name in RENDERED}
    assert states == {
        FRONT: None,
        "xa-cu": "Trang lưu trữ: xã này không còn tiếp nhận hồ sơ.",
        "xa-thu": "",
    }


def test_the_day_stands_beside_the_figures() -> None:
    assert {name: config(name)["extra"]["as_of"] for name in RENDERED} == {
        FRONT: "Số liệu tính đến ngày 20/08/2026",
        "xa-cu": "Số liệu tính đến ngày 01/07/2025",
        "xa-thu": "Số liệu tính đến ngày 20/08/2026",
    }


def test_an_address_only_where_the_commune_has_one() -> None:
    assert config("xa-thu")["site_url"] == "https://xa-thu.example/cong-khai/"
    assert "site_url" not in config("xa-cu")
    assert "site_url" not in config(FRONT)
