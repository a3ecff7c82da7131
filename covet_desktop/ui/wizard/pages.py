"""Which file holds which page. Imported one by one: the first window needs only the first."""

from __future__ import annotations

from importlib import import_module

from covet_desktop.core.setup import Step
from covet_desktop.ui.wizard.page import StepPage

_PAGES = {
    Step.WELCOME: ("welcome", "WelcomePage"),
    Step.CLINIC: ("clinic", "ClinicPage"),
    Step.PURCHASE: ("purchase", "PurchasePage"),
    Step.WAITING: ("waiting", "WaitingPage"),
    Step.PRACTICE: ("practice", "PracticePage"),
    Step.SCOPE: ("scope", "ScopePage"),
    Step.AUTO_IMPORT: ("auto_import", "AutoImportPage"),
    Step.VETERINARIANS: ("veterinarians", "VeterinariansPage"),
    Step.IMPORT: ("import_range", "ImportRangePage"),
}


def make_page(step: Step) -> StepPage:
    module, name = _PAGES[step]
    page = getattr(import_module(f"covet_desktop.ui.wizard.{module}"), name)()
    assert isinstance(page, StepPage)
    return page


def modules() -> tuple[str, ...]:
    """For the packager, who doesn't see imports by name."""
    return tuple(f"covet_desktop.ui.wizard.{module}" for module, _name in _PAGES.values())
