"""The follow-up's pages while nobody is signed in: each leads to where one signs in."""

import pytest
from pytestqt.qtbot import QtBot

from covet_desktop.core.notices import Page
from covet_desktop.ui.follow_up.window import FollowUpWindow
from tests.ui import home_states as home
from tests.ui.conftest import Dress
from tests.ui.looking import cut_off, mnemonics
from tests.ui.test_home import laid_out

pytestmark = [
    pytest.mark.usefixtures("in_english"),
    pytest.mark.qt_log_ignore("This plugin does not support", extend=True),
]


@pytest.mark.parametrize("page", [Page.IMPORTS, Page.EXPORTS, Page.ACTIVITY])
def test_a_page_leads_to_the_sign_in(page: Page, qtbot: QtBot, dress: Dress) -> None:
    dress()
    window = FollowUpWindow()
    qtbot.addWidget(window)
    opened: list[object] = []
    window.open_page.connect(opened.append)
    window.open_at(page)
    window.draw(home.SIGNED_OUT)
    window.show()
    laid_out()
    letters = mnemonics(window)

    assert window.page_now is not None
    assert cut_off(window) == []
    assert len(letters) == len(set(letters)), letters
    window.page_now.sign_in.click()

    assert opened == [Page.SIGN_IN]
    window.draw(home.TODAYS)
    assert window.page_now.sign_in.isHidden()
    window.close()
