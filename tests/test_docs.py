"""What the README promises, and what there is: every command, target and lock."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from generator.cli.commands import congkhai

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
TARGETS = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
STAFF, DEVELOPERS = README.split("## For developers")


def _commands(group: click.Group, words: tuple[str, ...] = ()) -> list[str]:
    """Every command by its words."""
    told: list[str] = []
    for name, command in group.commands.items():
        path = (*words, name)
        inner = _commands(command, path) if isinstance(command, click.Group) else []
        told += inner or [" ".join(path)]
    return told


def test_every_target_is_in_the_readme() -> None:
    assert TARGETS
    told = [target for target in TARGETS[1].split() if f"`make {target}" not in README]
    assert told == []


def test_every_target_is_in_the_help() -> None:
    assert TARGETS
    hidden = {"help", "setup-test"}
    told = [t for t in TARGETS[1].split() if t not in hidden and f"'  make {t} " not in MAKEFILE]
    assert told == []


def test_every_target_that_is_told_exists() -> None:
    assert TARGETS
    told = set(re.findall(r"(?:`|^ {4})make ([a-z-]+)", README, re.MULTILINE))
    assert told - set(TARGETS[1].split()) == set()


def test_every_command_is_in_the_readme() -> None:
    verbs = {"check", "site", "serve", "verify", "schema", "help"}
    told = [
        command
        for command in _commands(congkhai)
        if f"congkhai {command}" not in README
        and not (
            command in verbs and (f"`make {command}" in STAFF and f"`{command}`" in DEVELOPERS)
        )
    ]
    assert told == []


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_locks_have_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    pins = re.findall(r"^[a-z0-9][^\n]*?==\S+.*(?:\n    .*)*", text, re.MULTILINE)
    assert pins
    assert [pin for pin in pins if "--hash=sha256:" not in pin] == []
    assert re.findall(r"https?://|--(?:index|find)|file:", text) == []


def test_tests_run_on_the_versions_of_the_program() -> None:
    """One set-up serves both: the larger lock holds every pin of the smaller."""
    pin = re.compile(r"^([a-z0-9-]+==\S+)([^\\\n]*)", re.MULTILINE)
    program = set(pin.findall((ROOT / "requirements.lock").read_text("utf-8")))
    tests = set(pin.findall((ROOT / "requirements-dev.lock").read_text("utf-8")))
    assert program - tests == set()
