#!/usr/bin/env python3
"""Prints what the player's window costs on software OpenGL, beside what is wanted and beside the tutorial of Ren'Py.

    window_bench.py BIN_FOLDER PACK TRUST_LIST [size|start|memory|idle|tabs|keys|peer]...

First frame from the start of the process; resident memory in a scene with picture, sound, voice and a screen reader;
share of a core over half a minute, on the first page and in that scene while its sound plays and ends; what a Tab costs
the process, and how long until the screen shows it; whether 200 presses 8 ms apart all arrive; size of the program
without its symbols. Medians of several. Needs what the window tests need (tools/setup test). Ren'Py is
measured where it is installed (apt-get install renpy-demo), on the same virtual screen.
"""

import contextlib
import ctypes
import os
import select
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tests" / "window"))
from desktop import Client, Display, Window, XEvent  # noqa: E402
from screen_reader import Reader, Session, missing, use_debians_python  # noqa: E402

STARTS = 5
TABS = 40
IDLE_SECONDS = 30
SIZES = ("1024x768", "1920x1080")
PEER = "/usr/games/renpy-demo"
PATIENCE = 60  # seconds


def row(what, value, unit, wanted):
    print(f"{what:<52} {value:>14.2f} {unit:<16} {wanted}", flush=True)


def processor_seconds(process):
    """Of all its threads, also of those that have ended."""
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def processor_milliseconds(process):
    """Of its threads that run: exact, where seconds are counted in hundredths."""
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in Path(f"/proc/{process}/task").iterdir()) / 1e6


