#!/usr/bin/env python3
"""Checks every #include, and what CMake links, against the exact list of what each folder may include.

    tools/check_includes.py [--root FOLDER]

The rule is one sentence: tools -> authoring -> player; content is data; tests see all. The tables below are the rule in
full; ARCHITECTURE.md gives the reasons. An entry that nobody uses any more is a mistake too, so that the tables always
say what is true; and so is a `rollcall_module(folder DEPENDS ...)` of a CMakeLists.txt that names other folders than the
table. Exit 0: all is well; 1: includes or entries to mend, all printed; 2: wrong call.
"""

import argparse
import fnmatch
import os
import re
import sys
from collections import namedtuple

# Which folders of ours a folder may include, beside itself: each by its name, no patterns.
FOLDERS = {
    "player/scenario": [],
    "player/run": ["player/scenario"],
    "player/seal": [],
    "player/os": [],
    "player/record": ["player/seal", "player/scenario", "player/run"],
    "player/course": ["player/record", "player/run", "player/scenario"],
    "player/pack": ["player/course", "player/scenario", "player/seal"],
    "player/library": ["player/pack", "player/course", "player/scenario", "player/seal", "player/os"],
    "player/language": ["player/os"],
    "player/story": ["player/language", "player/scenario", "player/run", "player/record"],
    "player/text": [],
    "player/print": ["player/run", "player/record", "player/seal", "player/text", "player/language"],
    "player/identity": [],
    "player/progress": [
        "player/scenario", "player/run", "player/record", "player/seal", "player/identity", "player/os",
    ],
    "player/learning": [
        "player/scenario", "player/run", "player/seal", "player/course", "player/pack", "player/library", "player/record",
        "player/progress", "player/os",
    ],
    "player/audio": [],
    "player/access": [],
    "player/voice": ["player/access", "player/audio", "player/language", "player/os"],
    "player/atspi": ["player/access"],
    "player/terminal": ["player/story", "player/language", "player/scenario", "player/run"],
    "player/gui": ["player/access", "player/text", "player/language", "player/os"],
    "player/ui": [
        "player/gui", "player/story", "player/print", "player/language", "player/text", "player/access", "player/atspi",
        "player/audio", "player/voice", "player/scenario", "player/run", "player/pack", "player/course", "player/library",
        "player/record", "player/progress", "player/learning", "player/seal", "player/os",
    ],
    "player/command": [
        "player/terminal", "player/story", "player/language", "player/learning", "player/library", "player/pack",
        "player/course", "player/progress", "player/record", "player/scenario",
        "player/print", "player/text", "player/seal", "player/os",
    ],
    "player/call": ["player/terminal", "player/language", "player/scenario"],
    "player": [
        "player/call", "player/command", "player/terminal", "player/ui", "player/pack", "player/language", "player/os",
    ],  # main.cpp and cli.cpp: wiring
    "authoring/syntax": [],
    "authoring/source": [
        "authoring/syntax", "player/course", "player/record", "player/scenario", "player/language", "player/os",
    ],
    "authoring/survey": ["authoring/source", "player/scenario", "player/language"],
    "authoring/check": [
        "authoring/source", "authoring/survey", "authoring/media", "player/course", "player/scenario",
    ],
    "authoring/prove": ["authoring/source", "authoring/survey", "player/course", "player/scenario", "player/run"],
    "authoring/media": ["player/seal", "player/os"],
    "authoring/encode": ["authoring/media", "player/os", "player/text"],
    "authoring/compile": [
        "authoring/source", "authoring/survey", "authoring/media",
        "player/course", "player/scenario", "player/pack", "player/seal", "player/os",
    ],
    "authoring/translate": [
        "authoring/syntax", "authoring/source", "authoring/survey", "authoring/compile", "player/scenario", "player/os",
        "player/language",
    ],
    "authoring/command": [
        "authoring/source", "authoring/survey", "authoring/check", "authoring/prove", "authoring/media",
        "authoring/compile", "authoring/translate", "player/course", "player/record", "player/scenario", "player/run", "player/language", "player/terminal", "player/text",
        "player/seal", "player/os",
    ],
    "authoring": [
        "authoring/command", "player/call", "player/terminal", "player/language", "player/pack",
        "player/os",
    ],  # main.cpp and cli.cpp: wiring
}

# Folders that hold no part of the programs, with all folders inside them that have no row of their own; what they may
# include, also with all folders inside, is never "unused". Tests of the player know nothing of the authoring side, but
# that the boxes which it checks texts against are those of the window.
FREE = {
    "tools": ["tools", "authoring", "player"],
    "tests": ["tests", "tools", "authoring", "player"],
    "tests/support": ["tests/support", "player"],
    "tests/player": ["tests/support", "tests/player", "player"],
    "tests/player/ui": ["tests/support", "tests/player", "player", "authoring/check"],
}

# Everyone may include these.
FOR_ALL = {
    "player/ascii.h", "player/byte_order_mark.h", "player/bytes.h", "player/error.h", "player/exit.h", "player/hint.h",
    "player/line_words.h", "player/message.h", "player/module_id.h", "player/parallel.h", "player/pattern.h", "player/printable.h",
    "player/secret_text.h", "player/styled_text.h", "player/tell.h", "player/utf8.h", "player/utf8_encode.h", "player/version.h",
    "player/whole_number.h",
}

