"""Sentences of decisions, and of what follows from them for procedures."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.text import RuleText

DECISION_RULES: Mapping[str, RuleText] = {
    "quyet-dinh-ma-chua-co": RuleText(
        title="Thủ tục mà quyết định nêu có trong danh mục thủ tục.",
        wrong="Chưa có thủ tục «{value}» trong danh mục.",
        needed="mã của một tệp trong {folder}, hoặc mã trong danh mục tham khảo.",
        mend="{offer}thêm thủ tục vào danh mục, hoặc bỏ dòng này nếu xã không nhận thủ tục ấy.",
    ),
    "quyet-dinh-xa-chua-co": RuleText(
        title="Xã mà quyết định áp dụng cho có thư mục dữ liệu.",
        wrong="Chưa có xã «{value}».",
        needed="tên một thư mục xã.",
        mend="{offer}bỏ xã này khỏi mục communes.",
    ),
    "quyet-dinh-cua-mot-xa": RuleText(
        title="Quyết định trong thư mục của xã chỉ áp dụng cho xã ấy.",
        wrong="Quyết định này nằm trong thư mục «{folder}» mà có mục communes.",
        mend="bỏ mục communes, hoặc chuyển tệp sang {shared}.",
    ),
    "quyet-dinh-trung-ten": RuleText(
        title="Mỗi quyết định áp dụng cho một xã có tên tệp riêng.",
        wrong="Tên tệp «{value}» đã dùng ở {first}.",
        mend="đổi tên một trong hai tệp.",
    ),
    "quyet-dinh-khong-doi-gi": RuleText(
        title="Mỗi quyết định nêu ít nhất một thủ tục.",
        wrong="Ghi các thủ tục mà quyết định «{value}» công bố, sửa đổi, thay thế hoặc bãi bỏ.",
        mend="thêm mục announces, amends, replaces hoặc repeals.",
    ),
    "hieu-luc-truoc-ban-hanh": RuleText(
        title="Quyết định có hiệu lực không sớm hơn ngày ban hành.",
        wrong="Ngày có hiệu lực ({day}) đứng trước ngày ban hành ({issued}).",
        mend="đối chiếu hai ngày với quyết định rồi sửa lại.",
    ),
    "ban-hanh-o-tuong-lai": RuleText(
        title="Quyết định đã ban hành thì mới ghi.",
        wrong="Ngày ban hành ({day}) ở sau ngày hôm nay; quyết định này chưa được tính.",
        mend="đối chiếu ngày với quyết định rồi sửa lại.",
        severity="warning",
    ),
    "cong-bo-hai-lan": RuleText(
        title="Mỗi thủ tục được công bố mới một lần.",
        wrong="Thủ tục «{value}» đã được công bố mới ở {first}.",
        mend="giữ một trong hai dòng, hoặc chuyển dòng sau sang amends.",
    ),
    "bai-bo-hai-lan": RuleText(
        title="Mỗi thủ tục bị bãi bỏ hoặc thay thế một lần.",
        wrong="Thủ tục «{value}» đã bị bãi bỏ hoặc thay thế ở {first}.",
        mend="giữ một trong hai dòng.",
    ),
    "hieu-luc-nguoc": RuleText(
        title="Thủ tục có hiệu lực trước khi bị bãi bỏ.",
        wrong="Thủ tục «{value}» bị bãi bỏ từ {end}, trước ngày có hiệu lực ({start}).",
        mend="đối chiếu hai ngày với quyết định rồi sửa lại.",
    ),
    "sua-doi-sau-bai-bo": RuleText(
        title="Thủ tục đã bị bãi bỏ thì không được sửa đổi nữa.",
        wrong="Thủ tục «{value}» được sửa đổi từ {day}, khi đã bị bãi bỏ từ {end}.",
        mend="đối chiếu mã và ngày với quyết định rồi sửa lại.",
    ),
    "sua-doi-truoc-hieu-luc": RuleText(
        title="Thủ tục được sửa đổi sau khi có hiệu lực.",
        wrong="Thủ tục «{value}» được sửa đổi từ {day}, trước ngày có hiệu lực ({start}).",
        mend="đối chiếu mã và ngày với quyết định rồi sửa lại.",
    ),
    "thay-the-vong": RuleText(
        title="Một thủ tục không được thay bằng chính nó, kể cả qua thủ tục khác.",
        wrong="Thủ tục «{value}» được thay bằng chính nó: {way}.",
        mend="đối chiếu mã với quyết định rồi sửa lại.",
    ),
}
