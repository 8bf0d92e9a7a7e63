#!/usr/bin/env python3
"""Drives the real window on a virtual display, as a person with a keyboard and a mouse would.

    window_test.py BIN_FOLDER CONTENT_FOLDER OUTPUT_FOLDER

Adds a learner, plays the first decisions of a module, kills the program in the middle, opens it again and finds the same
place, and plays to the end. Then plays a module with a clock, lets the time run out without touching anything, and
goes on to its question. What the window did is checked from outside, through the program's own
commands. Screenshots stay in OUTPUT_FOLDER. Exit 0: all is well; 1: something is not; 2: a tool is missing.
"""

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path


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
        self.environment = dict(os.environ, DISPLAY=f":{number}", LIBGL_ALWAYS_SOFTWARE="1", SDL_AUDIODRIVER="dummy",
                                ROLLCALL_TIMINGS="1")

    def close(self):
        self.server.terminate()
        self.server.wait()


class Window:
    def __init__(self, display, program, home):
        self.environment = display.environment
        self.process = subprocess.Popen([program, "--home", str(home)], env=self.environment, stderr=subprocess.PIPE, text=True)
        self.first_frame = self.process.stderr.readline().strip()  # ends when the first frame stands
        self.settle()

    def xdotool(self, *words):
        subprocess.run(["xdotool", *words], env=self.environment, check=True)

    def settle(self):
        """Until the picture stays the same: the window draws a few frames after each event and then rests."""
        before = None
        for _ in range(100):
            picture = self.pixels()
            if picture == before:
                return
            before = picture
            time.sleep(0.1)
        raise AssertionError("the window does not come to rest")

    def pixels(self):
        return subprocess.run(["import", "-window", "root", "-depth", "8", "rgb:-"], env=self.environment, check=True,
                              capture_output=True).stdout

    def picture(self, path):
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, check=True)

    def key(self, *names):
        for name in names:
            self.xdotool("key", name)
            self.settle()

    def type(self, text):
        self.xdotool("type", "--delay", "30", text)
        self.settle()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def close(self):
        """As the window manager's cross does; there is no window manager here, so the program is asked to end."""
        self.process.terminate()
        self.process.wait(10)


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
        for name in ("root", "publisher"):
            self.run(self.author, "keygen", name, "-o", keys)
        self.run(self.author, "trust", "--root", keys / "root.key", "--publisher", keys / "publisher.pub", "-o", trust)
        self.run(self.player, "--home", self.home, "trust", trust)
        self.install_module(self.content / "small-things")

    def install_module(self, folder):
        pack = self.output / "module.rcpack"
        self.run(self.author, "build", folder, "-o", pack, "--key", self.output / "keys" / "publisher.key")
        self.run(self.player, "--home", self.home, "install", pack)

    def where(self, module="small-things"):
        """The heading of the scene that the learner is in, or nothing at the end."""
        text = self.run(self.player, "--home", self.home, "play", module, "--learner", "2044", input="q\n")
        return next((line for line in text.splitlines() if line.startswith("--- ")), "")

    def choices(self):
        """How many have been taken; the terminal does not go on with what was begun with a clock."""
        with contextlib.closing(sqlite3.connect(self.home / "rollcall.db")) as database:
            return database.execute("SELECT count(*) FROM step").fetchone()[0]

    def play(self, display):
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
        self.run(self.player, "--home", self.home, "records", "export", "--format", "xapi", "-o", exported)
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
        self.home = self.output / "home-timed"
        shutil.rmtree(self.home, ignore_errors=True)
        self.run(self.player, "--home", self.home, "trust", self.output / "trust")
        folder = self.make_timed_module()
        self.install_module(folder)
        window = Window(display, self.player, self.home)
        window.key("Return")
        window.type("Amina Bekova")
        window.key("Tab")
        window.type("2044")
        window.key("Tab", "Tab", "Return", "Return")
        window.key("shift+Tab", "Return")
        window.picture(self.output / "10-with-a-clock.png")
        window.xdotool("key", "Tab", "Return")
        time.sleep(7)
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
        test.play(display)
        test.play_with_a_clock(display)
    finally:
        display.close()
    return 1 if test.failures else 0


if __name__ == "__main__":
    sys.exit(main())
