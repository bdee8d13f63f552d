"""Tests of the generator; the folders mirror its stages."""
