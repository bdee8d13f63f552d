"""Templates: they can be read, explain every field, and never overwrite."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from pydantic import BaseModel

from generator.model.communes import Commune, UnitList
from generator.model.decisions import Decision
from generator.model.indicators import Indicator
from generator.model.plans import Plan
from generator.model.procedures import Procedure
from generator.model.progress import ProgressFile
from tests.cli.running import Ended, congkhai, write

NEXT = "Mở tệp, điền các mục ghi «cần điền», rồi chạy: make check\n"
CASES: tuple[tuple[str, dict[str, type[BaseModel]]], ...] = (
    ("commune tan-an", {"tan-an/commune.yml": Commune, "tan-an/units.yml": UnitList}),
    ("procedure 1.001193", {"catalogue/procedures/1.001193.yml": Procedure}),
    ("decision 2026-ho-tich", {"catalogue/decisions/2026-ho-tich.yml": Decision}),
    ("plan xa-mau 2026-cai-cach", {"xa-mau/plans/2026-cai-cach.yml": Plan}),
    ("indicator xa-mau dung-han", {"xa-mau/indicators/dung-han.yml": Indicator}),
    ("progress xa-mau 2026-q3", {"xa-mau/progress/2026-Q3.yml": ProgressFile}),
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path, {"mkdocs.yml": "", "content/xa-mau/commune.yml": "name: Xã Mẫu\n"})
    return tmp_path


@pytest.mark.parametrize(("arguments", "files"), CASES, ids=[case[0] for case in CASES])
def test_new(arguments: str, files: dict[str, type[BaseModel]], project: Path) -> None:
    made = "".join(f"Đã tạo content/{name}\n" for name in files)
    assert congkhai("new", *arguments.split(), folder=project) == Ended(0, made + NEXT, "")
    for name, model in files.items():
        text = (project / "content" / name).read_text("utf-8")
        assert isinstance(_values(text), dict)
        opened = _values(_all_opened(text))
        assert _unlike(opened, model) == []


def _values(text: str) -> object:
    """Every scalar as text: «on» is a key here, not a truth."""
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - makes only text, lists, mappings


def _all_opened(text: str) -> str:
    """The template with every field in use."""
    return re.sub(r"^( *)#(?=[a-z-])", r"\1", text, flags=re.MULTILINE)


def _unlike(value: object, model: type[BaseModel]) -> list[str]:
    """Where an opened template and its model differ: every field stands there, in order."""
    if isinstance(value, list):
        return [line for item in value for line in _unlike(item, model)]
    assert isinstance(value, dict)
    wrong = [] if list(value) == list(model.model_fields) else [f"{model.__name__}: {list(value)}"]
    for name, inner in value.items():
        if isinstance(inner, dict | list) and (record := _record(model, name)):
            wrong += _unlike(inner, record)
    return wrong


def _record(model: type[BaseModel], name: str) -> type[BaseModel] | None:
    """The record that a field holds, alone or in a list."""
    annotation = repr(model.model_fields[name].annotation)
    ours = (k for k in _all_records(BaseModel) if k.__module__.startswith("generator.model."))
    records = {kind.__name__: kind for kind in ours}
    words = re.findall(r"\w+", annotation)
    return next((records[word] for word in words if word in records), None)


def _all_records(model: type[BaseModel]) -> list[type[BaseModel]]:
    return [kind for child in model.__subclasses__() for kind in (child, *_all_records(child))]


@pytest.mark.parametrize(("arguments", "files"), CASES, ids=[case[0] for case in CASES])
def test_new_twice(arguments: str, files: dict[str, type[BaseModel]], project: Path) -> None:
    first = next(iter(files))
    write(project, {f"content/{first}": "của tôi\n"})
    ended = congkhai("new", *arguments.split(), folder=project)
    assert ended == Ended(2, "", f"Đã có tệp content/{first}. Tệp giữ nguyên; mở tệp ấy để sửa.\n")
    assert (project / "content" / first).read_text("utf-8") == "của tôi\n"


@pytest.mark.parametrize("name", ["catalogue", "releases"])
def test_new_commune_with_a_name_of_the_program(name: str, project: Path) -> None:
    assert congkhai("new", "commune", name, folder=project) == Ended(
        2, "", f"Tên «{name}» chương trình đã dùng vào việc khác. Chọn tên khác.\n"
    )
    assert not (project / "content" / name / "commune.yml").exists()


def test_new_for_an_unknown_commune(project: Path) -> None:
    assert congkhai("new", "plan", "xa-mao", "2026-cai-cach", folder=project) == Ended(
        2,
        "",
        "Chưa có xã «xa-mao» trong thư mục content. Có phải «xa-mau»? "
        "Thêm xã mới: congkhai new commune xa-mao\n",
    )
    assert not (project / "content" / "xa-mao").exists()
