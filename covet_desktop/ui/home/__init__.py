"""The home window."""
