"""Turns the site to a release in one step, so that an interruption leaves the former one.

Where links can be made, ``site`` is a symbolic link and turning it is one atomic
replacement. Where they cannot (Windows without the right to make links), ``site`` is a
folder and two renames change it; :func:`mend_site` finishes an interrupted pair.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

#: How many releases stay: the one that is served and the one before.
KEPT_RELEASES = 2


def place(release: Path, site: Path, *, with_links: bool = os.name != "nt") -> None:
    """Make ``site`` show this release; the former site is whole until then."""
    mend_site(site)
    if with_links:
        _turn_link(release, site)
    else:
        _change_folder(release, site)
    _prune(release)


def current_release(site: Path) -> Path | None:
    """What is served now: the release, or the folder itself where links cannot be made."""
    if site.is_symlink():
        return site.resolve() if site.exists() else None
    return site if site.is_dir() else None


def mend_site(site: Path) -> None:
    """After an interrupted change of folders: the site stands again, the rest is removed."""
    former, coming = _beside(site, "former"), _beside(site, "coming")
    if not site.is_symlink() and not site.exists():
        if coming.is_dir():
            coming.rename(site)
        elif former.is_dir():
            former.rename(site)
    for left in (former, coming, *site.parent.glob(f".{site.name}.*-*")):
        _remove(left)


def _turn_link(release: Path, site: Path) -> None:
    link = site.parent / f".{site.name}.link-{os.getpid()}"
    # Relative, so that the whole checkout can be moved.
    link.symlink_to(os.path.relpath(release, site.parent), target_is_directory=True)
    if site.is_dir() and not site.is_symlink():
        # A folder of an earlier way of placing: a link cannot replace it in one step.
        site.rename(_beside(site, "former"))
    link.replace(site)
    _remove(_beside(site, "former"))


def _change_folder(release: Path, site: Path) -> None:
    copy = site.parent / f".{site.name}.copy-{os.getpid()}"
    shutil.copytree(release, copy)
    coming, former = _beside(site, "coming"), _beside(site, "former")
    # Only a whole copy is ever called «coming».
    copy.rename(coming)
    if site.exists() or site.is_symlink():  # a link may lead to a release that is gone
        site.rename(former)
    coming.rename(site)
    _remove(former)


def _beside(site: Path, word: str) -> Path:
    return site.parent / f".{site.name}.{word}"


def _remove(path: Path) -> None:
    """A folder or a link to one, if it is there."""
    if path.is_symlink():
        path.unlink()
    else:
        shutil.rmtree(path, ignore_errors=True)


def _prune(release: Path) -> None:
    """Remove all but the newest releases; the one just placed stays in any case."""
    os.utime(release)
    others = (
        folder
        for folder in release.parent.iterdir()
        if folder.is_dir() and folder != release and not folder.name.startswith(".")
    )
    newest_first = sorted(others, key=lambda folder: folder.stat().st_mtime_ns, reverse=True)
    for old in newest_first[KEPT_RELEASES - 1 :]:
        shutil.rmtree(old, ignore_errors=True)
