"""A D-Bus session of its own with the bus of screen readers on it, and what a screen reader sees and does there. Needs
Debian's own Python, as other ones lack gi."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop import PATIENCE

DEBIANS_PYTHON = "/usr/bin/python3"


def missing():
    """What is not installed."""
    absent = [tool for tool in ("dbus-daemon", "/usr/libexec/at-spi-bus-launcher") if not shutil.which(tool)]
    has_atspi = "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi"
    if subprocess.run([DEBIANS_PYTHON, "-c", has_atspi], stderr=subprocess.DEVNULL, check=False).returncode != 0:
        absent += ["python3-gi", "gir1.2-atspi-2.0"]
    return absent


def use_debians_python():
    if os.path.realpath(sys.executable) != os.path.realpath(DEBIANS_PYTHON):
        os.execv(DEBIANS_PYTHON, [DEBIANS_PYTHON, "-B", *sys.argv])


class Session:
    """The session bus of a display; services start on it when they are asked for. `environment` is for programs in it."""

    def __init__(self, display):
        self.runtime = tempfile.mkdtemp(prefix="rollcall-")  # short, as names of sockets are
        self.environment = dict(display.environment, XDG_RUNTIME_DIR=self.runtime, NO_AT_BRIDGE="0",
                                XDG_DATA_DIRS="/usr/share", GIO_USE_VFS="local", GSETTINGS_BACKEND="memory")
        for name in ("AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            self.environment.pop(name, None)
        self.bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
                                    env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.bus.stdout.readline().strip()
        display.environment = self.environment

    def processes(self):
        """The bus and what it has started: the launcher of the other bus, that bus, and its registry."""
        mark = f"XDG_RUNTIME_DIR={self.runtime}".encode()
        found = []
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                is_service = (process / "comm").read_text().startswith(("dbus-daemon", "at-spi"))
                if is_service and mark in (process / "environ").read_bytes().split(b"\0"):
                    found.append(int(process.name))
        return found

    def signal(self, number):
        for process in self.processes():
            with contextlib.suppress(ProcessLookupError):
                os.kill(process, number)

    def close(self):
        self.signal(signal.SIGKILL)
        self.bus.wait()
        shutil.rmtree(self.runtime, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Reader:
    """Asks for the words, and hears what it is told without asking. Of the window it knows nothing else."""

    def __init__(self, session):
        for name in ("DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            os.environ[name] = session.environment[name]
        os.environ.pop("AT_SPI_BUS_ADDRESS", None)
        import gi

        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, Gio, GLib

        self.Atspi, self.Gio, self.GLib = Atspi, Gio, GLib
        self.events, self.heard = [], []
        self.window = None
        Atspi.init()
        self.listener = Atspi.EventListener.new(self.hear)
        for event in ("object:state-changed:showing", "object:state-changed:focused", "window:activate"):
            self.listener.register(event)

    def switch_on(self, on=True):
        """As a screen reader does that starts."""
        bus = self.Gio.bus_get_sync(self.Gio.BusType.SESSION, None)
        bus.set_exit_on_close(False)
        value = self.GLib.Variant("(ssv)", ("org.a11y.Status", "IsEnabled", self.GLib.Variant("b", on)))
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", value, None, 0, -1, None)

    def hear(self, event):
        with contextlib.suppress(self.GLib.Error):  # of a page that is gone again nothing can be asked
            self.take(event)

    def take(self, event):
        if event.type.endswith("showing") and not event.detail1:
            return
        role = event.source.get_role_name()
        self.events.append((event.type, role, event.source.get_name(), event.detail1))
        if role == "notification" and event.type.endswith("showing"):
            self.heard.append(event.source.get_name())

    def wait_for(self, condition, what):
        """Until the condition gives something, which is handed back."""
        context = self.GLib.MainContext.default()
        deadline = time.monotonic() + PATIENCE
        tick = self.GLib.timeout_add(50, lambda: True)
        try:
            while True:
                with_value = self.unless_gone(condition)
                if with_value:
                    return with_value
                if time.monotonic() > deadline:
                    heard = [page[:300] for page in self.heard[-3:]]
                    seen = [name[:100] for name in self.unless_gone(self.names) or []]
                    raise AssertionError(f"{what}; heard last: {heard}; seen: {seen}")
                context.iteration(True)
        finally:
            self.GLib.source_remove(tick)

    def unless_gone(self, question):
        """The page may turn while it is asked about."""
        try:
            return question()
        except self.GLib.Error:
            return None

    def find_program(self, process):
        def window():
            desktop = self.Atspi.get_desktop(0)
            for i in range(desktop.get_child_count()):
                program = desktop.get_child_at_index(i)
                if program and program.get_process_id() == process.pid and program.get_child_count():
                    program.set_cache_mask(self.Atspi.Cache.NONE)  # every answer comes from the window
                    return program.get_child_at_index(0)
            return None

        self.window = self.wait_for(window, "the window is not on the bus")

    def widgets(self):
        return [self.window.get_child_at_index(i) for i in range(self.window.get_child_count())]

    def names(self):
        return [f"{widget.get_role_name()} {widget.get_name()!r}" for widget in self.widgets() if widget]

    def has(self, widget, state):
        return widget.get_state_set().contains(getattr(self.Atspi.StateType, state.upper()))

    def find(self, role, name):
        """The first that can be used and is of this role, with a name that begins so."""
        for widget in self.widgets():
            if widget and widget.get_role_name() == role and widget.get_name().startswith(name) and self.has(widget, "enabled"):
                return widget
        return None

    def wait(self, role, name):
        return self.wait_for(lambda: self.find(role, name), f"there is no {role} {name!r}")

    def buttons(self):
        return [w for w in self.widgets() if w and w.get_role_name() == "push button" and self.has(w, "enabled")]

    def press(self, widget):
        return widget.get_action_iface().do_action(0)

    def write(self, name, text, role="entry"):
        field = self.wait(role, name)
        field.get_editable_text_iface().set_text_contents(text)
        return field

    def text(self, widget):
        return self.Atspi.Text.get_text(widget, 0, -1)
