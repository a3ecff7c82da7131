"""Who is signed in on this PC, and signing out."""

from __future__ import annotations

from PySide6.QtCore import Qt

from covet_desktop.core.events import Topic
from covet_desktop.core.settings import Settings
from covet_desktop.core.state import AppState
from covet_desktop.messages import SignOut
from covet_desktop.ui.settings.group import Group
from covet_desktop.ui.text import tr
from covet_desktop.ui.widgets import Ask, Banner, button, label


class AccountGroup(Group):
    def __init__(self) -> None:
        super().__init__(tr("Account"))
        self._who = label(role="muted")
        self._out = button(tr("Sign &out…"), self._ask)
        self._problem = Banner("warn")
        self.body.addWidget(self._who)
        self.body.addWidget(self._out, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._problem)

    def draw(self, state: AppState, settings: Settings) -> None:
        account = state.account
        if not state.signed_in:
            self._who.setText(tr("Nobody is signed in on this PC."))
        elif account is None:
            self._who.setText(tr("You are signed in."))
        else:
            name, workspace = account.user.display_name, account.workspace.name
            self._who.setText(tr("{name}, in the workspace {workspace}", name=name, workspace=workspace))
        self._out.setVisible(state.signed_in)
        self._out.setEnabled(Topic.SIGN_OUT not in state.busy)
        self._problem.show_problem(state.problems.get(Topic.SIGN_OUT))

    def _ask(self) -> None:
        words = tr(
            "Nothing is imported from this PC until somebody signs in again. The cases kept here are erased; "
            "in CoVet, and in Cornerstone, everything stays as it is."
        )
        Ask(
            self.window(),
            tr("Sign out on this PC?"),
            words,
            yes=tr("&Sign out"),
            no=tr("S&tay signed in"),
            confirmed=lambda: self.send.emit(SignOut()),
        ).open()
