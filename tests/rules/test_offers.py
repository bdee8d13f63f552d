"""Near misses are offered, never taken."""

from generator.rules.scope import offer, offer_code
from tests.rules.building import Content, corpus, faultless


def test_the_nearest_of_several_is_offered() -> None:
    units = ["van-phong", "van-phong-dang-uy", "trung-tam"]
    assert offer("van-phog", units) == "đổi thành «van-phong», hoặc "
    assert offer("phong-kinh-te", units) == ""
    assert offer("van-phog", []) == ""


def with_codes(*codes: str) -> Content:
    content = faultless()
    one = content["procedures"]["1.000001"]
    content["procedures"] = {code: one | {"code": code} for code in codes}
    return content


def test_a_code_is_offered_with_its_name_if_it_alone_is_near() -> None:
    one = corpus(with_codes("1.001193", "2.000815")).catalogue.procedures
    assert offer_code("1.001139", one) == "đổi thành «1.001193» (Thủ tục một), hoặc "
    two = corpus(with_codes("1.001193", "1.001138")).catalogue.procedures
    assert offer_code("1.001139", two) == ""
