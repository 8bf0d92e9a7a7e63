#!/usr/bin/env python3
"""Draws the pictures of the modules in content.

    tools/pictures/draw.py [--check] [NAME...]

NAME is a part of a file's name; without one, all are drawn. With --check nothing is written: what would change is named.
Exit 0: done, or nothing would change; 1: something would; 2: wrong call.
"""

import argparse
import sys
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import importlib  # noqa: E402

CONTENT = Path(__file__).resolve().parent.parent.parent / "content"
MODULES = [
    "small_things",
    "three_notebooks",
    "two_officers_short",
    "after_the_visit",
    "flag_talk_or_leave_it",
    "portraits",
]


def pictures():
    found = {}
    for name in MODULES:
        if (Path(__file__).resolve().parent / f"{name}.py").exists():
            found |= importlib.import_module(name).PICTURES
    return found


def main():
    parser = argparse.ArgumentParser(usage="tools/pictures/draw.py [--check] [NAME...]")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("names", nargs="*")
    wanted = parser.parse_args()
    changed = 0
    for name, draw in sorted(pictures().items()):
        if wanted.names and not any(part in name for part in wanted.names):
            continue
        text, file = draw().text(), CONTENT / name
        if file.exists() and file.read_text(encoding="utf-8") == text:
            continue
        changed += 1
        print(f"content/{name}: {'differs from what is drawn' if wanted.check else f'{len(text) / 1024:.1f} KB'}")
        if not wanted.check:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    return 1 if wanted.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
