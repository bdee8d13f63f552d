"""The national portal's records."""
