"""Whether the practice that was looked up is the clinic of the form: the core's answer, under its old name."""

from covet_desktop.core.clinic_names import differs, same_city, same_name

__all__ = ["differs", "same_city", "same_name"]
