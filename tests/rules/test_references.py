"""What is named stands somewhere."""

from tests.rules.building import after, faultless, found


def test_sectors() -> None:
    content = faultless()
    content["procedures"]["1.000001"]["sector"] = "ho-tic"
    content["reference_list"]["codes"][0]["sector"] = "la"
    assert found(content) == [
        ("linh-vuc-chua-co", "catalogue/procedures/1.000001.yml#sector"),
        ("linh-vuc-chua-co", "reference.yml#codes.0.sector"),
    ]
    told = found(content | {"sectors": None})
    assert told == [("thieu-danh-sach-linh-vuc", "catalogue/procedures/1.000001.yml#sector")]
    assert found(content | {"sectors": None, "unread": ["nowhere/catalogue/sectors.yml"]}) == []


def test_procedures_of_lists_and_life_events() -> None:
    assert after(
        offered__procedures__2={"code": "1.000009"},
        life_events__life_events__0__steps__0__codes=["1.000001", "1.000003"],
    ) == [
        ("thu-tuc-chua-co", "life_events.yml#life_events.0.steps.0.codes.1"),
        ("thu-tuc-chua-co", "procedures.yml#procedures.2.code"),
    ]


def test_a_procedure_whose_file_could_not_be_read_is_not_told_again() -> None:
    content = faultless()
    content["offered"]["procedures"].append({"code": "1.000009"})
    content["procedures"]["1.000001"]["related"] = ["1.000009"]
    assert len(found(content)) == 2
    assert found(content | {"unread": ["nowhere/catalogue/procedures/1.000009.yml"]}) == []


def test_related_procedures_may_stand_in_the_reference_list() -> None:
    content = faultless()
    content["procedures"]["1.000001"]["related"] = ["1.000003", "1.000009"]
    assert found(content) == [
        ("thu-tuc-lien-quan-chua-co", "catalogue/procedures/1.000001.yml#related.1"),
    ]


def test_objectives_stand_in_the_part_of_their_task() -> None:
    part = {
        "id": "II",
        "title": "Phần hai",
        "tasks": [
            {
                "id": "NV-02",
                "title": "Nhiệm vụ",
                "objectives": ["MT-01"],
                "activities": [{"id": "HD-03", "text": "Việc", "schedule": {"kind": "yearly"}}],
            }
        ],
    }
    assert after(plan__parts__1=part) == [
        ("muc-tieu-chua-co", "plan.yml#parts.1.tasks.0.objectives.0")
    ]


def test_objectives_are_served() -> None:
    assert after(plan__parts__0__tasks__0__objectives=[]) == [
        ("muc-tieu-khong-co-nhiem-vu", "plan.yml#parts.0.objectives.0.id")
    ]
