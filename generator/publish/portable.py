"""A copy of the site that is opened as files: from a stick, without a server or a line.

A browser that opens files gives no ``index.html`` for a folder, so links name it; it lets no
style sheet take a picture as a mask from another file, so small pictures stand inside. A copy
for a screen that everybody uses goes back to the first page when nobody touches it.
"""

from __future__ import annotations

import os
import re
import shutil
from base64 import b64encode
from functools import partial
from pathlib import Path, PurePosixPath

from generator.publish.offline import LIST, WORKER
from generator.publish.references import ReleaseFiles, resolve

#: Says what the folder is; by its first line a folder of ours is known again.
NOTE = "DOC-TRUOC.txt"
_NOTE_TEXT = """\
Trang công khai của xã, xem không cần mạng.

Mở tệp index.html trong thư mục này bằng trình duyệt (Chrome, Edge, Cốc Cốc, Firefox).
Muốn chép đi nơi khác thì chép cả thư mục.
Số liệu tính đến ngày nào thì cuối mỗi trang có ghi. Có bản mới thì thay cả thư mục.
"""
#: What only a server has a use for.
_LEFT_OUT = frozenset((WORKER, LIST, "404.html", "sitemap.xml", "sitemap.xml.gz"))
_LEFT_OUT_FOLDERS = ("assets/javascripts/lunr/", "assets/javascripts/workers/")
_TAG = re.compile(r"<(?:a|area|form|link)\b[^>]*>", re.IGNORECASE)
_REFERENCE = re.compile(r"""(\s(?:href|action)=")([^"]*)(?=")""", re.IGNORECASE)
#: Nothing is kept from files: where a page starts that, a screen for everybody starts its own.
_KEEPING = re.compile(r'<script src="([^"]*)offline\.js"></script>')
_KIOSK = "kiosk.js"
_PICTURE = re.compile(r"""url\("?([^")]+\.svg)"?\)""")


class NotOurs(Exception):  # noqa: N818 - the caller says it in a sentence
    """The folder holds something else, or cannot be replaced as a whole."""


def write_portable(release: Path, folder: Path, *, kiosk: int | None = None) -> int:
    """Make the folder anew, whole or not at all; the number of its pages.

    ``kiosk``: minutes after which a screen that nobody touches goes back to the first page.
    """
    _require_ours(folder)
    unfinished = folder.parent / f".{folder.name}.unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(parents=True)
    files = ReleaseFiles.of(release)
    kept = [path for path in sorted(files.paths) if not _is_left_out(path, kiosk)]
    for path in kept:
        placed = unfinished / path
        placed.parent.mkdir(parents=True, exist_ok=True)
        placed.write_bytes(_content(release, path, files, kiosk))
    (unfinished / NOTE).write_text(_NOTE_TEXT, encoding="utf-8", newline="\r\n")
    shutil.rmtree(folder, ignore_errors=True)
    unfinished.rename(folder)
    return sum(path.endswith(".html") for path in kept)


def with_named_pages(page: str, text: str, files: ReleaseFiles) -> str:
    """The text of a built page whose links to folders name the page in them."""

    def named(found: re.Match[str]) -> str:
        return found[1] + _named(page, found[2], files)

    return _TAG.sub(lambda tag: _REFERENCE.sub(named, tag[0]), text)


def _require_ours(folder: Path) -> None:
    """Nothing but an earlier copy is ever removed, and never a whole drive."""
    if folder.is_symlink() or os.path.ismount(folder):
        raise NotOurs
    if not folder.exists():
        return
    if not folder.is_dir() or (any(folder.iterdir()) and not _is_ours(folder / NOTE)):
        raise NotOurs


def _is_ours(note: Path) -> bool:
    first = _NOTE_TEXT.splitlines()[0].encode()
    return note.is_file() and note.read_bytes().startswith(first)


def _is_left_out(path: str, kiosk: int | None) -> bool:
    """The same in each commune's folder as at the root."""
    inner = path.partition("/")[2]
    return (
        path.endswith((".map", "/offline.js"))
        or (kiosk is None and path.endswith(f"/{_KIOSK}"))
        or not _LEFT_OUT.isdisjoint((path, inner))
        or any(one.startswith(_LEFT_OUT_FOLDERS) for one in (path, inner))
    )


def _content(release: Path, path: str, files: ReleaseFiles, kiosk: int | None) -> bytes:
    content = (release / path).read_bytes()
    if path.endswith(".html"):
        return _KEEPING.sub(
            rf'<script src="\1{_KIOSK}" data-minutes="{kiosk}"></script>' if kiosk else "",
            with_named_pages(path, content.decode(), files),
        ).encode()
    if path.endswith(".css"):
        inside = partial(_picture_inside, (release / path).parent)
        return _PICTURE.sub(inside, content.decode()).encode()
    return content


def _named(page: str, reference: str, files: ReleaseFiles) -> str:
    resolved = resolve(page, reference)
    path = re.split(r"[?#]", reference, maxsplit=1)[0]
    if resolved is None or not path or resolved[0] in files.paths:
        return reference
    if files.target(resolved[0]) is None:
        return reference
    return f"{PurePosixPath(path) / 'index.html'}{reference[len(path) :]}"


def _picture_inside(folder: Path, found: re.Match[str]) -> str:
    picture = folder / found[1]
    if not picture.is_file():
        return found[0]
    return f'url("data:image/svg+xml;base64,{b64encode(picture.read_bytes()).decode()}")'
