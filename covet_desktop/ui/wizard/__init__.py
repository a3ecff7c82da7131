"""The set-up wizard: one small file a page."""
