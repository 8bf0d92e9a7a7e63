#!/usr/bin/env python3
"""Holds the pictures of the modules to what is said of them.

What is committed is what tools/pictures/draw.py draws, each picture is named by its module, and all of a module's are
drawn there. In the short cases, nothing that is seen tells danger from none: both forms of a place have one picture, and
the looks of the people are there equally often on both sides.
"""

import collections
import re
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(ROOT / "tools" / "pictures"))

import draw  # noqa: E402
import portraits  # noqa: E402

CASES = ROOT / "content" / "flag-talk-or-leave-it"


def names(module):
    """The pictures that a module names; where a parameter stands in a name, the beginning and the end of it."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted((ROOT / "content" / module).rglob("*.yaml")))
    return set(re.findall(r"\b(?:picture|portrait): ([\w/<>.-]+\.svg)", text))


def fits(name, file):
    return re.fullmatch(re.sub(r"<\w+>", r"\\w+", re.escape(name).replace(r"\<", "<").replace(r"\>", ">")), file)


class Pictures(unittest.TestCase):
    def test_what_is_committed_is_what_is_drawn(self):
        said = subprocess.run([sys.executable, draw.__file__, "--check"], capture_output=True, text=True)
        self.assertEqual("", said.stdout + said.stderr)
        drawn = set(draw.pictures())
        there = {str(file.relative_to(ROOT / "content")) for file in (ROOT / "content").rglob("*.svg")}
        self.assertEqual(there, drawn)

    def test_modules_name_what_is_drawn_for_them(self):
        for module in sorted({name.split("/")[0] for name in draw.pictures()}):
            files = {name.split("/", 1)[1] for name in draw.pictures() if name.startswith(module + "/")}
            named = names(module)
            self.assertEqual([], sorted(f for f in files if not any(fits(n, f) for n in named)), module)
            self.assertEqual([], sorted(n for n in named if not any(fits(n, f) for f in files)), module)

    def test_nothing_but_the_frame_is_drawn(self):
        for name, make in draw.pictures().items():
            text = make().text()
            self.assertLess(len(text), 60_000, name)
            self.assertNotRegex(text, r"<(text|image|script|style|foreignObject|filter)\b", name)


class ShortCases(unittest.TestCase):
    """Reads the cases of the sittings as far as it needs them: place, truth, picture, and who it is about."""

    def setUp(self):
        self.truth, self.picture, self.who = {}, {}, {}
        for sitting in sorted((CASES / "sittings").iterdir()):
            case = None
            for line in sitting.read_text(encoding="utf-8").splitlines():
                if found := re.match(r"  (\w+):$", line):
                    case = found[1]
                if found := re.match(r"    truth: (\w+)", line):
                    self.truth[case] = found[1]
                if found := re.match(r"      picture: (\S+)", line):
                    self.picture[case] = found[1]
                if found := re.match(r"      - \{?(?!narrator)(\w+): ", line):
                    self.who.setdefault(case, found[1])  # whom it is about speaks before staff do
        self.of = {self.who[case]: truth for case, truth in self.truth.items()}

    def test_a_place_has_the_same_pictures_on_both_sides(self):
        self.assertEqual(40, len(self.truth))
        self.assertEqual(set(self.truth), set(self.picture))
        on = collections.defaultdict(collections.Counter)
        for case, picture in self.picture.items():
            on[self.truth[case]][picture] += 1
        self.assertEqual(on["signal"], on["benign"])
        self.assertEqual(10, len({case.split("_")[0] for case in self.picture}))

    def test_looks_are_there_equally_often_on_both_sides(self):
        self.assertEqual(40, len(self.of))
        people = {name: looks for pair in portraits.PAIRS for name, _, looks in pair}
        self.assertEqual(set(self.of), set(people))
        for what in ("skin", "beard", "glasses", "woman"):
            self.same(what, {name: looks[what] for name, looks in people.items()})
        self.same("hair", {name: looks["hair"] for name, looks in people.items() if looks["style"] != "scarf"})
        for style in ("cap", "scarf"):
            self.same(style, {name: looks["style"] == style for name, looks in people.items()})
        self.same("dress", {name: portraits.DRESS[name] for name in people})

    def same(self, what, of):
        count = {
            side: collections.Counter(of[name] for name in of if self.of[name] == side) for side in ("signal", "benign")
        }
        self.assertEqual(count["signal"], count["benign"], what)


if __name__ == "__main__":
    unittest.main()
