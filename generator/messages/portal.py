"""Sentences of importing the national portal's records."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

PORTAL_RULES: Mapping[str, RuleText] = {
    "cong-khong-doc-duoc-tep": RuleText(
        title="Tệp lấy từ Cổng phải mở được và là chữ mã UTF-8.",
        wrong="Không đọc được tệp «{name}»: {cause}.",
        mend="Tải lại tệp từ nguồn, rồi chạy lại.",
    ),
    "cong-qua-lon": RuleText(
        title="Tệp lấy từ Cổng không lớn bất thường.",
        wrong="Tệp «{name}» lớn bất thường: {size}.",
        needed="tệp không quá {most}.",
        mend="Chọn đúng tệp, hoặc tách thành nhiều tệp nhỏ hơn.",
    ),
    "cong-la-bang-tinh": RuleText(
        title="Bản ghi của Cổng là JSON, không phải bảng tính.",
        wrong="Tệp «{name}» là bảng tính Excel, không phải bản ghi JSON của Cổng.",
        needed="tệp .json hoặc .jsonl tải từ Cổng.",
        mend="Chọn tệp bản ghi; danh mục Excel thì nhập bằng «congkhai import list».",
    ),
    "cong-la-tep-nen": RuleText(
        title="Bản ghi của Cổng là JSON, không phải tệp nén.",
        wrong="Tệp «{name}» là tệp nén, chưa đọc được.",
        needed="tệp .json hoặc .jsonl tải từ Cổng.",
        mend="Giải nén, rồi chọn tệp bên trong.",
    ),
    "cong-ten-trung": RuleText(
        title="Các mã thủ tục của một lĩnh vực có tên khác nhau.",
        wrong="{count} mã cùng mang tên «{name}»: {codes}. Nguồn có thể đã lẫn nội dung.",
        mend="Đối chiếu từng mã với trang của thủ tục trên Cổng; mã nào sai thì bỏ khỏi tệp nguồn.",
        severity="warning",
    ),
    "cong-khong-phai-json": RuleText(
        title="Tệp lấy từ Cổng phải là JSON, hoặc mỗi dòng một JSON.",
        wrong="Từ chỗ này, nội dung không đọc được theo dạng JSON: «{shown}».",
        mend="Tải lại tệp từ nguồn; tệp có thể bị cắt giữa chừng. Danh mục Excel, CSV thì nhập "
        "bằng «congkhai import list».",
    ),
    "cong-khac-dang": RuleText(
        title="Mỗi bản ghi phải theo một dạng đã biết của Cổng.",
        wrong="Đây không phải bản ghi thủ tục theo dạng đã biết.",
        needed="một bản ghi có «ma_thu_tuc» (bản phẳng), «executionMethods» (bản của Cổng) "
        "hoặc «ma_tthc» (danh mục của Cổng).",
        mend="Chọn đúng tệp chi tiết thủ tục.",
    ),
    "cong-thieu-muc": RuleText(
        title="Bản ghi phải có mã, tên và lĩnh vực.",
        wrong="Bản ghi «{code}» không có {label} («{key}»).",
        mend="Bổ sung ở nguồn, hoặc tự lập tệp thủ tục này.",
    ),
    "cong-ma-chua-dung": RuleText(
        title="Mã thủ tục trong bản ghi phải theo dạng của Cổng.",
        wrong="Mã thủ tục trong bản ghi đang là «{code}».",
        needed="mã dạng 1.001193.",
        mend="Sửa mã ở tệp nguồn, rồi chạy lại.",
    ),
    "cong-sai-kieu": RuleText(
        title="Mỗi mục của bản ghi phải đúng dạng.",
        wrong="Bản ghi «{code}»: mục «{key}» không phải {expected}, nên được bỏ qua.",
        mend="Đối chiếu mục này với trang của thủ tục trên Cổng.",
        severity="warning",
    ),
    "cong-phan-rieng-chua-dung": RuleText(
        title="Phần do chương trình ghi thêm khi xuất phải còn nguyên.",
        wrong="Bản ghi «{code}»: phần «{key}» do chương trình này ghi khi xuất đã bị sửa, "
        "chưa đọc được.",
        mend="Xuất lại bản ghi, hoặc bỏ phần này để chỉ lấy những mục của Cổng.",
    ),
    "cong-ma-trung": RuleText(
        title="Mỗi mã thủ tục chỉ đến một lần trong một lượt nhập.",
        wrong="Mã thủ tục «{code}» đã có ở {first}; bản ghi này được bỏ qua.",
        mend="Giữ bản ghi đúng, bỏ bản ghi kia.",
        severity="warning",
    ),
}

#: Why a record is not written over the file that the catalogue holds.
UNREADABLE_TARGET = "Tệp đang có trong danh mục chưa đọc được; chạy kiểm tra và sửa tệp này trước."

#: What becomes of an official field that differs from the source, by kind of change.
CHANGES: Mapping[str, str] = {
    "taken": "lấy theo nguồn",
    "contested": "đã sửa tay, giữ nguyên; nguồn cũng đã đổi",
    "unknown": "khác nguồn, không rõ do sửa tay hay do nguồn đổi; giữ nguyên",
    "gone": "lần này nguồn không nêu, hoặc không đọc được; giữ nguyên",
    "text": "văn bản nguồn đã thay đổi",
    "text-kept": "văn bản trong tệp đã sửa tay, giữ nguyên",
}
#: Before the fields that were changed by hand while the source is as it was.
KEPT = "Đã sửa tay, giữ nguyên; nguồn không đổi"
#: Under a text that changed: what our own wording of it needs now.
REWORD = "xem lại cách nói dễ hiểu của phần này"
#: A record whose file changes though none of its values does.
ONLY_MARKS = "Giá trị không đổi; chỉ ghi thêm dấu để lần nhập sau biết mục nào đã sửa tay."
#: How the source's value is taken all the same; the slots are a code and a key.
TAKE_SOURCE = "Muốn lấy theo nguồn thì chạy lại với: --take-source {code}:{key}"

#: Why a value of a record was not read, by reason id.
REASONS: Mapping[str, str] = {
    "no-unit": "nguồn chỉ ghi con số, không ghi đơn vị thời gian",
    "time-in-words": "nguồn ghi thời gian bằng lời",
    "glued": "thời gian và mức thu dính liền, không tách được",
    "free-with-note": "nguồn ghi «Miễn phí» nhưng kèm lời nêu mức thu hoặc đối tượng được miễn",
    "set-by-province": "mức thu do tỉnh quy định",
    "not-dong": "mức thu không tính bằng đồng",
    "too-small": "mức thu dưới 1.000 đồng, có thể nguồn ghi thiếu",
    "fee-contradicts-note": "mức thu khác số tiền nêu trong lời kèm theo",
    "other-office": "nguồn nêu cơ quan của huyện hoặc của riêng một tỉnh",
    "no-table": "không có bảng để đọc",
    "row-unread": "có dòng của bảng không tách được",
    "quantity-unclear": "số lượng dính liền với tên giấy tờ, không tách được",
    "form-unclear": "tên tệp mẫu dính liền với tên giấy tờ, không tách được",
    "number-unclear": "không tách được số, ký hiệu khỏi tên văn bản",
    "number-malformed": "số, ký hiệu không theo dạng thường gặp",
    "unknown-word": "từ chưa có trong danh sách đã biết",
    "too-long": "nội dung quá dài so với mục này",
    "several-values": "nguồn nêu nhiều giá trị khác nhau",
}
