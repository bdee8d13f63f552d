"""The same folders with another engine."""
