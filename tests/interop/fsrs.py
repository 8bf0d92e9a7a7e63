#!/usr/bin/env python3
"""Our FSRS-6 beside that of ts-fsrs on 10,000 sequences of reviews: fsrs.py BIN WORK [COUNT]

BIN holds rollcall_core_tests; ts-fsrs, which npm fetches once, and the sequences are put into WORK. Needs node and the
network. `fsrs.py --keep WORK` writes anew what the usual tests hold ours against."""
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
TS_FSRS = "ts-fsrs@5.4.2"
KEPT = HERE.parent / "player" / "course" / "fsrs_sequences.txt"
KEPT_COUNT = 100


def sequences(work, count):
    work.mkdir(parents=True, exist_ok=True)
    if not (work / "node_modules" / "ts-fsrs").is_dir():
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", work, TS_FSRS], check=True)
    return subprocess.run(["node", HERE / "fsrs.mjs", str(count)], check=True, capture_output=True, cwd=work).stdout


def compare(bin_folder, work, count):
    file = work / "fsrs_sequences.txt"
    file.write_bytes(sequences(work, count))
    environment = os.environ | {"ROLLCALL_FSRS_SEQUENCES": str(file.resolve())}
    tests = [bin_folder / "rollcall_core_tests", "--no-intro", "-tc=*FSRS-6 comes to what ts-fsrs comes to*"]
    done = subprocess.run(tests, env=environment, check=False)
    print(f"{count} sequences beside {TS_FSRS}: {'the same' if done.returncode == 0 else 'NOT the same'}")
    return done.returncode


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "--keep":
        KEPT.write_bytes(sequences(Path(arguments[1]), KEPT_COUNT))
        return 0
    if len(arguments) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    return compare(Path(arguments[0]), Path(arguments[1]), int(arguments[2]) if len(arguments) == 3 else 10_000)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
