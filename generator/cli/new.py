"""``congkhai new``: a file to start from, never over one that is there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.faults import Refusal
from generator.cli.paths import Paths
from generator.cli.terminal import say
from generator.cli.usage import nearest

if TYPE_CHECKING:
    from pydantic import BaseModel

NEXT = "Mở tệp, điền các mục ghi «cần điền», rồi chạy: make check"


def new_commune(paths: Paths, name: str) -> None:
    """``commune.yml`` and ``units.yml`` of a new commune."""
    from generator.load.corpus import RESERVED
    from generator.model.communes import Commune, UnitList

    if name in RESERVED:
        raise Refusal(f"Tên «{name}» chương trình đã dùng vào việc khác. Chọn tên khác.")
    folder = paths.content / name
    _write(paths, folder / "commune.yml", Commune, {"state": "active"})
    _write(paths, folder / "units.yml", UnitList, {})
    say(NEXT)


def new_procedure(paths: Paths, code: str) -> None:
    """A record of the catalogue."""
    from generator.model.procedures import Procedure

    target = paths.content / "catalogue" / "procedures" / f"{code}.yml"
    _write(paths, target, Procedure, {"code": code, "detail": "listing"})
    say(NEXT)


def new_decision(paths: Paths, name: str) -> None:
    """A decision that changes procedures of several communes."""
    from generator.model.decisions import Decision

    target = paths.content / "catalogue" / "decisions" / f"{name}.yml"
    _write(paths, target, Decision, {})
    say(NEXT)


def new_plan(paths: Paths, commune: str, name: str) -> None:
    """A plan of a commune; the year is the first part of its name."""
    from generator.model.plans import Plan

    target = _folder_of(paths, commune) / "plans" / f"{name}.yml"
    _write(paths, target, Plan, {"year": name[:4], "state": "issued"})
    say(NEXT)


def new_progress(paths: Paths, commune: str, period: str) -> None:
    """A file of progress entries of a commune."""
    from generator.model.progress import ProgressFile

    target = _folder_of(paths, commune) / "progress" / f"{period}.yml"
    _write(paths, target, ProgressFile, {}, used=("entries",))
    say(NEXT)


def new_indicator(paths: Paths, commune: str, name: str) -> None:
    """An indicator of a commune, which targets are measured by."""
    from generator.model.indicators import Indicator

    target = _folder_of(paths, commune) / "indicators" / f"{name}.yml"
    _write(paths, target, Indicator, {}, used=("measurements",))
    say(NEXT)


def commune_ids(paths: Paths) -> list[str]:
    """The folders below ``content/`` that are communes."""
    return sorted(folder.parent.name for folder in paths.content.glob("*/commune.yml"))


def _folder_of(paths: Paths, commune: str) -> Path:
    known = commune_ids(paths)
    if commune not in known:
        shown = paths.shown(paths.content)
        raise Refusal(
            f"Chưa có xã «{commune}» trong thư mục {shown}.{nearest(commune, known)}"
            f" Thêm xã mới: congkhai new commune {commune}"
        )
    return paths.content / commune


def _write(
    paths: Paths,
    target: Path,
    model: type[BaseModel],
    given: Mapping[str, str],
    *,
    used: Collection[str] = (),
) -> None:
    from generator.cli.templates import template

    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(template(model, given=given, used=used))
    except FileExistsError:
        raise Refusal(
            f"Đã có tệp {paths.shown(target)}. Tệp giữ nguyên; mở tệp ấy để sửa."
        ) from None
    say(f"Đã tạo {paths.shown(target)}")
