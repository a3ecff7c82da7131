"""CoVet Desktop: connects a clinic's Cornerstone to CoVet, and keeps it connected."""

__version__ = "0.1.0"
