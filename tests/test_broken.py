"""The broken commune: the complete list of findings, equal and in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Finding
from generator.load import load_corpus, read_record
from generator.messages import RULES
from generator.messages.coverage import LIST_RULES
from generator.messages.intake import INTAKE_RULES
from generator.messages.portal import PORTAL_RULES
from generator.messages.site import SITE_RULES
from generator.model.communes import Commune
from tests.broken import FINDINGS, as_text, broken_content, found_in

#: Rules that no content file can break: what they tell is about the call, the machine or
#: what is not there, or they are the last word where no other rule explains a fault.
NOT_BY_A_FILE = frozenset(
    {
        *("tep-chua-co", "thieu-thu-muc-noi-dung", "gia-tri-chua-dung", "tep-khong-mo-duoc"),
        *("thieu-danh-muc-chung", "thieu-danh-sach-linh-vuc"),
    }
)


@pytest.fixture(scope="module")
def findings(tmp_path_factory: pytest.TempPathFactory) -> tuple[Finding, ...]:
    return found_in(broken_content(tmp_path_factory.mktemp("broken")))


def test_all_findings_in_order(findings: tuple[Finding, ...]) -> None:
    assert as_text(findings).split("\n") == FINDINGS.read_text(encoding="utf-8").split("\n")


def test_every_rule_is_broken(findings: tuple[Finding, ...]) -> None:
    told = {finding.rule for finding in findings}
    elsewhere = SITE_RULES.keys() | PORTAL_RULES.keys() | LIST_RULES.keys()
    elsewhere |= INTAKE_RULES.keys()
    assert sorted(RULES.keys() - elsewhere - told) == sorted(NOT_BY_A_FILE)


def test_a_missing_file_and_a_missing_folder_are_told(tmp_path: Path) -> None:
    _, file = read_record(tmp_path / "commune.yml", Commune, tmp_path)
    _, folder = load_corpus(tmp_path / "content")
    assert [finding.rule for finding in (*file, *folder)] == [
        "tep-chua-co",
        "thieu-thu-muc-noi-dung",
    ]
