"""Rules over records built by hand; the sentences stand in ``tests/broken/findings.txt``."""
