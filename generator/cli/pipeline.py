"""Runs of the stages, told in the terminal: what ``check``, ``site`` and ``verify`` do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from generator.cli import report
from generator.cli.checking import check_content
from generator.cli.exits import CONTENT_ERRORS, GOOD
from generator.cli.making import Wanted, make_site, verify_placed
from generator.cli.paths import Paths
from generator.cli.summary import number
from generator.cli.terminal import coloured, say
from generator.findings import Finding, has_errors

_FORMS: Mapping[str, Callable[[Sequence[Finding], Paths], str]] = {
    "json": report.as_json,
    "ci": report.as_ci,
}


def run_check(paths: Paths, *, form: str, as_of: date | None, publish: bool = False) -> int:
    """``congkhai check``."""
    _, findings = check_content(paths, as_of, publish=publish)
    if form not in _FORMS:
        tell(findings, paths)
    elif told := _FORMS[form](findings, paths):
        say(told)
    return CONTENT_ERRORS if has_errors(findings) else GOOD


def run_site(paths: Paths, wanted: Wanted) -> int:
    """``congkhai site``."""
    return GOOD if tell_site(paths, wanted) else CONTENT_ERRORS


def run_verify(paths: Paths) -> int:
    """``congkhai verify``."""
    seen = verify_placed(paths)
    if seen.findings:
        say(report.as_text(seen.findings, paths))
        say()
    counts = f"{number(seen.counts.pages)} trang, {number(seen.counts.links)} liên kết"
    if has_errors(seen.findings):
        say(coloured(f"Đã xem {counts}. Tìm thấy {report.counted(seen.findings)}.", "red"))
        return CONTENT_ERRORS
    say(coloured(f"Đã xem {counts}: trang web đầy đủ.", "green"))
    return GOOD


def tell_site(paths: Paths, wanted: Wanted) -> bool:
    """Make the site and tell what came of it; whether there is a new one."""
    outcome = make_site(paths, wanted)
    tell(outcome.findings, paths)
    if outcome.summary is None:
        return False
    say(outcome.summary.told(paths))
    return True


def tell(findings: Sequence[Finding], paths: Paths) -> None:
    """All findings, each with its line, and the sentence after them."""
    report.forget_lines()
    if findings:
        say(report.as_text(findings, paths))
        say()
    say(coloured(report.closing(findings), "red" if has_errors(findings) else "green"))
