"""From a folder of Markdown to a verified site that anybody can open.

``engine`` builds each commune's folder, ``assemble`` puts the built sites together as one
release, ``verify`` opens the release and holds it against what each page must show, and
``place`` turns the site to it in one step.
"""
