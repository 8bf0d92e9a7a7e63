"""The rules of xAPI 1.0.3 (part 2) and 2.0 (IEEE 9274.1.1) for what stands in a statement, as far as statements of
learning programs go: `problems(statement)` is a list of sentences, empty for a valid one."""

import re
from datetime import datetime

UUID = re.compile(r"^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", re.I)
ADDRESS = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+$")
LANGUAGE = re.compile(r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")
DURATION = re.compile(r"^P(?=.)(\d+Y)?(\d+M)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?$|^P\d+W$")
MOMENT = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")

STATEMENT = {"id", "actor", "verb", "object", "result", "context", "timestamp", "stored", "authority", "version",
             "attachments"}
RESULT = {"score", "success", "completion", "response", "duration", "extensions"}
SCORE = {"scaled", "raw", "min", "max"}
CONTEXT = {"registration", "instructor", "team", "contextActivities", "revision", "platform", "language", "statement",
           "extensions", "contextAgents", "contextGroups"}
DEFINITION = {"name", "description", "type", "moreInfo", "extensions", "interactionType", "correctResponsesPattern",
              "choices", "scale", "source", "target", "steps"}
INTERACTIONS = {"true-false", "choice", "fill-in", "long-fill-in", "matching", "performance", "sequencing", "likert",
                "numeric", "other"}


class Rules:
    def __init__(self):
        self.found = []

    def say(self, holds, sentence):
        if not holds:
            self.found.append(sentence)
        return holds

    def only(self, where, value, names):
        if self.say(isinstance(value, dict), f"{where} is no object"):
            for name in value:
                self.say(name in names, f"{where} has {name}")
            return True
        return False

    def address(self, where, value):
        self.say(isinstance(value, str) and bool(ADDRESS.match(value)), f"{where} is no address")

    def words(self, where, value):
        if self.say(isinstance(value, dict), f"{where} is no language map"):
            for language, text in value.items():
                self.say(bool(LANGUAGE.match(language)) and isinstance(text, str), f"{where} has {language}")

    def extensions(self, where, value):
        if self.say(isinstance(value, dict), f"{where} is no object"):
            for name in value:
                self.address(f"{where}, {name}", name)

    def no_nulls(self, where, value):
        self.say(value is not None, f"{where} is null")
        if isinstance(value, dict):
            for name, part in value.items():
                if name != "extensions":
                    self.no_nulls(f"{where}.{name}", part)
        if isinstance(value, list):
            for part in value:
                self.no_nulls(where, part)

    def agent(self, where, value):
        if not self.only(where, value, {"objectType", "name", "account", "mbox", "mbox_sha1sum", "openid"}):
            return
        self.say(value.get("objectType", "Agent") == "Agent", f"{where} is no agent")
        identifiers = [name for name in ("account", "mbox", "mbox_sha1sum", "openid") if name in value]
        self.say(len(identifiers) == 1, f"{where} has not exactly one identifier")
        if "account" in value and self.only(f"{where}.account", value["account"], {"homePage", "name"}):
            self.address(f"{where}.account.homePage", value["account"].get("homePage"))
            self.say(isinstance(value["account"].get("name"), str), f"{where}.account.name is no text")

    def activity(self, where, value):
        if not self.only(where, value, {"objectType", "id", "definition"}):
            return
        self.say(value.get("objectType", "Activity") == "Activity", f"{where} is no activity")
        self.address(f"{where}.id", value.get("id"))
        definition = value.get("definition", {})
        if not self.only(f"{where}.definition", definition, DEFINITION):
            return
        for name in ("name", "description"):
            if name in definition:
                self.words(f"{where}.definition.{name}", definition[name])
        if "type" in definition:
            self.address(f"{where}.definition.type", definition["type"])
        if "interactionType" in definition:
            self.say(definition["interactionType"] in INTERACTIONS, f"{where} has another interactionType")
        for choice in definition.get("choices", []):
            self.say(isinstance(choice.get("id"), str), f"{where} has a choice without id")
            self.words(f"{where}, choice", choice.get("description", {}))

    def score(self, value):
        if not self.only("result.score", value, SCORE):
            return
        for name, number in value.items():
            self.say(isinstance(number, (int, float)) and not isinstance(number, bool), f"score.{name} is no number")
        self.say(-1 <= value.get("scaled", 0) <= 1, "score.scaled is not between -1 and 1")
        low, high = value.get("min", float("-inf")), value.get("max", float("inf"))
        self.say(low < high, "score.min is not below score.max")
        self.say(low <= value.get("raw", low if low > float("-inf") else 0) <= high, "score.raw is outside")

    def result(self, value):
        if not self.only("result", value, RESULT):
            return
        self.score(value.get("score", {}))
        for name in ("success", "completion"):
            self.say(isinstance(value.get(name, True), bool), f"result.{name} is no truth")
        self.say(isinstance(value.get("response", ""), str), "result.response is no text")
        self.say(bool(DURATION.match(value.get("duration", "PT0S"))), "result.duration is no duration")
        self.extensions("result.extensions", value.get("extensions", {}))

    def context(self, value, is_about_activity):
        if not self.only("context", value, CONTEXT):
            return
        if "registration" in value:
            self.say(bool(UUID.match(value["registration"])), "context.registration is no UUID")
        for name in ("revision", "platform"):
            self.say(name not in value or is_about_activity, f"context.{name} is for activities alone")
        self.say(bool(LANGUAGE.match(value.get("language", "en"))), "context.language is no language")
        self.extensions("context.extensions", value.get("extensions", {}))
        around = value.get("contextActivities", {})
        if self.only("contextActivities", around, {"parent", "grouping", "category", "other"}):
            for kind, activities in around.items():
                for activity in activities if isinstance(activities, list) else [activities]:
                    self.activity(f"contextActivities.{kind}", activity)

    def statement(self, value):
        if not self.only("statement", value, STATEMENT):
            return
        self.no_nulls("statement", value)
        self.say(bool(UUID.match(str(value.get("id", "")))), "id is no UUID")
        for name in ("actor", "verb", "object"):
            self.say(name in value, f"{name} is missing")
        self.agent("actor", value.get("actor", {}))
        if self.only("verb", value.get("verb"), {"id", "display"}):
            self.address("verb.id", value["verb"].get("id"))
            self.words("verb.display", value["verb"].get("display", {}))
        self.activity("object", value.get("object", {}))
        self.result(value.get("result", {}))
        self.context(value.get("context", {}), value.get("object", {}).get("objectType", "Activity") == "Activity")
        if "timestamp" in value:
            moment = value["timestamp"]
            is_moment = isinstance(moment, str) and bool(MOMENT.match(moment)) and not moment.endswith("-00:00")
            if self.say(is_moment, "timestamp is no moment of RFC 3339"):
                datetime.fromisoformat(moment.replace("Z", "+00:00"))


def problems(statement):
    rules = Rules()
    rules.statement(statement)
    return rules.found
