#!/usr/bin/env python3
"""Drives the real window on a virtual display, as a person with a keyboard and a mouse would.

    window_test.py BIN_FOLDER CONTENT_FOLDER OUTPUT_FOLDER learner|clock

learner: adds a learner, plays the first decisions of a module, kills the program in the middle, opens it again and finds
the same place, and plays to the end. clock: plays a module with a clock, lets the time run out without touching
anything, and goes on to its question. What the window did is checked from outside, through the program's own commands
and files. Screenshots stay in OUTPUT_FOLDER. Exit 0: all is well; 1: something is not; 2: a tool is missing.
"""

import contextlib
import ctypes
import os
import select
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PATIENCE = 30  # seconds for what takes a part of one on a quiet machine


class Display:
    """A virtual screen of its own, so that tests do not meet."""

    def __init__(self, size="1280x800"):
        read, write = os.pipe()
        os.set_inheritable(write, True)
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        self.name = f":{number}"
        self.environment = dict(os.environ, DISPLAY=self.name, LIBGL_ALWAYS_SOFTWARE="1", SDL_AUDIODRIVER="dummy",
                                ROLLCALL_TIMINGS="1")

    def close(self):
        self.server.terminate()
        self.server.wait()


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]


class XEvent(ctypes.Union):
    _fields_ = [("type", ctypes.c_int), ("message", ClientMessage), ("size", ctypes.c_long * 24)]


class Pings:
    """Asks a window whether it is there, as a window manager does; it answers when its turn comes."""

    KIND = 33  # ClientMessage in X.h
    ROOT_HEARS_IT = 1 << 19  # SubstructureNotifyMask

    def __init__(self, display, window):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        for function in (self.x11.XDefaultRootWindow, self.x11.XInternAtom):
            function.restype = ctypes.c_ulong
        self.connection = ctypes.c_void_p(self.x11.XOpenDisplay(display.name.encode()))
        self.window = ctypes.c_ulong(window)
        root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.connection))
        self.x11.XSelectInput(self.connection, root, ctypes.c_long(self.ROOT_HEARS_IT))
        self.protocols, self.ping = (self.x11.XInternAtom(self.connection, name, 0)
                                     for name in (b"WM_PROTOCOLS", b"_NET_WM_PING"))
        self.number = 0

    def ask(self):
        self.number += 1
        question = XEvent(message=ClientMessage(type=self.KIND, window=self.window.value, message_type=self.protocols,
                                                format=32))
        question.message.data[:] = [self.ping, self.number, self.window.value, 0, 0]
        self.x11.XSendEvent(self.connection, self.window, 0, ctypes.c_long(0), ctypes.byref(question))
        deadline = time.monotonic() + PATIENCE
        while not self.answered():  # which also sends what waits
            left = deadline - time.monotonic()
            if left <= 0:
                raise AssertionError("the window does not answer")
            select.select([self.x11.XConnectionNumber(self.connection)], [], [], left)

    def answered(self):
        answer = XEvent()
        while self.x11.XPending(self.connection):
            self.x11.XNextEvent(self.connection, ctypes.byref(answer))
            if (answer.type == self.KIND and answer.message.message_type == self.protocols
                    and answer.message.data[1] == self.number):
                return True
        return False

    def close(self):
        self.x11.XCloseDisplay(self.connection)


class Window:
    def __init__(self, display, program, home):
        self.environment = display.environment
        self.process = subprocess.Popen([program, "--home", str(home)], env=self.environment, stderr=subprocess.PIPE, text=True)
        self.first_frame = self.process.stderr.readline().strip()  # ends when the first frame stands
        found = subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--pid", str(self.process.pid)],
                               env=self.environment, check=True, capture_output=True, text=True, timeout=60).stdout
        self.pings = Pings(display, int(found.split()[0]))
        self.settle()

    def xdotool(self, *words):
        subprocess.run(["xdotool", *words], env=self.environment, check=True)

    def settle(self):
        """Until what was sent is answered and painted: the first answer says that the program has taken everything that
        came before it, the second that it waits again, which it does after painting."""
        self.pings.ask()
        self.pings.ask()

    def picture(self, path):
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)

    def key(self, *names):
        for name in names:
            self.xdotool("key", name)
            self.settle()

    def type(self, text):
        self.xdotool("type", "--delay", "1", text)
        self.settle()

    def kill(self):
        self.pings.close()
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        """As the window manager's cross does; there is no window manager here, so the program is asked to end."""
        self.pings.close()
        self.process.terminate()
        self.process.wait(PATIENCE)


