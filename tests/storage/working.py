"""A worker process for tests: `python working.py URL FOLDER LOG SECONDS`. Each job adds a line when it begins and one
when it ends, SECONDS later. It looks after itself and others until it is told to stop, by the end of its input.
"""

import os
import sys
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from channels import log_lines
from storage.jobs import Jobs

LEASE_SECONDS = 1.0


def main(url: str, folder: str, output: str, seconds: str) -> None:
    def write(what: str, row_id: str) -> None:
        with open(output, "a", encoding="ascii") as file:
            file.write(f"{what} {row_id} {os.getpid()}\n")

    def work(business_id: str, row_id: str) -> None:
        write("began", row_id)
        if row_id.startswith("wrong"):
            raise ValueError("words of a customer")
        time.sleep(float(seconds))
        write("ended", row_id)

    log_lines.configure()
    jobs = Jobs(url, Path(folder), {"x": work}, lease_seconds=LEASE_SECONDS)
    jobs.open()
    write("ready", jobs.executor)
    stop = threading.Event()

    def read() -> None:
        for line in sys.stdin:
            for row_id in line.split():
                jobs.start("x", "business", row_id, "1")
        stop.set()

    threading.Thread(target=read, daemon=True).start()
    while not stop.wait(0.2):
        jobs.beat()
        jobs.take_over()
    jobs.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
