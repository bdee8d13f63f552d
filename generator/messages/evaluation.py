"""Sentences of surveys and of the index of service quality."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

EVALUATION_RULES: Mapping[str, RuleText] = {
    "khao-sat-khong-co-phieu": RuleText(
        title="Đợt khảo sát có phiếu thu về.",
        wrong="Số phiếu thu về đang là 0.",
        mend="điền số phiếu thu về; chưa có kết quả thì chưa lập tệp này.",
    ),
    "khao-sat-thu-qua-phat": RuleText(
        title="Số phiếu thu về không lớn hơn số phiếu phát ra.",
        wrong="Số phiếu thu về ({value}) lớn hơn số phiếu phát ra ({most}).",
        mend="đối chiếu hai số với báo cáo khảo sát.",
    ),
    "cau-hoi-trung": RuleText(
        title="Mỗi mã câu hỏi dùng một lần.",
        wrong="Mã câu hỏi «{value}» đã dùng ở {first}.",
        mend="đặt mã khác cho một trong hai câu hỏi.",
    ),
    "khao-sat-thieu-muc": RuleText(
        title="Mỗi mức trả lời có một số phiếu.",
        wrong="Dòng này có {count} số phiếu.",
        needed="{wanted} số, theo thứ tự của thang trả lời.",
        mend="ghi đủ, mức không có phiếu thì ghi 0.",
    ),
    "khao-sat-thang-mot-phia": RuleText(
        title="Thang trả lời có mức hài lòng và mức không hài lòng.",
        wrong="Mọi mức của thang trả lời đều {counted}.",
        needed="có mức ghi satisfied: có, có mức ghi satisfied: không.",
        mend="xem lại từng mức; tỷ lệ hài lòng được tính từ các mức ghi có.",
    ),
    "khao-sat-tong-lech": RuleText(
        title="Số phiếu các mức và phiếu bỏ trống cộng lại bằng số phiếu thu về.",
        wrong="Các mức và phiếu bỏ trống cộng lại là {value}.",
        needed="{wanted}, bằng số phiếu thu về.",
        mend="đối chiếu counts và blank với báo cáo khảo sát.",
    ),
    "khao-sat-linh-vuc-lech": RuleText(
        title="Số phiếu theo lĩnh vực cộng lại bằng số phiếu chung, ở từng mức.",
        wrong="Mức «{step}»: các lĩnh vực cộng lại là {value}.",
        needed="{wanted}, bằng số phiếu chung của mức này.",
        mend="đối chiếu by_sector và counts với báo cáo khảo sát.",
    ),
    "khao-sat-linh-vuc-trung": RuleText(
        title="Mỗi lĩnh vực ghi một lần ở một câu hỏi.",
        wrong="Lĩnh vực «{value}» đã ghi ở {first}.",
        mend="gộp hai dòng thành một.",
    ),
    "cau-hoi-chua-co": RuleText(
        title="Chỉ tiêu được đo bằng một câu hỏi của đợt khảo sát.",
        wrong="Chưa có câu hỏi «{value}» trong đợt khảo sát này.",
        mend="{offer}ghi mã của một câu hỏi ở mục questions.",
    ),
    "chi-tieu-nhom-thieu-linh-vuc": RuleText(
        title="Chỉ tiêu của nhóm riêng nêu các lĩnh vực của nhóm.",
        wrong="Chỉ tiêu «{value}» tính riêng cho nhóm «{segment}» nhưng chưa nêu lĩnh vực nào.",
        mend="thêm dòng sectors với mã các lĩnh vực của nhóm.",
    ),
    "khung-chi-so-lech": RuleText(
        title="Điểm tối đa các phần của bộ chỉ số khớp với điểm tối đa chung.",
        wrong="Điểm tối đa các phần cộng lại là {value}.",
        needed="{wanted} (thành phần không chấm điểm thì để trống).",
        mend="đối chiếu với bộ chỉ số đã công bố.",
    ),
    "thang-khac-ten-tep": RuleText(
        title="Tên tệp chỉ số là tháng của chỉ số.",
        wrong="Tháng ghi «{value}», nhưng tệp tên «{name}».",
        mend="đổi tên tệp thành «{value}.yml», hoặc sửa tháng.",
    ),
    "muc-chi-so-chua-co": RuleText(
        title="Điểm được ghi cho nhóm, thành phần của bộ chỉ số.",
        wrong="Chưa có {kind} «{value}» trong bộ chỉ số.",
        needed="một mã trong catalogue/index_766.yml.",
        mend="{offer}ghi mã có trong bộ chỉ số.",
    ),
    "muc-chi-so-trung": RuleText(
        title="Mỗi nhóm, mỗi thành phần ghi điểm một lần.",
        wrong="Mã {kind} «{value}» đã ghi ở {first}.",
        mend="giữ một trong hai dòng.",
    ),
    "chi-so-truoc-thang": RuleText(
        title="Số liệu của Cổng được lấy khi tháng ấy đã bắt đầu.",
        wrong="Số liệu tính đến ngày {day}, trước khi tháng {month} bắt đầu.",
        mend="sửa as_of hoặc tháng.",
    ),
    "diem-tu-so-lon": RuleText(
        title="Tử số của thành phần không lớn hơn mẫu số.",
        wrong="Tử số {numerator} lớn hơn mẫu số {denominator}.",
        mend="đối chiếu với trang công bố; Cổng ghi đúng như vậy thì để nguyên.",
        severity="warning",
    ),
    "diem-vuot-toi-da": RuleText(
        title="Điểm không lớn hơn điểm tối đa.",
        wrong="Điểm {value} lớn hơn điểm tối đa {most}.",
        mend="đối chiếu với trang công bố rồi sửa lại.",
    ),
    "diem-nhom-lech": RuleText(
        title="Điểm của nhóm bằng tổng điểm các thành phần.",
        wrong="Điểm của nhóm là {value}, các thành phần cộng lại là {wanted}.",
        mend="đối chiếu với trang công bố; Cổng ghi đúng như vậy thì thêm sums_as_published: có.",
    ),
    "tong-diem-lech": RuleText(
        title="Tổng điểm bằng tổng điểm các nhóm.",
        wrong="Tổng điểm là {value}, các nhóm cộng lại là {wanted}.",
        mend="đối chiếu với trang công bố; Cổng ghi đúng như vậy thì thêm sums_as_published: có.",
    ),
}
