#!/usr/bin/env python3
"""A small Learning Record Store: what xAPI 1.0.3 and 2.0 (IEEE 9274.1.1) say of statements, and no more.

    lrs.py [PORT]                   serves until it is stopped; prints the port

Takes single statements (PUT) and lists of them (POST), answers 409 for an id that it has with another statement, stores
none of a list of which one is refused, and gives back by id. A statement that breaks a rule of `statement_rules.py` is
answered with 400 and the rule."""

import json
import sys
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from statement_rules import problems

VERSIONS = {"1.0.3": "1.0.3", "2.0.0": "2.0.0"}
# What makes two statements the same leaves out what a store adds (xAPI 1.0.3, part 2, 2.3.1).
ADDED = ("id", "stored", "timestamp", "version", "authority", "attachments")


def is_same(one, other):
    def told(statement):
        return {name: value for name, value in statement.items() if name not in ADDED}
    return told(one) == told(other)


class Store:
    def __init__(self):
        self.statements = {}
        self.lock = threading.Lock()
        self.drops = 0  # answers that are lost on the way, for tests

    def put(self, statements):
        """Returns the status and a text; all of them are taken, or none."""
        for statement in statements:
            wrong = problems(statement)
            if wrong:
                return 400, "; ".join(wrong)
        with self.lock:
            for statement in statements:
                here = self.statements.get(statement["id"].lower())
                if here is not None:
                    return 409, "identical" if is_same(here, statement) else "another statement has this id"
            for statement in statements:
                self.statements[statement["id"].lower()] = statement
        return 204, ""


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body=b"", kind="application/json"):
        if self.server.store.drops > 0:
            self.server.store.drops -= 1
            self.close_connection = True
            return
        self.send_response(status)
        self.send_header("X-Experience-API-Version", "2.0.0")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def refused(self):
        """Why a request is none, whatever it carries."""
        if self.headers.get("X-Experience-API-Version") not in VERSIONS:
            return 400, "X-Experience-API-Version is missing or not known"
        if self.headers.get("Authorization") is None:
            return 401, "who is this?"
        return None

    def id_asked(self):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        return query.get("statementId", [None])[0]

    def receive(self, single):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        refused = self.refused()
        if refused is None:
            try:
                content = json.loads(body)
            except ValueError:
                refused = 400, "not JSON"
        if refused is None and single:
            asked = self.id_asked()
            if asked is None or content.setdefault("id", asked).lower() != asked.lower():
                refused = 400, "statementId is missing or another"
            content = [content]
        status, text = refused or self.server.store.put(content if isinstance(content, list) else [content])
        self.answer(status, text.encode(), "text/plain")

    def do_PUT(self):
        self.receive(single=True)

    def do_POST(self):
        self.receive(single=False)

    def do_GET(self):
        refused = self.refused()
        if refused:
            return self.answer(refused[0], refused[1].encode(), "text/plain")
        asked = self.id_asked()
        if asked is None:
            everything = {"statements": list(self.server.store.statements.values()), "more": ""}
            return self.answer(200, json.dumps(everything).encode())
        here = self.server.store.statements.get(asked.lower())
        if here is None:
            return self.answer(404)
        return self.answer(200, json.dumps(here).encode())


def serve(port=0):
    server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    server.store = Store()
    server.daemon_threads = True
    return server


if __name__ == "__main__":
    served = serve(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    print(served.server_address[1], flush=True)
    served.serve_forever()
