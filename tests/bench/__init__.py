"""How long each stage takes, beside the engine's own run: ``make bench``."""

from datetime import date
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
#: The day that every run is for.
AS_OF = date(2026, 11, 1)