# Each library speaks through few folders; tools and tests may use any.
LIBRARIES = {
    "yaml-cpp": (["yaml-cpp/*"], ["authoring/syntax"]),
    "SQLite": (["sqlite3.h"], ["player/progress"]),
    "libsodium": (["sodium.h", "sodium/*"], ["player/seal"]),
    "Dear ImGui": (["imgui*.h", "backends/imgui_impl_*.h"], ["player/gui"]),
    "GLFW and OpenGL": (["GLFW/*", "GL/*"], ["player/gui"]),
    "Xlib": (["X11/*"], ["player/gui"]),
    "SDL": (["SDL*.h"], ["player/audio"]),
    "ATK and GLib": (["atk/*", "atk-bridge.h", "glib*.h", "gio/*"], ["player/atspi"]),
    "opusfile": (["opusfile.h"], ["player/audio"]),
    "Pango and fontconfig": (["pango/*", "fontconfig/*"], ["player/text"]),
    "Cairo": (["cairo*.h"], ["player/text", "player/print", "player/gui", "authoring/encode"]),
    "librsvg": (["librsvg/*"], ["authoring/encode"]),
    "libjpeg": (["jpeglib.h", "jerror.h"], ["authoring/encode"]),
    "libopusenc": (["opusenc.h"], ["authoring/encode"]),
    "libsndfile": (["sndfile.h"], ["authoring/encode"]),
    "gettext's library": (["gettext-po.h"], ["authoring/translate"]),
    "ICU": (["unicode/*"], ["player/identity", "player/language", "authoring/survey"]),
    "qrencode": (["qrencode.h"], ["player/print"]),
    "nlohmann-json": (["nlohmann/*"], ["player/record", "player/command", "authoring/source", "authoring/command"]),
    "CLI11": (["CLI/*"], ["player", "player/call", "authoring"]),
    "doctest": (["doctest/*"], []),
    "Eigen": (["Eigen/*"], []),
    # A port to another system changes player/os and the window, and how authors' pictures are drawn in a program that can
    # do nothing else.
    "the operating system": (
        ["fcntl.h", "malloc.h", "poll.h", "sched.h", "signal.h", "spawn.h", "termios.h", "unistd.h", "sys/*", "linux/*"],
        ["player/os", "authoring/media", "authoring/encode"],
    ),
}

Table = namedtuple("Table", "folders free for_all libraries")
TABLE = Table(FOLDERS, FREE, FOR_ALL, LIBRARIES)

SEE = "(see tools/check_includes.py)"
INCLUDE = re.compile(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)')
MODULE = re.compile(r"^\s*rollcall_module\(\s*([^\s)]+)([^)]*)\)", re.MULTILINE)
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


def modules(path):
    """(line, folder, set of the folders it depends on) of each rollcall_module in a CMakeLists.txt."""
    with open(path, encoding="utf-8") as file:
        text = file.read()
    for match in MODULE.finditer(text):
        depends = set()
        section = ""
        for word in match[2].split():
            if word.isupper():
                section = word
            elif section == "DEPENDS":
                depends.add(word)
        yield text.count("\n", 0, match.start()) + 1, match[1], depends


def folder_of(path):
    return path.rpartition("/")[0]


def is_inside(folder, outer):
    return folder == outer or folder.startswith(outer + "/")


class Checker:
    def __init__(self, table):
        self.table = table
        self.problems = []
        self.used = set()  # (folder, entry) and (library, folder)

    def free(self, folder):
        """What a folder that is no part of the programs may include; None for the others."""
        rows = [row for row in self.table.free if is_inside(folder, row)]
        return self.table.free[max(rows, key=len)] if rows else None

    def check_file(self, root, path):
        folder = folder_of(path)
        if folder not in self.table.folders and self.free(folder) is None:
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
        if (free := self.free(folder)) is not None:
            return None if any(is_inside(target, outer) for outer in free) else f"may not include {target}"
        if target in self.table.folders[folder]:
            self.used.add((folder, target))
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
            elif self.free(folder) is None:
                return f"may not include <{wanted}> of {library}"
            return None
        return f"may not include <{wanted}>: no library in the table has it"

    def check_links(self, root, path):
        """What is linked is what may be included."""
        for line, folder, depends in modules(os.path.join(root, path)):
            allowed = set(self.table.folders.get(folder, []))
            for other in sorted(depends - allowed):
                self.problems.append(f"{path}:{line}: {folder} may not depend on {other} {SEE}")
            for other in sorted(allowed - depends):
                self.problems.append(f"{path}:{line}: {folder} may include {other}; write it after DEPENDS {SEE}")

    def unused(self):
        for folder, entries in self.table.folders.items():
            for entry in entries:
                if "*" in entry:
                    yield f"tools/check_includes.py: {folder} has {entry}; name each folder"
                elif (folder, entry) not in self.used:
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
    for top in sorted({folder.partition("/")[0] for folder in table.folders}):
        if os.path.isfile(os.path.join(root, top, "CMakeLists.txt")):
            checker.check_links(root, f"{top}/CMakeLists.txt")
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
