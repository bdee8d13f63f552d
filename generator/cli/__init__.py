"""The edge: the command line. The only package that speaks, colours and exits.

Everything a clerk sees in the terminal is Vietnamese. Exit codes: 0 good, 1 errors in
the content, 2 wrong use or set-up, 3 a fault of ours, 130 stopped by the user, 141 the
reader of our output went away.
"""

from generator.cli.main import main

__all__ = ["main"]
