"""What lies in a folder of content: its files and folders, without what systems leave."""

from __future__ import annotations

import os
import unicodedata
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generator.findings import Finding, Position
from generator.load.records import shown_path
from generator.messages import finding

#: Left by systems and archivers; beside these, everything that begins with a dot.
_LEFT_BY_SYSTEMS = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})


def is_left_by_system(name: str) -> bool:
    """Whether a file or folder is none of the staff's."""
    return name.startswith(".") or name in _LEFT_BY_SYSTEMS


@dataclass(frozen=True, slots=True)
class Folder:
    """The sorted names of the files and folders in a folder."""

    path: Path
    #: As staff see it.
    shown_path: str
    files: tuple[str, ...] = ()
    folders: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    #: The machine may not look into it.
    is_closed: bool = False

    @classmethod
    def listing(cls, path: Path, root: Path) -> Folder:
        """What lies in a folder; links that lead out of the content are told, not followed."""
        shown = shown_path(path, root)
        try:
            entries = sorted(os.scandir(path), key=lambda entry: entry.name)
        except FileNotFoundError:
            told = finding("thieu-thu-muc-noi-dung", Position(shown), name=shown)
            return cls(path, shown, findings=(told,))
        except OSError:
            told = finding("tep-khong-mo-duoc", Position(shown), name=path.name)
            return cls(path, shown, findings=(told,), is_closed=True)
        kept = [entry for entry in entries if not is_left_by_system(entry.name)]
        outside = {entry.name for entry in kept if entry.is_symlink() and _leads_out(entry, root)}
        return cls(
            path,
            shown,
            files=tuple(e.name for e in kept if not _is_folder(e) and e.name not in outside),
            folders=tuple(e.name for e in kept if _is_folder(e) and e.name not in outside),
            findings=tuple(_outside(shown, name, root) for name in sorted(outside)),
        )

    def shown(self, name: str) -> str:
        """The path of a file of this folder, as staff see it."""
        return f"{self.shown_path}/{unicodedata.normalize('NFC', name)}"


def file_sizes(commune: Folder) -> dict[str, int]:
    """Sizes of the files below ``files/``, by path below it; what cannot be read is left out."""
    if "files" not in commune.folders:
        return {}
    root = commune.path / "files"
    sizes: dict[str, int] = {}
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder) / name
            with suppress(OSError):  # a link that leads nowhere is told by the rules
                sizes[unicodedata.normalize("NFC", path.relative_to(root).as_posix())] = (
                    path.stat().st_size
                )
    return dict(sorted(sizes.items()))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link in a ring is told where it is read
        return False


def _leads_out(entry: os.DirEntry[str], root: Path) -> bool:
    try:
        return not Path(entry.path).resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # likewise
        return False


def _outside(shown: str, name: str, root: Path) -> Finding:
    at = Position(f"{shown}/{unicodedata.normalize('NFC', name)}")
    return finding("lien-ket-ra-ngoai", at, name=name, root=shown_path(root, root))
