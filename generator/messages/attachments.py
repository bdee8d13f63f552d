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
    "tep-dinh-kem-hong": RuleText(
        title="Tệp đính kèm mở được và còn nguyên đến hết.",
        wrong="Tệp «{file}» không mở được: {kind} này hỏng hoặc bị cắt mất một phần.",
        mend="mở bản gốc xem có đọc được không, rồi chép lại vào {folder}.",
    ),
    "tep-dinh-kem-co-macro": RuleText(
        title="Tệp đính kèm không có macro.",
        wrong="Tệp «{file}» có macro: máy của người dân có thể chặn, hoặc bị hại khi mở.",
        mend="lưu lại thành .docx, .xlsx hoặc .pdf (không có macro) rồi ghi lại tên tệp.",
    ),
    "tep-dinh-kem-bi-khoa": RuleText(
        title="Tệp đính kèm không đặt mật khẩu, không bị khoá.",
        wrong="Tệp «{file}» có mật khẩu hoặc bị hạn chế in, chép.",
        mend="mở bản gốc, bỏ mật khẩu và các hạn chế, lưu lại rồi chép vào {folder}.",
    ),
    "tep-dinh-kem-qua-lon": RuleText(
        title="Tệp đính kèm không quá lớn.",
        wrong="Tệp «{file}» lớn hơn {most}.",
        needed="tệp không quá {most}; người dân còn tải được bằng điện thoại.",
        mend="quét lại ở 200 dpi, giảm cỡ ảnh trong tệp, hoặc tách thành nhiều tệp.",
    ),
    "tep-dinh-kem-nen-qua-muc": RuleText(
        title="Tệp đính kèm không phình ra quá lớn khi mở.",
        wrong="Tệp «{file}» khi mở ra sẽ chiếm quá nhiều bộ nhớ của máy.",
        mend="kiểm tra tệp có bị chèn gì lạ không; tạo lại tệp từ bản gốc.",
    ),
    "mau-cua-giay-to-la": RuleText(
        title="Mẫu của xã đi với một giấy tờ có trong hồ sơ của thủ tục.",
        wrong="Hồ sơ của thủ tục không có giấy tờ «{value}».",
        needed="tên giấy tờ đúng như trang thủ tục ghi.",
        mend="{offer}chép lại tên giấy tờ từ trang thủ tục.",
    ),
}
