#!/usr/bin/env python3
"""The include checker, on small trees made for each test."""

import importlib.util
import os
import subprocess
import sys
import tempfile
import unittest

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "tools", "check_includes.py")
sys.dont_write_bytecode = True
spec = importlib.util.spec_from_file_location("check_includes", SCRIPT)
checker = importlib.util.module_from_spec(spec)
spec.loader.exec_module(checker)

SEE = "(see tools/check_includes.py)"
TABLE = checker.Table(
    folders={"player/run": ["player/scenario"], "player/scenario": [], "player": ["player/run"]},
    free={"tests": ["tests", "player"], "tests/support": ["player/scenario"]},
    for_all={"player/error.h"},
    libraries={"SQLite": (["sqlite3.h"], ["player/run"]), "doctest": (["doctest/*"], [])},
)
# Uses every entry of the table and nothing else.
SOUND = {
    "player/scenario/model.h": '#include <vector>\n#include "player/error.h"\n',
    "player/run/step.cpp": '#include <sqlite3.h>\n#include "player/scenario/model.h"\n#include "player/run/step.h"\n',
    "player/main.cpp": '#include "player/run/step.h"\n',
    "tests/player/run/step_test.cpp": '#include <doctest/doctest.h>\n#include <sqlite3.h>\n#include "player/run/step.h"\n',
}


def problems(changes, table=TABLE):
    with tempfile.TemporaryDirectory() as root:
        for path, text in {**SOUND, **changes}.items():
            if text is None:
                continue
            os.makedirs(os.path.join(root, os.path.dirname(path)), exist_ok=True)
            with open(os.path.join(root, path), "w", encoding="utf-8") as file:
                file.write(text)
        return checker.check(root, table)


class CheckIncludes(unittest.TestCase):
    def test_a_sound_tree_has_no_problems(self):
        self.assertEqual(problems({}), [])

    def test_an_upward_include_is_named_with_its_line(self):
        self.assertEqual(
            problems({"player/scenario/model.cpp": '#include <map>\n\n  #  include "player/run/step.h"\n'}),
            [f"player/scenario/model.cpp:3: player/scenario may not include player/run {SEE}"])

    def test_a_program_may_not_include_a_test(self):
        self.assertEqual(
            problems({"player/run/fake.cpp": '#include "tests/support/fake.h"\n'}),
            [f"player/run/fake.cpp:1: player/run may not include tests/support {SEE}"])

    def test_a_folder_of_the_tests_can_have_a_row_of_its_own(self):
        self.assertEqual(
            problems({"tests/support/fake.h": '#include "player/run/step.h"\n#include "player/scenario/model.h"\n',
                      "tests/supporters/fake.h": '#include "player/run/step.h"\n'}),
            [f"tests/support/fake.h:1: tests/support may not include player/run {SEE}"])

    def test_wiring_is_for_nobody_else_to_include(self):
        self.assertEqual(
            problems({"player/run/up.cpp": '#include "player/cli.h"\n'}),
            [f"player/run/up.cpp:1: player/run may not include player {SEE}"])

    def test_an_entry_nobody_uses_is_named(self):
        self.assertEqual(
            problems({"player/run/step.cpp": "#include <sqlite3.h>\n"}),
            ["tools/check_includes.py: player/run does not include player/scenario any more; remove the entry"])
        self.assertEqual(
            problems({"player/main.cpp": "int main() {}\n"}),
            ["tools/check_includes.py: player does not include player/run any more; remove the entry"])

    def test_an_entry_is_no_pattern(self):
        everything = TABLE._replace(folders={**TABLE.folders, "player": ["player/run", "player/*"]})
        self.assertEqual(problems({}, everything), ["tools/check_includes.py: player has player/*; name each folder"])

    def test_a_library_nobody_uses_is_named(self):
        self.assertEqual(
            problems({"player/run/step.cpp": '#include "player/scenario/model.h"\n'}),
            ["tools/check_includes.py: player/run does not use SQLite any more; remove the entry"])

    def test_a_library_in_the_wrong_folder_is_named(self):
        self.assertEqual(
            problems({"player/scenario/store.cpp": "#include <sqlite3.h>\n"}),
            [f"player/scenario/store.cpp:1: player/scenario may not include <sqlite3.h> of SQLite {SEE}"])

    def test_a_library_nobody_knows_is_named(self):
        self.assertEqual(
            problems({"player/run/other.cpp": "#include <curl/curl.h>\n"}),
            [f"player/run/other.cpp:1: player/run may not include <curl/curl.h>: no library in the table has it {SEE}"])

    def test_a_folder_outside_the_table_may_not_hold_cpp(self):
        self.assertEqual(
            problems({"content/small-things/trick.cpp": "", "stray.h": "", "player/new/a.h": ""}),
            [f"stray.h:1: the top folder may not hold C++ {SEE}",
             f"content/small-things/trick.cpp:1: content/small-things may not hold C++ {SEE}",
             f"player/new/a.h:1: player/new may not hold C++ {SEE}"])

    def test_a_row_without_a_folder_is_named(self):
        self.assertEqual(
            problems({"player/scenario/model.h": None}),
            ["tools/check_includes.py: player/scenario holds no C++; remove its row"])

    def test_what_is_linked_is_what_may_be_included(self):
        self.assertEqual(
            problems({"player/CMakeLists.txt": "rollcall_module(player/scenario DEPENDS player/run\n"
                                               "                LIBRARIES player/other)\n"
                                               "rollcall_module(player/run)\n"}),
            [f"player/CMakeLists.txt:1: player/scenario may not depend on player/run {SEE}",
             f"player/CMakeLists.txt:3: player/run may include player/scenario; write it after DEPENDS {SEE}"])
        self.assertEqual(
            problems({"player/CMakeLists.txt": "rollcall_module(player/scenario)\n"
                                               "rollcall_module(player/run PRIVATE_LIBRARIES x\n"
                                               "                DEPENDS player/scenario)\n"}), [])

    def test_a_path_from_beside_or_from_below_is_refused(self):
        self.assertEqual(
            problems({"player/run/a.cpp": '#include "step.h"\n#include "player/run/../scenario/model.h"\n'}),
            [f'player/run/a.cpp:1: player/run may not include "step.h": write the path from the top folder {SEE}',
             f'player/run/a.cpp:2: player/run may not include "player/run/../scenario/model.h": '
             f"write the path from the top folder {SEE}"])

    def test_build_and_hidden_folders_are_not_looked_at(self):
        self.assertEqual(problems({"build/dev/a.cpp": '#include "x"\n', ".cache/a.cpp": '#include "x"\n'}), [])

    def test_the_exit_code_says_whether_there_are_problems(self):
        with tempfile.TemporaryDirectory() as root:
            empty = subprocess.run([sys.executable, SCRIPT, "--root", root], capture_output=True, text=True, check=False)
            self.assertEqual(empty.returncode, 1)
            self.assertIn("player/run holds no C++; remove its row", empty.stdout)
            wrong = subprocess.run([sys.executable, SCRIPT, "--root", root + "/no"], capture_output=True, check=False)
            self.assertEqual(wrong.returncode, 2)


if __name__ == "__main__":
    unittest.main()
