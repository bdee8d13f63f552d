"""Small records written for the tests, with the dirt that the portal's records hold."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from generator.findings import Finding
from generator.portal import PortalRecord, read_portal

UUID = "019d2bfd-0000-70ac-b9d6-000000000001"
SCREEN = (
    "Từ khóaKhông có thông tinMô tảKhông có thông tinChọn cơ quan thực hiệnTỉnh/ Thành phố"
    "Bộ ngành-- Chọn Tỉnh/ Thành phố --Nộp hồ sơ"
)
METHODS = "Hình thức nộpThời gianPhí, lệ phíMô tả"
PAPERS = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"
LAWS = "Tên văn bản pháp lýMã văn bản"

#: A flattened record: U+200E inside a word, NFD, tabs, «<», notes among the papers.
FLAT: Mapping[str, Any] = {
    "ma_thu_tuc": "1.999001",
    "detail_url": f"https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{UUID}",
    "formality_id": "",
    "ten_thu_tuc": "Thủ tục đăng k\u200eý thử  nghiệm",
    "so_quyet_dinh": "12/QĐ-BTP",
    "cap_thuc_hien": "Cấp tỉnh, Cấp xã",
    "loai_thu_tuc": "Loại khác",
    "linh_vuc": "Ho\u0323\u0302 ti\u0323ch",
    "doi_tuong_thuc_hien": "Công dân Việt Nam, Tổ chức (không bao gồm doanh nghiệp, HTX), "
    "Cán bộ, công chức, viên chức",
    "co_quan_co_tham_quyen": "",
    "dia_chi_tiep_nhan": "",
    "co_quan_duoc_uy_quyen": "",
    "co_quan_phoi_hop": "Không có thông tin",
    "thu_tuc_lien_quan": "Không có thông tin",
    "trinh_tu_thuc_hien": "+ Bước thử một \n\n\t- mức A < 20 tỷ",
    "cach_thuc_thuc_hien": METHODS
    + "Trực tuyến3 Ngày làm việcMiễn phíNộp qua mạng.\nTrực tiếp7 Ngày20,000 VNĐ(/bản)"
    + "Dịch vụ bưu chínhKhông có thông tinKhông có thông tin",
    "thanh_phan_ho_so": f"* Giấy tờ phải nộp:{PAPERS}Tờ khai theo Mẫu số 181 bản chính,2 bản sao"
    f"Đơn đề nghị của cha mẹ.M01.docx1 bản chính* Lưu ý:{PAPERS}Nộp 01 bản chính thì không cần "
    "bản sao;0 bản chính",
    "can_cu_phap_ly": f"{LAWS}Luật Thử 202068/2020/QH14Nghị định số 5/2021/NĐ-CP sửa đổi "
    "Nghị định số 4/2020/NĐ-CP5/2021/NĐ-CPsửa đổi vài điều66.7/2025/NQ-CP "
    "Thông tư 9/2022/TT-BTP9/2022/TT-BTP",
    "co_quan_thuc_hien": "Ủy ban Nhân dân\u00a0xã.",
    "yeu_cau_dieu_kien": "Không",
    "ket_qua_xu_ly": f"Giấy thửMã: KQ.G15.000001Sổ thửMã: KQ.G15.000002{SCREEN}",
}

#: The portal's own form, with the fields that are read.
NATIVE: Mapping[str, Any] = {
    "id": UUID,
    "code": "1.999002",
    "name": "Thủ tục  thử\u200e hai",
    "categoriesDetails": [{"name": "Trồng trọt"}],
    "isWard": True,
    "isProvince": True,
    "isFullProcess": True,
    "executionSteps": [{"name": "", "description": "Bước 1\nBước 2\n"}],
    "executionMethods": [
        {
            "submissionMethod": "ONLINE",
            "processingTime": 5,
            "processingTimeUnit": "WORKING_DAY",
            "description": "",
            "fees": [{"type": "FEE", "value": 0, "description": ""}],
        },
        {
            "submissionMethod": "DIRECT",
            "processingTime": 0,
            "processingTimeUnit": "OTHER",
            "description": "từ trang thứ 3 thu 1.000 đồng",
            "fees": [
                {"type": "FEE", "value": 2000, "currencyName": "VNĐ", "description": "/trang"},
                {"type": "FEE", "value": 10, "currencyName": "USD", "description": "/bản"},
            ],
        },
    ],
    "executionCases": [
        {
            "name": "",
            "profileComponents": [
                {
                    "name": "Bản đăng ký",
                    "originalQty": 1,
                    "copyQty": 0,
                    "attachments": [{"fileName": "Mẫu 1.docx"}, {"fileName": "~$u 1.docx"}],
                },
                {"name": "Lưu ý thử", "originalQty": 0, "copyQty": 0, "attachments": []},
            ],
        }
    ],
    "legalBasisesDetails": [{"name": "Nghị định thử", "code": "112/2024/NĐ-CP"}],
    "resultsDetails": [{"name": "Văn bản thử", "code": "KQ.G10.000535"}],
    "subjectTypesDetails": [{"name": "Công dân Việt Nam", "code": "ĐT1"}],
    "unitGroupsExecuting": [{"name": "Ủy ban nhân dân cấp xã"}],
    "requirementsAndConditions": "",
    "decisionNo": "",
    "procedureProposal": {
        "proposalNumber": "85/QĐ-BNN-TT",
        "decisionDate": 1726185600000,
        "issuingAgency": {"name": "Bộ Thử"},
    },
}


def flat(**changes: object) -> dict[str, Any]:
    """The flattened record with other values."""
    return {**FLAT, **changes}


def native(**changes: object) -> dict[str, Any]:
    """The portal's record with other values."""
    return {**NATIVE, **changes}


def write_lines(path: Path, *values: object) -> Path:
    """A file of JSON lines."""
    path.write_text("\n".join(json.dumps(value) for value in values) + "\n", encoding="utf-8")
    return path


def read(folder: Path, *values: object) -> tuple[tuple[PortalRecord, ...], tuple[Finding, ...]]:
    """Read values as a file of JSON lines."""
    return read_portal(write_lines(folder / "portal.jsonl", *values))


def read_one(folder: Path, value: object) -> PortalRecord:
    """Read one value that must give one record and no finding."""
    records, findings = read(folder, value)
    assert findings == ()
    assert len(records) == 1
    return records[0]
