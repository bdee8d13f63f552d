"""Sentences of progress entries and measurements."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

PROGRESS_RULES: Mapping[str, RuleText] = {
    "ke-hoach-chua-co": RuleText(
        title="Tiến độ được ghi cho một kế hoạch của xã.",
        wrong="Chưa có kế hoạch «{value}».",
        needed="tên một tệp trong {folder}, không có đuôi .yml.",
        mend="{offer}thêm kế hoạch.",
    ),
    "hoat-dong-chua-co": RuleText(
        title="Tiến độ được ghi cho một hoạt động của kế hoạch.",
        wrong="Hoạt động «{value}» chưa có trong kế hoạch «{plan}».",
        mend="{offer}ghi mã của một hoạt động trong kế hoạch.",
    ),
    "chi-tieu-chua-co": RuleText(
        title="Số liệu được ghi cho một chỉ tiêu của kế hoạch.",
        wrong="Chỉ tiêu «{value}» chưa có trong kế hoạch «{plan}».",
        mend="{offer}ghi mã của một chỉ tiêu trong kế hoạch.",
    ),
    "ngay-o-tuong-lai": RuleText(
        title="Tiến độ được ghi cho ngày đã qua.",
        wrong="Ngày {day} đứng sau ngày tính số liệu ({as_of}).",
        mend="sửa ngày, hoặc ghi mục này khi việc đã diễn ra.",
    ),
    "ngay-truoc-ke-hoach": RuleText(
        title="Tiến độ được ghi từ khi kế hoạch bắt đầu.",
        wrong="Ngày {day} đứng trước ngày bắt đầu kế hoạch ({start}).",
        mend="đối chiếu ngày; nếu việc làm sớm đúng như vậy thì để nguyên.",
        severity="warning",
    ),
    "hoan-thanh-thieu-minh-chung": RuleText(
        title="Việc đã hoàn thành có minh chứng.",
        wrong="Ghi minh chứng: hoạt động «{value}» được ghi là đã hoàn thành.",
        needed="ít nhất một số văn bản, một địa chỉ hoặc một tệp.",
        mend="thêm mục evidence (minh chứng), hoặc ghi state: in_progress.",
    ),
    "minh-chung-trong": RuleText(
        title="Minh chứng có số văn bản, địa chỉ hoặc tệp.",
        wrong="Minh chứng này không có số văn bản, địa chỉ hay tệp.",
        mend="thêm number (số văn bản), url (địa chỉ) hoặc file (tệp).",
    ),
    "tam-dung-thieu-ly-do": RuleText(
        title="Việc tạm dừng có lý do.",
        wrong="Ghi lý do tạm dừng hoạt động «{value}».",
        mend="thêm dòng reason (lý do).",
    ),
    "tam-dung-thieu-van-ban": RuleText(
        title="Việc tạm dừng có văn bản.",
        wrong="Ghi văn bản cho tạm dừng hoạt động «{value}».",
        mend="thêm mục evidence (minh chứng) với số văn bản, địa chỉ hoặc tệp.",
    ),
    "ky-bao-cao-chua-ro": RuleText(
        title="Kỳ báo cáo viết theo một cách.",
        wrong="Kỳ báo cáo đang là «{value}».",
        needed="2026 (năm), 2026-H1 (6 tháng), 2026-Q3 (quý) hoặc 2026-09 (tháng).",
        mend="viết lại kỳ báo cáo.",
    ),
    "ky-bao-cao-thieu": RuleText(
        title="Báo cáo việc thường xuyên nêu kỳ.",
        wrong="Điền kỳ báo cáo của hoạt động «{value}»: việc này báo cáo theo {interval}.",
        mend="thêm dòng period, ví dụ period: {example}.",
    ),
    "ky-bao-cao-khong-khop": RuleText(
        title="Kỳ báo cáo đủ dài cho kỳ của hoạt động, nằm trong kế hoạch và đã bắt đầu.",
        wrong="Kỳ báo cáo «{value}» không khớp với hoạt động «{activity}».",
        needed="kỳ theo {interval} trở lên, trong thời gian {start} đến {end}.",
        mend="sửa dòng period.",
    ),
    "bao-cao-trung": RuleText(
        title="Mỗi báo cáo ghi một lần.",
        wrong="Hoạt động «{value}» đã có mục này ở {first}.",
        mend="giữ một trong hai mục.",
    ),
    "so-lieu-trung": RuleText(
        title="Mỗi chỉ tiêu có một số liệu cho một ngày.",
        wrong="Chỉ tiêu «{value}» đã có số liệu ngày {day} ở {first}.",
        mend="giữ một trong hai số liệu.",
    ),
    "cap-nhat-sau-hoan-thanh": RuleText(
        title="Việc đã hoàn thành không có cập nhật nào sau đó.",
        wrong="Hoạt động «{value}» đã hoàn thành ngày {day}, nhưng còn mục này sau đó.",
        mend="bỏ mục này, hoặc sửa tình hình của mục ở {first}.",
        severity="warning",
    ),
    "mau-so-bang-khong": RuleText(
        title="Mẫu số lớn hơn 0.",
        wrong="Mẫu số của chỉ tiêu «{value}» đang là 0.",
        mend="điền mẫu số; chưa có số liệu thì bỏ mục này.",
    ),
    "thieu-mau-so": RuleText(
        title="Chỉ tiêu tính bằng phần trăm có mẫu số.",
        wrong="Điền mẫu số của chỉ tiêu «{value}»: chỉ tiêu này tính bằng phần trăm.",
        mend="thêm dòng denominator (mẫu số).",
    ),
    "tu-so-lon-hon-mau-so": RuleText(
        title="Tử số của tỷ lệ phần trăm không lớn hơn mẫu số.",
        wrong="Tử số ({numerator}) lớn hơn mẫu số ({denominator}) của chỉ tiêu «{value}».",
        mend="đối chiếu hai số với nguồn số liệu rồi sửa lại.",
    ),
    "moc-chua-co": RuleText(
        title="Mốc đã đạt là mốc của hoạt động.",
        wrong="Mốc «{value}» chưa có ở hoạt động «{activity}».",
        mend="{offer}ghi mã của một mốc trong kế hoạch.",
    ),
    "moc-thieu-minh-chung": RuleText(
        title="Mốc đã đạt có minh chứng.",
        wrong="Ghi minh chứng cho mốc đã đạt: {value}.",
        needed="ít nhất một số văn bản, một địa chỉ hoặc một tệp.",
        mend="thêm mục evidence (minh chứng).",
    ),
    "moc-dat-hai-lan": RuleText(
        title="Mỗi mốc được ghi đạt một lần.",
        wrong="Mốc «{value}» đã được ghi đạt ở {first}.",
        mend="bỏ mốc này ở một trong hai mục.",
    ),
    "hoan-thanh-con-moc": RuleText(
        title="Việc đã hoàn thành có đủ các mốc.",
        wrong="Hoạt động «{value}» đã hoàn thành nhưng còn mốc chưa ghi đạt: {left}.",
        mend="thêm mốc ấy vào mục milestones của cập nhật.",
        severity="warning",
    ),
    "dinh-chinh-chua-ro": RuleText(
        title="Mục đính chính nêu đúng ngày của mục ghi sai.",
        wrong="Trước mục này chưa có mục nào của hoạt động «{value}» ngày {day}.",
        mend="sửa corrects thành ngày của mục ghi sai; mục ghi sai đứng trước mục đính chính.",
    ),
    "dinh-chinh-nhieu-muc": RuleText(
        title="Mục đính chính chỉ đúng một mục.",
        wrong="Ngày {day} có nhiều mục của hoạt động «{value}»: {first}, {other}.",
        mend="thêm period (kỳ báo cáo) như ở mục ghi sai.",
    ),
    "chi-so-chua-co": RuleText(
        title="Chỉ tiêu được đo bằng một chỉ số của xã.",
        wrong="Chưa có chỉ số «{value}».",
        needed="tên một tệp trong {folder}, không có đuôi .yml.",
        mend="{offer}thêm chỉ số.",
    ),
    "chi-so-chua-dung": RuleText(
        title="Mỗi chỉ số đo ít nhất một chỉ tiêu.",
        wrong="Chưa có chỉ tiêu nào đo bằng chỉ số «{value}», nên trang chưa hiện chỉ số này.",
        mend="ghi measured_by: {value} ở chỉ tiêu.",
        severity="warning",
    ),
    "chi-so-khac-don-vi": RuleText(
        title="Chỉ tiêu và chỉ số có cùng đơn vị tính.",
        wrong="Chỉ tiêu «{value}» tính bằng {unit}, chỉ số «{indicator}» tính bằng {other}.",
        mend="sửa unit ở một trong hai chỗ, hoặc chọn chỉ số khác.",
    ),
    "chi-tieu-hai-nguon": RuleText(
        title="Chỉ tiêu đo bằng chỉ số không có số liệu riêng.",
        wrong="Chỉ tiêu «{value}» đã đo bằng chỉ số «{indicator}», lại có số liệu ở đây.",
        mend="chuyển số liệu này vào tệp của chỉ số, hoặc bỏ measured_by ở chỉ tiêu.",
    ),
    "chi-tieu-so-khong-phai-ty-le": RuleText(
        title="Khảo sát và sổ rà soát đo chỉ tiêu tính bằng phần trăm.",
        wrong="Chỉ tiêu «{value}» tính bằng {unit}, {by} không đo được.",
        needed="chỉ tiêu tính bằng %.",
        mend="ghi mã của chỉ tiêu khác, hoặc bỏ mục này và ghi kết quả ở measurements.",
    ),
    "chi-tieu-do-hai-noi": RuleText(
        title="Mỗi chỉ tiêu được đo ở một nơi: các đợt khảo sát, sổ rà soát, hay cách khác.",
        wrong="Chỉ tiêu «{value}» đã được đo bằng {other}.",
        mend="bỏ mục này, hoặc bỏ cách đo kia.",
    ),
    "chi-tieu-so-da-tinh": RuleText(
        title="Chỉ tiêu đo bằng khảo sát hay sổ rà soát không ghi kết quả bằng tay.",
        wrong="Kết quả của chỉ tiêu «{value}» đã được tính từ {by} ở {first}.",
        mend="bỏ mục này, hoặc bỏ chỉ tiêu ấy ở targets của {by}.",
    ),
    "khao-sat-ngoai-ke-hoach": RuleText(
        title="Đợt khảo sát đo chỉ tiêu kết thúc trong thời gian của kế hoạch.",
        wrong=(
            "Đợt này kết thúc ngày {day}, ngoài thời gian của kế hoạch «{value}», nên trang kế"
            " hoạch không lấy số này."
        ),
        needed="từ {start} đến {end}.",
        mend="xem lại ends_on và tên kế hoạch; nếu đúng như vậy thì để nguyên.",
        severity="warning",
    ),
    "chi-so-mau-so-khong": RuleText(
        title="Mẫu số của chỉ số lớn hơn 0.",
        wrong="Mẫu số của chỉ số «{value}» đang là 0.",
        mend="điền mẫu số; chưa có số liệu thì bỏ mục này.",
    ),
    "chi-so-thieu-mau-so": RuleText(
        title="Chỉ số tính bằng phần trăm có mẫu số.",
        wrong="Điền mẫu số của chỉ số «{value}»: chỉ số này tính bằng phần trăm.",
        mend="thêm dòng denominator (mẫu số).",
    ),
    "chi-so-tu-so-lon": RuleText(
        title="Tử số của chỉ số phần trăm không lớn hơn mẫu số.",
        wrong="Tử số ({numerator}) lớn hơn mẫu số ({denominator}) của chỉ số «{value}».",
        mend="đối chiếu hai số với nguồn số liệu rồi sửa lại.",
    ),
    "chi-so-chua-ro-mau-so": RuleText(
        title="Chỉ số tính bằng phần trăm nói rõ mẫu số là gì.",
        wrong="Ghi mẫu số của chỉ số «{value}» là gì: chỉ số này tính bằng phần trăm.",
        mend="thêm dòng denominator ở đầu tệp, ví dụ denominator: Hồ sơ đã giải quyết.",
    ),
    "chi-so-trung-ngay": RuleText(
        title="Mỗi chỉ số có một số liệu cho một ngày.",
        wrong="Chỉ số «{value}» đã có số liệu ngày {day} ở {first}.",
        mend="giữ một trong hai số liệu.",
    ),
}
