"""The sheet for a native reader has every sentence of the catalogue, those that are only guessed first."""

import pathlib
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
MESSAGES = ROOT / "player/language/messages"


def sheet(*arguments):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "sheet.html"
        said = subprocess.run([sys.executable, ROOT / "tools/review_sheet", *arguments, "-o", out], encoding="utf-8",
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        return said, out.read_text(encoding="utf-8") if out.exists() else ""


class ReviewSheet(unittest.TestCase):
    def test_it_has_every_sentence(self):
        wanted = (MESSAGES / "rollcall.pot").read_text(encoding="utf-8").count("\nmsgid ") - 1
        said, page = sheet("sw")
        self.assertEqual(said.returncode, 0, said.stderr)
        self.assertEqual(page.count("</td></tr>"), wanted)
        self.assertIn("Maktaba", page)

    def test_it_reads_as_the_language_does(self):
        self.assertIn('<td dir="rtl">', sheet("ar", ROOT / "content/small-things")[1])
        self.assertIn('<td dir="ltr">', sheet("ru")[1])

    def test_a_language_that_there_is_not_is_told(self):
        said, page = sheet("tlh")
        self.assertEqual((said.returncode, page), (1, ""))
        self.assertIn("tlh.po", said.stderr)


unittest.main()
