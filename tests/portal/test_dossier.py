"""Papers, quantities and form files that run together."""

from __future__ import annotations

import pytest

from generator.model.procedures import DossierCase
from generator.portal.dossier import read_dossier, read_sets
from generator.portal.outcomes import Log
from tests.portal.records import PAPERS


def _items(table: str) -> tuple[list[tuple[str, int | None, int | None]], list[str]]:
    log = Log()
    cases = read_dossier(f"--{PAPERS}{table}", log)
    items = [(item.name, item.originals, item.copies) for case in cases for item in case.items]
    return items, [entry.reason for entry in log.entries if entry.state == "refused"]


@pytest.mark.parametrize(
    ("table", "name", "originals", "copies"),
    [
        ("Đơn1 bản chính", "Đơn", 1, 0),
        ("Đơn.0 bản chính,1 bản sao", "Đơn.", 0, 1),
        ("Đơn10 bản chính", "Đơn", 10, 0),
        ("Đơn theo Mẫu số 181 bản chính", "Đơn theo Mẫu số 18", 1, 0),
        ("Đơn theo mẫu năm 20241 bản chính", "Đơn theo mẫu năm 2024", 1, 0),
        ("Hóa đơn: 01 bản chính;2 bản chính", "Hóa đơn: 01 bản chính;", 2, 0),
        ("01 bản chính tờ khai1 bản chính", "01 bản chính tờ khai", 1, 0),
        ("Nộp 2 bản chính và phí1 bản chính", "Nộp 2 bản chính và phí", 1, 0),
    ],
)
def test_quantities(table: str, name: str, originals: int, copies: int) -> None:
    assert _items(table) == ([(name, originals, copies)], [])


def test_a_quantity_that_could_be_split_twice_is_left_empty() -> None:
    assert _items("Đơn theo Mẫu số 112 bản chính") == (
        [("Đơn theo Mẫu số 11", None, None)],
        ["quantity-unclear"],
    )


def test_items_begin_with_anything() -> None:
    table = "Đơn1 bản chính,1 bản saob) Giấy A1 bản chính- Giấy B0 bản chính"
    assert _items(table) == ([("Đơn", 1, 1), ("b) Giấy A", 1, 0), ("- Giấy B", 0, 0)], [])


def test_a_quantity_without_a_name_is_refused() -> None:
    assert _items("Đơn1 bản chính1 bản chính") == ([("Đơn", 1, 0)], ["row-unread"])


@pytest.mark.parametrize(
    ("text", "name", "form"),
    [
        ("(mẫu NA1)101-Mau A1.doc", "(mẫu NA1)", "101-Mau A1.doc"),
        ("theo quy địnhMauon.docx", "theo quy định", "Mauon.docx"),
        ("số 9/2025/NĐ-CPMẫu số 01.docx", "số 9/2025/NĐ-CP", "Mẫu số 01.docx"),
        ("của ông bà.M01b.pdf", "của ông bà.", "M01b.pdf"),
    ],
)
def test_form_files(text: str, name: str, form: str) -> None:
    log = Log()
    cases = read_dossier(f"--{PAPERS}Đơn {text}1 bản chính", log)
    assert cases == (
        DossierCase.model_validate(
            {
                "items": [
                    {
                        "name": f"Đơn {name}",
                        "originals": "1",
                        "copies": "0",
                        "forms": [{"title": form}],
                    }
                ]
            }
        ),
    )


def test_a_form_file_that_cannot_be_told_from_the_item() -> None:
    assert _items("Đơn theo mẫu.docx1 bản chính") == (
        [("Đơn theo mẫu.docx", 1, 0)],
        ["form-unclear"],
    )


def test_text_that_is_no_table() -> None:
    log = Log()
    assert read_dossier("Bước 2. Nộp hồ sơ", log) == ()
    assert [(entry.field, entry.reason) for entry in log.entries] == [("dossier_item", "no-table")]


def test_cases_and_words_after_the_last_table() -> None:
    log = Log()
    cases = read_dossier(f"a) Một:{PAPERS}Đơn1 bản chínhb) Hai:{PAPERS}Giấy1 bản chínhthêm", log)
    assert [case.name for case in cases] == ["a) Một:", "b) Hai:"]
    assert [e.shown for e in log.entries if e.state == "refused"] == ["thêm"]


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        ("Số lượng hồ sơ: 01 (một) bộ.", 1),
        ("Số lượng hồ sơ: 2 bộ", 2),
        ("Số lượng hồ sơ: 1 bộ; số lượng hồ sơ: 2 bộ", None),
        ("không nêu", None),
    ],
)
def test_sets(text: str, sets: int | None) -> None:
    assert read_sets(text, Log()) == sets
