"""Writing: what changed, nothing else; what is no longer made goes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from generator.expected import ExpectedSite
from generator.render import Rendered, write_rendered
from tests.golden import SAMPLE, files_below, sample_rendered

#: A moment long ago, in nanoseconds.
LONG_AGO = 1_000_000_000_000_000_000


def rendered(files: dict[str, str], attachments: dict[str, str] | None = None) -> Rendered:
    return Rendered(
        files=files,
        config="site_name: Xã An\n",
        attachments=attachments or {},
        expected=ExpectedSite(commune="an", source="an/commune.yml", pages=(), files=()),
    )


@pytest.fixture
def content(tmp_path: Path) -> Path:
    files = tmp_path / "content/an/files"
    files.mkdir(parents=True)
    (files / "ke-hoach.pdf").write_bytes(b"%PDF-1")
    return tmp_path / "content"


def test_everything_has_its_place(tmp_path: Path, content: Path) -> None:
    folder = rendered(
        {"index.md": "# Xã An\n", "thu-tuc/a.md": "# A\n"},
        {"files/ke-hoach.pdf": "an/files/ke-hoach.pdf"},
    )
    write_rendered({"an": folder}, tmp_path / "build", content)
    assert files_below(tmp_path / "build") == {
        "an/docs/files/ke-hoach.pdf": b"%PDF-1",
        "an/docs/index.md": "# Xã An\n".encode(),
        "an/docs/thu-tuc/a.md": b"# A\n",
        "an/expected.json": folder.expected.to_json().encode(),
        "an/mkdocs.yml": "site_name: Xã An\n".encode(),
    }


def test_stale_files_and_empty_folders_go(tmp_path: Path, content: Path) -> None:
    first = rendered(
        {"index.md": "a", "thu-tuc/a.md": "a", "thu-tuc/b.md": "b", "su-kien/sau/c.md": "c"},
        {"files/ke-hoach.pdf": "an/files/ke-hoach.pdf"},
    )
    write_rendered({"an": first}, tmp_path, content)
    (tmp_path / "an/docs/thu-tuc/stray.html").write_text("x")
    write_rendered({"an": rendered({"index.md": "a", "thu-tuc/b.md": "b"})}, tmp_path, content)
    docs = tmp_path / "an/docs"
    assert sorted(path.relative_to(docs).as_posix() for path in docs.rglob("*")) == [
        "index.md",
        "thu-tuc",
        "thu-tuc/b.md",
    ]


def test_what_the_engine_built_beside_the_docs_stays(tmp_path: Path, content: Path) -> None:
    (tmp_path / "an/site").mkdir(parents=True)
    (tmp_path / "an/site/index.html").write_text("x")
    write_rendered({"an": rendered({"index.md": "a"})}, tmp_path, content)
    assert (tmp_path / "an/site/index.html").read_text() == "x"


def test_a_file_becomes_a_folder_and_back(tmp_path: Path, content: Path) -> None:
    flat, deep = rendered({"files/a": "flat"}), rendered({"files/a/b": "deep"})
    for folder, expected in ((flat, ["files/a"]), (deep, ["files/a/b"]), (flat, ["files/a"])):
        write_rendered({"an": folder}, tmp_path / "build", content)
        assert list(files_below(tmp_path / "build/an/docs")) == expected


def test_unchanged_files_are_left_alone(tmp_path: Path, content: Path) -> None:
    attachments = {"files/ke-hoach.pdf": "an/files/ke-hoach.pdf"}
    first = rendered({"index.md": "a", "b.md": "b"}, attachments)
    write_rendered({"an": first}, tmp_path / "build", content)
    for path in (tmp_path / "build").rglob("*"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    second = replace(first, files={"index.md": "a", "b.md": "changed"})
    write_rendered({"an": second}, tmp_path / "build", content)
    touched = [
        path.relative_to(tmp_path / "build").as_posix()
        for path in sorted((tmp_path / "build").rglob("*"))
        if path.is_file() and path.stat().st_mtime_ns != LONG_AGO
    ]
    assert touched == ["an/docs/b.md"]


def test_a_changed_attachment_is_copied_again(tmp_path: Path, content: Path) -> None:
    folder = rendered({}, {"files/ke-hoach.pdf": "an/files/ke-hoach.pdf"})
    write_rendered({"an": folder}, tmp_path / "build", content)
    (content / "an/files/ke-hoach.pdf").write_bytes(b"%PDF-2")
    write_rendered({"an": folder}, tmp_path / "build", content)
    assert (tmp_path / "build/an/docs/files/ke-hoach.pdf").read_bytes() == b"%PDF-2"


def test_the_sample_written_twice_touches_nothing(tmp_path: Path) -> None:
    write_rendered(sample_rendered(), tmp_path, SAMPLE)
    for path in tmp_path.rglob("*"):
        os.utime(path, ns=(LONG_AGO, LONG_AGO))
    write_rendered(sample_rendered(), tmp_path, SAMPLE)
    assert {path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == {LONG_AGO}


def test_other_communes_stay_when_one_is_written(tmp_path: Path, content: Path) -> None:
    folder = rendered({"index.md": "a"})
    write_rendered({"an": folder, "binh": folder}, tmp_path, content)
    write_rendered({"an": rendered({"b.md": "b"})}, tmp_path, content)
    assert sorted(path for path in files_below(tmp_path) if path.endswith(".md")) == [
        "an/docs/b.md",
        "binh/docs/index.md",
    ]


def test_line_ends_are_written_as_given(tmp_path: Path, content: Path) -> None:
    write_rendered({"an": rendered({"du-lieu/a.csv": "a\r\nb\r\n"})}, tmp_path, content)
    assert (tmp_path / "an/docs/du-lieu/a.csv").read_bytes() == b"a\r\nb\r\n"
