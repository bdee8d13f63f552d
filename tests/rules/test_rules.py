"""The tuple of rules: complete, described, cheap."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import time

import generator.rules
from generator.rules import PUBLISHING_RULES, RULES
from tests.rules.building import AS_OF, corpus, faultless

#: Modules that rules are made with.
_TOOLS = {
    *("overlays", "periods", "reports", "rows", "scope", "shorter", "target_links", "texts"),
    "walk",
}


def test_every_rule_of_every_module_is_listed_once() -> None:
    modules = {module.name for module in pkgutil.iter_modules(generator.rules.__path__)} - _TOOLS
    defined = [
        function
        for name in sorted(modules)
        for function in vars(importlib.import_module(f"generator.rules.{name}")).values()
        if inspect.isgeneratorfunction(function)
        and function.__module__ == f"generator.rules.{name}"
        and not function.__name__.startswith("_")
    ]
    listed = sorted(rule.__qualname__ for rule in (*RULES, *PUBLISHING_RULES))
    assert sorted(function.__qualname__ for function in defined) == listed
    assert len(set(RULES)) == len(RULES)


def test_every_docstring_is_one_sentence() -> None:
    odd = [
        rule.__qualname__
        for rule in (*RULES, *PUBLISHING_RULES)
        if "\n" in (rule.__doc__ or "\n") or not (rule.__doc__ or "").endswith(".")
    ]
    assert odd == []


def test_500_procedures_take_well_under_a_second() -> None:
    content = faultless()
    two = content["procedures"]["1.000002"]
    two["plain"]["steps"] = ["Nộp hồ sơ tại Trung tâm Phục vụ hành chính công"] * 20
    for number in range(3, 503):
        code = f"1.{number:06}"
        content["procedures"][code] = two | {"code": code}
        content["offered"]["procedures"].append({"code": code})
    whole = corpus(content)
    start = time.process_time()
    found = generator.rules.check_corpus(whole, as_of=AS_OF)
    assert found == ()
    assert time.process_time() - start < 1
