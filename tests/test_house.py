"""The rules of the house that a search can check: place, reason, and a sample that breaks it."""

import fnmatch
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.support.require import require

ROOT = Path(__file__).parents[1]
ANYWHERE = (
    "*.py",
    "*.md",
    "*.toml",
    "*.html",
    "*.js",
    "*.svg",
    "*.json",
    "*.ts",
    "*.yml",
    "*.yaml",
    "*.sh",
    ".ci/*",
)
PACKAGE = ("covet_desktop/*.py",)
HEAVIEST = {"resources/i18n/covet_fr.ts": 800}
"""In KB; anything else may have 400. The catalogue of French texts grows with the texts."""
MAX_LINES = {"covet_desktop": 300, "packaging": 300, "tests": 400}


@dataclass(frozen=True)
class Rule:
    """``pattern`` may not occur in files like ``where``, but for those like ``but``."""

    reason: str
    pattern: str
    where: tuple[str, ...]
    but: tuple[str, ...]
    sample: str


RULES = (
    Rule(
        "httpx only in adapters/http.py: one place for proxies, trust and time-outs",
        r"^\s*(import|from) httpx\b", PACKAGE, ("covet_desktop/adapters/http.py",),
        "    import httpx",
    ),
    Rule(
        "SQLite only in adapters/cache* and adapters/ledger* (the practice service has its own)",
        r"^\s*(import|from) (sqlite3|sqlite_utils|sqlcipher3)\b", PACKAGE,
        ("covet_desktop/adapters/cache*", "covet_desktop/adapters/ledger*", "covet_desktop/sandbox/*"),
        "from sqlite_utils import Database",
    ),
    Rule(
        "keyring only in adapters/vault.py: it can block, and it must know which back end it used",
        r"^\s*(import|from) keyring\b", PACKAGE, ("covet_desktop/adapters/vault.py",),
        "import keyring.errors",
    ),
    Rule(
        "threads meet in bridge.py alone",
        r"\bQThread\b", PACKAGE, ("covet_desktop/bridge.py",),
        "worker.moveToThread(QThread())",
    ),
    Rule(
        "core and engine know nothing of Qt",
        r"\bPySide6\b",
        ("covet_desktop/core/*.py", "covet_desktop/engine/*.py", "covet_desktop/messages/*.py"), (),
        "from PySide6.QtCore import QObject",
    ),
    Rule(
        "nothing sleeps: a use case yields Wait",
        r"\b(time|asyncio)\.sleep\(", PACKAGE, ("covet_desktop/sandbox/*",),
        "time.sleep(1)",
    ),
    Rule(
        "no modal exec(): it hangs tests and stacks event loops; use open()",
        r"\.exec\(\)", PACKAGE, ("covet_desktop/app.py", "covet_desktop/agent.py"),
        "dialog.exec()",
    ),
    Rule(
        "colours are tokens of ui/theme.py",
        r"#[0-9a-fA-F]{6}\b", ("covet_desktop/ui/*.py",), ("covet_desktop/ui/theme.py",),
        'label.setStyleSheet("color: #6D28D9")',
    ),
    Rule(
        "only the command line prints",
        r"(^|[^\w.])print\(", PACKAGE,
        ("covet_desktop/cli*.py", "covet_desktop/cli/*.py", "covet_desktop/sandbox/program.py"),
        "    print(case)",
    ),
    Rule(
        "an exception that is passed over says why in a comment beside it",
        r"except\b[^:\n]*:[ \t]*\n?[ \t]*pass[ \t]*$", (*PACKAGE, "packaging/*.py", "tests/*.py"), (),
        "try:\n    f()\nexcept OSError:\n    pass\n",
    ),
    Rule(
        "nothing unfinished",
        r"\b(TODO|FIXME|XXX|NotImplementedError)\b", (*PACKAGE, "packaging/*.py", "tests/*.py"), (),
        "# TODO: tell the person",
    ),
    Rule(
        "which system this is, only adapters/system.py asks",
        r"\b(sys\.platform|platform\.system\(|os\.name\b)", PACKAGE,
        ("covet_desktop/adapters/system.py", "covet_desktop/sandbox/program.py"),  # they share no code
        'if sys.platform == "win32":',
    ),
    Rule(
        "a test waits for the event, it doesn't sleep",
        r"\btime\.sleep\(|qtbot\.wait\(\d", ("tests/*.py",),
        ("tests/faults/*", "tests/bench/*", "tests/soak/*"),
        "time.sleep(0.5)",
    ),
    Rule(
        "no path of a machine on which it was written",
        r"(?<![\w.])/(work|farm|root|home/\w+)/(?!\.)", ANYWHERE, (),
        "see /work/notes.md",
    ),
    Rule(
        "no registry's host: pip, npm and apt know theirs",
        r"(pypi\.org|pythonhosted\.org|registry\.npmjs\.org|deb\.debian\.org)",
        (*ANYWHERE, "*.lock", "*package-lock.json"), (),
        "--index-url https://pypi.org/simple",
    ),
)  # fmt: skip


