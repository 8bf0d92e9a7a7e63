"""Somebody at the window who uses it by keys alone, in any of its languages, and knows by the bus of screen readers what
they see. What is looked for is said in English, and looked up in the language that the window speaks."""

import gettext
import io
import re
import subprocess


class Words:
    """The words of the program; `messages` is the folder of its catalogues."""

    def __init__(self, messages, language):
        self.catalogue = gettext.NullTranslations()
        if language != "en":
            compiled = subprocess.run(["msgfmt", "-o", "-", str(messages / f"{language}.po")], check=True,
                                      capture_output=True).stdout
            self.catalogue = gettext.GNUTranslations(io.BytesIO(compiled))

    def __call__(self, english):
        return self.catalogue.gettext(english)

    def say(self, english, sentence):
        """Whether the sentence is this one, with whatever stands in its places."""
        parts = re.split(r"\{\w+\}", self(english))
        return re.fullmatch(".*".join(re.escape(part) for part in parts), sentence, re.DOTALL) is not None


class Person:
    def __init__(self, window, reader, words):
        self.window, self.reader, self.words = window, reader, words

    def shown(self, english):
        """The first widget with this name."""
        return next((one for one in self.reader.widgets() if one and self.words.say(english, one.get_name())), None)

    def sees(self, english):
        return bool(self.reader.unless_gone(lambda: self.shown(english)))

    def sees_first(self, wanted):
        """The first of these names that something has; None if nothing has one."""
        names = self.reader.wait_for(lambda: [widget.get_name() for widget in self.reader.widgets()], "there is no page")
        return next((one for one in wanted if any(self.words.say(one, name) for name in names)), None)

    def wait_for(self, english):
        self.reader.wait_for(lambda: self.shown(english), f"nothing is called {self.words(english)!r}")

    def wait_until_gone(self, english):
        self.reader.wait_for(lambda: not self.shown(english), f"{self.words(english)!r} stays")

    def after(self, english):
        """The name of what stands after this."""
        names = [widget.get_name() for widget in self.reader.widgets()]
        return names[names.index(self.words(english)) + 1]

    def can(self, english):
        """Whether it can be pressed."""
        widget = self.reader.unless_gone(lambda: self.shown(english))
        return bool(widget) and self.reader.has(widget, "enabled")

    def focused(self):
        return next((one for one in self.reader.widgets() if one and self.reader.has(one, "focused")), None)

    def is_at(self, english):
        """Whether the keys go there."""
        widget = self.focused()
        return bool(widget) and self.words.say(english, widget.get_name())

    def place(self):
        """What has the focus: the how-manieth on the page, and its name."""
        for number, one in enumerate(self.reader.widgets()):
            if one and self.reader.has(one, "focused"):
                return number, one.get_name()
        return None

    def step(self, by):
        """To the next thing, until it is told that the focus has gone there."""
        before = self.reader.unless_gone(self.place)
        self.window.key(by)
        self.reader.wait_for(lambda: self.place() not in (None, before), f"{by} leads from {before} to nothing")

    def go_to(self, english, by="Tab"):
        """From one thing to the next, as often as there are things."""
        self.wait_for(english)
        for _ in range(len(self.reader.widgets())):
            if self.reader.unless_gone(lambda: self.is_at(english)):
                return
            self.step(by)
        raise AssertionError(f"{by} does not lead to {self.words(english)!r}")

    def key(self, name):
        """And waits for what is read out then."""
        before = len(self.reader.heard)
        self.window.key(name)
        self.reader.wait_for(lambda: len(self.reader.heard) > before, f"nothing is read out after {name}")

    def press(self, english, by="Tab"):
        """What turns the page, or says something."""
        self.go_to(english, by)
        self.key("Return")

    def push(self, english):
        """What changes the page without a word."""
        self.go_to(english)
        self.window.key("Return")

    def write(self, english, text):
        self.go_to(english)
        self.window.type(text)
