"""The engine, verification, assembling and placing."""
