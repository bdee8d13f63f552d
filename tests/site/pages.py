"""A page of every kind that the real site has."""

from __future__ import annotations

from pathlib import Path

#: By kind: address below the site.
KINDS = {
    "front": "",
    "home": "hung-thinh/",
    "home of an archive": "phu-dien/",
    "home of the demo": "xa-mau/",
    "procedures": "hung-thinh/thu-tuc/",
    "procedure in full": "hung-thinh/thu-tuc/1.001193/",
    "procedure of several cases": "hung-thinh/thu-tuc/1.013978/",
    "procedure with a long name": "hung-thinh/thu-tuc/1.001695/",
    "sectors": "hung-thinh/linh-vuc/",
    "sector": "hung-thinh/linh-vuc/ho-tich/",
    "life events": "hung-thinh/su-kien/",
    "life event": "hung-thinh/su-kien/sinh-con/",
    "changes": "xa-mau/thay-doi/",
    "no changes": "hung-thinh/thay-doi/",
    "repealed procedure": "xa-mau/thu-tuc/1.001766/",
    "upcoming procedure": "xa-mau/thu-tuc/1.000689/",
    "plans": "hung-thinh/ke-hoach/",
    "plan": "hung-thinh/ke-hoach/2025-bo-sung/",
    "plan of an archive": "phu-dien/ke-hoach/2024-kiem-soat-thu-tuc/",
    "progress": "xa-mau/tien-do/",
    "units": "xa-mau/don-vi/",
    "contacts": "xa-mau/lien-he/",
    "search": "hung-thinh/tim/",
    "feedback": "xa-mau/phan-anh/",
    "no feedback": "phu-dien/phan-anh/",
    "evaluation": "xa-mau/danh-gia/",
    "no evaluation": "hung-thinh/danh-gia/",
    "reviews": "xa-mau/ra-soat/",
    "inspections": "xa-mau/kiem-tra/",
    "reports": "xa-mau/bao-cao/",
    "help": "hung-thinh/tro-giup/",
    "rule of status": "hung-thinh/tro-giup/trang-thai/",
    "access": "hung-thinh/tro-giup/tiep-can/",
    "words": "hung-thinh/tro-giup/tu-ngu/",
    "coverage": "hung-thinh/thu-tuc/doi-chieu/",
    "unit": "hung-thinh/don-vi/phong-van-hoa-xa-hoi/",
    "counting of days": "hung-thinh/tro-giup/ngay-tra-ket-qua/",
    "data": "hung-thinh/du-lieu/",
    "reference list": "hung-thinh/du-lieu/danh-muc-tham-khao/",
    "not found": "hung-thinh/404.html",
}


def procedure_sample(site: Path, count: int = 50) -> list[str]:
    """Addresses of procedures, evenly taken from all that a commune shows."""
    pages = sorted(path.parent for path in site.glob("hung-thinh/thu-tuc/[0-9]*/index.html"))
    taken = dict.fromkeys(pages[number * len(pages) // count] for number in range(count))
    return [f"{path.relative_to(site).as_posix()}/" for path in taken]
