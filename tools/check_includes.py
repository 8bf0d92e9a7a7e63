#!/usr/bin/env python3
"""Checks every #include against the exact list of what each folder may include.

    tools/check_includes.py [--root FOLDER]

The rule is one sentence: tools -> authoring -> player; content is data; tests see all. The tables below are the rule in
full; ARCHITECTURE.md gives the reasons. An entry that nobody uses any more is a mistake too, so that the tables always
say what is true. Exit 0: all is well; 1: includes or entries to mend, all printed; 2: wrong call.
"""

import argparse
import fnmatch
import os
import re
import sys
from collections import namedtuple

# Which folders of ours a folder may include, beside itself. "player/*" stands for every folder in player.
FOLDERS = {
    "player/scenario": [],
    "player/run": ["player/scenario"],
    "player/seal": [],
    "player/os": [],
    "player/pack": ["player/scenario", "player/seal", "player/os"],
    "player/language": [],
    "player/story": ["player/language", "player/scenario", "player/run", "player/record"],
    "player/text": [],
    "player/record": ["player/seal", "player/scenario", "player/run", "player/text", "player/language"],
    "player/progress": ["player/run", "player/record", "player/seal", "player/os"],
    "player/audio": [],
    "player/access": [],
    "player/terminal": ["player/story", "player/language", "player/scenario", "player/run"],
    "player/gui": ["player/access", "player/text", "player/language"],
    "player/ui": [
        "player/gui", "player/story", "player/language", "player/text", "player/access", "player/audio", "player/scenario",
        "player/run", "player/pack", "player/record", "player/progress", "player/os",
    ],
    "player/command": ["player/terminal", "player/language", "player/pack", "player/progress", "player/record", "player/seal", "player/os"],
    "player": ["player/command", "player/ui", "player/pack", "player/os"],  # main.cpp and cli.cpp: wiring
    "authoring/source": ["player/scenario"],
    "authoring/check": ["authoring/source", "player/scenario"],
    "authoring/prove": ["authoring/check", "player/scenario", "player/run"],
    "authoring/media": [],
    "authoring/compile": [
        "authoring/source", "authoring/check", "authoring/media",
        "player/scenario", "player/pack", "player/seal", "player/os",
    ],
    "authoring/translate": [
        "authoring/source", "authoring/check", "authoring/compile", "player/scenario", "player/os",
    ],
    "authoring/command": [
        "authoring/source", "authoring/check", "authoring/prove", "authoring/compile", "authoring/translate",
        "player/scenario", "player/text", "player/seal", "player/os",
    ],
    "authoring": ["authoring/command", "player/pack", "player/os"],  # main.cpp and cli.cpp: wiring
}

# Folders that hold no part of the programs, with all folders inside them: what they may include is never "unused".
FREE = {
    "tools": ["tools", "authoring", "player"],
    "tests": ["tests", "tools", "authoring", "player"],
}

# Everyone may include these.
FOR_ALL = {"player/error.h", "player/message.h", "player/styled_text.h", "player/version.h", "player/utf8.h"}

# Each library speaks through few folders; tools and tests may use any.
LIBRARIES = {
    "yaml-cpp": (["yaml-cpp/*"], ["authoring/source"]),
    "SQLite": (["sqlite3.h"], ["player/progress"]),
    "libsodium": (["sodium.h", "sodium/*"], ["player/seal"]),
    "Dear ImGui": (["imgui*.h", "backends/imgui_impl_*.h"], ["player/gui", "player/ui"]),
    "GLFW and OpenGL": (["GLFW/*", "GL/*"], ["player/gui", "player/ui"]),
    "SDL": (["SDL*.h"], ["player/audio"]),
    "opusfile": (["opusfile.h"], ["player/audio"]),
    "Pango and fontconfig": (["pango/*", "fontconfig/*"], ["player/text"]),
    "Cairo": (["cairo*.h"], ["player/text", "player/record", "player/gui", "authoring/media"]),
    "librsvg": (["librsvg/*"], ["authoring/media"]),
    "libopusenc": (["opusenc.h"], ["authoring/media"]),
    "libsndfile": (["sndfile.h"], ["authoring/media"]),
    "gettext's library": (["gettext-po.h"], ["authoring/translate"]),
    "qrencode": (["qrencode.h"], ["player/record"]),
    "nlohmann-json": (["nlohmann/*"], ["player/record", "player/command", "authoring/source", "authoring/command"]),
    "CLI11": (["CLI/*"], ["player", "authoring"]),
    "doctest": (["doctest/*"], []),
    # A port to another system changes player/os and the window; authoring/media draws pictures in a child process.
    "the operating system": (
        ["fcntl.h", "malloc.h", "poll.h", "signal.h", "termios.h", "unistd.h", "sys/*", "linux/*"],
        ["player/os", "authoring/media"],
    ),
}

