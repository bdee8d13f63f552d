"""Procedures as linked data: schema.org on each page, CPSV-AP as one file a commune.

Only what the records hold is said; a fact that is unknown is left out, never null.
"""
