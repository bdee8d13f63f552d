"""Plans without a fault, of sixty activities each with a year of progress."""

from __future__ import annotations

from pathlib import Path

import yaml

ACTIVITIES = 60
_QUARTERS = ("2026-03-31", "2026-06-30", "2026-09-30")


def write_plans(commune: Path, plans: int) -> None:
    """Half of the activities recur, the others are due; each was reported three times."""
    for folder in ("plans", "progress"):
        (commune / folder).mkdir()
    for number in range(1, plans + 1):
        _write(commune / "plans" / f"2026-ke-hoach-{number}.yml", _plan(number))
        entries = [_entry(number, activity, day) for activity in _numbers() for day in _QUARTERS]
        _write(commune / "progress" / f"2026-{number}.yml", {"entries": entries})


def _numbers() -> range:
    return range(1, ACTIVITIES + 1)


def _plan(number: int) -> dict[str, object]:
    return {
        "title": f"Kế hoạch đo thử số {number}",
        "year": "2026",
        "state": "issued",
        "issuer": "UBND xã Đo Thử",
        "number": f"{number}/KH-UBND",
        "issued_on": "2026-01-05",
        "starts_on": "2026-01-05",
        "ends_on": "2026-12-31",
        "tracked_from": "2026-01-05",
        "parts": [{"id": "I", "title": "Việc", "tasks": [_task()]}],
        "source": {"name": "Dữ liệu đo thử"},
    }


def _task() -> dict[str, object]:
    activities = [
        {
            "id": f"HD-{number}",
            "text": f"Việc đo thử số {number}",
            "lead": ["van-phong"],
            "schedule": {"kind": "continuous"} if number % 2 else {"kind": "yearly"},
        }
        for number in _numbers()
    ]
    return {"id": "NV-1", "title": "Nhiệm vụ", "activities": activities}


def _entry(plan: int, activity: int, day: str) -> dict[str, str]:
    entry = {
        "plan": f"2026-ke-hoach-{plan}",
        "activity": f"HD-{activity}",
        "on": day,
        "state": "in_progress",
        "text": "Đang làm",
    }
    if activity % 2:
        quarter = (int(day[5:7]) + 2) // 3
        entry["period"] = f"2026-Q{quarter}"
    return entry


def _write(path: Path, values: object) -> None:
    path.write_text(yaml.safe_dump(values, allow_unicode=True, sort_keys=False), "utf-8")
