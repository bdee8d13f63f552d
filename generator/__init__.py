"""Checks a commune's facts and publishes them as a searchable static site.

The folders are the stages, in the order of the flow; imports run one way, from the
command line towards the model:

``load``     files to records with positions; what cannot be read becomes a finding
``rules``    what must hold over the whole content
``views``    records and a date to page models; all arithmetic lives here
``render``   page models to Markdown, open data and what each page must show
``publish``  the engine, verification of what it built, placing the finished site
``portal``   the national portal's records to catalogue records
``lists``    official lists of procedures, from Excel or CSV, to a commune's list
``intake``   registers that staff fill in Excel: forms to hand out, filled forms to content
``cli``      the only package that speaks and exits

Beneath them: ``model`` (records), ``messages`` (every sentence of a finding),
``vocabulary``, ``periods``, ``coverage``, ``dossiers``, ``force``, ``language``, ``findings``,
``expected``.
"""

__version__ = "0.1.0"
