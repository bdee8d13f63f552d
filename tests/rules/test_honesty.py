"""Invented figures in one place only."""

import pytest

from generator.rules import check_corpus
from tests.rules.building import AS_OF, Content, corpus, faultless, found


def demo(folder: str = "xa-mau") -> Content:
    content = faultless() | {"folder": folder}
    content["commune"]["state"] = "demo"
    content["offered"]["decision"]["number"] = "SỐ-MẪU-01"
    content["plan"]["number"] = "SỐ-MẪU-02"
    content["progress"]["entries"][0]["evidence"] = [{"number": "SỐ-MẪU-03"}]
    return content


def test_the_fictitious_commune_is_marked() -> None:
    assert found(demo()) == []


def test_it_is_so_in_one_folder_only() -> None:
    assert found(demo("xa-an")) == [
        ("minh-hoa-ngoai-xa-mau", "commune.yml#state"),
        ("so-mau-ngoai-xa-mau", "plan.yml#number"),
        ("so-mau-ngoai-xa-mau", "procedures.yml#decision.number"),
        ("so-mau-ngoai-xa-mau", "progress.yml#entries.0.evidence.0.number"),
    ]


def test_that_folder_is_nothing_else() -> None:
    content = demo()
    content["commune"]["state"] = "active"
    assert found(content) == [("xa-mau-phai-minh-hoa", "commune.yml#state")]


def test_its_numbers_are_samples() -> None:
    content = demo()
    content["plan"] |= {"number": "09/KH-UBND", "stamps": [{"where": "x", "number": "09/KH-UBND"}]}
    content["offered"]["decision"]["number"] = "SỐ-MẪU"
    content["progress"]["entries"][0]["evidence"] = [{"number": "11/BC-UBND"}]
    assert found(content) == [
        ("so-van-ban-minh-hoa", "plan.yml#number"),
        ("so-van-ban-minh-hoa", "plan.yml#stamps.0.number"),
        ("so-van-ban-minh-hoa", "procedures.yml#decision.number"),
        ("so-van-ban-minh-hoa", "progress.yml#entries.0.evidence.0.number"),
    ]


def published(content: Content) -> list[tuple[str, str]]:
    found_here = check_corpus(corpus(content), as_of=AS_OF, publish=True)
    return [(finding.rule, finding.at.path) for finding in found_here]


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("Thông báo (minh hoạ)", True),
        ("Thông báo (minh họa)", True),
        ("Số liệu minh hoạ", True),
        ("Xã này không có thật", True),
        ("Theo mẫu của UBND xã Mẫu", True),
        ("UBND xã Mẫu Sơn", False),
        ("Bản vẽ có hình minh hoạ", False),
        ("Mẫu đơn của xã", False),
    ],
)
def test_nothing_illustrative_is_published(words: str, refused: bool) -> None:  # noqa: FBT001  a table
    content = faultless()
    content["progress"]["entries"][0]["text"] = words
    place = ("minh-hoa-khi-cong-khai", "progress.yml#entries.0.text")
    assert published(content) == ([place] if refused else [])
    assert found(content) == []
    fictitious = demo()
    fictitious["progress"]["entries"][0]["text"] = words
    assert published(fictitious) == []
