"""A release is named by what it holds, and the same content gives the same bytes."""

from __future__ import annotations

from pathlib import Path

from generator.publish.assemble import SitePart, assemble, sweep_unfinished


def _built(folder: Path, text: str) -> Path:
    for name in ("index.html", "thu-tuc/index.html", "sitemap.xml", "sitemap.xml.gz"):
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{name} {text}", "utf-8")
    return folder


def _listing(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


def _parts(tmp_path: Path) -> list[SitePart]:
    return [
        SitePart(address="", folder=_built(tmp_path / "front", "front")),
        SitePart(
            address="xa-mau",
            folder=_built(tmp_path / "xa-mau", "xã"),
            public_url="https://xa-mau.example/",
        ),
    ]


def test_front_at_the_root_and_communes_below(tmp_path: Path) -> None:
    """Only a site that knows its address keeps its sitemap."""
    release = assemble(_parts(tmp_path), tmp_path / "releases")
    assert sorted(_listing(release)) == [
        "index.html",
        "thu-tuc/index.html",
        "xa-mau/index.html",
        "xa-mau/sitemap.xml",
        "xa-mau/sitemap.xml.gz",
        "xa-mau/thu-tuc/index.html",
    ]


def test_two_assemblies_are_the_same_bytes(tmp_path: Path) -> None:
    """In another folder, and in the other order."""
    first = assemble(_parts(tmp_path), tmp_path / "one")
    second = assemble(reversed(_parts(tmp_path)), tmp_path / "two")
    assert first.name == second.name
    assert _listing(first) == _listing(second)


def test_the_same_content_is_one_release(tmp_path: Path) -> None:
    """Nothing is left beside it."""
    releases = tmp_path / "releases"
    first = assemble(_parts(tmp_path), releases)
    assert assemble(_parts(tmp_path), releases) == first
    assert list(releases.iterdir()) == [first]


def test_a_release_that_somebody_spoiled_is_made_again(tmp_path: Path) -> None:
    """A file taken away, one written into, one more: the name stands for the content."""
    releases = tmp_path / "releases"
    release = assemble(_parts(tmp_path), releases)
    whole = _listing(release)
    (release / "index.html").unlink()
    assert assemble(_parts(tmp_path), releases) == release
    (release / "index.html").write_text("khác", "utf-8")
    (release / "more.html").write_text("thêm", "utf-8")
    assert assemble(_parts(tmp_path), releases) == release
    assert _listing(release) == whole
    assert list(releases.iterdir()) == [release]


def test_a_commune_taken_over_from_the_release_before(tmp_path: Path) -> None:
    """One commune built anew, the other and the front taken over: as if all were built."""
    releases = tmp_path / "releases"
    old = assemble(_parts(tmp_path), releases)
    changed = SitePart(address="xa-hai", folder=_built(tmp_path / "xa-hai", "mới"))
    taken = [
        SitePart(address="", folder=old, is_released=True),
        SitePart(
            address="xa-mau",
            folder=old / "xa-mau",
            public_url="https://xa-mau.example/",
            is_released=True,
        ),
    ]
    # The front of the old release lies beside the commune that is taken over.
    partly = assemble([*taken, changed], releases)
    wholly = assemble([*_parts(tmp_path), changed], tmp_path / "whole")
    assert partly.name == wholly.name
    assert _listing(partly) == _listing(wholly)


def test_writing_into_the_built_site_leaves_the_release(tmp_path: Path) -> None:
    """The engine writes its files again; a release never changes."""
    release = assemble(_parts(tmp_path), tmp_path / "releases")
    before = _listing(release)
    (tmp_path / "front/index.html").write_text("khác", "utf-8")
    assert _listing(release) == before


def test_what_an_interrupted_run_left_is_swept(tmp_path: Path) -> None:
    """Nothing leads to it."""
    release = assemble(_parts(tmp_path), tmp_path / "releases")
    (tmp_path / "releases/.unfinished-1/xa").mkdir(parents=True)
    sweep_unfinished(tmp_path / "releases")
    assert list((tmp_path / "releases").iterdir()) == [release]
