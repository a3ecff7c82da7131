# mypy: ignore-errors
"""A panel with a tray of the newer kind (StatusNotifierItem), and the service that shows notices.

Run by Debian's own Python, which has the bindings. It answers one question a line, both as JSON:
``["items"]``, ``["property", NAME]``, ``["activate"]``, ``["menu"]``, ``["choose", WORDS]``, ``["notices"]``,
``["click", NUMBER]``. ``--late`` waits with the tray until the question ``["appear"]``.
"""

import json
import sys
import threading

import dbus
import dbus.service
from dbus.mainloop.glib import DBusGMainLoop
from gi.repository import GLib

WATCHER, ITEM = "org.kde.StatusNotifierWatcher", "org.kde.StatusNotifierItem"
NOTIFICATIONS = "org.freedesktop.Notifications"
MENU = "com.canonical.dbusmenu"
PROPERTIES = "org.freedesktop.DBus.Properties"
SECONDS = 10


class Watcher(dbus.service.Object):
    def __init__(self, bus):
        super().__init__(bus, "/StatusNotifierWatcher")
        self.items = []

    @dbus.service.method(WATCHER, in_signature="s", sender_keyword="sender")
    def RegisterStatusNotifierItem(self, service, sender):
        found = (sender, service) if service.startswith("/") else (service, "/StatusNotifierItem")
        if found not in self.items:
            self.items.append(found)

    @dbus.service.method(WATCHER, in_signature="s")
    def RegisterStatusNotifierHost(self, _service):
        pass

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, _interface, name):
        return self.GetAll("")[name]

    @dbus.service.method(PROPERTIES, in_signature="s", out_signature="a{sv}")
    def GetAll(self, _interface):
        return {
            "IsStatusNotifierHostRegistered": True,
            "ProtocolVersion": dbus.Int32(0),
            "RegisteredStatusNotifierItems": dbus.Array([name for name, _path in self.items], "s"),
        }

    @dbus.service.signal(WATCHER)
    def StatusNotifierHostRegistered(self):
        pass


class Notices(dbus.service.Object):
    def __init__(self, bus):
        super().__init__(bus, "/org/freedesktop/Notifications")
        self.shown = []

    @dbus.service.method(NOTIFICATIONS, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, _app, _replaces, _icon, title, words, actions, hints, _timeout):
        plain = {str(name): str(value) for name, value in hints.items() if "image" not in name}
        shown = {"title": title, "words": words, "actions": list(actions), "hints": plain}
        self.shown.append(shown)
        return len(self.shown)

    @dbus.service.method(NOTIFICATIONS, out_signature="as")
    def GetCapabilities(self):
        return ["body", "actions"]

    @dbus.service.method(NOTIFICATIONS, out_signature="ssss")
    def GetServerInformation(self):
        return "panel", "tests", "1", "1.2"

    @dbus.service.method(NOTIFICATIONS, in_signature="u")
    def CloseNotification(self, number):
        self.NotificationClosed(number, 3)

    @dbus.service.signal(NOTIFICATIONS, signature="us")
    def ActionInvoked(self, number, action):
        pass

    @dbus.service.signal(NOTIFICATIONS, signature="uu")
    def NotificationClosed(self, number, reason):
        pass


class Panel:
    """``answer`` is called on the main loop; calls to the app block it, which the app never does back."""

    def __init__(self, late):
        self.bus = dbus.SessionBus()
        self.names = [dbus.service.BusName(NOTIFICATIONS, self.bus)]
        self.notices = Notices(self.bus)
        self.watcher = Watcher(self.bus)
        if not late:
            self.appear()

    def appear(self):
        self.names.append(dbus.service.BusName(WATCHER, self.bus))
        self.watcher.StatusNotifierHostRegistered()

    def items(self):
        there = []
        for name, path in self.watcher.items:
            if self.bus.name_has_owner(name):
                there.append((name, path))
        return there

    def object(self, path=""):
        name, own = self.items()[-1]
        return self.bus.get_object(name, path or own, introspect=False)

    def property(self, name):
        found = self.object().Get(ITEM, name, dbus_interface=PROPERTIES, timeout=SECONDS)
        if name == "ToolTip":
            return [str(found[2]), str(found[3])]
        if name == "IconPixmap":
            return [[int(width), int(height), bytes(data).hex()] for width, height, data in found]
        return str(found)

    def activate(self):
        self.object().Activate(0, 0, dbus_interface=ITEM, timeout=SECONDS)

    def layout(self):
        menu = self.object(str(self.property("Menu")))
        menu.AboutToShow(0, dbus_interface=MENU, timeout=SECONDS)
        _version, (_number, _properties, children) = menu.GetLayout(
            0, -1, dbus.Array([], "s"), dbus_interface=MENU, timeout=SECONDS, signature="iias"
        )
        return menu, [(int(number), dict(properties)) for number, properties, _more in children]

    def menu(self):
        shown = []
        for _number, properties in self.layout()[1]:
            if properties.get("visible", True) and properties.get("type", "") != "separator":
                shown.append([plain(properties.get("label", "")), bool(properties.get("enabled", True))])
        return shown

    def choose(self, words):
        menu, rows = self.layout()
        for number, properties in rows:
            if plain(properties.get("label", "")) == words:
                now = dbus.UInt32(0)
                event = (number, "clicked", dbus.String("", variant_level=1), now)
                menu.Event(*event, dbus_interface=MENU, timeout=SECONDS, signature="isvu")
                return True
        return False

    def answer(self, question, *arguments):
        match question:
            case "appear":
                return self.appear()
            case "items":
                return len(self.items())
            case "property":
                return self.property(*arguments)
            case "activate":
                return self.activate()
            case "menu":
                return self.menu()
            case "choose":
                return self.choose(*arguments)
            case "notices":
                return self.notices.shown
            case "click":
                shown = self.notices.shown[int(arguments[0])]
                self.notices.ActionInvoked(int(arguments[0]) + 1, (shown["actions"] or ["default"])[0])
                return None


def plain(label):
    return str(label).replace("__", "\0").replace("_", "").replace("\0", "_")


def main():
    DBusGMainLoop(set_as_default=True)
    loop = GLib.MainLoop()
    panel = Panel("--late" in sys.argv)

    def reply(line):
        try:
            told = panel.answer(*json.loads(line))
        except (dbus.DBusException, IndexError) as error:
            told = {"error": str(error)}
        print(json.dumps(told), flush=True)
        return False

    def read():
        for line in sys.stdin:
            GLib.idle_add(reply, line)
        GLib.idle_add(loop.quit)

    threading.Thread(target=read, daemon=True).start()
    print(json.dumps("ready"), flush=True)
    loop.run()


main()
