"""From checked content to a placed site: render, build, assemble, verify, place."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.cli.checking import check_content
from generator.cli.clock import today
from generator.cli.faults import Refusal, SetUpFault
from generator.cli.lock import only_one
from generator.cli.paths import Paths
from generator.cli.placed import recall, remember
from generator.cli.summary import Summary, summary_of
from generator.cli.terminal import stage
from generator.cli.usage import nearest
from generator.expected import ExpectedSite
from generator.findings import Finding, has_errors, in_order
from generator.model.corpus import Corpus
from generator.publish.assemble import SitePart, assemble, sweep_unfinished
from generator.publish.counts import Counts, floors_of
from generator.publish.engine import build_commune
from generator.publish.place import current_release, mend_site, place
from generator.publish.verify import Verification, verify_release
from generator.render import FRONT, Rendered, render_site, write_rendered
from generator.views import Site, derive_site
from generator.vocabulary import CommuneState

#: Engines at work at the same time; each is a process of its own.
WORKERS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What the user asked for."""

    as_of: date | None = None
    #: Leave out communes whose figures are invented.
    publish: bool = False
    #: Build this commune alone and keep the others of the current release.
    only: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run found, and what it made where there was no error."""

    findings: tuple[Finding, ...]
    summary: Summary | None = None


def make_site(paths: Paths, wanted: Wanted) -> Outcome:
    """Check, make, verify and place the site; with an error the former site stays."""
    began = time.monotonic()
    _require_engine(paths)
    corpus, findings = check_content(paths, wanted.as_of, publish=wanted.publish)
    if has_errors(findings):
        return Outcome(findings=findings)
    site = _derive(corpus, wanted)
    with only_one(paths):
        seen = _make(paths, site, wanted)
    findings = in_order([*findings, *seen.findings])
    if has_errors(findings):
        return Outcome(findings=findings)
    seconds = time.monotonic() - began
    summary = summary_of(site, seen.counts.pages, seen.counts.links, seconds)
    return Outcome(findings=findings, summary=summary)


def _make(paths: Paths, site: Site, wanted: Wanted) -> Verification:
    """Render, build, assemble, verify, and place what was verified."""
    with stage("Đang viết trang"):
        rendered = render_site(site)
        former = recall(paths) if wanted.only is not None else {}
        to_build = _to_build(rendered, former, wanted)
        write_rendered({name: rendered[name] for name in to_build}, paths.build, paths.content)
    warned = _build(paths, site, to_build)
    if has_errors(warned):
        return Verification(Counts(), warned)
    expected = {
        name: folder.expected if name in to_build else former[name]
        for name, folder in rendered.items()
    }
    release = _assemble(paths, site, rendered, to_build)
    with stage("Đang kiểm tra lại trang web"):
        floors = floors_of(commune for commune in site.communes if commune.id in to_build)
        seen = verify_release(release, {_address(n): e for n, e in expected.items()}, floors)
    if not has_errors(seen.findings):
        remember(paths, release, expected)
        place(release, paths.site)
    return Verification(seen.counts, in_order([*warned, *seen.findings]))


def _require_engine(paths: Paths) -> None:
    if importlib.util.find_spec("mkdocs") is None:
        raise SetUpFault("Chưa cài mkdocs. Chạy: make setup")
    if not (paths.root / "mkdocs.yml").is_file():
        raise SetUpFault("Chưa thấy tệp mkdocs.yml. Chuyển vào thư mục của dự án rồi chạy lại.")


def _derive(corpus: Corpus, wanted: Wanted) -> Site:
    """The views of every commune that the site shows."""
    shown = {
        name
        for name, folder in corpus.communes.items()
        if not (wanted.publish and _is_demo(corpus, name))
    }
    if wanted.only is not None and wanted.only not in shown:
        known = sorted(shown)
        raise Refusal(f"Không có xã «{wanted.only}» để tạo trang.{nearest(wanted.only, known)}")
    with stage("Đang tính toán"):
        return derive_site(corpus, today=today(), as_of=wanted.as_of, only=shown)


def _is_demo(corpus: Corpus, name: str) -> bool:
    commune = corpus.communes[name].commune
    return commune is not None and commune.record.state is CommuneState.DEMO


def _to_build(
    rendered: Mapping[str, Rendered], former: Mapping[str, ExpectedSite], wanted: Wanted
) -> tuple[str, ...]:
    """The folders to build: all, or the one wanted, the front page, and what is not there yet."""
    anew = {wanted.only, FRONT}
    return tuple(name for name in rendered if name in anew or name not in former)


def _build(paths: Paths, site: Site, names: tuple[str, ...]) -> tuple[Finding, ...]:
    """Run the engine over the folders, a few at a time."""
    days = {commune.id: commune.as_of for commune in site.communes}

    def build(name: str) -> tuple[Finding, ...]:
        return build_commune(paths.build / name, days.get(name, site.as_of))

    with stage("Đang dựng trang web"), ThreadPoolExecutor(max_workers=WORKERS) as engines:
        return tuple(found for findings in engines.map(build, names) for found in findings)


def _assemble(
    paths: Paths, site: Site, rendered: Mapping[str, Rendered], built: tuple[str, ...]
) -> Path:
    """The release of what was built now and of what the current release keeps."""
    mend_site(paths.site)
    sweep_unfinished(paths.releases)
    urls = {commune.id: commune.commune.public_url or "" for commune in site.communes}
    with stage("Đang ghép trang web"):
        return assemble(
            [_part(paths, name, urls.get(name, ""), is_new=name in built) for name in rendered],
            paths.releases,
        )


def _part(paths: Paths, name: str, url: str, *, is_new: bool) -> SitePart:
    folder = paths.build / name / "site" if is_new else paths.site.resolve() / name
    return SitePart(address=_address(name), folder=folder, public_url=url, is_released=not is_new)


def _address(name: str) -> str:
    return "" if name == FRONT else name


def verify_placed(paths: Paths) -> Verification:
    """Look again at the site that was placed last."""
    release, expected = current_release(paths.site), recall(paths)
    if release is None or not expected:
        raise SetUpFault("Chưa có trang web. Chạy: make site")
    with stage("Đang kiểm tra lại trang web"):
        return verify_release(release, {_address(n): e for n, e in expected.items()})
