"""The national portal's records to catalogue records.

``read_portal`` reads a file of either form, ``plan_import`` compares it with the
catalogue, ``write_import`` writes what is new or changed, ``summarise`` counts what was
read, empty and refused; ``export_record`` goes the way back. What cannot be read surely
is left empty and told, never guessed.
"""

from generator.portal.exporting import export_record, export_text
from generator.portal.outcomes import Outcome
from generator.portal.planning import ImportPlan, PlannedRecord, plan_import, write_import
from generator.portal.reading import read_portal
from generator.portal.records import PortalRecord
from generator.portal.summary import FieldCount, summarise

__all__ = [
    "FieldCount",
    "ImportPlan",
    "Outcome",
    "PlannedRecord",
    "PortalRecord",
    "export_record",
    "export_text",
    "plan_import",
    "read_portal",
    "summarise",
    "write_import",
]
