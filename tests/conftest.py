"""The order of the suite: what takes longest begins first, so that no worker ends alone."""

from __future__ import annotations

import pytest

#: Folders below tests/ that start browsers, builds or whole commands, the slowest first.
_SLOW = ("site", "cli", "portal", "linked", "publish", "render")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Slow folders first; all else as it was collected. One file stays in one piece."""
    items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    folder = item.nodeid.split("/")[1]
    return _SLOW.index(folder) if folder in _SLOW else len(_SLOW)
