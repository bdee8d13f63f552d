"""What several pages say in the same words."""

from __future__ import annotations

from generator.views.communes import CommuneView
from generator.views.wording import date_vi
from generator.vocabulary import NOT_GIVEN

#: Folder of a commune's site that holds the catalogue's forms.
FORMS = "bieu-mau"


def updated_words(commune: CommuneView) -> str:
    """When the commune's data was last updated and by which unit."""
    record = commune.commune
    unit = commune.units.get(record.updated_by) if record.updated_by else None
    day = date_vi(record.updated_on) if record.updated_on else NOT_GIVEN
    return f"{day} · Đơn vị: {unit.name if unit else NOT_GIVEN}"
