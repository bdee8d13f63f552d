"""The built site, opened for real."""
