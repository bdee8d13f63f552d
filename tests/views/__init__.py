"""Tests of what is computed: numbers worked out by hand."""
