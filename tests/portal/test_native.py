"""The portal's own JSON of 2026, and rows of its index."""

from __future__ import annotations

from pathlib import Path

from generator.language import digest
from generator.model.procedures import Procedure
from generator.portal.facts import facts_of
from generator.portal.methods import OTHER_AMOUNTS
from tests.portal.records import NATIVE, UUID, native, read, read_one

PAGE = f"https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{UUID}"
DOSSIER = "Bản đăng ký\nLưu ý thử"
WHOLE = {
    "code": "1.999002",
    "name": "Thủ tục thử hai",
    "detail": "full",
    "sector": "trong-trot",
    "levels": ["province", "commune"],
    "decisions": [{"number": "85/QĐ-BNN-TT", "issued_on": "2024-09-13", "issuer": "Bộ Thử"}],
    "subjects": ["Công dân Việt Nam"],
    "agency": "Ủy ban nhân dân cấp xã",
    "methods": [
        {"channel": "online", "times": [{"amount": "5", "unit": "working_day"}], "free": "có"},
        {"channel": "direct", "fees": [{"amount_vnd": "2000", "per": "trang"}]},
    ],
    "cases": [
        {
            "items": [
                {
                    "name": "Bản đăng ký",
                    "originals": "1",
                    "copies": "0",
                    "forms": [{"title": "Mẫu 1.docx"}],
                },
                {"name": "Lưu ý thử", "originals": "0", "copies": "0"},
            ]
        }
    ],
    "results": [{"name": "Văn bản thử", "code": "KQ.G10.000535"}],
    "legal_basis": [{"number": "112/2024/NĐ-CP", "name": "Nghị định thử"}],
    "online_level": "full",
    "portal_id": UUID,
    "source": {"name": "Cổng Dịch vụ công quốc gia", "url": PAGE},
    "source_digest": {
        "steps": digest("Bước 1 Bước 2"),
        "methods": digest("từ trang thứ 3 thu 1.000 đồng"),
        "dossier": digest(DOSSIER),
        "results": digest("Văn bản thử"),
    },
    "official": {
        "steps": "Bước 1\nBước 2",
        "methods": "từ trang thứ 3 thu 1.000 đồng",
        "dossier": DOSSIER,
        "results": "Văn bản thử",
    },
}


def test_a_whole_record(tmp_path: Path) -> None:
    record = read_one(tmp_path, NATIVE)
    assert record.sector_name == "Trồng trọt"
    assert record.procedure == Procedure.model_validate(WHOLE)
    refused = [(e.field, e.reason) for e in record.outcomes if e.state == "refused"]
    assert refused == [("fee", "not-dong")]


def test_facts_of_a_record(tmp_path: Path) -> None:
    wanted = {key: value for key, value in WHOLE.items() if key not in ("cases", "official")}
    wanted["detail"] = "listing"
    wanted["methods"] = [
        {"channel": "online", "times": [{"amount": "5", "unit": "working_day"}], "free": "có"},
        {
            "channel": "direct",
            "fees": [{"amount_vnd": "2000", "per": "trang", "applies_to": OTHER_AMOUNTS}],
        },
    ]
    assert facts_of(read_one(tmp_path, NATIVE)) == Procedure.model_validate(wanted)


def test_a_method_for_two_channels_and_an_unknown_one(tmp_path: Path) -> None:
    methods = [
        {"submissionMethod": "DIRECT_AND_ONLINE", "processingTime": 1, "processingTimeUnit": "X"},
        {"submissionMethod": "PIGEON"},
    ]
    record = read_one(tmp_path, native(executionMethods=methods))
    assert [method.channel.value for method in record.procedure.methods] == ["direct", "online"]
    refused = [(e.field, e.shown) for e in record.outcomes if e.state == "refused"]
    assert refused == [("time", "1 X"), ("channel", "PIGEON")]


def test_the_day_of_a_decision_begins_in_hanoi(tmp_path: Path) -> None:
    evening_in_london = {"proposalNumber": "1/QĐ-BTP", "decisionDate": 1735664400000}
    record = read_one(tmp_path, native(procedureProposal=evening_in_london))
    assert [str(decision.issued_on) for decision in record.procedure.decisions] == ["2025-01-01"]


def test_wrong_types_inside_are_told_and_left_empty(tmp_path: Path) -> None:
    wrong = native(
        executionMethods="không phải danh sách",
        executionCases=[7],
        legalBasisesDetails=[{"code": 5, "name": "Luật"}],
        procedureProposal=[],
        isWard="có",
    )
    records, findings = read(tmp_path, wrong)
    assert [record.procedure.methods for record in records] == [()]
    assert [record.procedure.cases for record in records] == [()]
    assert [record.procedure.legal_basis for record in records] == [()]
    assert [finding.wrong for finding in findings] == [
        "Bản ghi «1.999002»: mục «code» không phải chữ, nên được bỏ qua.",
        (
            "Bản ghi «1.999002»: mục «executionCases» không phải danh sách các nhóm mục, "
            "nên được bỏ qua."
        ),
        "Bản ghi «1.999002»: mục «executionMethods» không phải một danh sách, nên được bỏ qua.",
        "Bản ghi «1.999002»: mục «procedureProposal» không phải một nhóm mục, nên được bỏ qua.",
    ]


def test_a_row_of_the_index(tmp_path: Path) -> None:
    row = {
        "id": UUID,
        "ma_tthc": "1.999003",
        "ten_tthc": "Hỗ trợ thử",
        "cap_thuc_hien": "Chưa xác định",
        "loai_tthc": "TTHC Đặc thù",
        "linh_vuc": "Điện lực",
        "co_quan_thuc_hien": "Ủy ban nhân dân cấp xã",
    }
    assert read_one(tmp_path, row).procedure == Procedure.model_validate(
        {
            "code": "1.999003",
            "name": "Hỗ trợ thử",
            "detail": "listing",
            "sector": "dien-luc",
            "kind": "TTHC Đặc thù",
            "agency": "Ủy ban nhân dân cấp xã",
            "portal_id": UUID,
            "source": {"name": "Cổng Dịch vụ công quốc gia", "url": PAGE},
        }
    )
