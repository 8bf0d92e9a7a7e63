#!/usr/bin/env python3
"""Checks that programs are linked with no library that draws, sounds or keeps data: floors_test.py PROGRAM...

Each program is one folder of player/ as a whole with all that it is said to need (tests/tools/CMakeLists.txt). Exit 0:
all is well; 1: one needs what it must not.
"""

import re
import subprocess
import sys

FORBIDDEN = {
    "Pango": ("libpango", "pango_"),
    "Cairo": ("libcairo", "cairo_"),
    "fontconfig": ("libfontconfig", "Fc[A-Z]"),
    "SQLite": ("libsqlite3", "sqlite3_"),
    "GLFW": ("libglfw", "glfw"),
    "OpenGL": ("libGL|libOpenGL", "gl[A-Z]"),
    "SDL": ("libSDL2", "SDL_"),
}


def said(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def main(programs):
    failures = 0
    for program in programs:
        needed = re.findall(r"\(NEEDED\).*\[(.*)\]", said("readelf", "-d", program))
        symbols = [line.split()[-1] for line in said("nm", "-D", "--undefined-only", program).splitlines()]
        if not needed:
            print(f"{program} needs no library at all, not even the language's: this cannot be true")
            failures += 1
        for library, (file, symbol) in FORBIDDEN.items():
            for name in [n for n in needed if re.match(file, n)] + [s for s in symbols if re.match(symbol, s)]:
                print(f"{program} needs {name} of {library}")
                failures += 1
    return 1 if failures or not programs else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
