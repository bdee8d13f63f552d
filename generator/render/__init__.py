"""Views to a folder of plain Markdown for the engine, open data, and expectations."""

from generator.render.site import FRONT, Rendered, render_site
from generator.render.write import write_rendered

__all__ = ["FRONT", "Rendered", "render_site", "write_rendered"]
