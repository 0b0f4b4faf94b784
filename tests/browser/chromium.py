"""Which Chromium is here, and how it is started. Without one the browser tests are skipped, with the reason."""

import os
import shutil
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
ON_A_MAC = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)
# Nothing is looked up but this machine: a page that asks for another host fails, and the walk says so.
ARGUMENTS = [
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"),
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
MISSING = (
    "no Chromium here, so no page was opened in a browser; install chromium, or set CHROMIUM to the path of "
    "Chromium or Google Chrome"
)


def find() -> str | None:
    """The path of a Chromium: the one CHROMIUM names, else the first that is installed."""
    named = os.environ.get("CHROMIUM")
    if named:
        return shutil.which(named)
    installed = [found for name in NAMES if (found := shutil.which(name))]
    return next(iter([*installed, *(path for path in ON_A_MAC if Path(path).exists())]), None)
