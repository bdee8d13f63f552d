"""What each release must show, kept beside the releases for ``verify`` and ``--only``."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.cli.paths import Paths
from generator.expected import ExpectedSite
from generator.publish.place import current_release


def remember(paths: Paths, release: Path, expected: Mapping[str, ExpectedSite]) -> None:
    """Keep what a release must show; before it is placed, so that no moment lacks it."""
    kept = _folder(paths)
    for folder in kept.glob("*/"):
        if not (paths.releases / folder.name).is_dir() or folder.name == release.name:
            shutil.rmtree(folder)
    (kept / release.name).mkdir(parents=True)
    for name, site in expected.items():
        (kept / release.name / f"{name}.json").write_text(site.to_json(), encoding="utf-8")


def recall(paths: Paths) -> Mapping[str, ExpectedSite]:
    """What the site that is served must show, by build folder; empty where there is none."""
    release = current_release(paths.site)
    if release is None:
        return {}
    folder = _folder(paths) / release.name
    if not folder.is_dir():  # placed as a folder, which has no name of its own
        folder = max(
            _folder(paths).glob("*/"), key=lambda kept: kept.stat().st_mtime, default=folder
        )
    files = sorted(folder.glob("*.json"))
    try:
        return {path.stem: ExpectedSite.from_json(path.read_text("utf-8")) for path in files}
    except ValueError:  # written by another version of the program: all is built anew
        return {}


def _folder(paths: Paths) -> Path:
    return paths.build / "expected"
