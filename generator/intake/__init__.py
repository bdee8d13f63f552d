"""Registers that staff fill in Excel: forms to hand out, and filled forms to content files.

``form_bytes`` writes the workbook of a register, ``read_filled`` reads one back (or a CSV
of one of its sheets) and tells what is wrong cell by cell, ``plan_intake`` compares with
the commune's files, ``write_intake`` writes them. Only values are read: no formula and no
macro is ever run.
"""

from generator.intake.forms import Register
from generator.intake.planning import FilePlan, plan_intake, write_intake
from generator.intake.reading import read_filled
from generator.intake.references import References
from generator.intake.registers import REGISTERS
from generator.intake.writing import form_bytes

__all__ = [
    "REGISTERS",
    "FilePlan",
    "References",
    "Register",
    "form_bytes",
    "plan_intake",
    "read_filled",
    "write_intake",
]
