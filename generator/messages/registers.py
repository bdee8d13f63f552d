"""Sentences of the registers: feedback, reviews, inspections, trainings, reports."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

REGISTER_RULES: Mapping[str, RuleText] = {
    "ma-dong-trung": RuleText(
        title="Mỗi mã dùng một lần trong một sổ theo dõi.",
        wrong="Mã «{value}» đã dùng ở {first}.",
        mend="đặt mã khác cho một trong hai mục.",
    ),
    "van-ban-trong": RuleText(
        title="Văn bản có số, địa chỉ hoặc tệp.",
        wrong="Văn bản này không có số, địa chỉ hay tệp.",
        mend="thêm number (số, ký hiệu), url (địa chỉ) hoặc file (tệp).",
    ),
    "ngay-nguoc-thu-tu": RuleText(
        title="Các ngày của một việc đi theo thứ tự.",
        wrong="«{later}» ({later_day}) đứng trước «{earlier}» ({earlier_day}).",
        mend="đối chiếu hai ngày rồi sửa lại.",
    ),
    "nhan-ra-nguoi-dan": RuleText(
        title="Sổ theo dõi không có gì giúp nhận ra người dân.",
        wrong="Mục này có chữ giống {kind}: «{value}».",
        needed="nội dung tóm tắt không có tên, địa chỉ, biển số, thư điện tử của ai.",
        mend="viết lại phần đó, ví dụ «một người dân», «một hộ ở thôn».",
    ),
    "moc-thoi-gian-nguoc": RuleText(
        title="Quy định bắt đầu áp dụng trước khi hết.",
        wrong="Mốc «{about}» hết áp dụng trước ngày bắt đầu.",
        mend="sửa effective_from hoặc effective_to.",
    ),
    "moc-thoi-gian-chong-nhau": RuleText(
        title="Mỗi ngày chỉ một quy định áp dụng cho một việc.",
        wrong="Mốc «{about}» áp dụng trùng thời gian với mốc ở {first}.",
        mend="ghi effective_to cho mốc cũ và effective_from cho mốc mới.",
    ),
    "ngay-chot-chua-dung": RuleText(
        title="Ngày chốt số liệu là ngày tháng nào cũng có.",
        wrong="Ngày đầu kỳ đang là «{value}».",
        needed="một số từ {first} đến {last}.",
        mend="ghi lại theo văn bản quy định.",
    ),
    "don-chi-duoc-dem": RuleText(
        title="Khiếu nại, tố cáo chỉ ghi số đơn.",
        wrong="Mục «{value}» là {kind}; vụ việc không được đưa lên trang.",
        mend="bỏ mục này, ghi số đơn của kỳ ở mục complaints.",
    ),
    "noi-dung-giong-don": RuleText(
        title="Nội dung phản ánh không phải khiếu nại, tố cáo.",
        wrong="Nội dung này có chữ «{value}».",
        mend="nếu là khiếu nại, tố cáo thì bỏ mục này, chỉ ghi số đơn ở mục complaints.",
        severity="warning",
    ),
    "phan-anh-thieu-muc": RuleText(
        title="Kết quả xử lý phản ánh có đủ các mục cần có.",
        wrong="Kết quả «{outcome}» chưa có {label}.",
        mend="thêm dòng ấy, hoặc ghi outcome: in_progress.",
    ),
    "phan-anh-thieu-tra-loi": RuleText(
        title="Kết quả đã công khai có nội dung trả lời.",
        wrong="Phản ánh «{value}» ghi ngày công khai kết quả nhưng chưa có nội dung trả lời.",
        mend="thêm dòng answer (nội dung trả lời được công khai), hoặc bỏ dòng published_on.",
        severity="warning",
    ),
    "phan-anh-khac-ky": RuleText(
        title="Phản ánh nhận trong kỳ nào thì ghi ở tệp của kỳ ấy.",
        wrong="Ngày nhận {day} không thuộc {period}, kỳ của tệp này.",
        mend="sửa ngày nhận, hoặc chuyển mục này sang tệp của kỳ nhận.",
        severity="warning",
    ),
    "phan-anh-chua-xong": RuleText(
        title="Phản ánh đang xử lý chưa có ngày trả lời.",
        wrong="Phản ánh «{value}» có ngày trả lời nhưng đang ghi là đang xử lý.",
        mend="sửa outcome theo kết quả đã trả lời, hoặc bỏ dòng answered_on.",
    ),
    "ky-dem-trung": RuleText(
        title="Số đơn của một kỳ ghi một lần.",
        wrong="Kỳ «{value}» đã ghi ở {first}.",
        mend="giữ một trong hai dòng.",
    ),
    "ra-soat-thieu-muc": RuleText(
        title="Tình trạng rà soát có đủ các mục cần có.",
        wrong="Tình trạng «{state}» chưa có {label}.",
        mend="thêm dòng ấy, hoặc sửa state.",
    ),
    "chi-phi-thieu-mot-ben": RuleText(
        title="Chi phí tuân thủ có cả số trước và số sau.",
        wrong="Rà soát «{value}» chỉ có một trong hai số chi phí tuân thủ.",
        mend="điền cả cost_before_vnd và cost_after_vnd, hoặc bỏ cả hai.",
    ),
    "chi-phi-tang": RuleText(
        title="Đơn giản hóa không làm tăng chi phí tuân thủ.",
        wrong="Chi phí tuân thủ sau của «{value}» lớn hơn trước.",
        mend="đối chiếu hai số; nếu đúng như vậy thì để nguyên.",
        severity="warning",
    ),
    "ra-soat-thieu-dong": RuleText(
        title="Rà soát nêu cả kế hoạch và dòng trong phụ lục, hoặc không nêu.",
        wrong="Rà soát «{value}» chỉ có một trong hai dòng plan, plan_row.",
        mend="điền cả hai dòng, hoặc bỏ cả hai.",
    ),
    "dong-ra-soat-chua-co": RuleText(
        title="Rà soát thực hiện một dòng trong phụ lục rà soát của kế hoạch.",
        wrong="Phụ lục rà soát của kế hoạch «{plan}» chưa có dòng «{value}».",
        mend="{offer}ghi mã của một dòng ở mục reviews của kế hoạch.",
    ),
    "dong-ra-soat-khac-don-vi": RuleText(
        title="Rà soát do đơn vị nêu ở dòng của kế hoạch thực hiện.",
        wrong="Dòng «{row}» của kế hoạch «{plan}» giao cho «{unit}», ở đây ghi «{value}».",
        needed="cùng đơn vị, hoặc một thành viên của nhóm được giao.",
        mend="sửa unit, hoặc sửa plan_row.",
    ),
    "ra-soat-thieu-tong-so": RuleText(
        title="Chỉ tiêu đếm thủ tục có tổng số thủ tục.",
        wrong="Ghi tổng số thủ tục để tính chỉ tiêu «{value}».",
        mend="thêm dòng procedures (tổng số thủ tục), lớn hơn 0.",
    ),
    "ra-soat-vuot-tong-so": RuleText(
        title="Số thủ tục đếm được không lớn hơn tổng số thủ tục.",
        wrong="Sổ rà soát đếm được {value} thủ tục, tổng số đang ghi là {most}.",
        mend="đối chiếu tổng số thủ tục rồi sửa lại.",
    ),
    "kiem-tra-thieu-muc": RuleText(
        title="Kết luận kiểm tra có ngày kiểm tra, ngày kết luận và văn bản.",
        wrong="Cuộc kiểm tra «{value}» có kết luận nhưng còn thiếu mục.",
        needed="held_on (ngày kiểm tra), concluded_on (ngày kết luận), conclusion (văn bản).",
        mend="thêm các dòng còn thiếu.",
    ),
    "tap-huan-chua-to-chuc": RuleText(
        title="Số người dự ghi cho lớp đã tổ chức.",
        wrong="Lớp «{value}» có số người dự nhưng chưa có ngày tổ chức.",
        mend="thêm dòng held_on, hoặc bỏ dòng participants.",
    ),
    "ky-bao-cao-trung": RuleText(
        title="Mỗi kỳ có một báo cáo.",
        wrong="Kỳ «{value}» đã có báo cáo ở {first}.",
        mend="giữ một trong hai; báo cáo đột xuất thì bỏ dòng period.",
    ),
}
