"""How figures beside the status are computed: periods, milestones, targets, totals."""

from __future__ import annotations

from generator.render.blocks import Section
from generator.render.spans import bullets
from generator.views.status import DUE_SOON_DAYS

_PERIODS = (
    "Kỳ tính từ ngày bắt đầu kế hoạch hoặc ngày bắt đầu theo dõi tiến độ, lấy ngày muộn hơn.",
    (
        "Một kỳ đã có báo cáo khi có cập nhật ghi kỳ ấy; cập nhật không ghi kỳ thì tính cho kỳ chứa"
        " ngày của nó; báo cáo năm tính cho mọi quý, mọi tháng trong năm."
    ),
    (
        "Hết kỳ mà chưa có báo cáo: còn trong số ngày chờ thì ghi «Đang chờ báo cáo», sau đó ghi"
        " «Thiếu báo cáo»."
    ),
    "Việc đã hoàn thành hoặc đang tạm dừng thì không đòi báo cáo của các kỳ sau.",
)
_MILESTONES = (
    "Mốc đạt vào ngày của cập nhật ghi mốc ấy; cập nhật ấy phải có minh chứng.",
    "Mốc không làm thay đổi trạng thái của hoạt động: trạng thái chỉ theo bảng ở trên.",
)
_TARGETS = (
    "Lấy số liệu mới nhất tính đến ngày xem; kết quả là tử số chia mẫu số.",
    "So kết quả chưa làm tròn với mức phải đạt; số hiện trên trang đã làm tròn.",
    "Chưa có số liệu thì ghi «Chưa có số liệu», không ghi 0.",
    (
        "Nhiều chỉ tiêu đo bằng cùng một chỉ số thì dùng cùng một dãy số liệu, trong thời gian của"
        " từng kế hoạch."
    ),
    (
        "Chỉ tiêu đo bằng khảo sát lấy đợt mới nhất đã kết thúc trong thời gian của kế hoạch và"
        " được công bố; nhóm có dưới 5 phiếu thì không công bố."
    ),
    (
        "Chỉ tiêu đếm từ sổ rà soát tính đến ngày xem. Sổ chỉ giữ tình trạng mới nhất, nên ngày"
        " trước lần đổi tình trạng gần nhất thì ghi «Chưa cập nhật»."
    ),
)
_TOTALS = (
    (
        "Mỗi hoạt động được đếm một lần trong tổng số, dù phục vụ nhiều mục tiêu hay do nhiều"
        " đơn vị chủ trì."
    ),
    (
        "Việc do một nhóm chủ trì được đếm ở trang của nhóm; ở trang của từng đơn vị trong nhóm ghi"
        " «cùng nhóm» và không đếm."
    ),
    (
        f"«Việc trong {DUE_SOON_DAYS} ngày tới» gồm việc chưa xong có hạn từ hôm nay đến hết ngày"
        f" thứ {DUE_SOON_DAYS}; lịch điện thoại có mọi hạn của kế hoạch."
    ),
)
_REPLACED = (
    (
        "Kế hoạch được thay thế từ ngày kế hoạch mới bắt đầu; nếu kế hoạch mới ban hành muộn hơn"
        " thì từ ngày ban hành."
    ),
    (
        "Từ ngày ấy, hoạt động và chỉ tiêu của kế hoạch cũ không tính vào tổng số; trạng thái"
        " dừng ở ngày liền trước."
    ),
    "Kế hoạch bổ sung không thay kế hoạch chính: cả hai đều được tính.",
)
_HISTORY = (
    (
        "Mục đã ghi không bị xóa. Mục ghi sai được đính chính bằng một mục mới; mục sai vẫn hiện,"
        " ghi rõ là không còn được tính."
    ),
)


def more_rules() -> tuple[Section, ...]:
    """The rules beside that of statuses, each with its fixed id."""
    return tuple(
        Section(id=anchor, title=title, blocks=(bullets(words),))
        for anchor, title, words in (
            ("ky-bao-cao", "Kỳ báo cáo của việc lặp lại", _PERIODS),
            ("moc", "Mốc", _MILESTONES),
            ("chi-tieu", "Chỉ tiêu", _TARGETS),
            ("tong-so", "Tổng số", _TOTALS),
            ("thay-the", "Kế hoạch bổ sung, thay thế", _REPLACED),
            ("dinh-chinh", "Đính chính", _HISTORY),
        )
    )
