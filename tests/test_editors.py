"""What ``check`` passes shows no squiggle: the schemas against files as an editor reads them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft7Validator

from generator.cli.schemas import content_kinds, schema_of

ROOT = Path(__file__).resolve().parents[1]
CONTENTS = (ROOT / "content", ROOT / "tests" / "sample")
KINDS = content_kinds()


class EditorLoader(yaml.SafeLoader):
    """YAML 1.2 as editors read it: days are text, and only true and false are truths."""


_TRUTH = re.compile(r"^(?:true|True|TRUE|false|False|FALSE)$")
EditorLoader.yaml_implicit_resolvers = {
    first: [
        (tag, _TRUTH if tag.endswith(":bool") else pattern)
        for tag, pattern in resolvers
        if not tag.endswith(":timestamp")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_no_squiggle(kind: str) -> None:
    model, patterns = KINDS[kind]
    told = Draft7Validator(schema_of(model))
    files = [f for root in CONTENTS for pattern in patterns for f in sorted(root.glob(pattern))]
    assert files
    assert [
        f"{file.relative_to(ROOT)}: {'.'.join(map(str, error.path))}: {error.message}"
        for file in files
        for error in told.iter_errors(
            yaml.load(file.read_text("utf-8"), Loader=EditorLoader)  # noqa: S506 - a SafeLoader
        )
    ] == []


def test_an_empty_field_shows_none() -> None:
    """Staff leave what they do not know empty; what must be there is told."""
    unit, _ = KINDS["units"]
    told = Draft7Validator(schema_of(unit))
    known = {"id": "van-phong", "name": "Văn phòng", "members": None, "short_name": None}
    assert list(told.iter_errors({"units": [known]})) == []
    assert [e.message for e in told.iter_errors({"units": [{**known, "name": None}]})] == [
        "None is not of type 'string', 'number'"
    ]
