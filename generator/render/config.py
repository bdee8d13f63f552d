"""The engine's configuration of one commune: what differs from the base ``mkdocs.yml``."""

from __future__ import annotations

import yaml

from generator.render.addresses import SEARCH_PAGE, site_address
from generator.render.escape import escape
from generator.render.feed import CHANGES_PAGE
from generator.render.pages.access import PAGE as ACCESS_PAGE
from generator.render.pages.words import PAGE as WORDS_PAGE
from generator.views.communes import CommuneView
from generator.views.site import Site
from generator.views.wording import date_vi
from generator.vocabulary import CommuneState

_BANNERS = {
    CommuneState.ACTIVE: "",
    CommuneState.DEMO: "Dữ liệu minh hoạ: xã này không có thật.",
    CommuneState.ARCHIVED: "Trang lưu trữ: xã này không còn tiếp nhận hồ sơ.",
}
_PROCEDURE_NAV = (
    ("Thủ tục", "thu-tuc/index.md"),
    ("Lĩnh vực", "linh-vuc/index.md"),
    ("Sự kiện", "su-kien/index.md"),
)
_NAV = (
    ("Kế hoạch", "ke-hoach/index.md"),
    ("Tiến độ", "tien-do.md"),
    ("Kết quả", "ket-qua/index.md"),
    ("Đơn vị", "don-vi/index.md"),
    ("Liên hệ", "lien-he.md"),
    ("Trợ giúp", "tro-giup/index.md"),
    ("Dữ liệu mở", "du-lieu/index.md"),
)


def commune_config(commune: CommuneView) -> str:
    """``build/<commune>/mkdocs.yml``."""
    record = commune.commune
    procedures = () if commune.is_archived else _procedure_nav(commune)
    nav = (("Trang chủ", "index.md"), *procedures, *_NAV)
    extra = {
        "commune_name": escape(record.name),
        "commune_state": record.state.value,
        "banner": _BANNERS[record.state],
        "as_of": f"Số liệu tính đến ngày {date_vi(commune.as_of)}",
        "saved_on": date_vi(commune.as_of),
        "feedback_path": "phan-anh/#gui",
        "contact_path": "lien-he/",
        "help_path": "tro-giup/",
        "access_path": site_address(ACCESS_PAGE),
        "search_path": site_address(SEARCH_PAGE),
    }
    if commune.glossary:
        extra["words_path"] = site_address(WORDS_PAGE)
    config = _config(escape(record.name), nav, extra)
    if record.public_url:
        config["site_url"] = record.public_url
    return _yaml(config)


def _procedure_nav(commune: CommuneView) -> tuple[tuple[str, str], ...]:
    """The page of changes stands in the navigation where there are any."""
    changes = (("Thay đổi", CHANGES_PAGE),) if commune.changes.decisions else ()
    return (*_PROCEDURE_NAV, *changes)


def front_config(site: Site) -> str:
    """The configuration of the front page."""
    extra = {"as_of": f"Số liệu tính đến ngày {date_vi(site.as_of)}"}
    return _yaml(_config("Công khai cấp xã", (("Trang đầu", "index.md"),), extra))


def _config(
    site_name: str, nav: tuple[tuple[str, str], ...], extra: dict[str, str]
) -> dict[str, object]:
    return {
        "INHERIT": "../../mkdocs.yml",
        "site_name": site_name,
        "docs_dir": "docs",
        "site_dir": "site",
        "theme": {"custom_dir": "../../theme_overrides"},
        "extra": extra,
        "nav": [{title: page} for title, page in nav],
    }


def _yaml(config: dict[str, object]) -> str:
    return yaml.safe_dump(config, allow_unicode=True, sort_keys=False, width=1000)