Table = namedtuple("Table", "folders free for_all libraries")
TABLE = Table(FOLDERS, FREE, FOR_ALL, LIBRARIES)

SEE = "(see tools/check_includes.py)"
INCLUDE = re.compile(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
SOURCES = (".h", ".hpp", ".hh", ".cpp", ".cc", ".cxx", ".c", ".inl")


def source_files(root):
    """Every C++ file, as a path from the root; not in hidden folders or in build folders."""
    for folder, folders, files in os.walk(root):
        inside = os.path.relpath(folder, root)
        at_top = inside == "."
        folders[:] = sorted(f for f in folders if not f.startswith(".") and not (at_top and f.startswith("build")))
        for name in sorted(files):
            if name.endswith(SOURCES):
                yield name if at_top else f"{inside}/{name}".replace(os.sep, "/")


def includes(path):
    """(line, path, quoted or angled) of each include in a file."""
    with open(path, encoding="utf-8", errors="replace") as file:
        for number, line in enumerate(file, 1):
            if match := INCLUDE.match(line):
                yield number, match[1] or match[2], "quoted" if match[1] else "angled"


def folder_of(path):
    return path.rpartition("/")[0]


class Checker:
    def __init__(self, table):
        self.table = table
        self.problems = []
        self.used = set()  # (folder, entry) and (library, folder)

    def check_file(self, root, path):
        folder = folder_of(path)
        top = folder.partition("/")[0]
        if folder not in self.table.folders and top not in self.table.free:
            self.problems.append(f"{path}:1: {folder or 'the top folder'} may not hold C++ {SEE}")
            return
        for line, wanted, kind in includes(os.path.join(root, path)):
            problem = self.quoted(folder, wanted) if kind == "quoted" else self.angled(folder, wanted)
            if problem:
                self.problems.append(f"{path}:{line}: {folder} {problem} {SEE}")

    def quoted(self, folder, wanted):
        """What is wrong with one of our own includes, or None."""
        target = folder_of(wanted)
        tops = {name.partition("/")[0] for name in [*self.table.folders, *self.table.free]}
        if wanted.partition("/")[0] not in tops or "/../" in f"/{wanted}":
            return f'may not include "{wanted}": write the path from the top folder'
        if wanted in self.table.for_all or target == folder:
            return None
        free = self.table.free.get(folder.partition("/")[0])
        if free is not None:
            return None if target.partition("/")[0] in free else f"may not include {target}"
        for entry in self.table.folders[folder]:
            if target == entry or (entry.endswith("/*") and target.startswith(entry[:-1])):
                self.used.add((folder, entry))
                return None
        return f"may not include {target}"

    def angled(self, folder, wanted):
        """What is wrong with an include of the standard library or of a third party's, or None."""
        if "." not in wanted and "/" not in wanted:
            return None
        for library, (patterns, folders) in self.table.libraries.items():
            if not any(fnmatch.fnmatchcase(wanted, pattern) for pattern in patterns):
                continue
            if folder in folders:
                self.used.add((library, folder))
            elif folder.partition("/")[0] not in self.table.free:
                return f"may not include <{wanted}> of {library}"
            return None
        return f"may not include <{wanted}>: no library in the table has it"

    def unused(self):
        for folder, entries in self.table.folders.items():
            for entry in entries:
                if (folder, entry) not in self.used:
                    yield f"tools/check_includes.py: {folder} does not include {entry} any more; remove the entry"
        for library, (_, folders) in self.table.libraries.items():
            for folder in folders:
                if (library, folder) not in self.used:
                    yield f"tools/check_includes.py: {folder} does not use {library} any more; remove the entry"


def check(root, table=TABLE):
    """Every problem under the root, in the order of the files, then the entries nobody uses."""
    checker = Checker(table)
    for path in source_files(root):
        checker.check_file(root, path)
    # A folder that is gone altogether uses none of its entries; one without any entry would go unnoticed.
    held = {folder_of(path) for path in source_files(root)}
    gone = [f"tools/check_includes.py: {folder} holds no C++; remove its row" for folder in table.folders if folder not in held]
    return checker.problems + gone + list(checker.unused())


def main(arguments):
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    parser = argparse.ArgumentParser(description="Checks every #include against the table of allowed ones.")
    parser.add_argument("--root", default=here, help="the folder to check; by default the one this script belongs to")
    root = parser.parse_args(arguments).root
    if not os.path.isdir(root):
        parser.error(f"{root} is not a folder")
    problems = check(root)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
