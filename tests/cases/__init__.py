"""Tables of cases, worked out by hand, that more than one program is held to."""
