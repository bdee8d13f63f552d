"""Every field type: what it reads, and the exact finding for what it does not."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import Field, ValidationError

from generator.findings import Finding
from generator.model import fields
from generator.model.base import Record
from tests.load.reading import read, told


class Form(Record):
    """One field of each type, all optional."""

    line: fields.Line | None = Field(None, title="Dòng chữ")
    paragraphs: fields.Paragraphs | None = Field(None, title="Đoạn chữ")
    code: fields.ProcedureCode | None = Field(None, title="Mã thủ tục")
    slug: fields.Slug | None = Field(None, title="Mã đơn vị")
    local_id: fields.LocalId | None = Field(None, title="Mã chỉ tiêu")
    day: fields.Day | None = Field(None, title="Ngày ban hành")
    month: fields.Month | None = Field(None, title="Tháng ban hành")
    clock: fields.Clock | None = Field(None, title="Giờ chốt")
    whole: fields.Whole | None = Field(None, title="Số bản chính")
    money: fields.Money | None = Field(None, title="Mức thu (đồng)")
    decimal: fields.DecimalNumber | None = Field(None, title="Giá trị")
    truth: fields.Truth | None = Field(None, title="Miễn phí")
    url: fields.Url | None = Field(None, title="Địa chỉ nguồn")
    mail: fields.Mail | None = Field(None, title="Thư điện tử")
    digest: fields.Digest | None = Field(None, title="Trình tự")
    imprint: fields.Imprint | None = Field(None, title="Tên thủ tục")
    file: fields.FilePath | None = Field(None, title="Tệp")


GOOD: tuple[tuple[str, str, object], ...] = (
    ("line", "Thủ tục  hành   chính", "Thủ tục hành chính"),
    ("line", "Hoa\u0300 gia\u0309i", "Hoà giải"),
    ("line", "no", "no"),
    ("line", "1.010810", "1.010810"),
    ("line", "13:30", "13:30"),
    ("line", '"~"', "~"),
    ("line", "|\n  dòng một\n  dòng hai", "dòng một dòng hai"),
    ("paragraphs", "|\n  Đoạn   một\n\n  Đoạn hai", "Đoạn một\nĐoạn hai"),
    ("code", "1.010810", "1.010810"),
    ("code", "2.000815.H26", "2.000815.H26"),
    ("slug", "cong-an-xa", "cong-an-xa"),
    ("slug", "2026", "2026"),
    ("local_id", "I.1", "I.1"),
    ("local_id", "MT-03", "MT-03"),
    ("day", "2026-07-15", date(2026, 7, 15)),
    ("day", "2026-7-5", date(2026, 7, 5)),
    ("day", "15/7/2026", date(2026, 7, 15)),
    ("day", "15-07-2026", date(2026, 7, 15)),
    ("day", "15.7.2026", date(2026, 7, 15)),
    ("day", "29/2/2024", date(2024, 2, 29)),
    ("month", "2025-08", "2025-08"),
    ("clock", "7:30", time(7, 30)),
    ("clock", "13:30", time(13, 30)),
    ("clock", "7h30", time(7, 30)),
    ("clock", "15h", time(15)),
    ("clock", "7g30", time(7, 30)),
    ("clock", "7 giờ 30", time(7, 30)),
    ("clock", "0:00", time(0)),
    ("clock", "23:59", time(23, 59)),
    ("whole", "0", 0),
    ("whole", "0123", 123),
    ("money", "5000", 5000),
    ("money", "5.000", 5000),
    ("money", "1.500.000", 1_500_000),
    ("money", "1 500 000", 1_500_000),
    ("money", "50.000 đồng", 50_000),
    ("money", "50.000đ", 50_000),
    ("money", "0", 0),
    ("decimal", "98", Decimal(98)),
    ("decimal", "98,5", Decimal("98.5")),
    ("decimal", "98,5%", Decimal("98.5")),
    ("decimal", "0,05", Decimal("0.05")),
    ("truth", "có", True),
    ("truth", "Có", True),
    ("truth", "không", False),
    ("truth", "kho\u0302ng", False),
    ("url", "https://dichvucong.gov.vn/x?a=1#b", "https://dichvucong.gov.vn/x?a=1#b"),
    ("mail", "ubnd@hungthinh.gov.vn", "ubnd@hungthinh.gov.vn"),
    ("digest", "0" * 64, "0" * 64),
    ("imprint", "0" * 12, "0" * 12),
    ("file", "mau\\01.docx", "mau/01.docx"),
)


@pytest.mark.parametrize(("key", "typed", "value"), GOOD, ids=[f"{k}: {t}" for k, t, _ in GOOD])
def test_good_values(tmp_path: Path, key: str, typed: str, value: object) -> None:
    """The declared type reads the text as typed."""
    record, findings = read(tmp_path, f"{key}: {typed}\n", Form)
    assert findings == ()
    assert record is not None
    assert dict(record.record) == {**dict(Form()), key: value}


@pytest.mark.parametrize("nothing", ["", "~", "null", "# ghi chú"])
@pytest.mark.parametrize("key", Form.model_fields)
def test_nothing_typed(tmp_path: Path, key: str, nothing: str) -> None:
    """A key without a value is as good as none."""
    record, findings = read(tmp_path, f"{key}: {nothing}\n", Form)
    assert findings == ()
    assert record is not None
    assert record.record == Form()


DAY_NEEDED = "năm-tháng-ngày, ví dụ 2026-07-15."
DAY_MEND = "ghi đủ ngày, tháng và năm bốn chữ số."
WHOLE_MEND = "chỉ ghi chữ số, ví dụ 2."
MONEY_WRONG = "Mức thu (đồng) đang là «{}», cần một số tiền bằng đồng."
MONEY_MEND = "ghi số đồng, ví dụ 50000 hoặc 50.000."
DECIMAL_MEND = "chỉ ghi chữ số, ví dụ 98 hoặc 98,5."
CLOCK = ("giờ và phút, ví dụ 7:30 hoặc 7h30.", "ghi lại giờ chốt theo mẫu này.")
CODE = (
    "mã như Cơ sở dữ liệu quốc gia ghi, ví dụ 1.001193.",
    "chép lại mã từ quyết định công bố hoặc Cổng Dịch vụ công quốc gia.",
)
SLUG_NEEDED = "chữ thường không dấu, chữ số và dấu gạch ngang, ví dụ ho-tich."
LOCAL_ID = (
    "chữ cái không dấu, chữ số, dấu chấm và gạch ngang, ví dụ I.1 hoặc CT-03.",
    "ghi lại mã chỉ tiêu theo mẫu này.",
)
MONTH = ("năm-tháng, ví dụ 2025-08.", "ghi lại tháng ban hành theo mẫu này.")
URL = (
    "địa chỉ đầy đủ, ví dụ https://dichvucong.gov.vn.",
    "chép lại địa chỉ từ trình duyệt.",
)

#: Key, value as typed, rule, what is wrong, what is needed, how to mend.
BAD: tuple[tuple[str, str, str, str, str, str], ...] = (
    ("line", "''", "con-trong", "Điền dòng chữ.", "", ""),
    ("paragraphs", "'  '", "con-trong", "Điền đoạn chữ.", "", ""),
    *(
        ("code", typed, "ma-thu-tuc-chua-dung", f"Mã thủ tục đang là «{typed}».", *CODE)
        for typed in ("0.010810", "1.0108100", "1010810", "1.010810.H2", "1,010810")
    ),
    *(
        ("code", typed, "ma-thu-tuc-chua-dung", f"Mã thủ tục đang là «{typed}».", *CODE)
        for typed in ("1.010810.000.00.00.H21", "1.010810.h21", "1.010.810")
    ),
    (
        "code",
        "1.01081",
        "ma-thu-tuc-chua-dung",
        "Mã thủ tục đang là «1.01081».",
        CODE[0],
        "có phải «1.010810», bảng tính đã bỏ số 0 ở cuối? Đối chiếu với quyết định công bố.",
    ),
    (
        "slug",
        "Công an xã",
        "ma-dinh-danh-chua-dung",
        "Mã đơn vị đang là «Công an xã».",
        SLUG_NEEDED,
        "đổi thành «cong-an-xa».",
    ),
    (
        "slug",
        "cong_an",
        "ma-dinh-danh-chua-dung",
        "Mã đơn vị đang là «cong_an».",
        SLUG_NEEDED,
        "đổi thành «cong-an».",
    ),
    ("slug", "…", "ma-dinh-danh-chua-dung", "Mã đơn vị đang là «…».", SLUG_NEEDED, ""),
    *(
        ("local_id", typed, "ma-muc-chua-dung", f"Mã chỉ tiêu đang là «{typed}».", *LOCAL_ID)
        for typed in ("I.", "I 1", "Đ1", "I..1", "-1")
    ),
    *(
        (
            "day",
            typed,
            "ngay-chua-ro",
            f"Ngày ban hành đang là «{typed}».",
            DAY_NEEDED,
            DAY_MEND,
        )
        for typed in ("15/7/26", "0", "2026", "7/2026", "2026/07/15", "15 tháng 7 năm 2026")
    ),
    *(
        (
            "day",
            typed,
            "ngay-chua-ro",
            f"Ngày ban hành đang là «{typed}».",
            DAY_NEEDED,
            DAY_MEND,
        )
        for typed in ("tháng 7", "2026–07–15", "31 tháng 4 năm 2026")
    ),
    (
        "day",
        "30/2/2026",
        "khong-co-ngay",
        "Tháng 2 năm 2026 không có ngày 30.",
        "",
        "xem lại ngày ban hành «30/2/2026».",
    ),
    (
        "day",
        "2025-02-29",
        "khong-co-ngay",
        "Tháng 2 năm 2025 không có ngày 29.",
        "",
        "xem lại ngày ban hành «2025-02-29».",
    ),
    (
        "day",
        "2026-13-01",
        "khong-co-thang",
        "Ngày ban hành đang là «2026-13-01», nhưng không có tháng 13.",
        DAY_NEEDED,
        "xem lại tháng của ngày ban hành.",
    ),
    *(
        ("month", typed, "thang-chua-ro", f"Tháng ban hành đang là «{typed}».", *MONTH)
        for typed in ("8/2025", "2025-8", "2025-13", "2025-00", "2025")
    ),
    *(
        ("clock", typed, "gio-chua-ro", f"Giờ chốt đang là «{typed}».", *CLOCK)
        for typed in ("24:00", "7:60", "730", "7", "7h3", "sáng", "-1:00")
    ),
    *(
        (
            "whole",
            typed,
            "so-nguyen-chua-dung",
            f"Số bản chính đang là «{typed}», cần một số nguyên.",
            "",
            WHOLE_MEND,
        )
        for typed in ("3-5", "1,5", "1.5", "-1", "hai", "2 bộ", "1e3", "1.250")
    ),
    (
        "decimal",
        "1.250",
        "dau-cham-thap-phan",
        "Giá trị đang là «1.250»: dấu chấm có thể là phần lẻ hoặc hàng nghìn.",
        "số có phần lẻ ghi bằng dấu phẩy.",
        "đổi thành «1,250» hoặc «1250».",
    ),
    *(
        ("money", typed, "so-tien-chua-dung", MONEY_WRONG.format(typed), "", MONEY_MEND)
        for typed in ("5.00", "5,000", "5.0000", "50k", "-5000", "miễn phí", "1.500 000,5")
    ),
    *(
        ("money", typed, "so-tien-chua-dung", MONEY_WRONG.format(typed), "", MONEY_MEND)
        for typed in ("5 nghìn", "1,5 triệu", "5.000,00", "8000 VNĐ", "8.000 đồng/bản")
    ),
    (
        "decimal",
        "98.5",
        "dau-cham-thap-phan",
        "Giá trị đang là «98.5»: dấu chấm có thể là phần lẻ hoặc hàng nghìn.",
        "số có phần lẻ ghi bằng dấu phẩy.",
        "đổi thành «98,5».",
    ),
    *(
        (
            "decimal",
            typed,
            "so-chua-dung",
            f"Giá trị đang là «{typed}», cần một số.",
            "",
            DECIMAL_MEND,
        )
        for typed in ("98,", "1.000,5", "-1", "gần 100", "1e3", "NaN")
    ),
    *(
        ("truth", typed, "can-co-khong", f"Miễn phí đang là «{typed}».", "«có» hoặc «không».", "")
        for typed in ("yes", "true", "No", "1", "CO", "ko", "tuỳ")
    ),
    *(
        ("url", typed, "dia-chi-web-chua-dung", f"Địa chỉ nguồn đang là «{typed}».", *URL)
        for typed in ("dichvucong.gov.vn", "javascript:alert(1)", "https://a b", "ftp://x.vn")
    ),
    *(
        (
            "mail",
            typed,
            "thu-dien-tu-chua-dung",
            f"Thư điện tử đang là «{typed}».",
            "một địa chỉ thư, ví dụ vanphong@xa.gov.vn.",
            "xem lại thư điện tử.",
        )
        for typed in ("ubnd", "ubnd@xa", "a b@xa.vn", "a@b@xa.vn")
    ),
    *(
        (
            "digest",
            typed,
            "ma-bam-chua-dung",
            f"Trình tự đang là «{typed}».",
            "64 chữ số và chữ từ a đến f, do lệnh nhập dữ liệu ghi.",
            "nhập lại hồ sơ này từ nguồn, hoặc bỏ dòng này.",
        )
        for typed in ("abc", "F" * 64)
    ),
    *(
        (
            "imprint",
            typed,
            "dau-nhap-chua-dung",
            f"Tên thủ tục: dấu của giá trị đã nhập đang là «{typed}».",
            "12 chữ số và chữ từ a đến f, do lệnh nhập dữ liệu ghi.",
            "bỏ dòng này, rồi nhập lại thủ tục này từ nguồn.",
        )
        for typed in ("abc", "F" * 12)
    ),
    (
        "whole",
        "9" * 5000,
        "so-nguyen-chua-dung",
        f"Số bản chính đang là «{'9' * 300}…», cần một số nguyên.",
        "",
        "chỉ ghi chữ số, ví dụ 2.",
    ),
)


#: What was perhaps meant, where that can be known; offered in place of the general advice.
OFFERED: dict[tuple[str, str], str] = {
    ("code", "1010810"): "«1.010810»",
    ("code", "1.010810.H2"): "«1.010810»",
    ("code", "1,010810"): "«1.010810»",
    ("code", "1.010810.000.00.00.H21"): "«1.010810»",
    ("code", "1.010810.h21"): "«1.010810.H21»",
    ("day", "2026/07/15"): "«2026-07-15»",
    ("day", "15 tháng 7 năm 2026"): "«2026-07-15»",
    ("day", "2026–07–15"): "«2026-07-15»",
    ("money", "5,000"): "«5.000»",
    ("money", "50k"): "«50.000»",
    ("money", "5 nghìn"): "«5.000»",
    ("money", "1,5 triệu"): "",
    ("money", "5.000,00"): "«5.000»",
    ("money", "8000 VNĐ"): "«8.000»",
    ("whole", "1.250"): "«1250»",
    ("decimal", "1.000,5"): "«1000,5»",
    ("truth", "yes"): "«có»",
    ("truth", "true"): "«có»",
    ("truth", "No"): "«không»",
    ("truth", "1"): "«có»",
    ("truth", "CO"): "«có»",
    ("truth", "ko"): "«không»",
}


@pytest.mark.parametrize("case", BAD, ids=[f"{case[0]}: {case[1]}"[:40] for case in BAD])
def test_bad_values(tmp_path: Path, case: tuple[str, str, str, str, str, str]) -> None:
    """One finding, whole: place, rule, what is wrong, what is needed, how to mend."""
    key, typed, rule, wrong, needed, mend = case
    offer = OFFERED.get((key, typed), "")
    mend = f"đổi thành {offer}." if offer else mend
    expected: tuple[Finding, ...] = (told(1, len(key) + 3, rule, wrong, needed, mend),)
    assert read(tmp_path, f"{key}: {typed}\n", Form) == (None, expected)


def test_values_of_the_program() -> None:
    """A record made from typed values, not from text, is the same record."""
    values = {"day": date(2026, 7, 15), "clock": time(7, 30), "whole": 2, "money": 5000}
    more = {"decimal": Decimal("98.5"), "truth": True}
    form = Form.model_validate({**values, **more})
    assert dict(form) == {**dict(Form()), **values, **more}
    assert form.model_dump(mode="json", exclude_none=True) == {
        "day": "2026-07-15",
        "clock": "07:30",
        "whole": 2,
        "money": 5000,
        "decimal": "98.5",
        "truth": "có",
    }


@pytest.mark.parametrize("key", ["whole", "money"])
def test_truth_is_no_number(key: str) -> None:
    """``True`` is an ``int`` in Python, and no count."""
    with pytest.raises(ValidationError):
        Form.model_validate({key: True})
