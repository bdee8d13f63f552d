"""Records and a date to views: everything computed is computed here, and only here."""

from generator.views.site import Site, derive_site

__all__ = ["Site", "derive_site"]
