"""From a new computer to a certificate by keys alone, in the language of whoever does it."""

PIN = "480217"
NAME = "Amina Bekova"
NUMBER = "2044"


class Journey:
    """The steps of it, one after the other. `look` is called with the name of each kind of page when it stands."""

    def __init__(self, person, look=lambda name: None):
        self.person, self.look = person, look

    def speak(self, name, words):
        """Another language, on the first page of all."""
        self.person.push(name)
        self.person.words = words
        self.person.wait_for("Welcome to Rollcall")

    def arrive(self):
        """Both files that lie in the folder of the account."""
        person = self.person
        person.wait_for("Welcome to Rollcall")
        self.look("first-run")
        person.press("Choose files")
        person.window.key("1", "2", "Tab")
        self.look("files")
        person.key("Return")
        person.wait_for("Compare the fingerprint")
        self.look("fingerprint")
        person.press("Yes, it is the same")
        person.wait_for("What was added")
        self.look("added")
        person.press("To the library")

    def come_in(self):
        person = self.person
        person.wait_for("Who is learning?")
        self.look("learners-none")
        person.press("Add a learner")
        person.write("Name", NAME)
        person.write("Staff number", NUMBER)
        person.write("PIN (optional)", PIN)
        self.look("learner-form")
        person.press("Add and continue")
        person.wait_for("Modules")
        self.look("library")

    def come_back(self):
        """By way of the pages that care for a learner, and with a PIN that is wrong at first."""
        person = self.person
        person.press("Change learner")
        self.look("learners")
        person.press("Change a PIN, or erase somebody")
        self.look("care")
        person.press(NAME)
        self.look("care-of-one")
        while not person.sees("Who is learning?"):
            person.key("Escape")
        person.press(NAME)
        person.window.type("1")
        person.key("Return")
        self.look("pin")
        person.window.type(PIN)
        person.key("Return")

    def look_over(self):
        self.over("F2", "settings", "Leave the settings", "Settings")
        self.over("F1", "keys", "Back to where you were", "Settings")

    def over(self, key, name, inside, outside):
        """What lies over a page, and back again."""
        self.person.window.key(key)
        self.person.wait_for(inside)
        self.look(name)
        self.person.window.key("Escape")
        self.person.wait_until_gone(inside)
        self.person.wait_for(outside)

    def begin(self):
        self.person.press("Start")
        self.look("cover")
        self.person.press("Begin")

    def kind(self):
        """Of the page that stands, with the key that leads on."""
        kinds = {"Before you decide": ("scene-with-a-look", "1"), "What do you do?": ("scene", "1"),
                 "How it ends": ("ending", "Return"), "You chose": ("consequence", "Return"),
                 "First reactions": ("debrief", "Return")}
        return kinds.get(self.person.sees_first(kinds), ("page", "Return"))

    def play(self):
        """The first option of every decision, and what can be looked up before the first that has such a thing."""
        seen = {}
        while True:
            kind, key = self.kind()
            if kind == "debrief":
                return
            seen[kind] = seen.get(kind, 0) + 1
            if seen[kind] == 1 or (kind == "page" and seen[kind] <= 3):
                self.look(kind)
                self.look_behind(kind)
            self.person.key(key)

    def look_behind(self, kind):
        if kind == "consequence":
            self.over("h", "story", "Leave the story so far", "Story so far")
            self.over("w", "words", "Leave the words", "All words of this module")
        if kind == "scene-with-a-look":
            self.person.press(self.person.after("Before you decide"))
            self.look("look")
            self.person.key("Return")

    def debrief(self):
        """With the other choices of the first decision, and another way from there."""
        person = self.person
        self.look("debrief-reactions")
        person.press("Next")
        person.push("What the other choices would have led to")
        person.window.key("Home")
        self.look("debrief-path")
        person.press("Go back to this point and try another way")
        self.look("rehearsal")
        person.key("1")
        self.look("rehearsal-consequence")
        person.key("Escape")
        person.press("Next", by="shift+Tab")
        self.look("debrief-shows")
        person.press("Next")
        self.look("debrief-take")
        person.press("To the questions")

    def answer(self):
        """Somehow."""
        person = self.person
        if person.sees("Move down: {item}"):
            person.push("Move down: {item}")
        elif person.sees("How sure are you?"):
            person.window.key("1", "4")
        elif person.sees("Your answer"):
            person.write("Your answer", "3")
        else:
            person.window.key("1", "2")
            while not person.can("Check my answer"):
                person.step("Down")
                person.window.key("space")

    def questions(self):
        person = self.person
        while True:
            person.wait_for("Check my answer")
            self.answer()
            self.look("question")
            person.press("Check my answer")
            self.look("answered")
            if not person.sees("Next question"):
                break
            person.press("Next question")
        person.press("How it went")
        self.look("quiz")
        person.press("To your record")

    def certificate(self):
        person = self.person
        person.press("Save certificate (PDF)")
        person.wait_for("The certificate is here: {path}")
        person.window.key("Home")
        self.look("record")
        person.press("Back to the library")
        person.wait_for("Modules")
        self.look("library-completed")
