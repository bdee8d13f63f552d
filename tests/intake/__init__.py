"""Tests of the forms of registers and of reading them back."""
