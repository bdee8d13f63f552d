"""Writes rendered folders: what changed, and removes what is no longer made."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.render.site import Rendered


def write_rendered(rendered: Mapping[str, Rendered], build: Path, content: Path) -> None:
    """Brings ``build/<commune>/`` up to date; ``content`` holds the attached files."""
    for name, folder in rendered.items():
        target = build / name
        _write_docs(folder, target / "docs", content)
        _write_text(target / "mkdocs.yml", folder.config)
        _write_text(target / "expected.json", folder.expected.to_json())


def _write_docs(folder: Rendered, docs: Path, content: Path) -> None:
    _remove_stale(
        docs, {docs / path for path in (*folder.files, *folder.binaries, *folder.attachments)}
    )
    for path, text in folder.files.items():
        _write_text(docs / path, text)
    for path, data in folder.binaries.items():
        _write_bytes(docs / path, data)
    for path, source in folder.attachments.items():
        _copy(content / source, docs / path)


def _write_text(path: Path, text: str) -> None:
    _write_bytes(path, text.encode())


def _write_bytes(path: Path, data: bytes) -> None:
    if path.is_file() and path.read_bytes() == data:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _copy(source: Path, target: Path) -> None:
    if target.is_file() and target.read_bytes() == source.read_bytes():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _remove_stale(docs: Path, wanted: set[Path]) -> None:
    for path in sorted(docs.rglob("*"), reverse=True):
        if path.is_dir():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted:
            path.unlink()
