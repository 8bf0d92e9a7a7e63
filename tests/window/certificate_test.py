#!/usr/bin/env python3
"""One real window from a new computer to a certificate, with keys alone, in any language of the program: it is chosen on
the first page, a trust list and a pack are added, somebody adds themselves with a PIN, plays a module to its end, reads
the debrief, answers its questions and saves a certificate.

    certificate_test.py BIN_FOLDER CONTENT_FOLDER OUTPUT_FOLDER LANGUAGE

What is on the window is known by the bus of screen readers, what is left of it by the program's own commands. Exit 0: all
is well; 1: something is not; 2: a tool is missing.
"""

import shutil
import sys
from pathlib import Path

from desktop import Display, Window
from journey import NUMBER, Journey
from person import Person, Words
from screen_reader import Reader, Session, missing, use_debians_python
from window_test import Test

OWN_NAMES = {"ar": "العربية", "en": "English"}


class CertificateTest(Test):
    def make_account(self):
        """A folder of somebody who has got a stick, with nothing else in it."""
        account = self.output / "account"
        shutil.rmtree(account, ignore_errors=True)
        account.mkdir(parents=True)
        self.make_trust(account / "national.rctrust")
        self.build(self.content / "small-things", account / "small-things.rcpack")
        return account

    def first_certificate(self, display, session, language):
        reader = Reader(session)
        reader.switch_on()
        account = self.make_account()
        messages = Path(self.player).parent.parent / "share" / "rollcall" / "messages"
        window = Window(display, self.player, self.home, HOME=str(account), LC_ALL="C.UTF-8")
        reader.find_program(window.process)
        person = Person(window, reader, Words(messages, "en"))
        journey = Journey(person, self.note)
        journey.speak(OWN_NAMES[language], Words(messages, language))
        journey.arrive()
        journey.come_in()
        journey.begin()
        journey.play()
        journey.debrief()
        journey.questions()
        journey.certificate()
        window.close()
        self.check_certificate()

    def note(self, page):
        if page == "fingerprint":
            self.expect(not (self.home / "library" / "trust").exists(), "nobody is believed before a person has compared")
        if page == "library":
            self.expect(bool(list(self.home.glob("library/*.rcpack"))), "the module is there")

    def check_certificate(self):
        certificates = list((self.home / "certificates").glob("*.pdf"))
        self.expect(len(certificates) == 1, f"one certificate is saved ({[file.name for file in certificates]})")
        key = self.output / "site.pub"
        self.run(self.player, "--home", self.home, "records", "site-key", "-o", key, "--force")
        verdict = self.run(self.player, "--home", self.home, "--language", "en", "records", "verify", *certificates,
                           "--key", key)
        self.expect(f"{NUMBER} completed small-things" in verdict, f"the certificate is genuine ({verdict.strip()})")


def main():
    absent = missing()
    if absent:
        print("missing: " + ", ".join(absent) + " (tools/test installs them)")
        return 2
    use_debians_python()
    binaries, content, output = (Path(word).resolve() for word in sys.argv[1:4])
    output.mkdir(parents=True, exist_ok=True)
    test = CertificateTest(binaries, content, output)
    with Display() as display, Session(display) as session:
        test.first_certificate(display, session, sys.argv[4])
    return 1 if test.failures else 0


if __name__ == "__main__":
    sys.exit(main())
