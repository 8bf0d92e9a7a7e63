#!/usr/bin/env python3
"""Tries exports with the programs that others read them with.

    interop_test.py SAMPLES FOLDER badge|statements|table

SAMPLES is rollcall_interop_samples, FOLDER is made anew. Exit 0: all is well; 1: not; 77: a program that is needed is
not here, which is said."""

import csv
import json
import os
import shutil
import subprocess
import sys
import threading

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
SKIPPED = 77


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def expect(holds, what):
    if not holds:
        print(f"not so: {what}")
        sys.exit(1)


def badge(folder):
    if shutil.which("node") is None or not os.path.isdir(os.path.join(HERE, "node_modules")):
        skip("the packages of tests/interop/package.json are not here; tools/setup interop installs them")
    script = os.path.join(HERE, "badge.mjs")
    for name, more in (("badge.json", []), ("badge_without_score.json", ["--without-score"])):
        told = subprocess.run(["node", script, os.path.join(folder, name), *more], capture_output=True, text=True)
        expect(told.returncode == 0, f"{name}: {told.stdout}{told.stderr}")


def statements(folder):
    from lrs import serve
    from push_statements import Store, push
    from statement_rules import problems
    with open(os.path.join(folder, "statements.json"), encoding="utf-8") as file:
        made = json.load(file)
    for one in made:
        expect(problems(one) == [], f"{one['verb']['id']}: {problems(one)}")
    for version in ("1.0.3", "2.0.0"):
        server = serve()
        threading.Thread(target=server.serve_forever, daemon=True).start()
        endpoint = f"http://127.0.0.1:{server.server_address[1]}"
        lrs = Store(endpoint, "site", "secret", version, wait=lambda seconds: None)
        said = []

        def pushed(some):
            return push(some, lrs, said.append)
        # An answer that is lost: the statement is there, and is not taken for a conflict.
        server.store.drops = 1
        first = pushed(made[:5])
        expect(first == {"taken": 4, "there": 1, "conflict": 0, "refused": 0}, f"{version}: {first}")
        again = pushed(made)
        expect(again == {"taken": len(made) - 5, "there": 5, "conflict": 0, "refused": 0}, f"{version}: {again}")
        expect(len(server.store.statements) == len(made), "the store has as many as were sent")
        scored = next(one for one in made if "score" in one.get("result", {}))
        other = json.loads(json.dumps(scored))
        other["result"]["score"]["raw"] -= 1
        broken = dict(made[0], id="no id")
        mixed = pushed([other, broken, made[2]])
        expect(mixed == {"taken": 0, "there": 1, "conflict": 1, "refused": 1}, f"{version}: {mixed}")
        expect(server.store.statements[scored["id"]] == scored, "a conflict changes nothing")
        server.shutdown()
    without = Store("http://127.0.0.1:1", "", "", "1.0.3", wait=lambda seconds: None)
    expect(push(made[:1], without, said.append)["refused"] == 1, "nobody answers")


def table(folder):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        skip("LibreOffice is not here; tools/setup interop installs it")
    source = os.path.join(folder, "records.csv")
    # UTF-8, commas, quotes, from the first line, every column as text: what the document beside the code tells people.
    columns = len(next(csv.reader(open(source, encoding="utf-8-sig", newline=""))))
    how = "44,34,76,1," + "/".join(f"{column}/2" for column in range(1, columns + 1))
    profile = "-env:UserInstallation=file://" + os.path.join(folder, "profile")
    read = os.path.join(folder, "read")
    subprocess.run([office, profile, "--headless", f"--infilter=CSV:{how}", "--convert-to",
                    "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true", "--outdir", read, source],
                   check=True, capture_output=True, timeout=300)
    with open(source, encoding="utf-8-sig", newline="") as file:
        written = list(csv.reader(file))
    with open(os.path.join(read, "records.csv"), encoding="utf-8-sig", newline="") as file:
        back = list(csv.reader(file))
    expect(len(written) == len(back), f"{len(back)} rows of {len(written)}")
    for number, (row, found) in enumerate(zip(written, back), 1):
        for name, cell, other in zip(written[0], row, found):
            # LibreOffice takes the apostrophe in front of a text for a mark that it is one.
            expect(other == cell or "'" + other == cell, f"row {number}, {name}: {other!r} instead of {cell!r}")


def main():
    samples, folder, what = sys.argv[1:]
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    subprocess.run([samples, folder], check=True)
    {"badge": badge, "statements": statements, "table": table}[what](folder)


if __name__ == "__main__":
    main()
