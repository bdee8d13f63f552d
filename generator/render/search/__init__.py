"""The search's own index: a small file for suggestions, and the texts of pages in parts.

``search_files`` writes them as classic scripts, which a browser loads over any address,
``file://`` included; ``assets/javascripts/search.js`` reads them.
"""

from generator.render.search.files import SUGGESTIONS, search_files

__all__ = ["SUGGESTIONS", "search_files"]
