"""Puts the built sites together as one release, named by the digest of what it holds.

A release never changes once it has its name. Built sites are copied, not linked: the
engine may write into its own files again, and must not reach a release through them.
What is taken over from an earlier release is linked, where the file system can.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.publish.offline import LIST, offline_list
from generator.publish.remarks import without_remarks

#: Files that make sense only where the site's own address is known.
_SITEMAPS = ("sitemap.xml", "sitemap.xml.gz")
_UNFINISHED = ".unfinished-"


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePart:
    """One built site and where it goes in the release."""

    #: Folder below the release; empty for the front page.
    address: str
    #: What the engine built, or the same part of the release before.
    folder: Path
    #: Without it, nothing can say under which address its pages will stand.
    public_url: str = ""
    #: Taken over from a release: may be linked instead of copied.
    is_released: bool = False


def assemble(parts: Iterable[SitePart], releases: Path) -> Path:
    """The release that holds these parts; the same content gives the same folder."""
    unfinished = releases / f"{_UNFINISHED}{os.getpid()}"
    _remove(unfinished)
    unfinished.mkdir(parents=True)
    ordered = tuple(sorted(parts, key=lambda part: part.address))
    addresses = frozenset(part.address for part in ordered if part.address)
    lines: list[str] = []
    for part in ordered:
        lines.extend(_add(part, unfinished, addresses))
    return _name(unfinished, releases, sorted(lines))


def sweep_unfinished(releases: Path) -> None:
    """Remove what an interrupted run left; nothing leads there."""
    for left in releases.glob(f"{_UNFINISHED}*"):
        _remove(left)


def _add(part: SitePart, release: Path, addresses: frozenset[str]) -> Iterator[str]:
    """Copy one part; yields the line of each file in the listing."""
    target = release / part.address
    # The front of an earlier release lies among its communes.
    passed_over = addresses if not part.address else frozenset()
    left_out = {LIST, *(() if part.public_url else _SITEMAPS)}
    digests: dict[str, str] = {}
    for path in _files(part.folder, passed_over):
        relative = path.relative_to(part.folder)
        if relative.as_posix() in left_out:
            continue
        placed = target / relative
        placed.parent.mkdir(parents=True, exist_ok=True)
        content = without_remarks(PurePosixPath(relative), path.read_bytes())
        if not (part.is_released and _link(path, placed)):
            placed.write_bytes(content)
        digests[relative.as_posix()] = hashlib.sha256(content).hexdigest()
    if (listed := offline_list(target, digests)) is not None:
        (target / LIST).write_text(listed, encoding="utf-8", newline="\n")
        digests[LIST] = hashlib.sha256(listed.encode()).hexdigest()
    for name, digest in digests.items():
        yield _line(digest, Path(part.address, name))


def _files(folder: Path, passed_over: frozenset[str]) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        if Path(here) == folder:
            folders[:] = [name for name in folders if name not in passed_over]
        folders.sort()
        yield from (Path(here, name) for name in sorted(names))


def _link(path: Path, placed: Path) -> bool:
    try:
        placed.hardlink_to(path)
    except OSError:  # another file system, or one without links
        return False
    return True


def _name(unfinished: Path, releases: Path, lines: list[str]) -> Path:
    """Give the finished folder its name, which makes it a release."""
    release = releases / hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
    if release.is_dir() and _lines_of(release) == lines:
        _remove(unfinished)
        os.utime(release)
        return release
    if release.is_dir():  # somebody wrote into it, or took a file away
        release.rename(releases / f"{_UNFINISHED}{os.getpid()}-spoiled")
    unfinished.rename(release)
    sweep_unfinished(releases)
    return release


def _lines_of(release: Path) -> list[str]:
    """The listing of a release as it lies there now."""
    return sorted(
        _line(hashlib.sha256(path.read_bytes()).hexdigest(), path.relative_to(release))
        for path in _files(release, frozenset())
    )


def _line(digest: str, path: Path) -> str:
    return f"{digest} {path.as_posix()}"


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
