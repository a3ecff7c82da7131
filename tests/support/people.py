# mypy: ignore-errors
"""What a person sees and does in a running window, through the screen reader's interface (AT-SPI).

Run by Debian's own Python, which has the bindings. It answers one question a line, both as JSON:
``["find", NAME, ROLE]``, ``["focus", NAME]``, ``["value", NAME]``, ``["focused"]``, ``["words"]``. Coordinates are
the screen's, so that a test can click there with the mouse.

It speaks D-Bus itself and always asks for all children at once: libatspi asks for them one by one, and where
one has gone meanwhile (a scroll bar, as a page is turned), Qt reads behind the end of its list and crashes
(QAccessibleAbstractScrollArea::child checks no bounds; seen in 6.11.3).
"""

import json
import sys
import threading
import time

from gi.repository import Gio, GLib

ACCESSIBLE, COMPONENT, TEXT = (f"org.a11y.atspi.{name}" for name in ("Accessible", "Component", "Text"))
REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
CHECKED, ENABLED, FOCUSABLE, FOCUSED, SHOWING = 4, 8, 11, 12, 25
"""States of AT-SPI, as numbers of bits."""
LABELLED_BY = 2
SCREEN = 0
SECONDS = 20.0
ANSWER_MS = 10_000
PAUSE = threading.Event()
WINDOWS = ("frame", "dialog", "window")
LINES = ("list item", "cell", "table cell", "tree item")


def connect():
    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    asked = ("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress")
    (address,) = session.call_sync(*asked, None, None, Gio.DBusCallFlags.NONE, ANSWER_MS, None).unpack()
    flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
    return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


class Node:
    """Something that a screen reader tells of; ``parent`` is the node it was reached by."""

    def __init__(self, bus, path, parent=None):
        self.bus, self.path, self.parent = bus, path, parent

    def ask(self, interface, method, arguments=None):
        flags = Gio.DBusCallFlags.NONE
        return BUS.call_sync(
            self.bus, self.path, interface, method, arguments, None, flags, ANSWER_MS, None
        ).unpack()

    @property
    def name(self):
        asked = GLib.Variant("(ss)", (ACCESSIBLE, "Name"))
        return plain(self.ask("org.freedesktop.DBus.Properties", "Get", asked)[0])

    @property
    def role(self):
        return self.ask(ACCESSIBLE, "GetRoleName")[0]

    @property
    def label(self):
        """What stands beside a list: Qt tells its choice as its name, and its label as a relation."""
        if self.role != "combo box":
            return ""
        relations = self.ask(ACCESSIBLE, "GetRelationSet")[0]
        targets = [target for kind, found in relations if kind == LABELLED_BY for target in found]
        return Node(*targets[0]).name if targets else ""

    @property
    def children(self):
        return [Node(bus, path, self) for bus, path in self.ask(ACCESSIBLE, "GetChildren")[0]]

    @property
    def box(self):
        left, top, width, height = self.ask(COMPONENT, "GetExtents", GLib.Variant("(u)", (SCREEN,)))[0]
        return left, top, left + width, top + height

    def states(self):
        low, high = self.ask(ACCESSIBLE, "GetState")[0]
        return low | high << 32

    def is_in(self, state):
        return bool(self.states() >> state & 1)


def plain(words):
    """As a person reads it: no mnemonic's mark, one kind of blank."""
    return " ".join(words.replace("&", "").split())


def showing(node=None, depth=0):
    """Whatever is shown; what is in a page that is hidden is left out."""
    try:
        if depth > 1 and not node.is_in(SHOWING):
            return
        if depth > 1:
            yield node
        children = (node or Node(*REGISTRY)).children
    except GLib.Error:  # it went away meanwhile
        return
    for child in children:
        yield from showing(child, depth + 1)


def called(name):
    """Whatever is shown under that name, or with it as its label."""
    for node in showing():
        try:
            if name in (node.name, node.label):
                yield node
        except GLib.Error:  # it went away meanwhile
            continue


def seen(node):
    """The part of it that isn't cut off by what it lies in, and the smallest such box that cuts it off."""
    left, top, right, bottom = node.box
    around, parent = None, node.parent
    while parent is not None and parent.role not in ("application", "combo box"):
        # A list that a combo box opens is a window of its own.
        outer = parent.box
        inside = max(left, outer[0]), max(top, outer[1]), min(right, outer[2]), min(bottom, outer[3])
        if (inside[1], inside[3]) != (top, bottom) and around is None:
            around = outer
        left, top, right, bottom = inside
        parent = parent.parent
    return (left, top, right, bottom), around


def place(node):
    whole = node.box
    inside, around = seen(node)
    return {
        "x": (inside[0] + inside[2]) // 2,
        "y": (whole[1] + whole[3]) // 2,
        "cut": (inside[1], inside[3]) != (whole[1], whole[3]),  # a list's row may be wider than the list
        "around": around,
        "checked": node.is_in(CHECKED),
    }


def first(wanted):
    """The first that ``wanted`` finds, within a while; None where it finds none."""
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        try:
            found = wanted()
        except GLib.Error:  # it went away while it was looked at
            found = None
        if found is not None:
            return found
        PAUSE.wait(0.1)
    return None


def find(name, role=""):
    def wanted():
        for node in called(name):
            if (not role or node.role == role) and node.is_in(ENABLED):
                return place(node)
        return None

    return first(wanted)


def node_of(name):
    """The control of that name that takes the focus, its label left aside."""
    return first(lambda: next((node for node in called(name) if node.is_in(FOCUSABLE)), None))


def focus(name):
    """Give it the focus, which also brings it into view."""
    node = node_of(name)
    if node is None:
        return False
    node.ask(COMPONENT, "GrabFocus")
    return first(lambda: True if node.is_in(FOCUSED) else None) is not None


def value(name):
    node = node_of(name)
    return node and node.ask(TEXT, "GetText", GLib.Variant("(ii)", (0, -1)))[0]


def focused():
    """What has the focus, by its name, or a list's label.

    Qt calls a list's current line focused also while another control has the keyboard: that one counts.
    """
    line = ""
    for node in showing():
        try:
            if node.is_in(FOCUSED) and node.role not in WINDOWS:
                if node.role not in LINES:
                    return node.label or node.name
                line = line or node.name
        except GLib.Error:  # it went away meanwhile
            continue
    return line


def line():
    """The current line of the list that has the keyboard's focus."""
    met = ""
    for node in showing():
        try:
            if node.is_in(FOCUSED) and node.role in LINES:
                met = node.name
        except GLib.Error:  # it went away meanwhile
            continue
    return met


def words():
    found = {}
    for node in showing():
        try:
            found[node.name] = True
        except GLib.Error:  # it went away meanwhile
            continue
    return [name for name in found if name]


BUS = connect()
QUESTIONS = {"find": find, "words": words, "focused": focused, "focus": focus, "value": value, "line": line}
for line in sys.stdin:
    question, *rest = json.loads(line)
    print(json.dumps(QUESTIONS[question](*rest), ensure_ascii=False), flush=True)
