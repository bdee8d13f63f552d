"""Charts: what they refuse, what they draw, and their figures as a table."""
