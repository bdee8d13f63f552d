"""Checkouts with the real content, built by the real command line."""

from __future__ import annotations

import hashlib
import os
import shutil
import time
from pathlib import Path

from tests.cli.running import ROOT, Ended, congkhai

#: The day that decides what is overdue: the same for every build of the tests.
AS_OF = "2026-11-21"
_LONGEST_BUILD = 180


def new_checkout(folder: Path, communes: tuple[str, ...] = ()) -> Path:
    """What a build needs of the project, with all communes or only some."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", folder)
    shutil.copytree(ROOT / "theme_overrides", folder / "theme_overrides")
    names = communes or tuple(path.name for path in (ROOT / "content").iterdir())
    for name in {"catalogue", *names}:
        shutil.copytree(ROOT / "content" / name, folder / "content" / name)
    return folder


def build_site(checkout: Path) -> Ended:
    """``congkhai site`` in a checkout."""
    return congkhai("site", "--as-of", AS_OF, folder=checkout)


def digests(site: Path) -> dict[str, str]:
    """The digest of every file of a site, by its path."""
    return {
        path.relative_to(site.resolve()).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in _files(site)
    }


def states(folder: Path) -> dict[str, tuple[int, int]]:
    """Time of change and size of everything below a folder; a link counts as itself."""
    found = {}
    for path in sorted(folder.rglob("*")):
        status = path.lstat()
        found[path.relative_to(folder).as_posix()] = (status.st_mtime_ns, status.st_size)
    return found


def _files(site: Path) -> list[Path]:
    return sorted(Path(here, name) for here, _, names in os.walk(site.resolve()) for name in names)


def built_once(folder: Path) -> tuple[Path, Ended]:
    """The whole site, built by the first that asks and shared by all test processes."""
    told = folder / "told"
    try:
        folder.mkdir()
    except FileExistsError:
        _wait_for(told)
    else:
        ended = build_site(new_checkout(folder / "checkout"))
        unfinished = folder / "telling"
        unfinished.write_text(f"{ended.code}\n{ended.out}\0{ended.err}", encoding="utf-8")
        unfinished.replace(told)
    code, _, said = told.read_text(encoding="utf-8").partition("\n")
    out, _, err = said.partition("\0")
    return folder / "checkout", Ended(int(code), out, err)


def _wait_for(path: Path) -> None:
    latest = time.monotonic() + _LONGEST_BUILD
    while not path.exists():
        if time.monotonic() > latest:
            raise TimeoutError(path)
        time.sleep(0.2)
