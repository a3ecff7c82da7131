"""What keeps a document out of Cornerstone, each with what to do about it."""

from __future__ import annotations

from covet_desktop.core.people import OpenEnum
from covet_desktop.core.text import NOTHING, Text, text


class Hurdle(OpenEnum):
    """The values are the service's own words where it has one (contract §3)."""

    CASE_NOT_LINKED = "case_not_linked"
    TEMPLATE_NOT_MAPPED = "template_not_mapped"
    ALREADY_EXPORTED = "already_exported"
    UNDER_WAY = "under_way"
    CHANGED_ELSEWHERE = "changed_elsewhere"
    OTHER_PATIENT = "other_patient"
    AMENDED = "amended"
    SUSPENDED = "suspended"
    NOT_READY = "not_ready"
    CASE_REMOVED = "case_removed"
    CONNECTION_REMOVED = "connection_removed"
    NOT_FOUND = "not_found"
    NOT_PERMITTED = "not_permitted"
    CORNERSTONE = "cornerstone"
    """It was sent, and Cornerstone didn't take it."""
    UNKNOWN = "unknown"


LOOK_FIRST = frozenset(
    {Hurdle.CHANGED_ELSEWHERE, Hurdle.OTHER_PATIENT, Hurdle.AMENDED, Hurdle.CASE_NOT_LINKED}
)
"""To be seen to in the case itself; just trying again would change nothing."""


OF_THE_CASE = frozenset({Hurdle.CASE_NOT_LINKED, Hurdle.SUSPENDED, Hurdle.NOT_READY, Hurdle.CASE_REMOVED})
"""The same for each of its documents."""


def told(hurdle: Hurdle) -> tuple[Text, Text]:
    """What is the matter, and what to do."""
    return _WORDS.get(hurdle, _WORDS[Hurdle.UNKNOWN])


_WORDS: dict[Hurdle, tuple[Text, Text]] = {
    Hurdle.CASE_NOT_LINKED: (
        text("The case isn’t linked to an appointment."),
        text("Link it to the patient’s appointment first, then export."),
    ),
    Hurdle.TEMPLATE_NOT_MAPPED: (
        text("Its template isn’t matched with Cornerstone."),
        text(
            "In CoVet, an owner or admin opens the settings of the template, then Export to Cornerstone, and "
            "chooses Medical Note and Exact Match."
        ),
    ),
    Hurdle.ALREADY_EXPORTED: (
        text("This version is in Cornerstone already."),
        text("Nothing is left to do."),
    ),
    Hurdle.UNDER_WAY: (
        text("It is on its way into Cornerstone."),
        text("Wait a moment; it isn’t sent a second time."),
    ),
    Hurdle.CHANGED_ELSEWHERE: (
        text("It was edited since you read it."),
        text("Read it as it is now, then export it."),
    ),
    Hurdle.OTHER_PATIENT: (
        text("The case is linked to another patient now."),
        text("Check the patient, then export it."),
    ),
    Hurdle.AMENDED: (
        text("An earlier version is in Cornerstone already."),
        text("If you export this one too, Cornerstone then has both."),
    ),
    Hurdle.SUSPENDED: (
        text("The connection is suspended."),
        text("An owner or admin of your workspace, or CoVet’s support, knows why. Then try again."),
    ),
    Hurdle.NOT_READY: (
        text("The connection with Cornerstone isn’t set up yet."),
        text("Finish the set-up first, then export."),
    ),
    Hurdle.CASE_REMOVED: (
        text("The case was removed in CoVet."),
        text("Its documents can’t be exported any more."),
    ),
    Hurdle.CONNECTION_REMOVED: (
        text("The connection with Cornerstone was removed."),
        text("An owner or admin can connect it again."),
    ),
    Hurdle.NOT_FOUND: (
        text("The document is no longer in CoVet."),
        text("Look at the case: it may have been replaced by another one."),
    ),
    Hurdle.NOT_PERMITTED: (
        text("Your CoVet account may not export this."),
        text("An owner or admin of your CoVet workspace can."),
    ),
    Hurdle.CORNERSTONE: (
        text("Cornerstone didn’t take it."),
        text("Try again. If it stays like this, tell CoVet’s support."),
    ),
    Hurdle.UNKNOWN: (
        text("CoVet refused this."),
        text("Try again. If it stays like this, tell CoVet’s support."),
    ),
}


def in_one_sentence(hurdle: Hurdle | None) -> Text:
    return told(hurdle)[0] if hurdle is not None else NOTHING
