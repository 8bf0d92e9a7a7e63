#!/usr/bin/env python3
"""Hands the statements that `rollcall records export --format xapi` wrote over to a Learning Record Store.

    push_statements.py FILE ENDPOINT [--user NAME] [--password-file FILE] [--version 1.0.3|2.0.0]

One by one, by id, so that a list that was cut off, or half of which is there already, can be sent again: an answer of
409 is looked into, and the same statement counts as taken. Says in the end how many were sent, taken now, there
before, in conflict and refused; these add up, or it ends with an error. Exit 0: the store has them all; 1: not all; 2:
wrong call. Rollcall itself never uses a network: who may reach a store runs this, on any computer with Python."""

import argparse
import base64
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

TRIES = 4
# What a store adds, or writes in words of its own.
ADDED = ("stored", "authority", "version")


def told(value, where=()):
    """A statement without what does not make it another one (xAPI 1.0.3, part 2, 2.3.1)."""
    if isinstance(value, dict):
        return {name: told(part, where + (name,)) for name, part in value.items()
                if not (where == () and name in ADDED) and name != "objectType" and name != "display"
                and not (name == "definition")}
    if isinstance(value, list):
        return [told(part, where) for part in value]
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return value.lower() if where == ("id",) else value
    return float(value)


class Store:
    def __init__(self, endpoint, user, password, version, wait=time.sleep):
        self.endpoint = endpoint.rstrip("/") + "/statements"
        token = base64.b64encode(f"{user}:{password}".encode()).decode()
        self.headers = {"X-Experience-API-Version": version, "Authorization": f"Basic {token}",
                        "Content-Type": "application/json"}
        self.wait = wait

    def ask(self, method, statement_id, body=None):
        """Status and body; tries again while nobody answers, or the store is busy."""
        address = self.endpoint + "?" + urllib.parse.urlencode({"statementId": statement_id})
        for attempt in range(TRIES):
            request = urllib.request.Request(address, data=body, method=method, headers=self.headers)
            try:
                with urllib.request.urlopen(request, timeout=30) as answer:
                    return answer.status, answer.read()
            except urllib.error.HTTPError as error:
                if error.code < 500 and error.code != 429:
                    return error.code, error.read()
            except (urllib.error.URLError, OSError):
                pass
            self.wait(2 ** attempt)
        return 0, b""

    def hand_over(self, statement):
        """"taken", "there", "conflict", or why it was refused."""
        status, body = self.ask("PUT", statement["id"], json.dumps(statement).encode())
        if status in (200, 204):
            return "taken"
        if status != 409:
            return f"{status or 'no answer'} {body.decode(errors='replace')}".strip()
        status, body = self.ask("GET", statement["id"])
        return "there" if status == 200 and told(json.loads(body)) == told(statement) else "conflict"


def push(statements, store, say=print):
    counts = {"taken": 0, "there": 0, "conflict": 0, "refused": 0}
    for statement in statements:
        outcome = store.hand_over(statement)
        counts[outcome if outcome in counts else "refused"] += 1
        if outcome not in ("taken", "there"):
            say(f"{statement['id']}: {outcome}")
    assert sum(counts.values()) == len(statements)
    say(f"{len(statements)} sent: {counts['taken']} taken, {counts['there']} there before, "
        f"{counts['conflict']} in conflict, {counts['refused']} refused.")
    return counts


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("endpoint")
    parser.add_argument("--user", default="")
    parser.add_argument("--password-file")
    parser.add_argument("--version", default="1.0.3", choices=("1.0.3", "2.0.0"))
    call = parser.parse_args()
    with open(call.file, encoding="utf-8") as file:
        statements = json.load(file)
    password = ""
    if call.password_file:
        with open(call.password_file, encoding="utf-8") as file:
            password = file.read().rstrip("\n")
    counts = push(statements, Store(call.endpoint, call.user, password, call.version))
    return 0 if counts["conflict"] + counts["refused"] == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
