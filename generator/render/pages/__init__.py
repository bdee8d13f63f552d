"""Which pages a site has, and what stands on each in which order."""

from generator.render.pages.site import commune_pages, front_pages

__all__ = ["commune_pages", "front_pages"]
