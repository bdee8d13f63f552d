"""Attached files as a page shows them: what kind, how large, and where they lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from generator.model.procedures import Form

#: What people call a file of the ending.
_KINDS: Mapping[str, str] = {
    ".pdf": "PDF",
    ".doc": "Word",
    ".docx": "Word",
    ".odt": "OpenDocument",
    ".ods": "OpenDocument",
    ".rtf": "RTF",
    ".xls": "Excel",
    ".xlsx": "Excel",
    ".png": "ảnh PNG",
    ".jpg": "ảnh JPEG",
    ".jpeg": "ảnh JPEG",
}
_KILO, _MEGA = 1_000, 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachedFile:
    """A file that lies with the content."""

    #: Path below the folder ``files``.
    name: str
    #: Whether it lies with the catalogue, for every commune, or with the one commune.
    is_shared: bool
    #: Bytes, as measured when the content was read.
    size: int | None

    @property
    def words(self) -> str:
        """«Word, 35 kB»."""
        return ", ".join(filter(None, (kind_vi(self.name), size_vi(self.size))))


@dataclass(frozen=True, slots=True, kw_only=True)
class FormView:
    """A form next to its paper, with its file where there is one."""

    form: Form
    file: AttachedFile | None
    #: Whether the commune gives it out itself.
    is_own: bool

    @property
    def title(self) -> str:
        """The title with the form's number."""
        return f"{self.form.title} ({self.form.number})" if self.form.number else self.form.title

    @property
    def words(self) -> str:
        """What a click brings: kind and size, or the site that it leads to."""
        if self.file:
            return self.file.words
        return elsewhere_vi(self.form.url) if self.form.url else ""


def attached(name: str, sizes: Mapping[str, int], *, is_shared: bool) -> AttachedFile:
    """A file by its name below ``files``."""
    return AttachedFile(name=name, is_shared=is_shared, size=sizes.get(name))


def kind_vi(name: str) -> str:
    """«Word» by the ending; empty where it says nothing."""
    return _KINDS.get(PurePosixPath(name).suffix.lower(), "")


def size_vi(size: int | None) -> str:
    """«35 kB», «1,2 MB»: rounded up, so that nobody is told less than comes."""
    if size is None:
        return ""
    if size <= 999 * _KILO:
        return f"{-(-size // _KILO)} kB"
    tenths = -(-size * 10 // _MEGA)
    return f"{tenths // 10},{tenths % 10} MB" if tenths % 10 else f"{tenths // 10} MB"


def elsewhere_vi(url: str) -> str:
    """«Word, mở ở trang xa.example»: an outside address, whose size nobody here knows."""
    parts = urlsplit(url)
    kind = kind_vi(unquote(parts.path))
    return ", ".join(filter(None, (kind, f"mở ở trang {parts.hostname or parts.netloc}")))
