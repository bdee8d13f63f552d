"""Click in Vietnamese: help pages, and a sentence for every kind of wrong use."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from difflib import get_close_matches

import click
from click import Argument, Context, HelpFormatter, Option

HELP_FOR_HELP = "Xem hướng dẫn này."


class _Vietnamese(click.Command):
    """The parts of a help page that click words itself."""

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """«Cách dùng:» and the pieces."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, prefix="Cách dùng: ")

    def format_arguments(self, ctx: Context, formatter: HelpFormatter) -> None:
        """«Cần ghi» and the arguments."""
        arguments = [param for param in self.get_params(ctx) if isinstance(param, Argument)]
        if arguments:
            with formatter.section("Cần ghi"):
                formatter.write_dl([argument.get_help_record(ctx) for argument in arguments])

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """«Lựa chọn» and the options."""
        records = [
            (record[0], record[1].replace("[required]", "[cần ghi]"))
            for param in self.get_params(ctx)
            if isinstance(param, Option) and (record := param.get_help_record(ctx))
        ]
        if records:
            with formatter.section("Lựa chọn"):
                formatter.write_dl(records)

    def get_help_option(self, ctx: Context) -> Option | None:
        """The help option with a Vietnamese text."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP_FOR_HELP
        return option

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Click's own parsing, but what is left over is told in Vietnamese."""
        takes_more, ctx.allow_extra_args = ctx.allow_extra_args, True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as misuse:
            misuse.ctx = misuse.ctx or ctx  # click leaves it out where a value is missing
            raise
        if rest and not takes_more and not ctx.resilient_parsing:
            raise click.UsageError(f"Lệnh này không nhận thêm «{' '.join(rest)}».", ctx)
        return rest


class Command(_Vietnamese):
    """A command whose help page is Vietnamese."""

    def __init__(self, *args: object, **attributes: object) -> None:
        attributes.setdefault("options_metavar", "[lựa chọn]")
        super().__init__(*args, **attributes)  # type: ignore[arg-type]  # click types each one


class Group(_Vietnamese, click.Group):
    """A group of commands whose help page is Vietnamese; commands in the order written."""

    command_class = Command

    def __init__(self, *args: object, **attributes: object) -> None:
        attributes.setdefault("options_metavar", "")
        attributes.setdefault("subcommand_metavar", "LỆNH")
        attributes.setdefault("invoke_without_command", True)
        super().__init__(*args, **attributes)  # type: ignore[arg-type]  # click types each one

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002 - click's signature
        """In the order in which staff need them."""
        return list(self.commands)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """«Lựa chọn», then «Lệnh»."""
        _Vietnamese.format_options(self, ctx, formatter)
        rows = [(name, command.short_help or "") for name, command in self.commands.items()]
        with formatter.section("Lệnh"):
            formatter.write_dl(rows)


Group.group_class = Group


def explain(misuse: click.ClickException) -> str:
    """What is wrong with a command, how it is used, where to read more."""
    lines = [_sentence(misuse)]
    context = misuse.ctx if isinstance(misuse, click.UsageError) else None
    if context is not None:
        lines += [context.get_usage(), f"Xem hướng dẫn: {context.command_path} --help"]
    return "\n".join(lines)


def _sentence(misuse: click.ClickException) -> str:
    for kind, word in _SENTENCES.items():
        if isinstance(misuse, kind):
            return word(misuse)
    is_ours = type(misuse) is click.UsageError
    return misuse.message if is_ours else "Chưa hiểu lệnh này."


def _no_such_command(misuse: click.NoSuchCommand) -> str:
    return f"Không có lệnh «{misuse.command_name}».{_offer(misuse.possibilities)}"


def _no_such_option(misuse: click.NoSuchOption) -> str:
    return f"Không có lựa chọn «{misuse.option_name}».{_offer(misuse.possibilities)}"


def _bad_value(misuse: click.BadParameter) -> str:
    name = _name(misuse)
    return f"{name[0].upper()}{name[1:]}: {misuse.message}"


def _missing(misuse: click.MissingParameter) -> str:
    """What is missing; of an option also what has to be added, and what it means."""
    said, option = f"Thiếu {_name(misuse)}.", misuse.param
    if not isinstance(option, Option) or not option.help:
        return said
    meaning = f"{option.help[0].lower()}{option.help[1:].rstrip('.')}"
    value = option.make_metavar(misuse.ctx or Context(Command("congkhai")))
    return f"{said} Thêm vào lệnh: {option.opts[0]} {value} ({meaning})."


def _offer(possibilities: list[str] | None) -> str:
    return f" Có phải «{possibilities[0]}»?" if possibilities else ""


def _option_use(misuse: click.BadOptionUsage) -> str:
    parameters = misuse.ctx.command.params if misuse.ctx else []
    for parameter in parameters:
        is_flag = isinstance(parameter, Option) and parameter.is_flag
        if is_flag and misuse.option_name in parameter.opts:
            return f"Lựa chọn «{misuse.option_name}» không có giá trị đi kèm."
    return f"Lựa chọn «{misuse.option_name}» cần một giá trị đi kèm."


def _name(misuse: click.BadParameter) -> str:
    parameter = misuse.param
    if isinstance(parameter, Option):
        return f"lựa chọn «{parameter.opts[0]}»"
    if isinstance(parameter, Argument):
        return f"«{parameter.metavar or parameter.name}»"
    return "một giá trị"


#: A sentence for each kind of wrong use; the first kind that fits is taken.
_SENTENCES: Mapping[type[click.ClickException], Callable[..., str]] = {
    click.NoSuchCommand: _no_such_command,
    click.NoSuchOption: _no_such_option,
    click.MissingParameter: _missing,
    click.BadOptionUsage: _option_use,
    click.BadParameter: _bad_value,
}


def nearest(value: str, known: list[str]) -> str:
    """« Có phải «…»?» for a near miss, else nothing."""
    return _offer(get_close_matches(value, known, n=1))
