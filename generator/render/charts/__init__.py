"""Charts drawn at build, readable without scripts and without colour.

``chart``    what a page says of a chart: a block like the others
``plot``     scales, axes and marks, by pygal: the one module that imports it
``labels``   how wide a text is, and where its lines break
``shapes``   what a drawing is made of
``drawing``  a chart to its drawing: ``trend`` as lines, ``bars`` as bars and progress
``twin``     the same figures as a table
"""
