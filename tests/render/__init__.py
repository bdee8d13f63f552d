"""Tests of the pages, the open data and what is written."""
