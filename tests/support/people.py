# mypy: ignore-errors
"""What a person sees and does in a running window, through the screen reader's interface (AT-SPI).

Run by Debian's own Python, which has the bindings. It answers one question a line, both as JSON:
``["find", NAME, ROLE]``, ``["focus", NAME]``, ``["value", NAME]``, ``["words"]``. Coordinates are the screen's,
so that a test can click there with the mouse.
"""

import json
import sys
import threading
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

SECONDS = 20.0
LABELLED_BY = Atspi.RelationType.LABELLED_BY
PAUSE = threading.Event()
TOP = (Atspi.Role.APPLICATION, Atspi.Role.COMBO_BOX)
"""Where a window ends: a list that a combo box opens is a window of its own."""


def everything(node, depth=0):
    """It, and what is in it, as far as that is shown: a page that is hidden is left out whole."""
    try:
        states = node.get_state_set()
        if not states.contains(Atspi.StateType.SHOWING):
            return
        yield node, states
        count = node.get_child_count() if depth < 40 else 0
    except Exception:  # a node that went away meanwhile
        return
    for number in range(count):
        try:
            child = node.get_child_at_index(number)
        except Exception:  # a node that went away meanwhile
            continue
        if child is not None:
            yield from everything(child, depth + 1)


def showing():
    desktop = Atspi.get_desktop(0)
    for number in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(number)
        if app is None:
            continue
        app.clear_cache()  # nobody turns a main loop here, so what is cached grows old
        for window in range(app.get_child_count()):
            node = app.get_child_at_index(window)
            if node is not None:
                yield from everything(node)


def label_of(node):
    """What stands beside a list: Qt tells its choice as its name, and its label as a relation."""
    if node.get_role() != Atspi.Role.COMBO_BOX:
        return ""
    labels = [each for each in node.get_relation_set() if each.get_relation_type() == LABELLED_BY]
    return plain(labels[0].get_target(0).get_name()) if labels else ""


def plain(words):
    """As a person reads it: no mnemonic's mark, one kind of blank."""
    return " ".join(words.replace("&", "").split())


def is_called(node, name):
    try:
        return name in (plain(node.get_name()), label_of(node))
    except Exception:  # a node that went away meanwhile
        return False


def box_of(node):
    box = node.get_extents(Atspi.CoordType.SCREEN)
    return box.x, box.y, box.x + box.width, box.y + box.height


def seen(node):
    """The part of it that isn't cut off by what it lies in, and the smallest such box that cuts it off."""
    left, top, right, bottom = box_of(node)
    around = None
    parent = node.get_parent()
    while parent is not None and parent.get_role() not in TOP:
        outer = box_of(parent)
        inside = max(left, outer[0]), max(top, outer[1]), min(right, outer[2]), min(bottom, outer[3])
        if (inside[1], inside[3]) != (top, bottom) and around is None:
            around = outer
        left, top, right, bottom = inside
        parent = parent.get_parent()
    return (left, top, right, bottom), around


def find(name, role=""):
    for node, states in showing():
        if is_called(node, name) and (not role or node.get_role_name() == role):
            whole = box_of(node)
            inside, around = seen(node)
            return {
                "name": name,
                "role": node.get_role_name(),
                "x": (inside[0] + inside[2]) // 2,
                "y": (whole[1] + whole[3]) // 2,
                "cut": (inside[1], inside[3]) != (whole[1], whole[3]),  # a list's row may be wider than it
                "around": around,
                "enabled": states.contains(Atspi.StateType.ENABLED),
                "checked": states.contains(Atspi.StateType.CHECKED),
            }
    return None


def wait_for(name, role=""):
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        found = find(name, role)
        if found and found["enabled"]:
            return found
        PAUSE.wait(0.1)
    return None


def node_of(name):
    """The control of that name that takes the focus, its label left aside."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        for node, states in showing():
            if is_called(node, name) and states.contains(Atspi.StateType.FOCUSABLE):
                return node
        PAUSE.wait(0.1)
    return None


def focus(name):
    """Give it the focus, which also brings it into view."""
    node = node_of(name)
    if node is None:
        return False
    node.grab_focus()
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        node.clear_cache()
        if node.get_state_set().contains(Atspi.StateType.FOCUSED):
            return True
        PAUSE.wait(0.05)
    return False


def value(name):
    node = node_of(name)
    text = node.get_text_iface() if node is not None else None
    return text.get_text(0, -1) if text is not None else None


def words():
    found = []
    for node, _ in showing():
        name = plain(node.get_name())
        if name and name not in found:
            found.append(name)
    return found


QUESTIONS = {"find": wait_for, "words": words, "focus": focus, "value": value}
for line in sys.stdin:
    question, *rest = json.loads(line)
    print(json.dumps(QUESTIONS[question](*rest), ensure_ascii=False), flush=True)
