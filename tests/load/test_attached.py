"""Sizes of attached files."""

from __future__ import annotations

from pathlib import Path

from generator.load.attached import file_sizes


def test_files_by_path_without_links(tmp_path: Path) -> None:
    folder = tmp_path / "files/mau"
    folder.mkdir(parents=True)
    (folder / "to\u0302.pdf").write_bytes(b"12345")
    (tmp_path / "files/a.docx").write_bytes(b"1")
    (tmp_path / "files/link.pdf").symlink_to(folder)
    (tmp_path / "files/b.pdf").symlink_to(tmp_path / "files/a.docx")
    assert file_sizes(tmp_path) == {"a.docx": 1, "mau/t\u00f4.pdf": 5}
    assert file_sizes(tmp_path / "khong-co") == {}
