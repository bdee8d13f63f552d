"""Every rule has its sentences, in the tone of the house."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

from generator import messages
from generator.findings import Position
from generator.messages import RULES, finding
from generator.messages.attachments import ATTACHMENT_RULES
from generator.messages.calendars import CALENDAR_RULES
from generator.messages.catalogue import CATALOGUE_RULES
from generator.messages.communes import COMMUNE_RULES
from generator.messages.corpus import CORPUS_RULES
from generator.messages.coverage import COVERAGE_RULES, LIST_RULES
from generator.messages.decisions import DECISION_RULES
from generator.messages.dossiers import DOSSIER_RULES
from generator.messages.evaluation import EVALUATION_RULES
from generator.messages.fields import FIELD_RULES
from generator.messages.files import FILE_RULES
from generator.messages.intake import INTAKE_RULES
from generator.messages.overlays import OVERLAY_RULES, STEP_RULES
from generator.messages.plans import PLAN_RULES
from generator.messages.portal import PORTAL_RULES
from generator.messages.progress import PROGRESS_RULES
from generator.messages.registers import REGISTER_RULES
from generator.messages.site import SITE_RULES
from generator.messages.text import RuleText

BANNED = (
    "vui lòng",
    "xin lỗi",
    "hợp lệ",
    "cú pháp",
    "kiểu dữ liệu",
    "null",
    "string",
    "bạn quên",
    "error",
)
#: An entry of a table, in the source.
ENTRY = re.compile(r'^    "([a-z0-9-]+)": RuleText\(', re.MULTILINE)
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
#: A sentence ends with a full stop, or with a slot that holds the end.
END = re.compile(r"[.?}]$")


def sentences(text: RuleText) -> tuple[str, ...]:
    return tuple(filter(None, (text.title, text.wrong, text.needed, text.mend)))


def slots(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


#: Every table of sentences; a dictionary made of several would hide a doubled id.
TABLES = (
    *(FILE_RULES, FIELD_RULES, CATALOGUE_RULES, COMMUNE_RULES, PLAN_RULES, PROGRESS_RULES),
    *(ATTACHMENT_RULES, CALENDAR_RULES, COVERAGE_RULES, DECISION_RULES, LIST_RULES, INTAKE_RULES),
    *(OVERLAY_RULES, STEP_RULES, DOSSIER_RULES),
    *(EVALUATION_RULES, REGISTER_RULES),
    *(PORTAL_RULES, SITE_RULES),
)


def test_no_two_tables_share_a_rule() -> None:
    ids = [rule for table in TABLES for rule in table]
    assert sorted(rule for rule in set(ids) if ids.count(rule) > 1) == []
    assert sorted(ids) == sorted(RULES)


def test_no_table_says_a_rule_twice() -> None:
    """The later one would win in silence."""
    texts = [file.read_text("utf-8") for file in Path(messages.__file__).parent.glob("*.py")]
    ids = [found[1] for text in texts for found in ENTRY.finditer(text)]
    assert sorted(ids) == sorted(RULES)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_ids_are_kebab_case_without_accents(rule: str) -> None:
    assert ID.fullmatch(rule)


@pytest.mark.parametrize("rule", sorted(RULES))
def test_sentences_are_whole(rule: str) -> None:
    text = RULES[rule]
    assert text.title
    assert text.wrong
    assert [sentence for sentence in sentences(text) if not END.search(sentence)] == []


@pytest.mark.parametrize("rule", sorted(RULES))
def test_no_banned_word(rule: str) -> None:
    text = " ".join(sentences(RULES[rule])).lower()
    assert [word for word in BANNED if word in text] == []


@pytest.mark.parametrize("rule", sorted(RULES))
def test_slots_are_names_that_are_filled(rule: str) -> None:
    text = RULES[rule]
    names = set().union(*(slots(sentence) for sentence in sentences(text)))
    assert not slots(text.title)
    assert [name for name in names if not name.isidentifier()] == []
    found = finding(rule, Position("a.yml"), **dict.fromkeys(names, "«{x}»"))
    whole = found.wrong + found.needed + found.mend
    assert whole.count("{") == whole.count("«{x}»")


@pytest.mark.parametrize("rule", sorted(CORPUS_RULES))
def test_mending_goes_on_after_the_colon(rule: str) -> None:
    text = CORPUS_RULES[rule]
    starts = [sentence[0] for sentence in (text.needed, text.mend) if sentence]
    assert [start for start in starts if start.isupper() and start != "S"] == []
    assert text.wrong[0].isupper() or text.wrong[0] in "«{"
