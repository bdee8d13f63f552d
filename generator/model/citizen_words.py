"""What citizens type: abbreviations, their own names for procedures, words to pass over.

From ``domain.md`` 5: what people say every day, noted by the makers, and the
administration's own abbreviations. No real question of a citizen is held yet.
"""

from __future__ import annotations

from pydantic import Field

from generator.model.base import Record
from generator.model.fields import Line, ProcedureCode
from generator.vocabulary import KnownPage, PageSection


class Abbreviation(Record):
    """A short form with its meanings; one of several meanings is told by the words around it."""

    short: Line = Field(title="Viết tắt", description="Không dấu, viết thường. Ví dụ: dkkh.")
    means: tuple[Line, ...] = Field(title="Nghĩa")


class CitizenName(Record):
    """How people call one or several procedures."""

    codes: tuple[ProcedureCode, ...] = Field(title="Thủ tục")
    words: tuple[Line, ...] = Field(title="Cách người dân gọi")


class PageName(Record):
    """What people type for a page that is no procedure: contacts, plans, help."""

    page: KnownPage = Field(title="Trang", description="Ví dụ: lien-he.")
    words: tuple[Line, ...] = Field(title="Cách người dân gọi")


class OtherWords(Record):
    """What people say for a word of the official names: «heo» for «lợn»."""

    said: tuple[Line, ...] = Field(title="Từ người dân dùng")
    means: Line = Field(title="Từ trong tên thủ tục")


class ActWords(Record):
    """Words for one act of the administration: «mất giấy» asks for what «cấp lại» does."""

    words: tuple[Line, ...] = Field(title="Từ chỉ cùng một việc")


class FacetWords(Record):
    """Words that ask for one part of a procedure, and the part of the page that answers."""

    section: PageSection = Field(title="Phần của trang", description="Ví dụ: phi, ho-so.")
    title: Line = Field(title="Tên phần")
    words: tuple[Line, ...] = Field(title="Từ để hỏi")


class CitizenVocabulary(Record):
    """``catalogue/vocabulary.yml``."""

    abbreviations: tuple[Abbreviation, ...] = Field((), title="Chữ viết tắt")
    names: tuple[CitizenName, ...] = Field((), title="Cách người dân gọi thủ tục")
    pages: tuple[PageName, ...] = Field((), title="Cách người dân gọi các trang khác")
    other_words: tuple[OtherWords, ...] = Field((), title="Từ cùng nghĩa")
    acts: tuple[ActWords, ...] = Field((), title="Từ chỉ việc")
    facets: tuple[FacetWords, ...] = Field((), title="Từ để hỏi từng phần")
    stop_words: tuple[Line, ...] = Field((), title="Từ bỏ qua khi tìm")
