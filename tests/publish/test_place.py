"""The site is whole at any moment, whenever the run is killed."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.publish.assemble import SitePart, assemble
from generator.publish.place import current_release, mend_site, place

ROOT = Path(__file__).parents[2]
FILES = 40

#: Assembles and places two sites in turn until it is killed.
_FOR_EVER = """
import sys
from pathlib import Path
from generator.publish.assemble import SitePart, assemble, sweep_unfinished
from generator.publish.place import place
folder, with_links = Path(sys.argv[1]), sys.argv[2] == "links"
sweep_unfinished(folder / "build")
print("ready", flush=True)
while True:
    for name in ("a", "b"):
        release = assemble([SitePart(address="", folder=folder / name)], folder / "build")
        place(release, folder / "site", with_links=with_links)
"""


def _write_site(folder: Path, text: str) -> Path:
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number}.html").write_text(text, "utf-8")
    return folder


def _release(tmp_path: Path, name: str) -> Path:
    folder = tmp_path / name
    if not folder.exists():
        _write_site(folder, name)
    return assemble([SitePart(address="", folder=folder)], tmp_path / "build")


def _shown(site: Path) -> tuple[set[str], int]:
    """The texts that the site shows, and how many files it has."""
    files = list(site.iterdir())
    return {file.read_text("utf-8") for file in files}, len(files)


def _kill_at_random(tmp_path: Path, mode: str, moment: float) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _FOR_EVER, str(tmp_path), mode], cwd=ROOT, stdout=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stdout.readline() == b"ready\n"
        time.sleep(moment)
        running.kill()


def test_the_site_is_whole_after_each_of_20_kills(tmp_path: Path) -> None:
    """One of the two sites with all its files, at once, with nothing to mend."""
    place(_release(tmp_path, "a"), tmp_path / "site")
    _release(tmp_path, "b")
    moments = random.Random(766)  # noqa: S311 - moments, no secret
    for _ in range(20):
        _kill_at_random(tmp_path, "links", moments.uniform(0, 0.12))
        texts, count = _shown(tmp_path / "site")
        assert texts in ({"a"}, {"b"})
        assert count == FILES
    place(_release(tmp_path, "a"), tmp_path / "site")
    assert _shown(tmp_path / "site") == ({"a"}, FILES)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "build", "site"]


def test_where_links_cannot_be_made_the_next_start_mends_it(tmp_path: Path) -> None:
    """Between two renames the site may be away; the next start brings a whole one back."""
    site = tmp_path / "site"
    place(_release(tmp_path, "a"), site, with_links=False)
    _release(tmp_path, "b")
    moments = random.Random(468)  # noqa: S311 - moments, no secret
    for _ in range(10):
        _kill_at_random(tmp_path, "folders", moments.uniform(0, 0.12))
        mend_site(site)
        texts, count = _shown(site)
        assert texts in ({"a"}, {"b"})
        assert count == FILES
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "build", "site"]


@pytest.mark.parametrize("left", ["coming", "former"])
def test_a_change_of_folders_cut_in_the_middle(tmp_path: Path, left: str) -> None:
    """After the first rename: whichever whole folder is there becomes the site."""
    _write_site(tmp_path / f".site.{left}", left)
    mend_site(tmp_path / "site")
    assert _shown(tmp_path / "site") == ({left}, FILES)


def test_a_folder_gives_way_to_a_link_and_back(tmp_path: Path) -> None:
    """The way of placing may change between two runs."""
    site = tmp_path / "site"
    place(_release(tmp_path, "a"), site, with_links=False)
    place(_release(tmp_path, "b"), site)
    assert site.is_symlink()
    assert _shown(site) == ({"b"}, FILES)
    place(_release(tmp_path, "a"), site, with_links=False)
    assert not site.is_symlink()
    assert _shown(site) == ({"a"}, FILES)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b", "build", "site"]


def test_the_link_is_relative_so_that_the_checkout_can_move(tmp_path: Path) -> None:
    """Everything moves, and the site still shows."""
    before = tmp_path / "before"
    before.mkdir()
    place(_release(before, "a"), before / "site")
    after = before.rename(tmp_path / "after")
    assert _shown(after / "site") == ({"a"}, FILES)


def test_two_releases_stay(tmp_path: Path) -> None:
    """The one that is served and the one before it."""
    site = tmp_path / "site"
    placed = []
    for name in "abcd":
        placed.append(_release(tmp_path, name))
        place(placed[-1], site)
    assert {path.name for path in (tmp_path / "build").iterdir()} == {
        release.name for release in placed[-2:]
    }
    assert current_release(site) == placed[-1].resolve()


@pytest.mark.parametrize("with_links", [True, False])
def test_a_link_to_a_release_that_is_gone_is_replaced(tmp_path: Path, *, with_links: bool) -> None:
    """Whoever removes ``build`` leaves it; so does a run that was killed, with more beside it."""
    site = tmp_path / "site"
    site.symlink_to("build/none")
    _write_site(tmp_path / ".site.former", "former")
    _write_site(tmp_path / ".site.coming", "coming")
    (tmp_path / ".site.link-1").symlink_to("build/none")
    _write_site(tmp_path / ".site.copy-1", "copy")
    place(_release(tmp_path, "a"), site, with_links=with_links)
    assert _shown(site) == ({"a"}, FILES)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "build", "site"]


def test_nothing_is_served_yet(tmp_path: Path) -> None:
    """Before the first run, and where the link leads nowhere."""
    assert current_release(tmp_path / "site") is None
    (tmp_path / "site").symlink_to("build/none")
    assert current_release(tmp_path / "site") is None