def lines_of(rule: Rule, text: str) -> list[int]:
    """Numbers of the lines where ``text`` breaks ``rule``."""
    return [text.count("\n", 0, match.start()) + 1 for match in re.finditer(rule.pattern, text, re.MULTILINE)]


def concerns(rule: Rule, path: str) -> bool:
    def like(patterns: tuple[str, ...]) -> bool:
        return any(fnmatch.fnmatch(path, pattern) for pattern in patterns)

    return like(rule.where) and not like(rule.but) and path != "tests/test_house.py"


def project_files() -> list[str]:
    """What is, or is about to be, under version control; paths from the top."""
    require(
        "A git checkout", (ROOT / ".git").exists(), "only there it is known which files are the project's"
    )
    listed = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [name for name in names if (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Every text file of the project, by its path from the top."""
    names = project_files()
    found: dict[str, str] = {}
    for name in names:
        try:
            found[name] = (ROOT / name).read_text("utf-8")
        except (UnicodeDecodeError, FileNotFoundError):
            continue  # a picture, or removed this instant
    return found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.reason.split(":")[0])
def test_the_house_is_in_order(rule: Rule, texts: dict[str, str]) -> None:
    broken = [
        f"{path}:{line}"
        for path, text in texts.items()
        if concerns(rule, path)
        for line in lines_of(rule, text)
    ]

    assert not broken, f"{rule.reason}:\n" + "\n".join(broken)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.reason.split(":")[0])
def test_each_rule_can_be_broken(rule: Rule) -> None:
    example = rule.where[0].replace("*", "example")

    assert lines_of(rule, rule.sample)
    assert concerns(rule, example)
    assert not any(concerns(rule, allowed.replace("*", "")) for allowed in rule.but)


def test_a_file_has_one_subject(texts: dict[str, str]) -> None:
    """More lines than that are two subjects in one room."""
    long = [
        f"{path}: {text.count(chr(10))}"
        for path, text in texts.items()
        if path.endswith(".py") and text.count("\n") > MAX_LINES.get(path.split("/")[0], 0)
    ]

    assert not long


def test_no_heavy_file_is_kept() -> None:
    sizes = {name: (ROOT / name).stat().st_size // 1024 for name in project_files()}

    heavy = {name: size for name, size in sizes.items() if size > HEAVIEST.get(name, 400)}

    assert not {name: f"{size} KB" for name, size in heavy.items()}


def test_every_package_module_says_what_it_is_for(texts: dict[str, str]) -> None:
    silent = [
        path
        for path, text in texts.items()
        if fnmatch.fnmatch(path, "covet_desktop/*.py")
        and text.strip()
        and not text.startswith(('"""', 'r"""'))
    ]

    assert not silent
