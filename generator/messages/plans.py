"""Sentences of plans."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

PLAN_RULES: Mapping[str, RuleText] = {
    "ma-muc-trung": RuleText(
        title="Mỗi mã dùng một lần trong một kế hoạch.",
        wrong="Mã {kind} «{value}» đã dùng ở {first}.",
        mend="đặt mã khác cho một trong hai mục.",
    ),
    "muc-tieu-chua-co": RuleText(
        title="Mục tiêu của nhiệm vụ có trong cùng một phần của kế hoạch.",
        wrong="Mục tiêu «{value}» chưa có trong phần «{part}» của kế hoạch.",
        mend="{offer}thêm mục tiêu vào phần này.",
    ),
    "muc-tieu-khong-co-nhiem-vu": RuleText(
        title="Mỗi mục tiêu có nhiệm vụ thực hiện.",
        wrong="Mục tiêu «{value}» chưa có nhiệm vụ nào thực hiện.",
        mend="ghi mã «{value}» ở mục objectives của nhiệm vụ, nếu kế hoạch có nêu.",
        severity="warning",
    ),
    "nhiem-vu-khong-co-hoat-dong": RuleText(
        title="Mỗi nhiệm vụ có hoạt động.",
        wrong="Ghi hoạt động của nhiệm vụ «{value}».",
        mend="thêm ít nhất một hoạt động vào mục activities.",
        severity="warning",
    ),
    "thieu-thoi-gian": RuleText(
        title="Mỗi hoạt động có thời gian thực hiện.",
        wrong="Ghi thời gian thực hiện của «{value}».",
        mend="thêm mục schedule (thời gian); kế hoạch không nêu thì ghi kind: unstated.",
        severity="warning",
    ),
    "thoi-gian-khong-neu": RuleText(
        title="Kế hoạch nêu thời gian thực hiện của mỗi hoạt động.",
        wrong="Kế hoạch không nêu thời gian thực hiện của «{value}»; trang ghi «Chưa rõ hạn».",
        mend="khi có văn bản bổ sung thời gian: sửa mục schedule.",
        severity="warning",
    ),
    "thoi-gian-thieu-muc": RuleText(
        title="Thời gian có đủ các mục mà loại thời gian cần.",
        wrong="Thời gian loại «{kind}» chưa có {label}.",
        mend="thêm dòng {key} vào mục schedule.",
    ),
    "thoi-gian-thua-muc": RuleText(
        title="Thời gian không có mục mà loại thời gian không dùng.",
        wrong="Thời gian loại «{kind}» không dùng {label}.",
        mend="bỏ dòng {key}, hoặc đổi loại thời gian.",
    ),
    "quy-chua-dung": RuleText(
        title="Loại «trong quý» có một quý, từ 1 đến 4.",
        wrong="Quý đang là «{value}».",
        needed="một số từ 1 đến 4.",
        mend="ghi lại dòng quarters theo kế hoạch; nhiều quý thì ghi kind: quarters.",
    ),
    "cac-quy-chua-dung": RuleText(
        title="Loại «dự kiến các quý» có từ hai quý khác nhau, từ 1 đến 4.",
        wrong="Các quý đang là «{value}».",
        needed="từ hai số khác nhau trở lên, mỗi số từ 1 đến 4.",
        mend="ghi lại dòng quarters theo kế hoạch; một quý thì ghi kind: quarter.",
    ),
    "thoi-gian-ngoai-ke-hoach": RuleText(
        title="Hạn nằm trong thời gian của kế hoạch.",
        wrong="Ngày {day} nằm ngoài thời gian của kế hoạch ({start} đến {end}).",
        mend="đối chiếu với kế hoạch; nếu văn bản ghi đúng như vậy thì để nguyên.",
        severity="warning",
    ),
    "ngay-ke-hoach-nguoc": RuleText(
        title="Kế hoạch bắt đầu trước khi kết thúc.",
        wrong="Ngày kết thúc ({end}) đứng trước ngày bắt đầu ({start}).",
        mend="sửa starts_on hoặc ends_on.",
    ),
    "theo-doi-ngoai-ke-hoach": RuleText(
        title="Tiến độ được theo dõi trong thời gian của kế hoạch.",
        wrong="Ngày theo dõi tiến độ ({start}) đứng sau ngày kết thúc kế hoạch ({end}).",
        mend="sửa tracked_from, hoặc để trống nếu tiến độ không được ghi ở đây.",
    ),
    "nam-ke-hoach-lech": RuleText(
        title="Năm của kế hoạch nằm trong thời gian của kế hoạch.",
        wrong="Năm của kế hoạch là {year}, nhưng kế hoạch đi từ {start} đến {end}.",
        mend="sửa year, hoặc sửa starts_on, ends_on.",
    ),
    "ngay-van-ban-lech": RuleText(
        title="Ngày của kế hoạch giống nhau ở mọi chỗ trong văn bản.",
        wrong="Ngày của kế hoạch ở {where} là {value}, nhưng ở {other_where} là {other}.",
        mend="đối chiếu với bản ký rồi sửa cho giống nhau.",
    ),
    "so-van-ban-lech": RuleText(
        title="Số của kế hoạch giống nhau ở mọi chỗ trong văn bản.",
        wrong="Số của kế hoạch ở {where} là «{value}», nhưng ở {other_where} là «{other}».",
        mend="đối chiếu với bản ký rồi sửa cho giống nhau.",
    ),
    "ke-hoach-thieu-so-ngay": RuleText(
        title="Kế hoạch đã ban hành có số và ngày.",
        wrong="Kế hoạch đã ban hành nhưng chưa có {missing}; trang ghi «Chưa cập nhật».",
        mend="điền theo bản ký khi có.",
        severity="warning",
    ),
    "ke-hoach-du-thao": RuleText(
        title="Kế hoạch dự thảo không đăng lên trang.",
        wrong="Kế hoạch này đang là dự thảo (draft).",
        needed="kế hoạch đã ban hành.",
        mend="chuyển tệp ra khỏi thư mục plans cho đến khi ban hành.",
    ),
    "ban-hanh-sau-luu-tru": RuleText(
        title="Xã không ban hành kế hoạch sau khi lưu trữ.",
        wrong="Kế hoạch ban hành ngày {day}, sau ngày xã lưu trữ ({archived}).",
        mend="đối chiếu hai ngày với văn bản rồi sửa lại.",
    ),
    "ke-hoach-khac-trong": RuleText(
        title="Kế hoạch được bổ sung, thay thế có tên tệp hoặc số, ký hiệu.",
        wrong="Mục này chưa nêu kế hoạch nào.",
        mend="thêm plan (tên tệp trong plans), hoặc number (số, ký hiệu) khi chưa có tệp.",
    ),
    "ke-hoach-khac-chua-co": RuleText(
        title="Kế hoạch được bổ sung, thay thế theo tên tệp là kế hoạch của xã.",
        wrong="Chưa có kế hoạch «{value}».",
        needed="tên một tệp trong {folder}, không có đuôi .yml.",
        mend="{offer}ghi number (số, ký hiệu) thay cho plan.",
    ),
    "ke-hoach-khac-la-chinh-no": RuleText(
        title="Kế hoạch không bổ sung, thay thế chính nó.",
        wrong="Kế hoạch «{value}» đang nêu chính nó.",
        mend="ghi tên kế hoạch khác, hoặc bỏ mục này.",
    ),
    "ke-hoach-vong": RuleText(
        title="Hai kế hoạch không bổ sung, thay thế lẫn nhau.",
        wrong="Kế hoạch «{plan}» nêu «{value}», mà «{value}» lại dẫn về «{plan}».",
        mend="bỏ mục này ở một trong các kế hoạch.",
    ),
    "ke-hoach-khac-sau": RuleText(
        title="Kế hoạch bắt đầu không sớm hơn kế hoạch mà nó bổ sung, thay thế.",
        wrong="Kế hoạch này bắt đầu ngày {start}, sớm hơn «{value}» ({other}).",
        mend="đối chiếu starts_on của hai kế hoạch rồi sửa lại.",
    ),
    "ke-hoach-thay-hai-lan": RuleText(
        title="Mỗi kế hoạch được thay thế bởi một kế hoạch.",
        wrong="Kế hoạch «{value}» đã được thay thế ở {first}.",
        mend="giữ một trong hai mục.",
    ),
    "tien-do-sau-thay-the": RuleText(
        title="Tiến độ được ghi cho kế hoạch còn được thực hiện.",
        wrong="Kế hoạch «{value}» được thay thế từ {replaced}; mục ngày {day} không được tính.",
        mend="ghi tiến độ cho kế hoạch mới.",
        severity="warning",
    ),
    "moc-nguoc-thu-tu": RuleText(
        title="Các mốc của một hoạt động ghi theo thứ tự hạn.",
        wrong="Mốc «{value}» ({day}) đứng sau mốc «{before}» ({other}).",
        mend="đổi chỗ hai mốc, hoặc sửa due_on.",
        severity="warning",
    ),
}
