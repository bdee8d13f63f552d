"""From arguments to an exit code: every way a run can end."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from generator.cli.exits import GOOD, OUR_FAULT, PIPE_CLOSED, STOPPED, WRONG_USE
from generator.cli.terminal import prepare_streams, say_aside


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    prepare_streams()
    try:
        code = _run(list(sys.argv[1:] if arguments is None else arguments))
        sys.stdout.flush()
    except BrokenPipeError:
        _silence()
        return PIPE_CLOSED
    return code


def _run(arguments: list[str]) -> int:
    from generator.cli.commands import congkhai

    try:
        with congkhai.make_context("congkhai", arguments) as context:
            return int(congkhai.invoke(context) or GOOD)
    except click.exceptions.Exit as done:
        return done.exit_code
    except BrokenPipeError:
        raise
    except (Exception, KeyboardInterrupt) as fault:  # noqa: BLE001 - nothing may escape
        sentence, code = _ending(fault)
        say_aside(sentence)
        return code


def _ending(fault: BaseException) -> tuple[str, int]:
    """What is said of a run that did not go well, and its exit code."""
    from generator.cli.faults import Refusal, record_fault, refusal_of
    from generator.cli.usage import explain

    match fault:
        case click.ClickException():
            ending = explain(fault), WRONG_USE
        case Refusal():
            ending = str(fault), WRONG_USE
        case KeyboardInterrupt() | click.Abort():
            ending = "\nĐã dừng theo yêu cầu.", STOPPED
        case _ if refusal := refusal_of(fault):
            ending = refusal, WRONG_USE
        case _:
            ending = record_fault(fault), OUR_FAULT
    return ending


def _silence() -> None:
    """Let the interpreter's last flush go nowhere instead of raising again."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
