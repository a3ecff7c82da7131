"""Debian's Chromium without a window, driven by selenium, with a profile of its own."""

import os
import shutil
from pathlib import Path

from selenium import webdriver

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    # Without these it looks for Google's hosts at every start.
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-proxy-server",
)


def missing() -> list[str]:
    return [program for program in ("chromium", "chromedriver") if shutil.which(program) is None]


def start(profile: Path, size: tuple[int, int] = (1100, 900)) -> webdriver.Chrome:
    """A fresh browser; the caller ends it with ``quit()``."""
    os.environ["SE_OFFLINE"] = "true"  # selenium never looks for a driver to download
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or "chromium"
    for flag in (*FLAGS, f"--user-data-dir={profile}", f"--window-size={size[0]},{size[1]}"):
        options.add_argument(flag)
    service = webdriver.ChromeService(executable_path=shutil.which("chromedriver") or "chromedriver")
    driver = webdriver.Chrome(options=options, service=service)
    driver.set_page_load_timeout(30)
    return driver
