#!/usr/bin/env python3
"""Prints what the player's window costs on software OpenGL: window_bench.py BIN_FOLDER HOME

First frame (from the start of the process), share of a core while nothing happens, resident memory. Medians of three.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

RUNS = 3
IDLE_SECONDS = 10


def processor_seconds(process):
    fields = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident_megabytes(process):
    for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
        if line.startswith("Rss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("no Rss")


def measure(program, home, environment):
    window = subprocess.Popen([program, "--home", home], env=environment, stderr=subprocess.PIPE, text=True)
    try:
        first_frame = float(window.stderr.readline().split()[2])
        time.sleep(2)
        before = processor_seconds(window.pid)
        time.sleep(IDLE_SECONDS)
        idle = 100 * (processor_seconds(window.pid) - before) / IDLE_SECONDS
        return first_frame, idle, resident_megabytes(window.pid)
    finally:
        window.terminate()
        window.wait()


def main():
    program, home = str(Path(sys.argv[1]) / "rollcall"), sys.argv[2]
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
                              pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as pipe:
        display = ":" + pipe.readline().strip()
    environment = dict(os.environ, DISPLAY=display, LIBGL_ALWAYS_SOFTWARE="1", ROLLCALL_TIMINGS="1")
    try:
        runs = [measure(program, home, environment) for _ in range(RUNS)]
    finally:
        server.terminate()
        server.wait()
    names = [("window: first frame from exec", "ms", "under 1000"), ("window: idle", "% of a core", "under 1"),
             ("window: resident memory", "MB", "under 130")]
    for (what, unit, wanted), values in zip(names, zip(*runs)):
        print(f"{what:<52} {statistics.median(values):>14.2f} {unit:<16} {wanted}")


if __name__ == "__main__":
    main()
