"""A keyboard with the accented letters of clinics' names on keys of their own.

Without them xdotool borrows a key for each such letter and gives it back at once: a program that is a little
busy then reads the key as something else.
"""

import re
import subprocess
from collections.abc import Mapping

LETTERS = (
    "eacute", "egrave", "ecircumflex", "ediaeresis", "agrave", "acircumflex", "ccedilla", "icircumflex",
    "idiaeresis", "ocircumflex", "ucircumflex", "ugrave", "udiaeresis", "odiaeresis", "adiaeresis",
    "ntilde", "oe",
)  # fmt: skip
SPARE_KEYS = [f"FK{number}" for number in range(13, 25)] + [f"I{number}" for number in range(149, 154)]


def set_up(env: Mapping[str, str]) -> None:
    """On the display of ``env``: an American keyboard and those keys."""
    asked = ("setxkbmap", "-layout", "us", "-print")
    layout = subprocess.run(
        asked, env=dict(env), capture_output=True, text=True, timeout=20, check=True
    ).stdout
    letters = "; ".join(
        f'override key <{key}> {{ type="ALPHABETIC", symbols[Group1]=[ {letter}, {_capital(letter)} ] }}'
        for key, letter in zip(SPARE_KEYS, LETTERS, strict=True)
    )
    # Line by line: setxkbmap prints one section a line.
    extended = re.sub(r"(xkb_symbols\s*\{)(.*?)(\};)", rf"\1\2 {letters}; \3", layout)
    loading = ("xkbcomp", "-w", "0", "-", env["DISPLAY"])
    done = subprocess.run(
        loading, input=extended, env=dict(env), capture_output=True, text=True, timeout=20, check=False
    )
    if done.returncode != 0:
        raise AssertionError(f"the keyboard could not be set:\n{extended}\n{done.stderr}")


def _capital(letter: str) -> str:
    return letter.upper() if letter == "oe" else letter.capitalize()
