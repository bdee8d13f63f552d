"""The flattened form, whole."""

from __future__ import annotations

from pathlib import Path

from generator.language import digest
from generator.model.procedures import Procedure
from generator.portal.facts import facts_of
from tests.portal.records import FLAT, SCREEN, UUID, flat, read_one

STEPS = "+ Bước thử một\n- mức A < 20 tỷ"
SOURCE = {
    "name": "Cổng Dịch vụ công quốc gia",
    "url": f"https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{UUID}",
}
FACTS = {
    "code": "1.999001",
    "name": "Thủ tục đăng ký thử nghiệm",
    "detail": "listing",
    "sector": "ho-tich",
    "levels": ["province", "commune"],
    "kind": "Loại khác",
    "decisions": [{"number": "12/QĐ-BTP"}],
    "subjects": [
        "Công dân Việt Nam",
        "Tổ chức (không bao gồm doanh nghiệp, HTX)",
        "Cán bộ, công chức, viên chức",
    ],
    "agency": "Ủy ban Nhân dân xã",
    "methods": [
        {"channel": "online", "times": [{"amount": "3", "unit": "working_day"}], "free": "có"},
        {
            "channel": "direct",
            "times": [{"amount": "7", "unit": "day"}],
            "fees": [{"amount_vnd": "20000", "per": "bản"}],
        },
        {"channel": "postal"},
    ],
    "results": [
        {"name": "Giấy thử", "code": "KQ.G15.000001"},
        {"name": "Sổ thử", "code": "KQ.G15.000002"},
    ],
    "has_conditions": "không",
    "legal_basis": [
        {"number": "68/2020/QH14", "name": "Luật Thử 2020"},
        {
            "number": "5/2021/NĐ-CP",
            "name": "Nghị định số 5/2021/NĐ-CP sửa đổi Nghị định số 4/2020/NĐ-CP",
        },
        {"number": "66.7/2025/NQ-CP", "name": "sửa đổi vài điều"},
        {"number": "9/2022/TT-BTP", "name": "Thông tư 9/2022/TT-BTP"},
    ],
    "portal_id": UUID,
    "source": SOURCE,
    "source_digest": {
        "steps": digest(FLAT["trinh_tu_thuc_hien"]),
        "methods": digest(FLAT["cach_thuc_thuc_hien"]),
        "dossier": digest(FLAT["thanh_phan_ho_so"]),
        "conditions": digest("Không"),
        "results": digest(FLAT["ket_qua_xu_ly"].removesuffix(SCREEN)),
    },
}
CASES = [
    {
        "name": "* Giấy tờ phải nộp:",
        "items": [
            {"name": "Tờ khai theo Mẫu số 18", "originals": "1", "copies": "2"},
            {
                "name": "Đơn đề nghị của cha mẹ.",
                "originals": "1",
                "copies": "0",
                "forms": [{"title": "M01.docx"}],
            },
        ],
    },
    {
        "name": "* Lưu ý:",
        "items": [
            {
                "name": "Nộp 01 bản chính thì không cần bản sao;",
                "originals": "0",
                "copies": "0",
            }
        ],
    },
]


def test_facts_of_a_flattened_record(tmp_path: Path) -> None:
    assert facts_of(read_one(tmp_path, FLAT)) == Procedure.model_validate(FACTS)


def test_a_whole_flattened_record(tmp_path: Path) -> None:
    procedure = read_one(tmp_path, FLAT).procedure
    assert procedure == Procedure.model_validate(
        {
            **FACTS,
            "detail": "full",
            "cases": CASES,
            "official": {
                "steps": STEPS,
                "methods": FLAT["cach_thuc_thuc_hien"],
                "dossier": FLAT["thanh_phan_ho_so"],
                "conditions": "Không",
                "results": FLAT["ket_qua_xu_ly"].removesuffix(SCREEN),
            },
        }
    )
    assert procedure.cases[1].items[0].is_note


def test_what_the_source_leaves_empty_stays_empty(tmp_path: Path) -> None:
    nothing = "Không có thông tin"
    keys = {"trinh_tu_thuc_hien", "cach_thuc_thuc_hien", "thanh_phan_ho_so", "can_cu_phap_ly"}
    keys |= {"co_quan_thuc_hien", "yeu_cau_dieu_kien", "so_quyet_dinh", "doi_tuong_thuc_hien"}
    changes = dict.fromkeys(keys, nothing) | {"ket_qua_xu_ly": SCREEN}
    changes |= {"detail_url": "", "cap_thuc_hien": "", "loai_thu_tuc": ""}
    record = read_one(tmp_path, flat(**changes))
    assert record.procedure == Procedure.model_validate(
        {
            "code": "1.999001",
            "name": "Thủ tục đăng ký thử nghiệm",
            "detail": "listing",
            "sector": "ho-tich",
            "source": {"name": "Cổng Dịch vụ công quốc gia"},
            "source_digest": {},
            "official": {},
        }
    )
    assert {entry.field for entry in record.outcomes if entry.state == "read"} == {
        "code",
        "name",
        "sector",
    }
    assert [entry for entry in record.outcomes if entry.state == "refused"] == []


def test_a_field_that_slipped_into_another_is_refused(tmp_path: Path) -> None:
    record = read_one(tmp_path, flat(co_quan_thuc_hien="Nộp hồ sơ tại xã. " * 40))
    assert record.procedure.agency is None
    assert [entry.field for entry in record.outcomes if entry.reason == "too-long"] == ["agency"]


def test_malformed_decisions_and_levels_are_refused(tmp_path: Path) -> None:
    changes = {"so_quyet_dinh": "QĐ/0001-BTP", "cap_thuc_hien": "Cấp xã, Cấp huyện"}
    record = read_one(tmp_path, flat(**changes, detail_url="javascript:1"))
    assert record.procedure.decisions == ()
    assert [level.value for level in record.procedure.levels] == ["commune"]
    assert record.procedure.source is not None
    assert record.procedure.source.url is None
    refused = [(e.field, e.reason, e.shown) for e in record.outcomes if e.state == "refused"]
    assert refused == [
        ("url", "unknown-word", "javascript:1"),
        ("levels", "unknown-word", "Cấp huyện"),
        ("decisions", "number-malformed", "QĐ/0001-BTP"),
    ]
