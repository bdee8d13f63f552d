"""Legal texts and results that run together."""

from __future__ import annotations

import pytest

from generator.portal.legal import read_legal_basis
from generator.portal.outcomes import Log
from generator.portal.results import read_results
from tests.portal.records import LAWS, SCREEN


def _laws(body: str) -> tuple[list[tuple[str, str | None]], list[str]]:
    log = Log()
    texts = read_legal_basis(LAWS + body, log)
    refused = [entry.shown for entry in log.entries if entry.state == "refused"]
    return [(text.number, text.name) for text in texts], refused


@pytest.mark.parametrize(
    ("body", "number", "name"),
    [
        ("Luật Đất đai31/2024/QH15", "31/2024/QH15", "Luật Đất đai"),
        ("Luật Khiếu nại năm 201102/2011/QH13", "02/2011/QH13", "Luật Khiếu nại năm 2011"),
        ("Luật 54/2014/QH1354/2014/QH13", "54/2014/QH13", "Luật 54/2014/QH13"),
        ("Quy định chung 2222/QĐ-TTg", "2222/QĐ-TTg", None),
        ("Về nghềThông tư số 3/2023/TT-BTP", "3/2023/TT-BTP", "Về nghề"),
        ("Quy định riêng2222/QĐ-BHXH", "2222/QĐ-BHXH", "Quy định riêng"),
        ("Liên tịch10/2013/TTLT-BTTTT-BQP-BCA", "10/2013/TTLT-BTTTT-BQP-BCA", "Liên tịch"),
        ("Luật Hợp tác 17/2023/QH15\n17/2023/QH15", "17/2023/QH15", "Luật Hợp tác 17/2023/QH15"),
    ],
)
def test_one_text(body: str, number: str, name: str | None) -> None:
    texts, refused = _laws(body)
    if name is None:
        # The number stands in the name; no cell of its own follows.
        assert (texts, refused) == ([], [body])
    elif "\n" in body:
        assert (texts, refused) == ([], [body])
    else:
        assert (texts, refused) == ([(number, name)], [])


def test_several_texts() -> None:
    body = (
        "Phân định thẩm quyền140/2025/NĐ-CPquy định phân cấp144/2025/NĐ-CPLuật Xây dựng50/2014/QH13"
        "Thông tư 1/2022/TT-BTC1/2022/TT-BTC Nghị định 2/2022/NĐ-CP2/2022/NĐ-CP"
    )
    assert _laws(body) == (
        [
            ("140/2025/NĐ-CP", "Phân định thẩm quyền"),
            ("144/2025/NĐ-CP", "quy định phân cấp"),
            ("50/2014/QH13", "Luật Xây dựng"),
            ("1/2022/TT-BTC", "Thông tư 1/2022/TT-BTC"),
            ("2/2022/NĐ-CP", "Nghị định 2/2022/NĐ-CP"),
        ],
        [],
    )


def test_a_cut_number_never_gives_a_name_made_of_two() -> None:
    texts, refused = _laws("Về một cửa118/2025/NĐ-CQuy định đất đai151/2025/NĐ-CP")
    assert texts == [("151/2025/NĐ-CP", None)]
    assert refused == ["Về một cửa118/2025/NĐ-CQuy định đất đai"]


def test_words_after_the_last_number_are_told() -> None:
    assert _laws("Luật A1/2020/QH14Luật số 58") == (
        [("1/2020/QH14", "Luật A")],
        ["Luật số 58"],
    )


@pytest.mark.parametrize("text", ["", "Không có thông tin", "Không có thông tinCơ quan thực hiện"])
def test_no_texts(text: str) -> None:
    log = Log()
    assert read_legal_basis(text, log) == ()
    assert [(entry.field, entry.state) for entry in log.entries] == [("legal_basis", "empty")]


@pytest.mark.parametrize(
    ("body", "results", "refused"),
    [
        ("Giấy AMã: KQ.G15.000031", [("Giấy A", "KQ.G15.000031")], []),
        ("Giấy AMã: 000.00.00.G04-KQ3347", [("Giấy A", "000.00.00.G04-KQ3347")], []),
        (
            "Giấy A.Mã: KQ.G12.01128Sổ BMã: KQ-G17.000005",
            [("Giấy A.", "KQ.G12.01128"), ("Sổ B", "KQ-G17.000005")],
            [],
        ),
        ("Bản saoMã: dsfas", [("Bản sao", None)], []),
        ("Giấy không mã", [], ["Giấy không mã"]),
        ("", [], []),
    ],
)
def test_results(body: str, results: list[tuple[str, str | None]], refused: list[str]) -> None:
    log = Log()
    found = read_results(body + SCREEN, log)
    assert [(result.name, result.code) for result in found] == results
    assert [entry.shown for entry in log.entries if entry.state == "refused"] == refused
