"""The list of what a browser keeps: by hand, and another name for another content."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.publish.assemble import SitePart, assemble
from generator.publish.offline import LIST, SWITCH, WORKER

FILES = (
    WORKER,
    LIST,
    "404.html",
    "assets/images/favicon.png",
    "assets/images/status/done.svg",
    "assets/javascripts/bundle.0a1b2c3d.min.js",
    "assets/javascripts/bundle.0a1b2c3d.min.js.map",
    "assets/javascripts/lunr/vi.js",
    "assets/javascripts/workers/search.js",
    "assets/stylesheets/print.css",
    "files/to-khai.docx",
    "lien-he/index.html",
    "thu-tuc/1.001193/index.html",
    "thu-tuc/index.html",
    "tim/goi-y.js",
    "tim/van-ban-0.js",
)


def _built(folder: Path, head: str, text: str = "") -> Path:
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"{name} {text}", "utf-8")
    (folder / "index.html").write_text(head, "utf-8")
    return folder


def _list(folder: Path, releases: Path) -> dict[str, Any]:
    release = assemble([SitePart(address="xa-mau", folder=folder)], releases)
    text = (release / "xa-mau" / LIST).read_text("utf-8")
    told: dict[str, Any] = json.loads(text.removeprefix("self.congkhaiRelease = ").rstrip(";\n"))
    return told


def test_the_core_and_the_folders_of_a_commune(tmp_path: Path) -> None:
    told = _list(_built(tmp_path / "built", SWITCH), tmp_path / "releases")
    assert told.pop("release")
    assert told == {
        "isOn": True,
        "core": [
            "",
            "thu-tuc/",
            "lien-he/",
            "assets/images/status/done.svg",
            "assets/javascripts/bundle.0a1b2c3d.min.js",
            "assets/stylesheets/print.css",
            "tim/goi-y.js",
        ],
        "folders": ["assets", "files", "lien-he", "thu-tuc", "tim"],
    }


def test_another_content_has_another_name(tmp_path: Path) -> None:
    """The list of the release before does not count: a part taken over keeps its name."""
    one = _list(_built(tmp_path / "one", SWITCH), tmp_path / "releases")
    same = _built(tmp_path / "same", SWITCH)
    (same / LIST).write_text("của bản trước", "utf-8")
    assert _list(same, tmp_path / "releases") == one
    other = _list(_built(tmp_path / "other", SWITCH, "mới"), tmp_path / "releases")
    assert other["release"] != one["release"]


def test_without_the_switch_nothing_is_kept(tmp_path: Path) -> None:
    assert _list(_built(tmp_path / "built", ""), tmp_path / "releases")["isOn"] is False


def test_a_site_without_the_worker_has_no_list(tmp_path: Path) -> None:
    (tmp_path / "built").mkdir()
    (tmp_path / "built/index.html").write_text(SWITCH, "utf-8")
    part = SitePart(address="xa-mau", folder=tmp_path / "built")
    release = assemble([part], tmp_path / "releases")
    assert [path.name for path in (release / "xa-mau").iterdir()] == ["index.html"]
