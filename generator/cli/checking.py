"""Load and check: the part of every run that writes nothing."""

from __future__ import annotations

from datetime import date

from generator.cli.clock import today
from generator.cli.paths import Paths
from generator.cli.terminal import stage
from generator.findings import Finding, in_order
from generator.load import load_corpus
from generator.model.corpus import Corpus
from generator.rules import check_corpus


def check_content(
    paths: Paths, as_of: date | None, *, publish: bool = False
) -> tuple[Corpus, tuple[Finding, ...]]:
    """The content, and the findings of reading and of checking it, in order."""
    with stage("Đang đọc dữ liệu"):
        corpus, unread = load_corpus(paths.content)
    with stage("Đang kiểm tra dữ liệu"):
        broken = check_corpus(corpus, as_of=as_of, today=today(), publish=publish)
    return corpus, in_order([*unread, *broken])
