"""Rules of the registers at their edges; that each can be broken is shown by the broken commune."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from generator.findings import Finding
from generator.model.base import Sourced
from generator.model.corpus import Corpus, Registers
from generator.model.feedback import FeedbackFile
from generator.model.index_766 import IndexFrame, IndexMonth
from generator.model.reviews import ReviewFile
from generator.model.surveys import SurveyRound
from generator.rules import check_corpus
from tests.rules.building import AS_OF, corpus, faultless
from tests.views.test_index_766 import FRAME, month


def found(registers: Registers) -> list[str]:
    """The rules that a commune with these registers breaks."""
    return [each.rule for each in told(registers)]


def told(registers: Registers) -> tuple[Finding, ...]:
    whole: Corpus = corpus(faultless())
    ((name, folder),) = whole.communes.items()
    communes = {name: replace(folder, registers=registers)}
    frame = Sourced(IndexFrame.model_validate(FRAME), "index_766.yml", {})
    catalogue = replace(whole.catalogue, index_766=frame)
    return check_corpus(replace(whole, communes=communes, catalogue=catalogue), as_of=AS_OF)


def feedback(**changes: object) -> Registers:
    item = {
        "id": "PA-1",
        "received_on": "2026-07-06",
        "channel": "direct",
        "kind": "other",
        "summary": "Việc",
        "outcome": "in_progress",
        **changes,
    }
    file = FeedbackFile.model_validate({"items": [item]})
    return Registers(feedback={"2026-07": Sourced(file, "feedback.yml", {})})


@pytest.mark.parametrize(
    "text",
    [
        "ông Nguyễn Văn A",
        "gặp bà Tư",
        "Chị Hoa",
        "anh Đức",
        "số nhà 12",
        "xe 60A-123.45",
        "thư a.b@c.vn",
        "Lê Văn Tám hỏi",
        "do Trần Thị Hoa gửi",
        "nhà số 45",
        "nhà 45 tổ 3",
        "sinh ngày 12/03/1985",
        "tài khoản 0123456789",
        "STK: 0123456789",
    ],
)
def test_what_tells_who_somebody_is(text: str) -> None:
    assert found(feedback(summary=text)) == ["nhan-ra-nguoi-dan"]


@pytest.mark.parametrize(
    "text", ["gọi 0912 345 678", "căn cước 079123456789", "căn cước 079 123 456 789"]
)
def test_phones_and_identity_cards(text: str) -> None:
    assert found(feedback(summary=text)) == ["thong-tin-ca-nhan"]


@pytest.mark.parametrize(
    "text",
    [
        "đường Hai Bà Trưng",
        "phường Bà Rịa",
        "đường Ông Ích Khiêm",
        "ông bà của trẻ",
        "một người dân",
        "Nghị định 60/2026/NĐ-CP",
        "Tổng đài 1022",
        "đường Nguyễn Văn Linh",
        "Trường Lê Văn Tám",
        "nhà 2 tầng",
        "giấy khai sinh ngày 12",
        "tài khoản số 2 của xã",
    ],
)
def test_what_names_nobody(text: str) -> None:
    assert found(feedback(summary=text)) == []


def test_a_name_is_not_repeated_in_the_message() -> None:
    (finding,) = told(feedback(summary="ông Nguyễn Văn A"))
    assert "Nguyễn" not in f"{finding.wrong} {finding.needed} {finding.mend}"


def test_an_answer_that_was_published_is_told() -> None:
    answered = {"outcome": "answered", "answered_on": "2026-07-08"}
    assert found(feedback(**answered)) == []
    assert found(feedback(**answered, published_on="2026-07-09")) == ["phan-anh-thieu-tra-loi"]
    assert found(feedback(**answered, published_on="2026-07-09", answer="Đã sửa")) == []


@pytest.mark.parametrize(
    ("day", "rules"),
    [
        ("2026-06-30", ["phan-anh-khac-ky"]),
        ("2026-07-01", []),
        ("2026-07-31", []),
        ("2026-08-01", ["phan-anh-khac-ky"]),
    ],
)
def test_feedback_stands_in_the_file_of_its_period(day: str, rules: list[str]) -> None:
    assert found(feedback(received_on=day)) == rules


@pytest.mark.parametrize(
    ("kind", "rules"),
    [
        ("complaint", ["don-chi-duoc-dem"]),
        ("denunciation", ["don-chi-duoc-dem"]),
        ("staff", []),
    ],
)
def test_complaints_are_refused_as_cases(kind: str, rules: list[str]) -> None:
    assert found(feedback(kind=kind)) == rules


def survey(counts: list[str], blank: str, by_sector: list[list[str]]) -> Registers:
    scale = [{"label": "Có", "satisfied": "có"}, {"label": "Không", "satisfied": "không"}]
    sectors = [
        {"sector": name, "counts": each}
        for name, each in zip(("ho-tich", "dat-dai"), by_sector, strict=False)
    ]
    record = SurveyRound.model_validate(
        {
            "title": "Đợt",
            "starts_on": "2026-06-01",
            "ends_on": "2026-06-30",
            "method": "Phiếu",
            "sample": "20",
            "returned": "10",
            "questions": [
                {
                    "id": "C1",
                    "text": "Câu",
                    "scale": scale,
                    "counts": counts,
                    "blank": blank,
                    "by_sector": sectors,
                }
            ],
        }
    )
    return Registers(surveys={"1": Sourced(record, "survey.yml", {})})


@pytest.mark.parametrize(
    ("counts", "blank", "by_sector", "rules"),
    [
        (["8", "2"], "0", [], []),
        (["8", "1"], "1", [["5", "1"], ["3", "0"]], []),
        (["8", "1"], "0", [], ["khao-sat-tong-lech"]),
        (["8", "2"], "1", [], ["khao-sat-tong-lech"]),
        (["8", "2"], "0", [["5", "1"], ["3", "0"]], ["khao-sat-linh-vuc-lech"]),
        (["8", "2", "0"], "0", [], ["khao-sat-thieu-muc"]),
    ],
)
def test_survey_sums(
    counts: list[str], blank: str, by_sector: list[list[str]], rules: list[str]
) -> None:
    assert found(survey(counts, blank, by_sector)) == rules


@pytest.mark.parametrize(
    ("steps", "rules"),
    [
        (("có", "không"), []),
        (("có", "có"), ["khao-sat-thang-mot-phia"]),
        (("không", "không"), ["khao-sat-thang-mot-phia"]),
    ],
)
def test_a_scale_has_both_sides(steps: tuple[str, str], rules: list[str]) -> None:
    given = survey(["8", "2"], "0", [])
    ((name, file),) = given.surveys.items()
    (question,) = file.record.questions
    scale = tuple(
        step.model_copy(update={"satisfied": each == "có"})
        for step, each in zip(question.scale, steps, strict=True)
    )
    changed = question.model_copy(update={"scale": scale})
    record = file.record.model_copy(update={"questions": (changed,)})
    assert found(Registers(surveys={name: Sourced(record, file.path, {})})) == rules


def index(own: str | None, parts: dict[str, str | None], **more: object) -> Registers:
    components = [
        {"id": name, **({"score": each} if each is not None else {})}
        for name, each in parts.items()
    ]
    group: dict[str, Any] = {"id": "mot", "components": components}
    group |= {"score": own} if own is not None else {}
    record = IndexMonth.model_validate(month("2026-09", "2026-10-05", groups=[group], **more))
    return Registers(index_766={"2026-09": Sourced(record, "index.yml", {})})


ALL = {"a": "2,33", "b": "1,33", "c": None, "d": "0,33"}


@pytest.mark.parametrize(
    ("score", "parts", "rules"),
    [
        # 3.99 from two decimals each: up to two hundredths off is rounding.
        ("3,99", ALL, []),
        ("4,01", ALL, []),
        ("4,02", ALL, ["diem-nhom-lech"]),
        ("3,97", ALL, []),
        ("3,96", ALL, ["diem-nhom-lech"]),
        # Not all are scored: nothing to hold against the sum.
        ("9", {**ALL, "d": None}, []),
        ("9", {"a": "1"}, []),
        # Not all are scored, and those that are come to more: that cannot be.
        ("3,68", {**ALL, "d": None}, []),
        ("3,64", {**ALL, "d": None}, ["diem-nhom-lech"]),
        ("0", {"a": "1"}, ["diem-nhom-lech"]),
        (None, ALL, []),
        ("6", {**ALL, "a": "6"}, ["diem-nhom-lech"]),
        ("7,66", {**ALL, "a": "6"}, []),
        ("7,67", {**ALL, "a": "6,01"}, ["diem-vuot-toi-da"]),
    ],
)
def test_index_sums(score: str | None, parts: dict[str, str | None], rules: list[str]) -> None:
    assert found(index(score, parts)) == rules


def test_a_sum_that_the_portal_itself_published_is_taken() -> None:
    assert found(index("9", ALL, sums_as_published="có")) == []


@pytest.mark.parametrize(("total", "rules"), [("4", []), ("4,02", ["tong-diem-lech"])])
def test_the_total_of_the_index(total: str, rules: list[str]) -> None:
    assert found(index("4", ALL, score=total)) == rules


@pytest.mark.parametrize(
    ("day", "rules"), [("2026-08-31", ["chi-so-truoc-thang"]), ("2026-09-01", [])]
)
def test_the_index_is_of_a_month_that_has_begun(day: str, rules: list[str]) -> None:
    given = index("3,99", ALL)
    ((name, file),) = given.index_766.items()
    record = file.record.model_copy(update={"as_of": date.fromisoformat(day)})
    assert found(Registers(index_766={name: Sourced(record, file.path, {})})) == rules


@pytest.mark.parametrize(
    ("numerator", "denominator", "rules"),
    [("3", "3", []), ("4", "3", ["diem-tu-so-lon"]), ("0", "0", []), ("4", None, [])],
)
def test_a_part_is_not_above_its_whole(
    numerator: str, denominator: str | None, rules: list[str]
) -> None:
    given = index("3,99", ALL)
    ((name, file),) = given.index_766.items()
    (group,) = file.record.groups
    counts = {
        "numerator": int(numerator),
        "denominator": None if denominator is None else int(denominator),
    }
    parts = (group.components[0].model_copy(update=counts), *group.components[1:])
    record = file.record.model_copy(
        update={"groups": (group.model_copy(update={"components": parts}),)}
    )
    assert found(Registers(index_766={name: Sourced(record, file.path, {})})) == rules


# --- what surveys and reviews have to do with plans ------------------------------------

LINK = {"plan": "2026-an", "target": "CT-01", "question": "C1"}
COUNT = {"plan": "2026-an", "target": "CT-01", "measure": "reviewed", "scope": "public"}


def linked(
    *,
    rounds: tuple[list[dict[str, Any]], ...] = (),
    counts: tuple[list[dict[str, Any]], ...] = (),
    ends_on: str = "2026-06-30",
    target: dict[str, Any] | None = None,
    typed: bool = False,
) -> list[str]:
    """What a commune breaks whose rounds and files of reviews name targets of its plan."""
    content = faultless()
    objective = content["plan"]["parts"][0]["objectives"][0]
    objective["targets"][0] |= target or {}
    if not typed:
        del content["progress"]["measurements"][0]
    whole = corpus(content)
    ((name, folder),) = whole.communes.items()
    surveys = {}
    for number, links in enumerate(rounds, start=1):
        record = SurveyRound.model_validate({**ROUND, "ends_on": ends_on, "targets": links})
        surveys[f"{number}"] = Sourced(record, f"survey-{number}.yml", {})
    reviews = {}
    for number, links in enumerate(counts, start=1):
        kept = ReviewFile.model_validate({"targets": [{"procedures": "9", **e} for e in links]})
        reviews[f"{number}"] = Sourced(kept, f"reviews-{number}.yml", {})
    registers = Registers(surveys=surveys, reviews=reviews)
    communes = {name: replace(folder, registers=registers)}
    return [each.rule for each in check_corpus(replace(whole, communes=communes), as_of=AS_OF)]


ROUND = {
    "title": "Đợt",
    "starts_on": "2025-01-01",
    "method": "Phiếu",
    "sample": "20",
    "returned": "10",
    "questions": [
        {
            "id": "C1",
            "text": "Câu",
            "scale": [{"label": "Có", "satisfied": "có"}, {"label": "Không", "satisfied": "không"}],
            "counts": ["8", "2"],
        }
    ],
}
TWICE = "chi-tieu-do-hai-noi"


def test_a_target_is_measured_at_one_place() -> None:
    assert linked(rounds=([LINK], [LINK])) == []  # two rounds, one after the other
    assert linked(rounds=([LINK, LINK],)) == [TWICE]
    assert linked(counts=([COUNT],)) == []
    assert linked(counts=([COUNT], [COUNT])) == [TWICE]
    assert linked(rounds=([LINK],), counts=([COUNT],)) == [TWICE]
    assert linked(rounds=([LINK],), target={"dossier_rate": "on_time"}) == [TWICE]
    assert linked(rounds=([LINK],), target={"measured_by": "x"}) == ["chi-so-chua-co", TWICE]


@pytest.mark.parametrize("links", [{"rounds": ([LINK],)}, {"counts": ([COUNT],)}])
def test_what_a_register_measures_is_not_typed(links: dict[str, Any]) -> None:
    assert linked(typed=True, **links) == ["chi-tieu-so-da-tinh"]
    assert linked(typed=True) == []


@pytest.mark.parametrize("links", [{"rounds": ([LINK],)}, {"counts": ([COUNT],)}])
def test_registers_measure_percentages_alone(links: dict[str, Any]) -> None:
    other = {"target": "CT-02"}
    named: dict[str, Any] = {key: ([value[0][0] | other],) for key, value in links.items()}
    found = linked(**named)
    assert sorted(found) == ["chi-tieu-so-da-tinh", "chi-tieu-so-khong-phai-ty-le"]


@pytest.mark.parametrize(
    ("ends_on", "rules"),
    [
        ("2025-12-31", ["khao-sat-ngoai-ke-hoach"]),
        ("2026-01-01", []),
        ("2026-11-20", []),
    ],
)
def test_rounds_outside_the_time_of_the_plan(ends_on: str, rules: list[str]) -> None:
    assert linked(rounds=([LINK],), ends_on=ends_on) == rules


@pytest.mark.parametrize(
    ("unit", "asked", "rules"),
    [
        ("van-phong", "van-phong", []),
        ("trung-tam", "van-phong", ["dong-ra-soat-khac-don-vi"]),
        ("trung-tam", "chuyen-mon", []),  # one of the group that the row names
        ("chuyen-mon", "van-phong", ["dong-ra-soat-khac-don-vi"]),
    ],
)
def test_a_review_by_the_unit_of_its_row(unit: str, asked: str, rules: list[str]) -> None:
    content = faultless()
    content["plan"]["reviews"]["rows"][0]["unit"] = asked
    whole = corpus(content)
    ((name, folder),) = whole.communes.items()
    row = {"id": "RS", "name": "Thủ tục", "unit": unit, "state": "planned"}
    file = ReviewFile.model_validate({"reviews": [{**row, "plan": "2026-an", "plan_row": "RS-01"}]})
    registers = Registers(reviews={"2026": Sourced(file, "reviews.yml", {})})
    communes = {name: replace(folder, registers=registers)}
    found = check_corpus(replace(whole, communes=communes), as_of=AS_OF)
    assert [each.rule for each in found] == rules
