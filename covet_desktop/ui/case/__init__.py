"""The window of one case: where it is linked, its documents, their export."""
