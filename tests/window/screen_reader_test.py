#!/usr/bin/env python3
"""Plays a module by what a screen reader sees and can do, on a bus of its own: no key, no pointer, no pixel.

    screen_reader_test.py BIN_FOLDER CONTENT_FOLDER OUTPUT_FOLDER play|bus

play: adds a learner, reads every kind of page, and plays a module to its record. bus: begins to read while the window is
open, hangs the bus and kills it, and the window goes on. Exit 0: all is well; 1: something is not; 2: a tool is missing.
"""

import signal
import sys
from pathlib import Path

from desktop import Display, Window
from screen_reader import Reader, Session, missing, use_debians_python
from window_test import Test


class ScreenReaderTest(Test):
    def begin(self, display, session):
        self.reader = Reader(session)
        self.reader.switch_on()
        window = Window(display, self.player, self.home)
        self.reader.find_program(window.process)
        return window

    def says(self, page, *lines):
        """What the page reads out when it appears."""
        heard = "\n".join(self.reader.heard)
        for line in lines:
            self.expect(line in heard, f"{page}: {line!r} is read out")

    def shows(self, page, *widgets):
        for role, name in widgets:
            self.expect(self.reader.find(role, name) is not None, f"{page}: {role} {name!r}")

    def press(self, name, role="push button"):
        """And waits for what is read out then."""
        before = len(self.reader.heard)
        self.reader.press(self.reader.wait(role, name))
        self.reader.wait_for(lambda: len(self.reader.heard) > before, f"nothing is read out after {name!r}")

    def add_by_reader(self):
        reader = self.reader
        reader.wait_for(lambda: reader.heard, "the first page is not read out")
        self.says("learners", "Who is learning?")
        self.press("Add a learner")
        name = reader.wait("entry", "Name")
        reader.wait_for(lambda: reader.has(name, "focused"), "the first field does not have the focus")
        self.expect(any(event[0] == "object:state-changed:focused" and event[2] == "Name" for event in reader.events),
                    "form: the focus is told")
        self.expect(not reader.find("push button", "Add and continue"), "form: what is not complete cannot be sent")
        reader.write("Name", "Amina Bek")
        reader.wait_for(lambda: reader.text(name) == "Amina Bek", "the name is not written")
        name.get_editable_text_iface().insert_text(9, "ova", 3)
        reader.wait_for(lambda: reader.text(name) == "Amina Bekova", "nothing can be added to a name")
        reader.Atspi.Text.set_caret_offset(name, 5)
        reader.wait_for(lambda: reader.Atspi.Text.get_caret_offset(name) == 5, "the caret does not move")
        reader.write("Staff number", "2044")
        pin = reader.write("PIN", "271828", "password text")
        reader.wait_for(lambda: reader.text(pin) == "\u2022" * 6, "the PIN is hidden")
        self.press("Add and continue")

    def look_around(self):
        reader = self.reader
        self.shows("library", ("heading", "Modules"), ("heading", "Small things"), ("push button", "Start"),
                   ("push button", "Settings"))
        back = reader.find("push button", "Change learner")
        self.expect(reader.Atspi.Component.grab_focus(back), "library: the focus can be put somewhere")
        reader.wait_for(lambda: reader.has(reader.find("push button", "Change learner"), "focused"), "the focus does not come")
        self.press("Start")
        self.shows("start", ("heading", "Small things"), ("push button", "Begin"))

    def play_on(self):
        """Reads on, and where there is a choice takes the first, until the debrief. Which pages there were."""
        reader, seen = self.reader, set()
        for _ in range(120):
            way = next((reader.find("push button", name) for name in ("Continue", "Go to the debrief")
                        if reader.find("push button", name)), None)
            chosen = way or next(button for button in reader.buttons() if button.get_description() == "1")
            name = chosen.get_name()
            if not way and "scene" not in seen:
                self.shows("scene", ("heading", "What do you do?"), ("label", "Press a number"))
                meters = [widget for widget in reader.widgets() if widget.get_role_name() == "level bar"]
                print(f"meters: {[(meter.get_name(), reader.Atspi.Value.get_current_value(meter)) for meter in meters]}")
            seen.add("scene" if not way else "ending" if name == "Go to the debrief" else "read")
            self.press(name)
            if not way and reader.find("push button", "Continue") and reader.find("label", "You chose"):
                if "passage" not in seen:
                    self.says("passage", name)
                seen.add("passage")
            if name == "Go to the debrief":
                return seen
        raise AssertionError("the module does not end")

    def debrief_and_questions(self):
        reader = self.reader
        for _ in range(10):
            if not reader.find("push button", "Next"):
                break
            self.press("Next")
        self.press("To the questions")
        self.expect(reader.find("push button", "Check my answer") is not None
                    or any("Check my answer" in name for name in reader.names()), "question: it can be answered")
        down = reader.find("push button", "Move down")
        if down:
            item = down.get_name()
            reader.press(down)
            reader.wait_for(lambda: reader.has(reader.find("push button", item) or reader.window, "focused")
                            or reader.find("push button", "Move up"), "an item cannot be moved")
        self.press("Check my answer")
        self.expect(reader.find("push button", "Next question") is not None, "answered: the next question can be asked for")
        self.press("To your record")
        self.shows("record", ("heading", "Your record"), ("label", "Staff number"), ("push button", "Back to the library"))
        number = reader.find("label", "Staff number")
        self.expect(reader.text(number) == "Staff number\t2044", "record: a row is read with its value")

    def play(self, display, session):
        self.install_module(self.content / "small-things")
        window = self.begin(display, session)
        self.add_by_reader()
        self.look_around()
        self.press("Begin")
        first = self.reader.widgets()[0]
        seen = self.play_on()
        self.expect(seen == {"read", "scene", "passage", "ending"}, f"pages of every kind were read ({sorted(seen)})")
        self.expect(not self.reader.unless_gone(first.get_name), "nothing of a closed page stays")
        self.debrief_and_questions()
        window.picture(self.output / "record.png")
        window.close()
        exported = self.output / "records.json"
        self.run(self.player, "--home", self.home, "records", "export", "--format", "xapi", "-o", exported, "--force")
        text = self.run(self.player, "--home", self.home, "records", "verify", exported)
        self.expect("2044 completed small-things" in text, "the module was played to its end and its record is genuine")

    def meet_buses(self, display, session):
        self.believe()  # a new computer would begin with another page
        reader = Reader(session)
        reader.switch_on(False)
        window = Window(display, self.player, self.home)
        self.expect(all("Rollcall" != program.get_name() for program in self.programs(reader)),
                    "nobody reads: the window is not on the bus")
        reader.switch_on()
        reader.find_program(window.process)
        reader.wait_for(lambda: reader.heard, "a screen reader that starts later hears nothing")
        self.expect("Who is learning?" in reader.heard[0], "a screen reader that starts later hears the page")

        session.signal(signal.SIGSTOP)
        window.key("Return")
        window.type("Amina Bekova")
        window.key("Tab")
        window.type("2044")
        self.expect(True, "a bus that hangs does not stop the window")
        session.signal(signal.SIGCONT)
        reader.wait_for(lambda: reader.find("push button", "Add and continue"), "what was done meanwhile is not told")
        reader.wait_for(lambda: reader.text(reader.find("entry", "Staff number")) == "2044", "a field is told too early")
        self.expect(True, "what was done meanwhile is told after it")

        session.signal(signal.SIGKILL)
        window.key("Tab", "Tab", "Return")
        window.close()
        self.expect(window.process.returncode == -signal.SIGTERM, "a bus that dies does not take the window with it")
        learners = self.run(self.player, "--home", self.home, "learner", "list")
        self.expect("2044: Amina Bekova" in learners, "what was typed after that is there")

    @staticmethod
    def programs(reader):
        desktop = reader.Atspi.get_desktop(0)
        return [desktop.get_child_at_index(i) for i in range(desktop.get_child_count())]


def main():
    absent = missing()
    if absent:
        print("missing: " + ", ".join(absent) + " (tools/test installs them)")
        return 2
    use_debians_python()
    binaries, content, output = (Path(word).resolve() for word in sys.argv[1:4])
    output.mkdir(parents=True, exist_ok=True)
    test = ScreenReaderTest(binaries, content, output)
    with Display() as display, Session(display) as session:
        {"play": test.play, "bus": test.meet_buses}[sys.argv[4]](display, session)
    return 1 if test.failures else 0


if __name__ == "__main__":
    sys.exit(main())
