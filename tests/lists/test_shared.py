"""The portal's own lists, where they lie beside the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.coverage import Published, compare
from generator.lists import Wanted, read_list
from generator.load import load_corpus

ROOT = Path(__file__).resolve().parents[2]
LISTS = ROOT.parent / "shared" / "data" / "portal" / "lists"

pytestmark = pytest.mark.skipif(not LISTS.is_dir(), reason="needs ../shared/data/portal/lists")


@pytest.mark.parametrize(
    ("name", "rows", "of_communes"),
    [("BoCongAn", 339, 9), ("BoTaiChinh", 706, 28), ("BoTuPhap", 271, 42)],
)
def test_every_row_is_read(name: str, rows: int, of_communes: int) -> None:
    path = LISTS / f"danh-sach-tthc-{name}.xlsx"
    read, findings = read_list(path, Wanted())
    assert findings == ()
    assert read is not None
    assert len({entry.code for entry in read.procedures}) == len(read.procedures) == rows
    assert [e.code for e in read.procedures if e.name != " ".join(e.name.split())] == []
    assert [e.code for e in read.procedures if e.sector is None] == []
    of_agency, _ = read_list(path, Wanted(agency="Ủy ban nhân dân cấp xã"))
    assert of_agency is not None
    assert (len(of_agency.procedures), of_agency.left_out) == (of_communes, rows - of_communes)


@pytest.mark.parametrize("name", ["BoCongAn", "BoTaiChinh", "BoTuPhap"])
def test_the_catalogue_names_its_codes_as_the_ministries_do(name: str) -> None:
    read, _ = read_list(LISTS / f"danh-sach-tthc-{name}.xlsx", Wanted())
    assert read is not None
    catalogue = load_corpus(ROOT / "content")[0].catalogue
    procedures = {code: each.record for code, each in catalogue.procedures.items()}
    sectors = catalogue.sectors.record.sectors if catalogue.sectors else ()
    coverage = compare(read.procedures, Published(frozenset(procedures)), procedures, sectors)
    assert [item.code for item in coverage.items if item.name_differs or item.sector_differs] == []
    assert any(item.official and item.is_published for item in coverage.items)
