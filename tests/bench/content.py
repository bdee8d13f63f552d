"""A checkout in a temporary folder: one commune that offers N procedures of real size."""

from __future__ import annotations

import lzma
import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path

import yaml

from generator.portal import PortalRecord, plan_import, read_portal, write_import
from tests.bench import CHECKOUT

COMMUNE = "xa-do-thu"
_PORTAL = CHECKOUT.parent / "shared" / "data" / "portal"
_PORTAL_FILES = ("commune-level.jsonl", "other-levels.jsonl.xz")
_TAKEN_ON = date(2026, 7, 31)


@dataclass(frozen=True, slots=True, kw_only=True)
class BenchContent:
    """What was written, and where the procedures come from."""

    root: Path
    procedures: int
    origin: str
    #: Seconds that the importer took; None where nothing was imported.
    import_seconds: float | None


def write_checkout(root: Path, count: int) -> BenchContent:
    """Everything that the stages read, below ``root``."""
    shutil.copy(CHECKOUT / "mkdocs.yml", root)
    shutil.copytree(CHECKOUT / "theme_overrides", root / "theme_overrides")
    catalogue = root / "content" / "catalogue"
    (catalogue / "procedures").mkdir(parents=True)
    shutil.copy(CHECKOUT / "content" / "catalogue" / "sectors.yml", catalogue)
    made = _imported(root, count) if _PORTAL.is_dir() else _repeated(root, count)
    _write_commune(root / "content" / COMMUNE, catalogue)
    return made


def _imported(root: Path, count: int) -> BenchContent:
    """The portal's records with their official text, those of communes first."""
    files = [_unpacked(_PORTAL / name, root) for name in _PORTAL_FILES]
    catalogue = root / "content" / "catalogue"
    began = time.perf_counter()
    records = _first_of(files, count)
    plan = plan_import(records, catalogue, facts_only=False, taken_on=_TAKEN_ON)
    written = write_import(plan)
    seconds = time.perf_counter() - began
    _add_sectors(catalogue / "sectors.yml", plan.unknown_sectors)
    return BenchContent(
        root=root,
        procedures=len(written),
        origin="records of the national portal from ../shared, official text included",
        import_seconds=seconds,
    )


def _unpacked(path: Path, root: Path) -> Path:
    if path.suffix != ".xz":
        return path
    target = root / path.stem
    with lzma.open(path) as packed:
        target.write_bytes(packed.read())
    return target


def _first_of(files: Iterable[Path], count: int) -> list[PortalRecord]:
    """The first records by file, each code once; later files only where needed."""
    records: dict[str, PortalRecord] = {}
    for path in files:
        if len(records) < count:
            for record in read_portal(path)[0]:
                records.setdefault(record.code, record)
    return list(islice(records.values(), count))


def _repeated(root: Path, count: int) -> BenchContent:
    """The committed catalogue under new codes, as often as it takes."""
    texts = [path.read_text("utf-8") for path in sorted(_committed().glob("*.yml"))]
    folder = root / "content" / "catalogue" / "procedures"
    for number in range(count):
        code = f"9.{number:06}"
        lines = texts[number % len(texts)].split("\n")
        lines = [f"code: '{code}'" if line.startswith("code:") else line for line in lines]
        (folder / f"{code}.yml").write_text("\n".join(lines), "utf-8")
    origin = f"no ../shared here: the {len(texts)} files of the committed catalogue, repeated"
    return BenchContent(root=root, procedures=count, origin=origin, import_seconds=None)


def _committed() -> Path:
    return CHECKOUT / "content" / "catalogue" / "procedures"


def _add_sectors(path: Path, unknown: Iterable[tuple[str, str]]) -> None:
    values = yaml.safe_load(path.read_text("utf-8"))
    values["sectors"] += [{"id": slug, "name": name} for slug, name in unknown]
    _write(path, values)


def _write_commune(folder: Path, catalogue: Path) -> None:
    codes = sorted(path.stem for path in (catalogue / "procedures").glob("*.yml"))
    folder.mkdir()
    _write(folder / "commune.yml", {"name": "Xã Đo Thử", "kind": "xa", "state": "active"})
    offered = {"basis": "reference", "procedures": [{"code": code} for code in codes]}
    _write(folder / "procedures.yml", offered)
    _write(folder / "units.yml", {"units": [{"id": "van-phong", "name": "Văn phòng"}]})


def _write(path: Path, values: object) -> None:
    path.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False), "utf-8")
