"""What a release must show is kept beside the releases."""

from __future__ import annotations

from pathlib import Path

from generator.cli.paths import Paths
from generator.cli.placed import recall, remember
from generator.expected import ExpectedSite
from generator.publish.assemble import SitePart, assemble
from generator.publish.place import place


def _placed(root: Path) -> tuple[Paths, Path, ExpectedSite]:
    paths = Paths(root=root, content=root / "content")
    (root / "front").mkdir()
    (root / "front/index.html").write_text("x", "utf-8")
    release = assemble([SitePart(address="", folder=root / "front")], paths.releases)
    site = ExpectedSite(commune="an", source="content/an/commune.yml", pages=(), files=())
    remember(paths, release, {"an": site})
    place(release, paths.site)
    return paths, release, site


def test_what_was_remembered_is_recalled(tmp_path: Path) -> None:
    paths, _, site = _placed(tmp_path)
    assert recall(paths) == {"an": site}


def test_what_another_version_wrote_is_forgotten(tmp_path: Path) -> None:
    """All is built anew, instead of a fault of the program."""
    paths, release, _ = _placed(tmp_path)
    kept = tmp_path / "build/expected" / release.name / "an.json"
    kept.write_text('{"commune": "an", "pages": [], "files": []}', "utf-8")
    assert recall(paths) == {}
