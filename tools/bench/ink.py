#!/usr/bin/env python3
"""A story of 5,000 scenes in Rollcall and in the ink language, side by side: ink.py BIN WORK [SCENES]

BIN holds rollcall-author and rollcall_bench. The story, the key and inkjs, which npm fetches once, are put
into WORK. Needs node. Both play the same story: the hash of all that is read says so."""
import statistics
import subprocess
import sys
import time
from pathlib import Path

INKJS = "inkjs@2.4.0"
RUNS = 5


def figures(command):
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return dict(line.split(maxsplit=1) for line in said.splitlines())


def seconds(command):
    """The median of several runs of a whole program."""
    taken = []
    for _ in range(RUNS):
        start = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        taken.append(time.monotonic() - start)
    return statistics.median(taken)


def inkjs(work):
    package = work / "node_modules" / "inkjs"
    if not package.is_dir():
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", work, INKJS], check=True)
    return package


def row(what, ours, ink, unit, times, wanted=None):
    bar = "" if wanted is None else f"{wanted:>8} {'yes' if times >= wanted else 'NO':>4}"
    print(f"{what:<40} {ours:>14,.6g} {ink:>14,.6g} {unit:<6} {times:>9.1f} {bar}")


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    binaries, work = (Path(argument).resolve() for argument in sys.argv[1:3])
    work.mkdir(parents=True, exist_ok=True)
    story = work / "story"
    subprocess.run([binaries / "rollcall_bench", "big-module", story, *sys.argv[3:]], check=True)
    module, ink_source = story / "big", story / "big.ink"

    ours = figures([binaries / "rollcall_bench", "compile", module])
    here = Path(__file__).resolve().parent
    ink = figures(["node", here / "ink_bench.mjs", inkjs(work), ink_source])
    if ours["story"] != ink["story"]:
        sys.exit(f"The two do not play the same story: {ours['story']} and {ink['story']}.")

    key = work / "bench.key"
    if not key.exists():
        subprocess.run([binaries / "rollcall-author", "keygen", "bench", "-o", work], check=True,
                       stdout=subprocess.DEVNULL)
    pack = work / "big.rcpack"
    check = seconds([binaries / "rollcall-author", "check", module])
    build = seconds([binaries / "rollcall-author", "build", module, "-o", pack, "--key", key, "--force"])

    size = sum(file.stat().st_size for file in module.rglob("*.yaml"))
    print(f"{size / 1e6:.1f} MB of YAML, {ink_source.stat().st_size / 1e6:.1f} MB of ink, story {ours['story']} in both")
    print(f"{'':<40} {'Rollcall':>14} {'inkjs':>14} {'':<6} {'times':>9} {'wanted':>8} {'met':>4}")
    number = lambda name: (float(ours[name]), float(ink[name]))
    for what, name, unit, wanted in (("check and compile", "compile_seconds", "s", 8),
                                     ("load what was compiled", "load_seconds", "s", 100)):
        a, b = number(name)
        row(what, a, b, unit, b / a, wanted)
    row("  the same from a signed pack, verified", float(ours["open_seconds"]), float(ink["load_seconds"]), "s",
        float(ink["load_seconds"]) / float(ours["open_seconds"]))
    for decisions, length, wanted in ((13, "short", 1), (1000, "long", None)):
        inks = float(ink[f"saved_bytes_{length}"])
        for what, name, bar in (("plain", f"saved_bytes_{length}", None), ("sealed", f"sealed_bytes_{length}", wanted)):
            row(f"resume point after {decisions:,} decisions, {what}", float(ours[name]), inks, "bytes",
                inks / float(ours[name]), bar)
    a, b = number("decisions_per_second")
    row("decisions, every text copied", a, b, "per s", a / b, 50)
    for what, name, unit in (("most memory while compiling", "compile_megabytes", "MB"),
                             ("size of what was compiled", "compiled_bytes", "bytes")):
        a, b = number(name)
        row(what, a, b, unit, b / a)
    print(f"of check and compile: source {float(ours['source_seconds']):.3f} s, rules {float(ours['check_seconds']):.3f} s, "
          f"names to indices {float(ours['names_to_indices_seconds']):.3f} s")
    verify, opened = float(ours["verify_seconds"]), float(ours["open_seconds"])
    print(f"of a signed pack of {float(ours['pack_bytes']) / 1e6:.2f} MB: decode and validate "
          f"{float(ours['load_seconds']) * 1e3:.2f} ms, read and verify {verify * 1e3:.2f} ms, "
          f"open verified {opened * 1e3:.2f} ms")
    print(f"whole programs: rollcall-author check {check:.2f} s, build {build:.2f} s")
    print("Ink verifies and seals nothing. Its resume point holds the state, ours the whole path.")


if __name__ == "__main__":
    main()
