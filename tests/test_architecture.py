"""Imports run one way, and only the edge speaks."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GENERATOR = ROOT / "generator"

#: What each package may import of ours. ``__main__`` starts the command line.
MAY_IMPORT = {
    "__init__": set[str](),
    "findings": set[str](),
    "language": set[str](),
    "vocabulary": set[str](),
    "expected": set[str](),
    "periods": {"vocabulary"},
    "coverage": {"model", "language", "vocabulary"},
    "force": {"model", "vocabulary"},
    "dossiers": {"model", "vocabulary"},
    "messages": {"findings", "language", "vocabulary"},
    "model": {"findings", "language", "vocabulary", "messages"},
    "load": {"model", "findings", "language", "vocabulary", "messages"},
    "rules": {
        "model",
        "findings",
        "language",
        "vocabulary",
        "periods",
        "messages",
        "coverage",
        "dossiers",
        "force",
    },
    "portal": {"model", "findings", "language", "vocabulary", "messages", "load"},
    "lists": {"model", "findings", "language", "vocabulary", "messages", "load", "portal"},
    "intake": {
        "model",
        "findings",
        "language",
        "vocabulary",
        "messages",
        "load",
        "lists",
        "portal",
        "render",
    },
    "views": {
        "model",
        "findings",
        "language",
        "vocabulary",
        "periods",
        "coverage",
        "dossiers",
        "force",
    },
    "render": {
        "views",
        "model",
        "expected",
        "findings",
        "language",
        "vocabulary",
        "coverage",
        "dossiers",
        "force",
    },
    "publish": {
        "render",
        "views",
        "model",
        "expected",
        "messages",
        "findings",
        "language",
        "vocabulary",
    },
    "__main__": {"cli"},
}
MAY_IMPORT["cli"] = set(MAY_IMPORT) - {"__init__", "__main__"}

#: Calls that speak, ask or end the process: the edge's alone.
SPEAKING = {"print", "input", "exit", "quit", "sys.exit", "os._exit", "click.echo"}
#: Calls that ask what time it is: the clock is an argument everywhere else.
CLOCK = {"date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time"}


def _modules() -> Iterator[tuple[str, str, ast.Module]]:
    """Path, package and syntax tree of every module."""
    for path in sorted(GENERATOR.rglob("*.py")):
        parts = path.relative_to(GENERATOR).with_suffix("").parts
        yield path.relative_to(ROOT).as_posix(), parts[0], ast.parse(path.read_text("utf-8"))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield "relative import"
        elif isinstance(node, ast.ImportFrom) and node.module == "generator":
            yield from (f"generator.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def _called(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def test_every_package_has_its_place() -> None:
    assert {package for _, package, _ in _modules()} <= set(MAY_IMPORT)


def test_imports_run_one_way() -> None:
    wrong = [
        f"{path} imports {name}"
        for path, package, tree in _modules()
        for name in _imported(tree)
        if name == "relative import"
        or (
            name.startswith("generator.")
            and name.split(".")[1] not in {package, "__version__"} | MAY_IMPORT[package]
        )
    ]
    assert wrong == []


def test_one_module_draws_with_pygal() -> None:
    drawing = {
        path
        for path, _, tree in _modules()
        for name in _imported(tree)
        if name.partition(".")[0] == "pygal"
    }
    assert drawing == {"generator/render/charts/plot.py"}


def test_only_the_edge_speaks() -> None:
    wrong = [
        f"{path} calls {name}"
        for path, package, tree in _modules()
        for name in _called(tree)
        if name in SPEAKING and package not in {"cli", "__main__"}
    ]
    assert wrong == []


def test_only_the_edge_asks_the_clock() -> None:
    wrong = [
        f"{path} calls {name}"
        for path, package, tree in _modules()
        for name in _called(tree)
        if name in CLOCK and package != "cli"
    ]
    assert wrong == []
