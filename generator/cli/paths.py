"""Where things are: one frozen object, made here and passed on."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from generator.cli.faults import SetUpFault


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The folders of one checkout."""

    #: The folder that holds ``mkdocs.yml`` and everything else.
    root: Path
    #: What staff edit.
    content: Path

    @property
    def build(self) -> Path:
        """All that is made on the way."""
        return self.root / "build"

    @property
    def releases(self) -> Path:
        """Assembled sites, one folder each."""
        return self.build / "releases"

    @property
    def site(self) -> Path:
        """The finished site: a link to the release that was placed last."""
        return self.root / "site"

    def shown(self, path: Path) -> str:
        """A path as staff should read it: from where they stand."""
        try:
            return Path(os.path.relpath(path)).as_posix()
        except ValueError:  # another drive of Windows
            return path.as_posix()


def find_root() -> Path:
    """The folder of the project: here, or the nearest one above that holds it."""
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file() and (folder / "content").is_dir():
            return folder
    return here


def find_paths(content: Path | None) -> Paths:
    """The paths of this run; a missing content folder is a fault of set-up."""
    root = find_root()
    paths = Paths(root=root, content=(content or root / "content").absolute())
    if not paths.content.is_dir():
        raise SetUpFault(
            f"Chưa thấy thư mục dữ liệu «{paths.shown(paths.content)}». "
            "Chuyển vào thư mục của dự án rồi chạy lại lệnh."
        )
    return paths
