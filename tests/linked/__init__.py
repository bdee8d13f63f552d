"""Linked data: schema.org on the pages, CPSV-AP as a file."""
