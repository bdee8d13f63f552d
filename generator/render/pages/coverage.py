"""``/thu-tuc/doi-chieu/``: the official list against what is published."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.coverage import CoverageItem, times_words
from generator.render.blocks import Block, Cell, Facts, Notice, Page, Row, Section, Span, Table
from generator.render.pages.common import basis_notice, sources_of, updated_words
from generator.render.spans import cell, empty, fact, link, or_empty, paragraph, text
from generator.views.communes import CommuneView
from generator.views.coverage import CoverageView
from generator.views.wording import date_vi
from generator.vocabulary import NOT_IN_SOURCE

RECORD = "doi-chieu"
NO_LIST = "Chưa có danh mục chính thức để đối chiếu."
_NONE = "Không có thủ tục nào."


@dataclass(frozen=True, slots=True)
class _Part:
    """One kind of difference: its place on the page, and its table."""

    anchor: str
    title: str
    difference: str
    #: After the column of the code.
    columns: tuple[str, ...]
    cells: Callable[[CoverageItem, CommuneView], tuple[Cell, ...]]


def coverage_page(commune: CommuneView) -> Page:
    """``/thu-tuc/doi-chieu/``: counts, then what is missing, superfluous or different."""
    view = commune.coverage
    return Page(
        path="thu-tuc/doi-chieu.md",
        parents=(("Thủ tục hành chính", "thu-tuc/index.md"),),
        title="Đối chiếu với danh mục chính thức",
        description=f"Thủ tục {commune.name_inside} phải công khai và thủ tục đã công khai.",
        record=RECORD,
        sources=sources_of(commune, (view,) if view else ()),
        updated=updated_words(commune),
        sections=_sections(view, commune) if view else _without_list(commune),
        in_search=False,
    )


def _without_list(commune: CommuneView) -> tuple[Section, ...]:
    blocks: tuple[Block, ...] = (
        Notice(kind="info", spans=(text(NO_LIST),)),
        *basis_notice(commune),
        paragraph(text(f"Tính đến ngày {date_vi(commune.as_of)}."), style="meta"),
    )
    return (Section(id="gioi-thieu", title="", blocks=blocks),)


def _sections(view: CoverageView, commune: CommuneView) -> tuple[Section, ...]:
    return (
        Section(id="gioi-thieu", title="", blocks=_introduction(view, commune)),
        *(
            Section(id=part.anchor, title=part.title, blocks=(_table(part, view, commune),))
            for part in _PARTS
        ),
    )


def _introduction(view: CoverageView, commune: CommuneView) -> tuple[Block, ...]:
    coverage, official = view.coverage, view.official
    missing = len(coverage.with_difference("missing"))
    words = (
        f"Danh mục có {coverage.listed} thủ tục, đã công khai {coverage.published}, "
        f"còn thiếu {missing}."
    )
    counts = (
        ("listed", "Trong danh mục", coverage.listed),
        ("published", "Đã công khai", coverage.published),
        *(
            (part.difference, part.title, len(coverage.with_difference(part.difference)))
            for part in _PARTS
        ),
    )
    return (
        paragraph(text(words), style="lead"),
        Facts(facts=tuple(fact(name, RECORD, label, text(str(n))) for name, label, n in counts)),
        paragraph(*_source(view), style="meta"),
        paragraph(
            text(
                f"Tính đến ngày {date_vi(commune.as_of)}, "
                f"theo danh mục ngày {date_vi(official.listed_on)}."
            ),
            link("Tải dữ liệu đối chiếu", "du-lieu/coverage.csv"),
            style="meta",
        ),
    )


def _source(view: CoverageView) -> tuple[Span, ...]:
    official = view.official
    source, decision = official.source, official.decision
    spans = [text(f"{official.title}.")]
    if decision:
        day = f" ngày {date_vi(decision.issued_on)}" if decision.issued_on else ""
        spans.append(text(f"Quyết định công bố số {decision.number}{day}."))
    spans.append(text("Nguồn:"))
    spans.append(link(source.name, source.url) if source.url else text(source.name))
    return tuple(spans)


def _table(part: _Part, view: CoverageView, commune: CommuneView) -> Block:
    rows = tuple(
        Row(record=item.code, cells=(_code(item), *part.cells(item, commune)))
        for item in view.coverage.with_difference(part.difference)
    )
    if not rows:
        return paragraph(text(_NONE))
    caption = f"{part.title}: {len(rows)} thủ tục"
    return Table(caption=caption, columns=("Mã thủ tục", *part.columns), rows=rows)


def _code(item: CoverageItem) -> Cell:
    has_page = item.is_published or item.is_former
    shown = link(item.code, f"thu-tuc/{item.code}.md") if has_page else text(item.code)
    return cell(shown, header=True, field="code")


def _missing(item: CoverageItem, _: CommuneView) -> tuple[Cell, ...]:
    state = text("Chưa công khai") if item.procedure else empty("Chưa có dữ liệu")
    return (
        cell(_official(item, "name"), field="official_name"),
        cell(_official(item, "sector"), field="official_sector"),
        cell(_official(item, "time"), field="official_time"),
        cell(state, field="state"),
    )


def _superfluous(item: CoverageItem, commune: CommuneView) -> tuple[Cell, ...]:
    return (cell(_name(item), field="name"), cell(_sector(item, commune), field="sector"))


def _names(item: CoverageItem, _: CommuneView) -> tuple[Cell, ...]:
    return (cell(_official(item, "name"), field="official_name"), cell(_name(item), field="name"))


def _sectors(item: CoverageItem, commune: CommuneView) -> tuple[Cell, ...]:
    return (
        cell(_official(item, "sector"), field="official_sector"),
        cell(_sector(item, commune), field="sector"),
    )


def _times(item: CoverageItem, _: CommuneView) -> tuple[Cell, ...]:
    shown = times_words(item.procedure) if item.procedure else ""
    return (
        cell(_official(item, "time"), field="official_time"),
        cell(or_empty(shown, NOT_IN_SOURCE), field="time"),
    )


def _duplicates(item: CoverageItem, _: CommuneView) -> tuple[Cell, ...]:
    return (
        cell(_official(item, "name"), field="official_name"),
        cell(text(str(len(item.rows))), field="times_listed"),
    )


def _official(item: CoverageItem, name: str) -> Span:
    return or_empty(getattr(item.official, name, None), NOT_IN_SOURCE)


def _name(item: CoverageItem) -> Span:
    return or_empty(item.procedure.name if item.procedure else None)


def _sector(item: CoverageItem, commune: CommuneView) -> Span:
    sector = item.procedure.sector if item.procedure else ""
    return or_empty(commune.sector_names.get(sector, sector))


_MISSING = ("Tên", "Lĩnh vực", "Thời hạn", "Tình trạng")
_IN_LIST = "Danh mục ghi"
_HERE = "Trang này ghi"
_PARTS = (
    _Part("thieu", "Còn thiếu", "missing", _MISSING, _missing),
    _Part("ngoai-danh-muc", "Ngoài danh mục", "superfluous", ("Tên", "Lĩnh vực"), _superfluous),
    _Part("khac-ten", "Khác tên", "name", (_IN_LIST, _HERE), _names),
    _Part("khac-linh-vuc", "Khác lĩnh vực", "sector", (_IN_LIST, _HERE), _sectors),
    _Part("khac-thoi-han", "Khác thời hạn", "time", (_IN_LIST, _HERE), _times),
    _Part("trung-ma", "Trùng mã", "duplicate", ("Tên", "Số lần trong danh mục"), _duplicates),
    _Part("da-bai-bo", "Đã bị bãi bỏ", "former", ("Tên", "Lĩnh vực"), _superfluous),
)


def coverage_pointer(commune: CommuneView) -> Block:
    """The sentence on the list of procedures that leads here."""
    target = "thu-tuc/doi-chieu.md"
    if commune.coverage is None:
        return paragraph(text(NO_LIST), link("Về việc đối chiếu", target))
    coverage = commune.coverage.coverage
    words = f"Danh mục chính thức có {coverage.listed} thủ tục, đã công khai {coverage.published}:"
    return paragraph(text(words), link("xem đối chiếu", target))
