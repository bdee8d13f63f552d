"""Official lists: from Excel and CSV to the commune's file."""
