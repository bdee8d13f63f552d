"""The quarterly and yearly report of a commune, as Word and as Excel."""

from generator.render.periodic.content import ReportContent, report_content
from generator.render.periodic.sheets import report_workbook
from generator.render.periodic.word import report_document

__all__ = ["ReportContent", "report_content", "report_document", "report_workbook"]
