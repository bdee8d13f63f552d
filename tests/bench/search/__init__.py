"""Three searches side by side on the same procedures: ``make bench-search``.

Ours, Material's own and Pagefind as it comes, over the records of the communes' level in
``../shared``: recall, bytes until the first result, time of a query.
"""
