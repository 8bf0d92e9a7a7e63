#!/usr/bin/env python3
"""Drives the real window on a virtual display, as a person with a keyboard and a mouse would.

    window_test.py BIN_FOLDER CONTENT_FOLDER OUTPUT_FOLDER learner|clock|keys|paste|write|manager|voice|parts|screens

learner: adds a learner, plays the first decisions of a module, kills the program in the middle, opens it again and finds
the same place, and plays to the end. clock: plays a module with a clock, lets the time run out without touching
anything, and goes on to its question. keys: chooses on a keyboard that has other signs where the digits are, and on its
keypad. paste: asks for what was copied, where its owner says nothing too. write: writes letters that are composed of
several keys, copies, and leaves. manager: opens where a window manager has died, and where one lives. voice: has a page
read aloud, and stops it. parts: compares what was painted in parts with what is painted whole. screens: opens on small
screens and on those with small pixels.
What the window did is checked from outside, through the program's own commands and files. Screenshots stay in
OUTPUT_FOLDER. Exit 0: all is well; 1: something is not; 2: a tool is missing.
"""

import contextlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from desktop import PATIENCE, Clipboard, Display, Keyboard, Window, WindowManager, set_dots_per_inch


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

    def believe(self):
        """The player takes what the publisher has signed."""
        trust = self.output / "trust"
        self.make_trust(trust)
        self.run(self.player, "--home", self.home, "trust", "--yes", trust)

    def make_trust(self, trust):
        """Makes a publisher, and a national root that names it."""
        keys = self.output / "keys"
        trust.unlink(missing_ok=True)
        keys.mkdir(parents=True, exist_ok=True)
        for name in ("root", "publisher"):
            self.run(self.author, "keygen", name, "-o", keys)
        self.run(self.author, "trust", "--root", keys / "root.key", "--publisher", keys / "publisher.pub", "-o", trust)

    def build(self, folder, pack):
        self.run(self.author, "build", folder, "-o", pack, "--force",
                 "--key", self.output / "keys" / "publisher.key")

    def install_module(self, folder):
        self.believe()
        pack = self.output / "module.rcpack"
        self.build(folder, pack)
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

    @staticmethod
    def add_learner(window):
        window.key("Return")
        window.type("Amina Bekova")
        window.key("Tab")
        window.type("2044")
        window.key("Tab", "Tab", "Return")

    def play_as_a_learner(self, display):
        self.install_module(self.content / "small-things")
        window = Window(display, self.player, self.home)
        print(window.first_frame)
        window.picture(self.output / "1-learners.png")
        self.add_learner(window)
        window.picture(self.output / "2-library.png")
        window.key("Return")
        window.picture(self.output / "3-start.png")
        window.key("Return", "Return", "Return", "Return")  # and past the three pages before the first scene
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
        for step in range(36):  # 14 decisions at most, 3 pages, and what comes later
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
        self.add_learner(window)
        window.key("Return")
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

    def choose_by_place(self, display):
        """Keycodes are those of the places: 10 has a 1 where English is typed, 87 on the keypad."""
        self.install_module(self.make_timed_module())
        keyboard = Keyboard(display)
        keyboard.print_on(10, "ampersand")
        window = Window(display, self.player, self.home)
        self.add_learner(window)
        window.key("Return", "Return")
        self.expect(self.choices() == 0, "a scene stands and nothing is chosen")
        window.key("87")
        self.expect(self.choices() == 0, "the keypad chooses nothing without its lock")
        window.key("10")
        self.expect(self.choices() == 1, "the first of the digit keys chooses, whatever is printed on it")
        window.key("Return", "Num_Lock", "87")
        self.expect(self.choices() == 2, "with its lock the keypad chooses")
        window.kill()
        keyboard.close()

    def paste(self, display):
        self.install_module(self.content / "small-things")
        silent = Clipboard(display)
        window = Window(display, self.player, self.home)
        window.key("ctrl+v")
        self.expect(silent.times_asked() == 0, "nothing is asked of the clipboard where there is no field")
        window.key("Escape", "Return", "ctrl+v")  # which the window answers, or this ends with an error
        self.expect(silent.times_asked() == 1, "a field asks the clipboard, and does not wait for one that says nothing")
        window.type("Amina")
        silent.close()
        talking = Clipboard(display)
        window.xdotool("key", "ctrl+v")
        talking.hand_over(" Bekova")
        window.settle()
        window.key("Tab")
        window.type("2044")
        window.key("Tab", "Tab", "Return")
        window.close()
        talking.close()
        learners = self.run(self.player, "--home", self.home, "learner", "list")
        self.expect("2044: Amina Bekova" in learners, f"what was typed and pasted is there ({learners.splitlines()[0]})")

    def write(self, display):
        """The keys beside Enter and below Escape, 48 and 49, begin a letter with an accent, and a sequence of the
        Compose key."""
        self.install_module(self.content / "small-things")
        keyboard = Keyboard(display)
        keyboard.print_on(48, "dead_acute")
        keyboard.print_on(49, "Multi_key")
        manager = Clipboard(display, "CLIPBOARD_MANAGER")
        window = Window(display, self.player, self.home)
        window.key("Return")
        window.type("2044")
        window.key("ctrl+a", "ctrl+x")
        window.type("Zo")
        window.key("48", "e", "49", "less", "c")
        window.type(" Warsame")
        window.key("ctrl+BackSpace", "ctrl+z", "Home", "shift+End", "ctrl+c", "End")
        window.picture(self.output / "14-written.png")
        window.key("Tab", "ctrl+v", "ctrl+z")
        window.type("2044")
        window.key("Tab", "Tab", "Return")
        window.leave()
        self.expect(window.process.returncode == 0, "it ends although a clipboard manager does not take what was copied")
        manager.close()
        keyboard.close()
        learners = self.run(self.player, "--home", self.home, "learner", "list")
        self.expect("2044: Zoéč Warsame" in learners, f"what was composed is there ({learners.splitlines()[0]})")

    def meet_window_managers(self, display):
        manager = WindowManager(display)
        Window(display, self.player, self.home).close()
        self.expect(manager.is_known(), "a window manager that lives is left alone")
        manager.die()
        self.expect(manager.is_known(), "one that died has left its name")
        Window(display, self.player, self.home).close()
        self.expect(not manager.is_known(), "the window opens, and forgets it")
        Window(display, self.player, self.home).close()
        manager.close()

    @staticmethod
    def readers(window):
        """The processes that the window has started: {number: command line}."""
        found = {}
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                if (process / "stat").read_text().rpartition(")")[2].split()[1] == str(window.process.pid):
                    found[int(process.name)] = (process / "cmdline").read_text().split("\0")[:-1]
        return found

    @staticmethod
    def wait_until(condition):
        deadline = time.monotonic() + PATIENCE
        while not condition() and time.monotonic() < deadline:
            time.sleep(0.01)
        return condition()

    def wait_for_reader(self, window):
        """The one that reads a sentence longer than what it may be ahead: its number and its command line."""
        found = []

        def is_there():
            found.extend(one for one in self.readers(window).items() if one[1] and one[1][0].endswith("/espeak-ng"))
            return bool(found)

        self.expect(self.wait_until(is_there), "the page is read aloud by a process of its own")
        return found[0] if found else (0, [])

    def read_aloud(self, display):
        if not shutil.which("espeak-ng"):
            print("not tried: espeak-ng is missing (tools/test installs it)")
            return
        display.environment["SDL_AUDIODRIVER"] = "dummy"
        window = Window(display, self.player, self.home)
        self.expect(not self.readers(window), "nothing is read without being asked for")
        window.key("F4")
        _, command = self.wait_for_reader(window)
        window.picture(self.output / "14-reading.png")
        arguments = ["-v", "en", "-s", "175", "-b", "1", "--stdin", "--stdout"]
        self.expect(command[1:] == arguments, f"its command line says nothing of what it reads ({command[1:]})")
        window.key("Escape")
        self.expect(self.wait_until(lambda: not self.readers(window)), "it is gone when reading is stopped")
        window.key("F4")
        number, _ = self.wait_for_reader(window)
        window.kill()
        self.expect(self.wait_until(lambda: not Path(f"/proc/{number}").exists()), "it dies with the window")

    def paint_in_parts(self, display):
        """What the window has painted bit by bit is what it paints when all of it is asked for."""
        window = Window(display, self.player, self.home)
        window.xdotool("mousemove", "1279", "799")  # off the buttons: a window that appears again knows of no pointer
        window.settle()
        seen = set()

        def look(after):
            by_parts = window.pixels()
            seen.add(by_parts)
            window.appear_again()
            self.expect(by_parts == window.pixels(), f"the picture is whole after {after}")

        look("the first frame")
        for keys in (["Tab"], ["Tab", "Tab"], ["F2"], ["Tab"] * 7, ["shift+Tab"], ["Down", "Tab", "Tab"], ["Escape"], ["F1"]):
            window.key(*keys)
            look(" ".join(keys))
        window.xdotool("windowsize", "--sync", str(window.number), "900", "500")
        window.settle()
        look("the window has become smaller")
        window.key("Escape", "Tab")
        look("a key in the smaller window")
        window.xdotool("windowsize", "--sync", str(window.number), "1200", "780")
        window.settle()
        window.key("Tab")
        look("the window has become larger")
        self.expect(len(seen) > 8, "and it is another one each time")
        window.close()

    def fit_screens(self):
        fitting = {(800, 600, 96): (800, 600), (1024, 600, 144): (1024, 600), (1920, 1080, 144): (1920, 1080),
                   (1600, 900, 96): (1280, 800), (2400, 1300, 144): (1920, 1200)}
        for (width, height, dots), wanted in fitting.items():
            with Display(f"{width}x{height}") as display:
                set_dots_per_inch(display, dots)
                window = Window(display, self.player, self.home)
                size = window.size()
                window.picture(self.output / f"13-screen-{width}-{dots}.png")
                window.close()
                self.expect(size == wanted, f"on a screen of {width} x {height} with {dots} dpi it has {size[0]} x {size[1]}")


def main():
    missing = [tool for tool in ("Xvfb", "xdotool", "import") if not shutil.which(tool)]
    if missing:
        print("missing: " + ", ".join(missing) + " (tools/test installs them)")
        return 2
    binaries, content, output = (Path(word).resolve() for word in sys.argv[1:4])
    output.mkdir(parents=True, exist_ok=True)
    test = Test(binaries, content, output)
    plays = {"learner": test.play_as_a_learner, "clock": test.play_with_a_clock, "keys": test.choose_by_place,
             "paste": test.paste, "write": test.write, "manager": test.meet_window_managers, "voice": test.read_aloud,
             "parts": test.paint_in_parts}
    if sys.argv[4] == "screens":
        test.fit_screens()
    else:
        with Display() as display:
            plays[sys.argv[4]](display)
    return 1 if test.failures else 0


if __name__ == "__main__":
    sys.exit(main())