class Test:
    def __init__(self, binaries, content, output):
        self.player = str(binaries / "rollcall")
        self.author = str(binaries / "rollcall-author")
        self.content = content
        self.output = output
        self.home = output / "home"
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.rmtree(output / "keys", ignore_errors=True)
        self.failures = 0

    def run(self, *words, **options):
        return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, **options).stdout

    def expect(self, condition, what):
        print(("passed: " if condition else "FAILED: ") + what)
        self.failures += not condition

    def install(self):
        keys, trust = self.output / "keys", self.output / "trust"
        trust.unlink(missing_ok=True)
        keys.mkdir(parents=True, exist_ok=True)
        for name in ("root", "publisher"):
            self.run(self.author, "keygen", name, "-o", keys)
        self.run(self.author, "trust", "--root", keys / "root.key", "--publisher", keys / "publisher.pub", "-o", trust)
        self.run(self.player, "--home", self.home, "trust", "--yes", trust)

    def install_module(self, folder):
        pack = self.output / "module.rcpack"
        self.run(self.author, "build", folder, "-o", pack, "--force",
                 "--key", self.output / "keys" / "publisher.key")
        self.run(self.player, "--home", self.home, "install", pack)

    def where(self, module="small-things"):
        """The heading of the scene that the learner is in, which comes last, after what was not read yet."""
        text = self.run(self.player, "--home", self.home, "play", module, "--learner", "2044", input="q\n")
        return next((line for line in reversed(text.splitlines()) if line.startswith("--- ")), "")

    def choices(self):
        """How many are on the disk. The program keeps its database to itself, so a copy of its files is asked."""
        with tempfile.TemporaryDirectory() as copy:
            for file in ("rollcall.db", "rollcall.db-wal"):
                with contextlib.suppress(FileNotFoundError):
                    shutil.copy(self.home / file, copy)
            with contextlib.closing(sqlite3.connect(Path(copy) / "rollcall.db")) as database:
                return database.execute("SELECT count(*) FROM step").fetchone()[0]

    def wait_for_choice(self):
        deadline = time.monotonic() + PATIENCE
        while self.choices() == 0 and time.monotonic() < deadline:
            time.sleep(0.05)

    def play_as_a_learner(self, display):
        self.install_module(self.content / "small-things")
        window = Window(display, self.player, self.home)
        print(window.first_frame)
        window.picture(self.output / "1-learners.png")
        window.key("Return")
        window.type("Amina Bekova")
        window.key("Tab")
        window.type("2044")
        window.key("Tab", "Tab")
        window.key("Return")
        window.picture(self.output / "2-library.png")
        window.key("Return")
        window.picture(self.output / "3-start.png")
        window.key("Return")
        window.picture(self.output / "4-scene.png")
        window.key("1")
        window.picture(self.output / "5-consequence.png")
        window.kill()
        first = self.where()
        self.expect("Week 2" in first, f"a decision survives kill -9 right after it was shown ({first})")

        window = Window(display, self.player, self.home)
        window.key("Return")
        window.picture(self.output / "6-library.png")
        window.key("Return")
        window.picture(self.output / "6-resumed.png")
        self.finish(window)

    def finish(self, window):
        """Chooses the first option that is shown and reads on, until the attempt is complete."""
        for step in range(22):
            window.key("1")
            window.key("Return")
            if step == 3:
                window.picture(self.output / "7-scene.png")
        window.picture(self.output / "8-completed.png")
        window.key("Tab", "Tab", "Return")
        window.picture(self.output / "9-debrief.png")
        window.close()
        exported = self.output / "records.json"
        self.run(self.player, "--home", self.home, "records", "export", "--format", "xapi", "-o", exported,
                 "--force")
        text = self.run(self.player, "--home", self.home, "records", "verify", exported)
        self.expect("2044 completed small-things" in text, "the module was played to its end and its record is genuine")

    def make_timed_module(self):
        """The module that `new` makes, with a clock of five seconds at its first decision, and a question."""
        folder = self.output / "timed"
        shutil.rmtree(folder, ignore_errors=True)
        self.run(self.author, "new", folder)
        source = folder / "module.yaml"
        text = source.read_text()
        clock = "    time: {seconds: 5, takes: refuse, untimed: There is little time here.}\n"
        text = text.replace("    title: Monday, the phones\n", "    title: Monday, the phones\n" + clock)
        source.write_text(text + """
questions:
  reason: {kind: truth, ask: A refusal needs a reason., right: yes, why: A reason is respect., cite: handbook}
""")
        return folder

    def play_with_a_clock(self, display):
        self.install_module(self.make_timed_module())
        window = Window(display, self.player, self.home)
        window.key("Return")
        window.type("Amina Bekova")
        window.key("Tab")
        window.type("2044")
        window.key("Tab", "Tab", "Return", "Return")
        window.key("shift+Tab", "Return")
        window.picture(self.output / "10-with-a-clock.png")
        window.key("Tab", "Return")
        self.expect(self.choices() == 0, "nothing is taken while there is time")
        self.wait_for_choice()
        window.settle()
        window.picture(self.output / "11-time-over.png")
        window.kill()
        taken = self.choices()
        self.expect(taken == 1, f"the time ran out by itself ({taken} taken)")

        window = Window(display, self.player, self.home)
        window.key("Return", "Return")
        for _ in range(8):  # to the debrief, and to the questions
            window.key("1", "Return")
        window.picture(self.output / "12-question.png")
        window.close()


def main():
    missing = [tool for tool in ("Xvfb", "xdotool", "import") if not shutil.which(tool)]
    if missing:
        print("missing: " + ", ".join(missing) + " (tools/test installs them)")
        return 2
    binaries, content, output = (Path(word).resolve() for word in sys.argv[1:4])
    output.mkdir(parents=True, exist_ok=True)
    test = Test(binaries, content, output)
    test.install()
    display = Display()
    try:
        {"learner": test.play_as_a_learner, "clock": test.play_with_a_clock}[sys.argv[4]](display)
    finally:
        display.close()
    return 1 if test.failures else 0


if __name__ == "__main__":
    sys.exit(main())
