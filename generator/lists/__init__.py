"""Official lists of procedures, as the portal or a province hands them out, to our own file.

``read_list`` reads Excel or CSV and tells what it could not read, ``plan_list`` compares
the rows with the commune's file, ``write_list`` writes it. Only values are read: no
formula and no macro is ever run.
"""

from generator.lists.planning import ListHead, ListPlan, plan_list, write_list
from generator.lists.reading import ListRows, Wanted, read_list

__all__ = ["ListHead", "ListPlan", "ListRows", "Wanted", "plan_list", "read_list", "write_list"]
