"""Files to records with positions; what cannot be read becomes a finding."""

from generator.load.corpus import load_corpus
from generator.load.records import read_record

__all__ = ["load_corpus", "read_record"]
