"""Both engines build a commune's folder; their warnings come back in our words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from generator.expected import ExpectedSite
from generator.findings import Finding, Position
from generator.publish.assemble import SitePart, assemble
from generator.publish.engine import Engine, EngineError, build_commune
from generator.publish.verify import verify_release
from tests.publish.folders import write_folder

AS_OF = date(2026, 7, 15)
ENGINES: tuple[Engine, ...] = ("mkdocs", "zensical")


def _told(folder: Path, engine: Engine) -> list[tuple[str, str, str]]:
    findings = build_commune(folder, AS_OF, engine)
    return [(found.rule, found.at.path, found.wrong) for found in findings]


def _add(folder: Path, page: str, text: str) -> None:
    file = folder / "docs" / page
    file.write_text(file.read_text("utf-8") + text, "utf-8")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_faultless_folder_builds_and_verifies(tmp_path: Path, engine: Engine) -> None:
    """No warning; every page, asset and link of the real build is there."""
    folder = write_folder(tmp_path)
    assert build_commune(folder, AS_OF, engine) == ()
    release = assemble([SitePart(address="", folder=folder / "site")], tmp_path / "build/releases")
    site = ExpectedSite.from_json((folder / "expected.json").read_text("utf-8"))
    verification = verify_release(release, {"": site})
    assert verification.findings == ()
    assert verification.counts.pages == 3


@pytest.mark.parametrize("engine", ENGINES)
def test_broken_links_come_back_at_the_content_file(tmp_path: Path, engine: Engine) -> None:
    """The file that the page was made from, in Vietnamese."""
    folder = write_folder(tmp_path)
    _add(folder, "thu-tuc/1.001193.md", "\n[Trang](khac.md) [Mục](index.md#khac)\n")
    told = _told(folder, engine)
    assert [(rule, path) for rule, path, _ in told] == [
        ("lien-ket-hong", "content/xa-mau/1.001193.yml"),
        ("neo-hong", "content/xa-mau/1.001193.yml"),
    ]
    assert "«khac.md»" in told[0][2]
    assert "không có mục «khac»" in told[1][2]


def test_an_absolute_link_is_told(tmp_path: Path) -> None:
    """It would lead elsewhere where the site lies below a path."""
    folder = write_folder(tmp_path)
    _add(folder, "index.md", "\n[Trang](/thu-tuc/)\n")
    assert _told(folder, "mkdocs") == [
        (
            "lien-ket-hong",
            "content/xa-mau/home.yml",
            "Trang «index.md» có liên kết «/thu-tuc/» không dẫn đến đâu.",
        )
    ]


def test_another_warning_is_kept_in_a_file(tmp_path: Path) -> None:
    """What the engine says and we do not know is English: a file for those who can mend it."""
    folder = write_folder(tmp_path)
    configuration = folder / "mkdocs.yml"
    text = configuration.read_text("utf-8")
    configuration.write_text(text.replace("thu-tuc/index.md", "khac.md"), "utf-8")
    assert build_commune(folder, AS_OF) == (
        Finding(
            Position("content/xa-mau/commune.yml"),
            "canh-bao-khi-dung",
            "Công cụ dựng trang có một cảnh báo mà chương trình chưa biết.",
            "",
            "gửi tệp build/xa-mau/canh-bao.txt cho người phụ trách phần mềm; dữ liệu không"
            " phải sửa.",
        ),
    )
    assert "khac.md" in (folder / "canh-bao.txt").read_text("utf-8")


@pytest.mark.parametrize("engine", ENGINES)
def test_an_engine_that_stops_says_why(tmp_path: Path, engine: Engine) -> None:
    """A fault of ours, not of the content: the whole output is kept."""
    folder = write_folder(tmp_path)
    (folder / "mkdocs.yml").write_text("INHERIT: ../../khac.yml\nsite_name: Xã Mẫu\n", "utf-8")
    with pytest.raises(EngineError) as stopped:
        build_commune(folder, AS_OF, engine)
    assert "khac.yml" in stopped.value.output


def _bytes(site: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(site.rglob("*")):
        if file.is_file():
            yield file.relative_to(site).as_posix(), file.read_bytes()


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    """The clock is the date given, the sitemap's packed form included."""
    folder = write_folder(tmp_path)
    build_commune(folder, AS_OF)
    first = list(_bytes(folder / "site"))
    build_commune(folder, AS_OF)
    assert list(_bytes(folder / "site")) == first
