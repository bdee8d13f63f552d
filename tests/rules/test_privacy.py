"""Personal data, and numbers that only look like it."""

import pytest

from tests.rules.building import after

NOTE = "offered__procedures__0__local_note"


@pytest.mark.parametrize(
    "text",
    [
        "Căn cước 079123456789 của ông A",
        "CMND 123456789",
        "gọi 0912345678",
        "gọi 0912 345 678.",
        "gọi 0912.34.56.78",
        "gọi (0912-345-678)",
        "gọi +84912345678",
        "gọi +84 912 345 678",
        "hồ sơ 000.00.01.H29-260310-0420",
        "hồ sơ H29.12-250801-0001",
    ],
)
def test_personal_data(text: str) -> None:
    assert after(**{NOTE: text}) == [
        ("thong-tin-ca-nhan", "procedures.yml#procedures.0.local_note")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng đài 1022, 18001096, 113",
        "điện thoại bàn 0251 3861 234",
        "ngày 03.07.2026 15h30",
        "mức 100.000.000 đồng, 100000000,5",
        "mã số thuế 3600123456",
        "số tài khoản 1234567890123",
        "số 123456789/BC-UBND",
        "tệp a-079123456789-b",
        "1.000001",
    ],
)
def test_other_numbers(text: str) -> None:
    assert after(**{NOTE: text}) == []


def test_contacts_of_the_commune_are_public() -> None:
    contact = {"name": "Chủ tịch", "phone": "0912 345 678"}
    assert after(commune__contacts=[contact], commune__feedback=[contact]) == []
    assert after(commune__about="Gọi 0912 345 678") == [("thong-tin-ca-nhan", "commune.yml#about")]
