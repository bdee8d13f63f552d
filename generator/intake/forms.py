"""What a form is made of: sheets of rows, and the content files that they become."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from generator.intake.columns import Column, columns_of
from generator.model.base import Record

#: The first column: rows whose cell says so are examples.
COUNT = "TT"
EXAMPLE = "VÍ DỤ"
#: Sheets that hold no rows.
HELP_SHEET, LISTS_SHEET = "Hướng dẫn", "Danh mục"


@dataclass(frozen=True, kw_only=True)
class SheetForm:
    """One sheet: rows of one model, and where they belong in the file's record."""

    name: str
    model: type[Record]
    #: ``()``: the one row is the file itself; ``("groups",)``: a list of it;
    #: ``("groups", "components")``: a list inside the row of another sheet.
    place: tuple[str, ...] = ()
    #: Fields that tell the rows of a list apart; none where nothing does.
    keys: tuple[str, ...] = ()
    #: For a list inside a row: head of the column that names that row.
    parent: str = ""
    #: Fields that are not asked for: the file's name states them.
    without: frozenset[str] = frozenset()
    #: What the example row says, by path; other cells stay empty.
    example: Mapping[tuple[str | int, ...], str] = field(default_factory=dict)
    #: What the example row says of its parent.
    parent_example: str = ""

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The columns behind those of file and parent."""
        return columns_of(self.model, without=self.without)


@dataclass(frozen=True, kw_only=True)
class FileForm:
    """The content file that some sheets become, one for each name in the first column."""

    model: type[Record]
    folder: str
    sheets: tuple[SheetForm, ...]
    ending: Literal[".yml", ".csv"] = ".yml"
    #: The sheets hold all of the file; otherwise rows are added to those that are there.
    is_whole: bool = False
    #: Field that repeats the file's name.
    named_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Register:
    """A form that staff fill."""

    name: str
    title: str
    #: Head of the column that names the file.
    file_title: str
    file_example: str
    files: tuple[FileForm, ...]

    @property
    def sheets(self) -> tuple[SheetForm, ...]:
        """All sheets, in order."""
        return tuple(sheet for file in self.files for sheet in file.sheets)
