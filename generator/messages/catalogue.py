"""Sentences of the catalogue: procedures, sectors, life events, the reference list."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

CATALOGUE_RULES: Mapping[str, RuleText] = {
    "linh-vuc-chua-co": RuleText(
        title="Lĩnh vực của mỗi thủ tục có trong danh mục lĩnh vực.",
        wrong="Chưa có lĩnh vực «{value}» trong danh mục.",
        needed="một mã trong {file}.",
        mend="{offer}thêm lĩnh vực mới vào danh mục.",
    ),
    "thieu-danh-sach-linh-vuc": RuleText(
        title="Danh mục dùng chung có danh sách lĩnh vực.",
        wrong="Chưa có tệp {file}, nên chưa rõ «{value}» là lĩnh vực nào.",
        needed="tệp sectors.yml: các lĩnh vực của thủ tục.",
        mend="khôi phục tệp này từ bản trước.",
    ),
    "linh-vuc-trung": RuleText(
        title="Mỗi mã lĩnh vực dùng một lần.",
        wrong="Mã lĩnh vực «{value}» đã dùng ở {first}.",
        mend="bỏ một trong hai lĩnh vực, hoặc đặt mã khác.",
    ),
    "thu-tuc-chua-co": RuleText(
        title="Thủ tục được nêu có trong danh mục thủ tục.",
        wrong="Chưa có thủ tục «{value}» trong danh mục.",
        needed="mã của một tệp trong {folder}.",
        mend="{offer}thêm thủ tục vào danh mục.",
    ),
    "thu-tuc-lien-quan-chua-co": RuleText(
        title="Thủ tục liên quan có trong danh mục.",
        wrong="Thủ tục «{value}» được dẫn đến nhưng chưa có trong danh mục; trang chỉ ghi mã.",
        mend="{offer}thêm thủ tục vào danh mục, hoặc để nguyên.",
        severity="warning",
    ),
    "thu-tuc-da-bai-bo": RuleText(
        title="Thủ tục đã bị bãi bỏ trong danh sách của xã ghi rõ là đã thôi tiếp nhận.",
        wrong="Thủ tục «{value}» đã bị bãi bỏ từ {day}; trang ghi rõ và không đưa vào danh sách.",
        mend="thêm dòng former: có để giữ trang cho địa chỉ cũ, hoặc bỏ thủ tục này.",
        severity="warning",
    ),
    "thoi-tiep-nhan-khong-ro": RuleText(
        title="Thủ tục ghi đã thôi tiếp nhận thì có quyết định bãi bỏ hoặc thay thế.",
        wrong="Thủ tục «{value}» ghi đã thôi tiếp nhận, mà chưa quyết định nào bãi bỏ.",
        mend="thêm quyết định bãi bỏ vào thư mục decisions, hoặc bỏ dòng former.",
        severity="warning",
    ),
    "su-kien-co-thu-tuc-bai-bo": RuleText(
        title="Sự kiện trong đời dẫn đến các thủ tục còn hiệu lực.",
        wrong="Bước «{step}» dẫn đến thủ tục «{value}» đã bị bãi bỏ từ {day}.",
        mend="{offer}bỏ mã này khỏi bước.",
        severity="warning",
    ),
    "ma-thu-tuc-trung": RuleText(
        title="Mỗi thủ tục có một lần trong danh sách của xã.",
        wrong="Mã thủ tục «{value}» đã dùng ở {first}.",
        mend="giữ một trong hai mục.",
    ),
    "danh-muc-goc-trung": RuleText(
        title="Mỗi mã có một lần trong danh mục tham khảo.",
        wrong="Mã thủ tục «{value}» của danh mục tham khảo đã có ở {first}.",
        mend="giữ một trong hai dòng.",
    ),
    "viet-tat-trung": RuleText(
        title="Mỗi chữ viết tắt của ô tìm kiếm ghi một lần.",
        wrong="Chữ viết tắt «{value}» đã có ở {first}.",
        mend="ghi mọi nghĩa vào một dòng, bỏ dòng kia.",
    ),
    "viet-tat-co-dau": RuleText(
        title="Chữ viết tắt của ô tìm kiếm viết thường, không dấu, liền nhau.",
        wrong="Chữ viết tắt «{value}» sẽ không bao giờ khớp với từ người dân gõ.",
        needed="chữ thường không dấu và chữ số, viết liền.",
        mend="{offer}viết lại chữ viết tắt.",
    ),
    "su-kien-trung": RuleText(
        title="Mỗi mã sự kiện trong đời dùng một lần.",
        wrong="Mã sự kiện «{value}» đã dùng ở {first}.",
        mend="đặt mã khác cho một trong hai sự kiện.",
    ),
    "buoc-su-kien-trung": RuleText(
        title="Mỗi mã bước dùng một lần trong một sự kiện.",
        wrong="Mã bước «{value}» đã dùng ở {first}.",
        mend="đặt mã khác cho một trong hai bước.",
    ),
    "thu-tuc-khong-ro-nguon": RuleText(
        title="Mỗi thủ tục có các bước thực hiện hoặc có nguồn.",
        wrong="Ghi nguồn của thủ tục «{value}»: tệp này không có các bước, cũng không có nguồn.",
        mend="thêm mục source (nguồn): name, url, taken_on.",
    ),
    "thu-tuc-thieu-cac-buoc": RuleText(
        title="Thủ tục ở mức đầy đủ có các bước thực hiện.",
        wrong="Ghi các bước thực hiện: thủ tục «{value}» đang ở mức đầy đủ (full).",
        mend="thêm plain.steps hoặc official.steps, hoặc đổi detail thành listing.",
    ),
    "thu-tuc-thieu-de-lam-gi": RuleText(
        title="Thủ tục ở mức đầy đủ có một câu nói để làm gì.",
        wrong="Thủ tục «{value}» đang ở mức đầy đủ (full) mà chưa có câu nói để làm gì.",
        mend="thêm mục plain, ghi ở purpose một câu dễ hiểu.",
        severity="warning",
    ),
    "tu-ngu-trung": RuleText(
        title="Mỗi từ ngữ được giải thích một lần.",
        wrong="Từ ngữ «{value}» được giải thích hai lần; lần đầu ở {first}.",
        mend="bỏ một mục.",
    ),
    "thu-tuc-thieu-ho-so": RuleText(
        title="Thủ tục ở mức đầy đủ có thành phần hồ sơ.",
        wrong="Ghi thành phần hồ sơ: thủ tục «{value}» đang ở mức đầy đủ (full).",
        mend="thêm mục cases (thành phần hồ sơ), hoặc đổi detail thành listing.",
        severity="warning",
    ),
    "cach-noi-theo-ban-cu": RuleText(
        title="Cách nói dễ hiểu theo kịp văn bản của nguồn.",
        wrong="Nguồn đã sửa phần {part}; cách nói dễ hiểu của thủ tục «{value}» viết theo bản cũ.",
        mend="đối chiếu với trang của thủ tục trên Cổng, sửa lại cách viết, rồi bỏ mục outdated.",
        severity="warning",
    ),
    "mien-phi-lan-phi": RuleText(
        title="Đã ghi miễn phí thì chỉ ghi mức thu cho trường hợp riêng.",
        wrong="Hình thức nộp này vừa ghi miễn phí (free: có) vừa ghi mức thu.",
        mend="bỏ dòng free, hoặc bỏ mục fees, hoặc ghi trường hợp phải nộp ở applies_to.",
    ),
    "phi-vua-mot-muc-vua-bac": RuleText(
        title="Một khoản phí có một mức thu hoặc có các bậc.",
        wrong="Khoản phí này vừa có một mức thu (amount_vnd) vừa có các bậc (tiers).",
        mend="giữ một trong hai.",
    ),
    "bac-phi-nguoc": RuleText(
        title="Bậc phí đi từ số nhỏ đến số lớn.",
        wrong="Bậc phí đi từ số {start} đến số {end}.",
        needed="số đầu không lớn hơn số cuối.",
        mend="sửa from_count hoặc to_count.",
    ),
    "bac-phi-khong-tu-mot": RuleText(
        title="Bậc phí đầu tiên bắt đầu từ số 1.",
        wrong="Bậc phí đầu tiên bắt đầu từ số {start}.",
        mend="ghi from_count: 1, hoặc thêm bậc còn thiếu ở trước.",
    ),
    "bac-phi-khong-noi-nhau": RuleText(
        title="Bậc phí sau bắt đầu ngay sau chỗ bậc trước dừng.",
        wrong="Bậc trước dừng ở số {end} mà bậc này bắt đầu từ số {start}.",
        needed="bậc này bắt đầu từ số {needed}.",
        mend="sửa from_count ở bậc này hoặc to_count ở bậc trước.",
    ),
    "bac-phi-thieu-so-cuoi": RuleText(
        title="Chỉ bậc phí cuối cùng được để trống số cuối.",
        wrong="Bậc phí từ số {start} chưa ghi số cuối, mà sau nó còn bậc từ số {next}.",
        mend="thêm dòng to_count, hoặc bỏ bậc sau.",
    ),
    "bac-phi-thieu-don-vi": RuleText(
        title="Biểu phí theo bậc nói rõ đếm gì.",
        wrong="Chưa rõ các bậc đếm trang, bản hay gì khác.",
        mend="thêm dòng per, ví dụ: per: trang.",
    ),
    "muc-toi-da-qua-thap": RuleText(
        title="Mức tối đa không thấp hơn mức thu.",
        wrong="Mức tối đa {cap} đồng thấp hơn mức thu {first} đồng.",
        mend="sửa cap_vnd hoặc amount_vnd theo văn bản.",
    ),
    "muc-toi-da-khong-muc-thu": RuleText(
        title="Mức tối đa đi cùng mức thu.",
        wrong="Khoản này có mức tối đa (cap_vnd) mà chưa có mức thu.",
        mend="thêm amount_vnd hoặc tiers, hoặc bỏ dòng cap_vnd.",
    ),
    "don-vi-toi-da-thua": RuleText(
        title="Đơn vị của mức tối đa đi cùng mức tối đa.",
        wrong="Ghi «mức tối đa tính cho mỗi» (cap_per) mà chưa có mức tối đa (cap_vnd).",
        mend="thêm dòng cap_vnd, hoặc bỏ dòng cap_per.",
    ),
    "gio-chot-khong-can": RuleText(
        title="Giờ chốt chỉ đi với thời hạn trong ngày hoặc ngày làm việc.",
        wrong="Thời hạn tính bằng «{unit}» không có giờ chốt.",
        mend="bỏ dòng cutoff, hoặc đổi đơn vị thành same_day, working_day.",
    ),
    "thoi-han-thieu-so": RuleText(
        title="Thời hạn tính bằng ngày, giờ, tháng, năm có số.",
        wrong="Điền số {unit} của thời hạn giải quyết.",
        mend="thêm dòng amount, hoặc đổi unit thành other nếu nguồn chỉ nêu bằng lời.",
    ),
    "thoi-han-bang-khong": RuleText(
        title="Thời hạn giải quyết lớn hơn 0.",
        wrong="Thời hạn giải quyết đang là 0 {unit}.",
        mend="ghi same_day nếu trả kết quả trong ngày, hoặc other nếu nguồn không nêu số.",
    ),
    "thoi-han-thua-so": RuleText(
        title="Thời hạn theo mô tả không có số.",
        wrong="Thời hạn «theo mô tả» (other) đang có số {amount}.",
        mend="ghi đơn vị của số này, hoặc bỏ dòng amount.",
    ),
    "can-cu-chua-ro-so": RuleText(
        title="Số, ký hiệu văn bản viết như trong văn bản.",
        wrong="Số, ký hiệu văn bản đang là «{value}».",
        needed="số và ký hiệu, ví dụ 123/2015/NĐ-CP hoặc 22/KH-UBND.",
        mend="đối chiếu với văn bản rồi sửa lại.",
        severity="warning",
    ),
}
