"""The values that options take, each with its own Vietnamese sentence."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import click

HIGHEST_PORT = 65535


class _Value(click.ParamType[object]):
    """Click wants a name for each type; ours all show their own metavar."""

    name = "giá trị"


class Choice(_Value):
    """One of a few words."""

    def __init__(self, *words: str) -> None:
        self.words = words

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word, if it is one of them."""
        if value not in self.words:
            listed = ", ".join(f"«{word}»" for word in self.words)
            raise click.BadParameter(f"chưa có «{value}». Cần một trong: {listed}.", ctx, param)
        return value


class Day(_Value):
    """A day, as in the content files."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, read by the same type that reads the content."""
        from pydantic import TypeAdapter, ValidationError

        from generator.model.fields import Day as DayOfContent

        try:
            return TypeAdapter(DayOfContent).validate_python(value)
        except ValidationError as error:
            sentence = f"đang là «{value}». Cần: năm-tháng-ngày, ví dụ 2026-07-15."
            if error.errors()[0]["type"] in {"khong-co-ngay", "khong-co-thang"}:
                sentence = f"lịch không có ngày «{value}»."
            raise click.BadParameter(sentence, ctx, param) from None


class WholeNumber(_Value):
    """A number between two."""

    def __init__(self, least: int, most: int) -> None:
        self.least, self.most = least, most

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The number."""
        if not str(value).isdecimal() or not self.least <= int(value) <= self.most:
            sentence = f"đang là «{value}». Cần: một số từ {self.least} đến {self.most}."
            raise click.BadParameter(sentence, ctx, param)
        return int(value)


class Port(WholeNumber):
    """A port of this machine; 0 lets the machine choose."""

    def __init__(self) -> None:
        super().__init__(0, HIGHEST_PORT)


class Existing(_Value):
    """A file or a folder that is there."""

    def __init__(self, *, folder: bool = False) -> None:
        self.folder = folder

    def convert(
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The path."""
        path = Path(value)
        if self.folder and not path.is_dir():
            raise click.BadParameter(f"chưa có thư mục «{value}».", ctx, param)
        if not self.folder and not path.is_file():
            raise click.BadParameter(f"chưa có tệp «{value}».", ctx, param)
        return path


class Name(_Value):
    """An identifier that becomes a part of an address: «hung-thinh»."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The identifier; a wrong one is answered with the right spelling."""
        from generator.language import slugify

        slug = slugify(value)
        if value != slug:
            sentence = f"đang là «{value}». Cần: chữ thường không dấu, số và gạch nối"
            offer = f", ví dụ «{slug}»." if slug else "."
            raise click.BadParameter(sentence + offer, ctx, param)
        return value


class _Spelled(_Value):
    """Text of one fixed spelling."""

    pattern: re.Pattern[str]
    needed: str

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text, if it is spelled so."""
        if not self.pattern.fullmatch(value):
            raise click.BadParameter(f"đang là «{value}». Cần: {self.needed}.", ctx, param)
        return value


class Code(_Spelled):
    """The code of a procedure."""

    pattern = re.compile(r"[1-9]\.\d{6}(\.H\d{2})?")
    needed = "mã thủ tục, ví dụ 1.001193"


class OfficialField(_Value):
    """An official field of one procedure, by code and key: «1.001193:name»."""

    def convert(
        self,
        value: str | tuple[str, str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, str]:
        """Code and key; a key that is none is answered with those there are."""
        from generator.model.procedures import ImportedValues

        if isinstance(value, tuple):
            return value
        code, _, key = value.partition(":")
        if not Code.pattern.fullmatch(code) or not key:
            sentence = (
                f"đang là «{value}». Cần: mã thủ tục, dấu hai chấm, mục; ví dụ 1.001193:name."
            )
            raise click.BadParameter(sentence, ctx, param)
        if key not in ImportedValues.model_fields:
            known = ", ".join(ImportedValues.model_fields)
            raise click.BadParameter(f"chưa có mục «{key}». Cần một trong: {known}.", ctx, param)
        return code, key


class PlanName(_Spelled):
    """The name of a plan's file."""

    pattern = re.compile(r"\d{4}(-[a-z0-9]+)+")
    needed = "năm rồi tên ngắn không dấu, ví dụ 2026-cai-cach"


class Period(_Value):
    """The period of a progress file, in the one spelling that content uses."""

    needed = "năm, nửa năm, quý hoặc tháng, ví dụ 2026, 2026-H1, 2026-Q3, 2026-09"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """«2026-q3» and «2026-Q3» are one period: two files of it would be told apart by case."""
        from generator.periods import parse_period

        period = parse_period(value.strip().upper())
        if period is None:
            raise click.BadParameter(f"đang là «{value}». Cần: {self.needed}.", ctx, param)
        return period.id


class ReportedPeriod(Period):
    """The period of a report: the report itself refuses what is neither a year nor a quarter."""

    needed = "năm hoặc quý, ví dụ 2026, 2026-Q3"
