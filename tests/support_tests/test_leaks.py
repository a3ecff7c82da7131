"""The leak check sees each kind of thing, and only what the test itself left."""

import threading

from PySide6.QtCore import QThread, QTimer
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.support.leaks import Watch


def test_a_thread_left_running_is_named() -> None:
    watch, stop = Watch(), threading.Event()
    thread = threading.Thread(target=stop.wait, name="left alone")

    thread.start()
    left = watch.left_over()
    stop.set()
    thread.join()

    assert left == ["the thread 'left alone' still runs"]
    assert watch.left_over() == []


def test_a_daemon_thread_is_no_leak() -> None:
    watch, stop = Watch(), threading.Event()
    thread = threading.Thread(target=stop.wait, daemon=True)

    thread.start()
    left = watch.left_over()
    stop.set()
    thread.join()

    assert left == []


def test_a_qthread_left_running_is_named(qapp: object) -> None:
    watch = Watch()
    thread = QThread()
    thread.setObjectName("engine")

    thread.start()
    left = watch.left_over()
    thread.quit()
    thread.wait()

    assert left == ["the QThread 'engine' still runs"]
    assert watch.left_over() == []


def test_a_running_timer_is_named(qapp: object) -> None:
    watch = Watch()
    timer = QTimer()
    timer.setObjectName("tick")

    timer.start(10_000)
    left = watch.left_over()
    timer.stop()

    assert left == ["the QTimer 'tick' still runs"]
    assert watch.left_over() == []


def test_a_window_left_alive_is_named(qapp: object) -> None:
    watch = Watch()
    window = QWidget()
    window.setWindowTitle("Set up")

    left = watch.left_over()
    window.deleteLater()

    assert left == ["the window QWidget 'Set up' is still alive"]
    assert watch.left_over() == []


def test_what_was_there_before_is_no_leak(qapp: object) -> None:
    window = QWidget()
    watch = Watch()

    left = watch.left_over()
    window.deleteLater()

    assert left == []


def test_a_timer_that_ran_before_is_no_leak(qapp: object) -> None:
    timer = QTimer()
    timer.start(10_000)
    watch = Watch()

    left = watch.left_over()
    timer.stop()

    assert left == []


def test_a_dialog_of_a_window_goes_with_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = QDialog(window)

    dialog.open()

    assert dialog.isVisible()  # and nothing is left behind: the check of every test runs after this one
