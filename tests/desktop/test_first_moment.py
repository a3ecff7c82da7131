"""What is painted before anything else is loaded: set-up's first page as it is while nothing is known."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from covet_desktop.adapters.single import EngineLock
from covet_desktop.core.state import AppState
from covet_desktop.hint import Hint, read_hint, write_hint
from covet_desktop.options import DEFAULT_SERVICE, Options, split
from covet_desktop.ui import theme
from covet_desktop.ui.widgets import busy
from covet_desktop.ui.wizard.shell import SetupWizard

ROOT = Path(__file__).parents[2]
LATER = (
    "covet_desktop.core.state",
    "covet_desktop.bridge",
    "covet_desktop.engine",
    "httpx",
    "keyring",
    "logging.handlers",
)


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    theme.apply(qapp, dark=False)
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def picture(wizard: SetupWizard) -> QImage:
    """Without the footer, in which a ring goes around the button that gets the focus."""
    return wizard.grab(QRect(0, 0, wizard.width(), wizard.height() - theme.px(80))).toImage()


def test_the_first_moment_looks_as_the_page_that_takes_its_place(
    dressed: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(busy._Wheel, "_turn", lambda _wheel: None)
    wizard = SetupWizard()
    qtbot.addWidget(wizard)
    wizard.show()
    QApplication.processEvents()
    first = picture(wizard)

    wizard.draw(AppState())
    QApplication.processEvents()

    assert picture(wizard) == first
    wizard.close()


def test_the_first_window_waits_for_nothing_that_it_doesnt_show(tmp_path: Path) -> None:
    program = (
        "import sys, os; os.write = lambda *_: 0; from covet_desktop.app import run;"
        "from covet_desktop.options import Options; from pathlib import Path;"
        "code = run(Options(data_dir=Path(sys.argv[1])));"
        f"print([name for name in {LATER!r} if name in sys.modules]); sys.exit(code)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        env={"QT_QPA_PLATFORM": "offscreen", "COVET_EXIT_AFTER": "first paint", "HOME": str(tmp_path)},
    )  # fmt: skip

    assert done.stdout == "[]\n", done.stderr
    assert done.returncode == 0


def test_a_hint_comes_back_as_it_was(tmp_path: Path) -> None:
    hint = Hint(connected=True, language="fr", home="AAEC", told_of_no_tray=True)

    write_hint(tmp_path, hint)

    assert read_hint(tmp_path) == hint


@pytest.mark.parametrize("words", ["", "[]", "null", "{}", '{"connected": true}', "{", '"\\ud800"'])
def test_a_hint_that_makes_no_sense_is_none(tmp_path: Path, words: str) -> None:
    (tmp_path / "hint.json").write_text(words)

    assert read_hint(tmp_path) == Hint()


def test_a_hint_of_a_former_version_is_taken(tmp_path: Path) -> None:
    (tmp_path / "hint.json").write_text('{"connected": true, "language": "fr"}')

    assert read_hint(tmp_path) == Hint(connected=True, language="fr")


@pytest.mark.parametrize(
    ("arguments", "options", "rest"),
    [
        ([], Options(), []),
        (["status", "--json"], Options(), ["status", "--json"]),
        (["--service-url", "http://x/", "status"], Options("http://x"), ["status"]),
        (["status", "--data-dir=d", "--lang", "fr"], Options(data_dir=Path("d"), language="fr"), ["status"]),
        (["walk", "--", "--lang"], Options(), ["walk", "--", "--lang"]),
        (["--background"], Options(background=True), []),
    ],
)
def test_shared_options_are_taken_wherever_they_stand(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], options: Options, rest: list[str]
) -> None:
    for name in ("COVET_SERVICE_URL", "COVET_DATA_DIR"):
        monkeypatch.delenv(name, raising=False)

    assert split(arguments) == (options, rest)


def test_the_environment_stands_in_for_options(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COVET_SERVICE_URL", "http://127.0.0.1:8080/")
    monkeypatch.setenv("COVET_DATA_DIR", "kept")

    assert split([])[0] == Options("http://127.0.0.1:8080", Path("kept"))
    assert split(["--service-url", DEFAULT_SERVICE])[0].service_url == DEFAULT_SERVICE


def test_an_option_without_its_value_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        split(["--data-dir"])

    assert ended.value.code == 2
    assert "--data-dir needs a value" in capsys.readouterr().err


def test_signs_of_an_engine_are_what_it_leaves_while_it_runs(tmp_path: Path) -> None:
    lock = EngineLock(tmp_path)
    before = lock.may_be_held()

    assert lock.try_acquire()
    seen_by_another = EngineLock(tmp_path).may_be_held()
    lock.release()

    assert (before, seen_by_another) == (False, True)
    assert not lock.may_be_held()