def resident_megabytes(process):
    """None of a process that has ended."""
    with contextlib.suppress(ProcessLookupError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Rss:"):
                return int(line.split()[1]) / 1024
    return 0


def children(process):
    return [int(child) for thread in Path(f"/proc/{process}/task").iterdir()
            for child in (thread / "children").read_text().split()]


def family(process):
    """With what it has started."""
    return [process] + [one for child in children(process) for one in family(child)]


def idle_percent(process):
    before = processor_seconds(process)
    time.sleep(IDLE_SECONDS)
    return 100 * (processor_seconds(process) - before) / IDLE_SECONDS


class Screen(Client):
    """Presses keys, and sees when what is shown has changed (X extensions XTEST and DAMAGE)."""

    WHOLE = 2  # ZPixmap

    def __init__(self, display):
        super().__init__(display)
        self.size = display.size
        self.test = ctypes.CDLL("libXtst.so.6")
        self.damage = ctypes.CDLL("libXdamage.so.1")
        self.damage.XDamageCreate.restype = ctypes.c_ulong
        self.x11.XGetImage.restype = ctypes.c_void_p
        first_event, first_error = ctypes.c_int(), ctypes.c_int()
        self.damage.XDamageQueryExtension(self.connection, ctypes.byref(first_event), ctypes.byref(first_error))

    def watch(self, window):
        every_rectangle = 0
        self.damage.XDamageCreate(self.connection, ctypes.c_ulong(window), every_rectangle)
        self.finish()

    def key(self, name):
        code = self.x11.XKeysymToKeycode(self.connection, ctypes.c_ulong(self.x11.XStringToKeysym(name.encode())))
        for down in (1, 0):
            self.test.XTestFakeKeyEvent(self.connection, code, down, ctypes.c_ulong(0))
        self.x11.XFlush(self.connection)

    def changes(self, seconds):
        """When the last change was that came within so many seconds after the one before; None if none came."""
        last, arrived = None, XEvent()
        while True:
            while self.x11.XPending(self.connection):
                self.x11.XNextEvent(self.connection, ctypes.byref(arrived))
                last = time.monotonic()
            if not select.select([self.x11.XConnectionNumber(self.connection)], [], [], seconds)[0]:
                return last

    def pixels(self):
        """What is shown, as bytes."""
        width, height = self.size
        image = self.x11.XGetImage(self.connection, self.root, 0, 0, width, height, ctypes.c_ulong(0xFFFFFF), self.WHOLE)
        # XImage begins with width, height, xoffset and format, each an int, and a pointer to the pixels.
        data = ctypes.cast(image + 16, ctypes.POINTER(ctypes.c_void_p)).contents.value
        pixels = ctypes.string_at(data, width * height * 4)
        self.x11.XFree(ctypes.c_void_p(data))
        self.x11.XFree(ctypes.c_void_p(image))
        return pixels

    def has_picture(self):
        """More than a background stands there."""
        pixels = self.pixels()
        return len({pixels[at:at + 3] for at in range(0, len(pixels), 4 * 97)}) > 8

    def wait_for_picture(self):
        """Seconds until there is one."""
        start = time.monotonic()
        while not self.has_picture():
            if time.monotonic() > start + PATIENCE:
                raise AssertionError("nothing is shown")
            time.sleep(0.02)
        return time.monotonic() - start


def tab_cost(screen, process, key="Tab"):
    """Milliseconds of the processor, and until the screen has changed for the last time."""
    cost, delay = [], []
    for _ in range(TABS):
        screen.changes(0.05)
        before, start = processor_milliseconds(process), time.monotonic()
        screen.key(key)
        changed = screen.changes(0.08)
        cost.append(processor_milliseconds(process) - before)
        if changed:
            delay.append(1000 * (changed - start))
    return cost, delay


class Bench:
    def __init__(self, binaries, pack, trust, folder):
        self.player = str(binaries / "rollcall")
        self.home = folder / "home"
        self.first = self.resident = None
        for words in (["trust", "--yes", trust], ["install", pack]):
            self.run(*words)
        # A learner who is there already, at the first page of the module.
        self.run("play", "small-things", "--learner", "1001", "--new", input="")

    def run(self, *words, **options):
        subprocess.run([self.player, "--home", self.home, *words], check=True, stdout=subprocess.DEVNULL, text=True, **options)

    def open(self, display):
        window = Window(display, self.player, self.home)
        screen = Screen(display)
        screen.watch(window.number)
        return window, screen

    def go_to_scene_with_sound(self, window, screen):
        """To the first one: its sound is played as soon as it is there."""
        for _ in range(12):
            threads = Path(f"/proc/{window.process.pid}/task").iterdir()
            if any((thread / "comm").read_text().startswith("SDLAudio") for thread in threads):
                return
            screen.key("Return")
            time.sleep(1.5)  # what is pressed right after a page appears is not answered
            window.settle()
        raise AssertionError("no scene has a sound")

    def start(self):
        told = []
        with Display("1280x800") as display:
            for _ in range(STARTS):
                window = subprocess.Popen([self.player, "--home", self.home], env=display.environment,
                                          stderr=subprocess.PIPE, text=True)
                told.append(float(window.stderr.readline().split()[2]) / 1000)
                window.terminate()
                window.wait()
        self.first = statistics.median(told)
        row("window: first frame from exec", self.first, "s", "under 0.35")

    def tabs(self):
        for size in SIZES:
            self.tabs_at(size)

    def tabs_at(self, size):
        with Display(size) as display:
            window, screen = self.open(display)
            self.print_tab(window, screen, f"first page, {size}")
            self.go_to_scene_with_sound(window, screen)
            time.sleep(10)  # the sound is over
            self.print_tab(window, screen, f"scene, {size}")
            screen.close()
            window.close()

    @staticmethod
    def print_tab(window, screen, where):
        for _ in range(8):
            screen.key("Tab")
            screen.changes(0.1)
        cost, delay = tab_cost(screen, window.process.pid)
        row(f"window: a Tab, {where}: processor", statistics.median(cost), "ms", f"under 12; most {max(cost):.1f}")
        row(f"window: a Tab, {where}: until it is seen", statistics.median(delay), "ms", f"under 20; most {max(delay):.1f}")

    def keys(self):
        """200 presses of Tab: the focus is where it is after as many that are waited for."""
        with Display(SIZES[0]) as display:
            window, screen = self.open(display)
            pictures = [screen.pixels()]
            while len(pictures) < 3 or pictures[-1] != pictures[1]:
                window.key("Tab")
                pictures.append(screen.pixels())
            around = len(pictures) - 2
            for _ in range(200):
                screen.key("Tab")
                time.sleep(0.008)
            window.settle()
            place = (len(pictures) - 1 + 200 - 1) % around + 1
            shown = screen.pixels()
            lost = next((n for n in range(around) if pictures[(place - 1 - n) % around + 1] == shown), -1)
            row("window: of 200 keys, 8 ms apart, are lost", lost, "keys", "0")
            screen.close()
            window.close()

    def idle(self):
        with Display("1280x800") as display:
            window, screen = self.open(display)
            time.sleep(2)
            row("window: idle, first page", idle_percent(window.process.pid), "% of a core", "under 0.1")
            self.go_to_scene_with_sound(window, screen)
            row("window: idle, scene, from where its sound begins", idle_percent(window.process.pid), "% of a core",
                "under 0.1")
            screen.close()
            window.close()

    def memory(self):
        """In a scene with picture, sound, voice and a screen reader."""
        if absent := missing():
            print("No screen reader here (" + ", ".join(absent) + "): memory is not measured.")
            return
        with Display("1280x800") as display, Session(display) as session:
            reader = Reader(session)
            reader.switch_on()
            window, screen = self.open(display)
            reader.find_program(window.process)
            self.go_to_scene_with_sound(window, screen)
            reader.names()
            screen.key("F4")
            samples = []
            for _ in range(20):
                time.sleep(0.1)
                speaking = sum(map(resident_megabytes, children(window.process.pid)))
                samples.append((resident_megabytes(window.process.pid), speaking))
            self.resident = max(window for window, _ in samples)
            row("window: resident, with voice and screen reader", self.resident, "MB", "under 130")
            row("  the program that speaks for it, apart", max(voice for _, voice in samples), "MB", "-")
            screen.close()
            window.close()

    def size(self):
        with tempfile.NamedTemporaryFile() as stripped:
            subprocess.run(["strip", "-o", stripped.name, self.player], check=True)
            row("window: the program without symbols", os.path.getsize(stripped.name) / 1e6, "MB", "under 10")

    def peer(self):
        if not shutil.which(PEER):
            print("No Ren'Py here (apt-get install renpy-demo): the comparison with its tutorial is left out.")
            return
        first, idle, resident = measure_peer()
        row("Ren'Py's tutorial: first picture from exec", first, "s", "-")
        row("Ren'Py's tutorial: idle in its menu", idle, "% of a core", "-")
        row("Ren'Py's tutorial: resident in its menu", resident, "MB", "-")
        if self.first:
            row("window: first frame, of the first picture of Ren'Py", 100 * self.first / first, "%", "at most 10")
        if self.resident:
            row("window: resident memory, of that of Ren'Py", 100 * self.resident / resident, "%", "at most 33")


def measure_peer():
    """The tutorial of Ren'Py: seconds to its first picture, idle and memory in its menu."""
    with Display("1280x800") as display, tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        screen = Screen(display)
        environment = dict(display.environment, HOME=home, PYTHONPATH=str(Path(__file__).resolve().parent / "renpy"))
        peer = subprocess.Popen([PEER], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                start_new_session=True)
        try:
            first = screen.wait_for_picture()
            time.sleep(10)
            members = family(peer.pid)
            before = sum(map(processor_seconds, members))
            time.sleep(IDLE_SECONDS)
            idle = 100 * (sum(map(processor_seconds, members)) - before) / IDLE_SECONDS
            return first, idle, sum(map(resident_megabytes, members))
        finally:
            os.killpg(peer.pid, signal.SIGKILL)
            peer.wait()
            screen.close()


def main():
    binaries, pack, trust = (Path(word).resolve() for word in sys.argv[1:4])
    if not missing():
        use_debians_python()
    with tempfile.TemporaryDirectory(prefix="rollcall-bench-") as folder:
        bench = Bench(binaries, pack, trust, Path(folder))
        parts = {"size": bench.size, "start": bench.start, "memory": bench.memory, "idle": bench.idle, "tabs": bench.tabs,
                 "keys": bench.keys, "peer": bench.peer}
        for name in sys.argv[4:] or parts:
            parts[name]()


if __name__ == "__main__":
    main()
