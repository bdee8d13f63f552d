"""What a finished site holds, in the words of the last lines of ``make site``."""

from __future__ import annotations

from dataclasses import dataclass

from generator.cli.paths import Paths
from generator.views import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Counts of a site."""

    communes: int
    procedures: int
    plans: int
    targets: int
    activities: int
    pages: int
    links: int
    seconds: float

    def told(self, paths: Paths) -> str:
        """Where the site is, and what it holds."""
        content = [
            f"{number(self.communes)} xã",
            f"{number(self.procedures)} thủ tục",
            f"{number(self.plans)} kế hoạch",
            f"{number(self.targets)} chỉ tiêu",
            f"{number(self.activities)} hoạt động",
        ]
        made = f"{number(self.pages)} trang, đã kiểm tra {number(self.links)} liên kết"
        seconds = f"{self.seconds:.1f}".replace(".", ",")
        return (
            f"Đã tạo trang web: {paths.shown(paths.site / 'index.html')}\n"
            f"  {', '.join(content)}\n"
            f"  {made}, trong {seconds} giây"
        )


def summary_of(site: Site, pages: int, links: int, seconds: float) -> Summary:
    """The counts of a site; a procedure that several communes offer counts once."""
    plans = [plan for commune in site.communes for plan in commune.plans]
    return Summary(
        communes=len(site.communes),
        procedures=len({p.code for commune in site.communes for p in commune.procedures}),
        plans=len(plans),
        targets=sum(len(plan.targets) for plan in plans),
        activities=sum(len(plan.activities) for plan in plans),
        pages=pages,
        links=links,
        seconds=seconds,
    )


def number(value: int) -> str:
    """A count with a point between groups of three."""
    return f"{value:,}".replace(",", ".")
