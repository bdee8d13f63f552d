"""What must be there, and what must not be there beside it."""

from tests.rules.building import Content, after, faultless, found

ONE, TWO = "catalogue/procedures/1.000001.yml", "catalogue/procedures/1.000002.yml"


def with_two(**changes: object) -> list[tuple[str, str]]:
    content = faultless()
    content["procedures"]["1.000002"] |= changes
    return found(content)


def test_steps_or_source() -> None:
    content = faultless()
    content["procedures"]["1.000001"]["source"] = None
    content["procedures"]["1.000002"]["source"] = None
    assert found(content) == [("thu-tuc-khong-ro-nguon", f"{ONE}#code")]


def test_full_detail() -> None:
    assert with_two(plain=None) == [
        ("thu-tuc-thieu-cac-buoc", f"{TWO}#detail"),
        ("thu-tuc-thieu-de-lam-gi", f"{TWO}#detail"),
    ]
    assert with_two(cases=[]) == [("thu-tuc-thieu-ho-so", f"{TWO}#detail")]
    official = {"steps": "Nộp", "dossier": "Tờ khai"}
    assert with_two(plain=None, cases=[], official=official) == [
        ("thu-tuc-thieu-de-lam-gi", f"{TWO}#detail")
    ]


def test_plain_wording_under_a_changed_source() -> None:
    content = faultless()
    plain = content["procedures"]["1.000002"]["plain"]
    plain["outdated"] = ["steps", "dossier"]
    assert found(content) == [
        ("cach-noi-theo-ban-cu", f"{TWO}#plain.outdated.0"),
        ("cach-noi-theo-ban-cu", f"{TWO}#plain.outdated.1"),
    ]


def test_the_ground_of_a_list() -> None:
    assert after(offered__decision=None) == [("danh-muc-thieu-quyet-dinh", "procedures.yml#basis")]
    assert after(offered__basis="reference") == [("danh-muc-tham-khao", "procedures.yml#basis")]


def archived(**changes: object) -> Content:
    content = faultless()
    content["commune"] |= {"state": "archived", "archived_on": "2026-11-20"} | changes
    return content


def test_archived_communes() -> None:
    assert found(archived()) == [("xa-luu-tru-con-thu-tuc", "procedures.yml#")]
    assert found(archived(archived_on=None) | {"offered": None}) == [
        ("xa-luu-tru-thieu-ngay", "commune.yml#state")
    ]
    assert found(archived(office=None, province=None) | {"offered": None}) == []
    assert after(commune__archived_on="2026-11-20") == [
        ("xa-con-hoat-dong-co-ngay-luu-tru", "commune.yml#archived_on")
    ]


def test_what_is_not_known_of_a_commune_is_told_once() -> None:
    told = [("thong-tin-xa-con-thieu", "commune.yml#name")]
    assert after(commune__office=None, commune__province=None) == told
    assert after(commune__office__hours=[]) == told
    assert after(commune__public_url=None) == [("thieu-dia-chi-trang-web", "commune.yml#name")]


def test_tasks_have_activities() -> None:
    content = faultless()
    content["plan"]["parts"][0]["tasks"][0]["activities"] = []
    content["progress"]["entries"] = []
    assert found(content) == [("nhiem-vu-khong-co-hoat-dong", "plan.yml#parts.0.tasks.0.id")]


def test_plans_as_documents() -> None:
    told = [("ke-hoach-thieu-so-ngay", "plan.yml#state")]
    assert after(plan__number=None) == told
    assert after(plan__number=None, plan__issued_on=None) == told
    assert after(plan__state="draft", plan__number=None) == [("ke-hoach-du-thao", "plan.yml#state")]
