"""What a page is made of: sections of blocks, each block a frozen value.

Pages are composed of these from the views; one set of templates prints them as
Markdown, and :mod:`generator.render.expectations` reads from the same values what the
built page must show.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from generator.render.charts.chart import Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A run of text: plain, a link, a status badge, or a word for emptiness."""

    text: str
    #: A page (``don-vi/x.md``), a file, or an outside address.
    target: str = ""
    #: Id of a status, for its badge.
    status: str = ""
    is_empty: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A table cell: lines of spans."""

    lines: tuple[tuple[Span, ...], ...]
    rowspan: int = 1
    is_header: bool = False
    #: Name of the record's field, for ``data-field``.
    field: str = ""
    #: Whether readers can tick it, on the screen and on paper.
    has_tick: bool = False

    @property
    def text(self) -> str:
        """Visible text, lines and spans parted by one space."""
        return " ".join(span.text for line in self.lines for span in line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A table row of one record. A cell that a rowspan covers is left out."""

    record: str
    #: One for each column, None where a cell above reaches down.
    cells: tuple[Cell | None, ...]
    #: What scripts read of it, by the names of its ``data-`` attributes.
    marks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadCell:
    """A head over one or several columns of a table."""

    text: str
    colspan: int = 1
    rowspan: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with caption and column heads; ``style`` says how it stands on a narrow screen."""

    caption: str
    #: Names of the columns; above merged heads (``head``), they name a cell that stands alone.
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    style: Literal["plain", "stack", "annex", "form", "figures"] = "stack"
    #: Rows of merged heads, as a form has them; empty: one row of ``columns``.
    head: tuple[tuple[HeadCell, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A single fact with its label; carries ``data-field`` and ``data-record``."""

    field: str
    record: str
    label: str
    lines: tuple[tuple[Span, ...], ...]

    @property
    def text(self) -> str:
        """Visible text, lines and spans parted by one space."""
        return " ".join(span.text for line in self.lines for span in line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Single facts: the answer box (``box``), or one quiet run of them (``line``)."""

    facts: tuple[Fact, ...]
    style: Literal["box", "line"] = "box"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """Spans one after the other; ``style`` is a class of ours or empty."""

    spans: tuple[Span, ...]
    style: str = ""


#: What a remark is for; each has its own look.
NoticeKind = Literal["info", "warning", "demo", "archive"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A remark that must be seen."""

    kind: NoticeKind
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """A numbered list."""

    items: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedStep:
    """A step with its own address on the page and its facts."""

    id: str
    record: str
    title: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderedSteps:
    """Steps in the order of doing; the list numbers them."""

    items: tuple[OrderedStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A plain list."""

    items: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A link with one line about where it leads."""

    title: str
    target: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cards:
    """Links as a grid."""

    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subheading:
    """A heading below the section's, with its own fixed id."""

    id: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A field of the list's filter with its values and labels."""

    name: str
    label: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterItem:
    """An item of a list that can be filtered."""

    record: str
    title: str
    target: str
    text: str
    #: Values by the filter's field names; several are parted by spaces.
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class FilterList:
    """A list with filters; without scripts it is a plain list."""

    id: str
    choices: tuple[Choice, ...]
    #: Fields shown as a tick box: name and label.
    ticks: tuple[tuple[str, str], ...]
    items: tuple[FilterItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchBox:
    """The wide field of the site's search; other pages have it above their content."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchResults:
    """Where the page's script puts what was found; without scripts, what serves instead."""

    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisedLimit:
    """A limit that a promised day can be counted from."""

    label: str
    #: Its stages, each as the page's script reads it.
    limits: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisedDay:
    """The calculator of the promised day; without scripts it stays hidden."""

    options: tuple[PromisedLimit, ...]
    #: The calendar: years that have one, and days as ``2026-11-23``.
    years: tuple[str, ...]
    rest: tuple[str, ...]
    work: tuple[str, ...]
    undecided: tuple[str, ...]
    limit_label: str = "Thời hạn"
    day_label: str = "Ngày nộp (ngày/tháng/năm)"
    hour_label: str = "Giờ nộp (ví dụ 14h30)"
    button: str = "Tính ngày trả kết quả"


@dataclass(frozen=True, slots=True, kw_only=True)
class SteppedFee:
    """A stepped fee that a sum can be made of."""

    label: str
    #: Its steps, each as the page's script reads it, and its cap: a hyphen for none.
    tiers: tuple[str, ...]
    cap: str
    #: What the steps count, and what the cap holds for each of: empty for the whole.
    unit: str
    cap_unit: str

    @property
    def count_label(self) -> str:
        """«Số trang của mỗi bản»."""
        return f"Số {self.unit} của mỗi {self.cap_unit}" if self.cap_unit else f"Số {self.unit}"

    @property
    def copies_label(self) -> str:
        """«Số bản»; the script hides it where the cap holds for the whole."""
        return f"Số {self.cap_unit}".rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeSum:
    """The calculator of a stepped fee; without scripts it stays hidden."""

    options: tuple[SteppedFee, ...]
    fee_label: str = "Khoản thu"
    button: str = "Tính số tiền"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseOption:
    """A case that can be chosen, and the headings (by id) of what belongs to it."""

    label: str
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseChoice:
    """The form that leaves one case and one channel; without scripts it stays hidden."""

    cases: tuple[CaseOption, ...]
    #: Value and label.
    channels: tuple[tuple[str, str], ...]
    #: Where the chosen stands: id of a heading and label.
    places: tuple[tuple[str, str], ...]
    title: str = "Chọn trường hợp của bạn"
    case_label: str = "Trường hợp"
    every_case: str = "Tất cả trường hợp"
    channel_label: str = "Hình thức nộp"
    every_channel: str = "Tất cả hình thức"


@dataclass(frozen=True, slots=True, kw_only=True)
class TickTools:
    """Buttons and count of the list that can be ticked; without scripts they stay hidden."""

    #: The list's name on the reader's device.
    key: str
    clear: str = "Bỏ đánh dấu"
    print: str = "In danh sách"
    note: str = "Chỉ lưu trên máy này."


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """A table below its own heading that can be folded away.

    It is written open: scripts close it, paper and readers without scripts have it open.
    """

    id: str
    title: str
    #: How much it holds, in words.
    count: str
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class FoldList:
    """Where the folded groups are reached from: titles with counts, for readers without scripts.

    With scripts the closed groups are this list themselves.
    """

    id: str
    label: str
    folds: tuple[Fold, ...]
    back: str = "Về danh sách nhóm"


#: What may be folded away in :class:`Details`.
Folded = Table | Facts | Paragraph | Notice | Bullets


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What opens on demand, with its own fixed id; in print it stands open.

    A link to its id opens it, and one to the heading right above it.
    """

    id: str
    summary: tuple[Span, ...]
    blocks: tuple[Folded, ...]


Block = (
    Table
    | Chart
    | Facts
    | Paragraph
    | Notice
    | Steps
    | OrderedSteps
    | Bullets
    | Cards
    | Subheading
    | FilterList
    | SearchBox
    | SearchResults
    | PromisedDay
    | FeeSum
    | CaseChoice
    | TickTools
    | FoldList
    | Details
)


#: The script of each kind of block that has one, below ``assets/javascripts/``.
_SCRIPTS: Mapping[type, str] = {
    FilterList: "list-filter.js",
    PromisedDay: "promised-day.js",
    FeeSum: "fee-sum.js",
    TickTools: "paper-list.js",
    CaseChoice: "case-choice.js",
    Details: "folds.js",
}
#: The style sheet of each kind of block that only few pages have.
_STYLES: Mapping[type, str] = {Chart: "charts.css"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a page with its fixed id; without a title it has no heading."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, before it becomes Markdown."""

    #: Markdown file below ``docs/``.
    path: str
    title: str
    description: str
    #: Record id that the page carries.
    record: str
    #: Content files that the page is made from; the first is the one that it is about.
    sources: tuple[str, ...]
    sections: tuple[Section, ...]
    #: Last update of the data and the unit that made it, in words.
    updated: str
    #: Pages above this one: title and Markdown file.
    parents: tuple[tuple[str, str], ...] = ()
    #: Pages that repeat what others say stay out of the search.
    in_search: bool = True
    #: What the page says, for machines: JSON-LD, empty where there is none.
    structured: Mapping[str, object] = field(default_factory=dict)

    #: The abbreviations that the page uses, and what they stand for.
    abbreviations: Mapping[str, str] = field(default_factory=dict)

    @property
    def window(self) -> str:
        """The name of the page's window: procedures may share a title, never a code."""
        is_procedure = self.path == f"thu-tuc/{self.record}.md" and self.record[:1].isdigit()
        return f"{self.title} ({self.record})" if is_procedure else self.title

    @property
    def scripts(self) -> tuple[str, ...]:
        """The scripts that the page's blocks need, each once, in a fixed order."""
        return tuple(name for kind, name in _SCRIPTS.items() if kind in self._kinds)

    @property
    def styles(self) -> tuple[str, ...]:
        """The style sheets that the page's blocks need beside those of every page."""
        return tuple(name for kind, name in _STYLES.items() if kind in self._kinds)

    @property
    def _kinds(self) -> set[type]:
        return {type(block) for section in self.sections for block in section.blocks}

    @property
    def has_search_box(self) -> bool:
        """Whether the search stands in the content, and not above it."""
        blocks = (block for section in self.sections for block in section.blocks)
        return any(isinstance(block, SearchBox) for block in blocks)
