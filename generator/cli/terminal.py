"""What a terminal can take: encoding, colour, whether anybody is watching."""

from __future__ import annotations

import codecs
import io
import os
import sys
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType

from generator.language import fold

_COLOURS = {"red": "31", "yellow": "33", "green": "32", "dim": "2", "bold": "1"}
_PLAIN = {
    "«": '"',
    "»": '"',
    "“": '"',
    "”": '"',
    "…": "...",
    "\N{EN DASH}": "-",
    "—": "-",
    "✓": "+",
}


def _without_accents(error: UnicodeError) -> tuple[str, int]:
    """For a terminal without Vietnamese letters: «lỗi» reads «loi», never «l?i»."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(_plain(char) for char in text), error.end


def _plain(char: str) -> str:
    letters = _PLAIN.get(char, fold(char) if char.islower() else fold(char).upper())
    return letters if letters.isascii() else "?"


def prepare_streams() -> None:
    """Make every character printable on whatever stands at the other end."""
    codecs.register_error("without-accents", _without_accents)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="without-accents")


def speaks_unicode() -> bool:
    """Whether standard output can carry any text as it is."""
    return (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")


def say(text: str = "") -> None:
    """Say what was asked for, on standard output."""
    print(text, flush=True)  # noqa: T201 - the edge speaks


def say_aside(text: str) -> None:
    """Say what went wrong with the run itself, on standard error."""
    print(text, file=sys.stderr)  # noqa: T201 - the edge speaks


def has_colour() -> bool:
    """Colour only for people: a terminal, without ``NO_COLOR``, not a dumb one."""
    wanted = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return wanted and sys.stdout.isatty()


def coloured(text: str, colour: str) -> str:
    """The text in a colour where there is colour, else the text."""
    return f"\x1b[{_COLOURS[colour]}m{text}\x1b[0m" if has_colour() else text


class stage:  # noqa: N801 - reads as a statement: with stage("…")
    """Shows that a long stage is going on; silent where nobody watches.

    A class, for a generator would set the traceback of what passes through it.
    """

    def __init__(self, title: str) -> None:
        self._title = title
        self._shown: AbstractContextManager[object] = nullcontext()

    def __enter__(self) -> None:
        """Show the title while the stage runs."""
        if sys.stderr.isatty():
            from rich.console import Console

            self._shown = Console(stderr=True).status(f"{self._title}…")
        self._shown.__enter__()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the title away, whatever happened."""
        self._shown.__exit__(kind, value, trace)
