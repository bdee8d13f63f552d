"""Words of the administration in plain words: abbreviations and terms.

The words are those of ``domain.md`` 1 to 3; what each means is ours, in the way of plain
wording: short, and no source of law.
"""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Line


class Term(Record):
    """An abbreviation with its full words, or a term; what it means to a citizen."""

    term: Line = Field(title="Từ ngữ", description="Chữ viết tắt ghi đúng như trên trang: UBND.")
    full: Line | None = Field(
        None, title="Viết đủ", description="Chỉ cho chữ viết tắt: trang tự ghi chú ở lần gặp đầu."
    )
    meaning: Line = Field(title="Nghĩa", description="Một câu ngắn, dễ hiểu.")


class Glossary(Record):
    """``catalogue/glossary.yml``."""

    terms: tuple[Term, ...] = Field((), title="Các từ ngữ")
