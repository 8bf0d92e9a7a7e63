#!/usr/bin/env python3
"""Checks that player/scenario and player/run keep to what an old compiler for browsers has (Emscripten 3.1.6).

    tools/check_portable.py [--compile EMXX]

Without --compile it looks for headers and names that its library lacks; with it, it also compiles every file. Exit 0: all
is well; 1: what is to be mended, all printed; 2: wrong call; 77: there is no such compiler, so nothing was compiled.
"""

import argparse
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ["player/scenario", "player/run"]
HEADERS = {"ranges", "format", "coroutine", "source_location", "thread", "stop_token", "semaphore", "barrier", "latch"}
NAMES = re.compile(r"std::(ranges|views|format|jthread|source_location|from_chars<(?:float|double|long double)>)")
INCLUDE = re.compile(r'#include <(\w+)>')
COMMENT = re.compile(r"//.*")


def files():
    return sorted(file for folder in FOLDERS for file in (ROOT / folder).iterdir() if file.suffix in (".h", ".cpp"))


def faults(file):
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        line = COMMENT.sub("", line)
        include = INCLUDE.match(line)
        name = NAMES.search(line)
        found = f"<{include[1]}>" if include and include[1] in HEADERS else name[0] if name else None
        if found:
            yield f"{file.relative_to(ROOT)}:{number}: {found} is not there in the compiler for browsers"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--compile", metavar="EMXX", help="the compiler, such as em++")
    arguments = parser.parse_args()
    found = [fault for file in files() for fault in faults(file)]
    print("\n".join(found) if found else f"{len(files())} files use nothing that is missing there.")
    if found:
        return 1
    if not arguments.compile:
        return 0
    compiler = shutil.which(arguments.compile)
    if not compiler:
        print(f"Nothing was compiled: there is no {arguments.compile} here. It is in the Debian package emscripten.")
        return 77
    failed = 0
    for file in files():
        if file.suffix != ".cpp":
            continue
        command = [compiler, "-std=c++20", "-Wall", "-fsyntax-only", "-I", ROOT, file]
        failed |= subprocess.run(command, check=False).returncode
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
