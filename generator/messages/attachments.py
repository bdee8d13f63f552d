"""Sentences of attached files."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

ATTACHMENT_RULES: Mapping[str, RuleText] = {
    "tep-dinh-kem-chua-co": RuleText(
        title="Mỗi tệp đính kèm có trong thư mục files.",
        wrong="Chưa có tệp «{file}» trong {folder}.",
        mend="{offer}chép tệp vào {folder}, hoặc bỏ dòng này.",
    ),
    "tep-dinh-kem-trong": RuleText(
        title="Tệp đính kèm có nội dung.",
        wrong="Tệp «{file}» trống (0 byte).",
        mend="chép lại tệp từ bản gốc vào {folder}.",
    ),
    "tep-dinh-kem-sai-loai": RuleText(
        title="Nội dung tệp đính kèm đúng với đuôi tệp.",
        wrong="Tệp «{file}» có đuôi {ending} nhưng bên trong không phải là {kind}.",
        mend="lưu lại tệp bằng chương trình đã tạo ra nó, không đổi đuôi tệp bằng tay.",
    ),
    "tep-dinh-kem-duoi-la": RuleText(
        title="Tệp đính kèm thuộc một trong các loại được đăng.",
        wrong="Tệp «{file}» thuộc loại không đăng lên trang được.",
        needed="một tệp có đuôi {endings}.",
        mend="lưu tệp sang một trong các loại này rồi ghi lại tên tệp.",
    ),
    "tep-dinh-kem-ngoai-thu-muc": RuleText(
        title="Tệp đính kèm nằm trong thư mục files của xã.",
        wrong="Đường dẫn «{file}» dẫn ra ngoài {folder}.",
        needed="đường dẫn của tệp tính từ {folder}, ví dụ mau-01.docx.",
        mend="chép tệp vào {folder} rồi ghi lại đường dẫn.",
    ),
    "tep-dinh-kem-tam": RuleText(
        title="Tệp tạm của Word không được đăng.",
        wrong="«{file}» là tệp tạm mà Word tạo ra khi đang mở văn bản.",
        mend="ghi tên của chính văn bản, không có «~$» ở đầu.",
    ),
}
