"""Brings the catalogue of French texts up to date with the code, and compiles it.

    python packaging/texts.py            update resources/i18n/covet_fr.ts, compile covet_fr.qm
    python packaging/texts.py --check    name what is missing, wrong or out of date; change nothing

Qt's own extractor files a Python text under the class that it stands in; ours are all of one context,
so that core, window and command line share them. Hence these few lines in its place.
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path
from string import Formatter

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "covet_desktop"
CATALOGUE = ROOT / "resources" / "i18n" / "covet_fr.ts"
CONTEXT = "CoVet"
ONE_FORM = frozenset({"tr", "text"})
TWO_FORMS = frozenset({"tr_n", "plural"})
_MNEMONIC = re.compile(r"&(\w)")
_BAD_MARKS = re.compile(r"'| [:;?!»]|« ")
"""A typewriter's apostrophe, and blanks at which a line could break before or after a mark."""


def sources(package: Path = PACKAGE) -> dict[str, str]:
    """Every literal text in the package, with the file that it is first found in."""
    found: dict[str, str] = {}
    for path, node in _calls(package):
        for source in _literals(node):
            if isinstance(source, str) and source:
                found.setdefault(source, path.relative_to(package.parent).as_posix())
    return found


def unseen(package: Path = PACKAGE) -> list[str]:
    """Where a text is said that isn't a literal, so that nobody could translate it."""
    return [
        f"{path.relative_to(package.parent).as_posix()}:{node.lineno}"
        for path, node in _calls(package)
        if any(source is None for source in _literals(node))
    ]


def _calls(package: Path) -> list[tuple[Path, ast.Call]]:
    return [
        (path, node)
        for path in sorted(package.rglob("*.py"))
        if "sandbox" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


def _literals(node: ast.Call) -> list[object]:
    """The forms that the call says; None for one that is no literal."""
    if not isinstance(node.func, ast.Name | ast.Attribute):
        return []
    name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
    count = 1 if name in ONE_FORM else 2 if name in TWO_FORMS else 0
    return [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args[:count]]


def translations(catalogue: Path = CATALOGUE) -> dict[str, str]:
    """What the catalogue holds: source to translation, "" where there is none yet."""
    if not catalogue.exists():
        return {}
    messages = ET.parse(catalogue).getroot().iter("message")
    return {str(item.findtext("source")): item.findtext("translation") or "" for item in messages}


def faults(found: Mapping[str, str], known: Mapping[str, str]) -> list[str]:
    """What is missing, left over or wrong, each in a line; ``found`` is :func:`sources`'."""
    missing = [
        f"{'not translated' if source in known else 'not extracted'}: {file}: {source}"
        for source, file in found.items()
        if not known.get(source)
    ]
    gone = [f"no longer used: {source}" for source in known if source not in found]
    wrong = [
        f"{what}: {source!r}: {known[source]!r}"
        for source in found
        if known.get(source)
        for what in _mistakes(source, known[source])
    ]
    return missing + gone + wrong


def _mistakes(source: str, translation: str) -> list[str]:
    checks = {
        "other placeholders": _placeholders(source) != _placeholders(translation),
        "other mnemonics": len(_MNEMONIC.findall(source)) != len(_MNEMONIC.findall(translation)),
        "apostrophe or blank": bool(_BAD_MARKS.search(translation)),
    }
    return [what for what, is_wrong in checks.items() if is_wrong]


def _placeholders(words: str) -> frozenset[str]:
    """The names in braces; an unreadable brace is one of its own."""
    try:
        return frozenset(name for _before, name, _form, _as in Formatter().parse(words) if name is not None)
    except ValueError:
        return frozenset({words})


def write(found: dict[str, str], known: dict[str, str]) -> None:
    root = ET.Element("TS", version="2.1", language="fr_CA", sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for source in sorted(found, key=lambda text: (found[text], text)):
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../../{found[source]}")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        translation.text = known.get(source) or None
        if not translation.text:
            translation.set("type", "unfinished")
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode")
    header = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    CATALOGUE.write_text(f"{header}{body}\n", encoding="utf-8")


def compile_catalogue(target: Path) -> None:
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(tool), "-silent", str(CATALOGUE), "-qm", str(target)], check=True)


def is_compiled() -> bool:
    """Whether the program would say what the catalogue says now; dates of files don't tell, after a clone."""
    compiled = CATALOGUE.with_suffix(".qm")
    with tempfile.TemporaryDirectory() as folder:
        anew = Path(folder) / compiled.name
        compile_catalogue(anew)
        return compiled.exists() and compiled.read_bytes() == anew.read_bytes()


def check() -> list[str]:
    """All that keeps French from being equal to English."""
    hidden = [f"not a literal, so never translated: {place}" for place in unseen()]
    stale = [] if is_compiled() else [f"older than {CATALOGUE.name}: {CATALOGUE.stem}.qm"]
    return hidden + faults(sources(), translations()) + stale


def main() -> int:
    if "--check" in sys.argv[1:]:
        found = check()
        print("\n".join(found) if found else f"{len(sources())} texts, all of them in French")
        return 1 if found else 0
    texts, known = sources(), translations()
    write(texts, known)
    compile_catalogue(CATALOGUE.with_suffix(".qm"))
    missing = [source for source in texts if not known.get(source)]
    for source in missing:
        print(f"not translated: {texts[source]}: {source}")
    print(f"{len(texts)} texts, {len(missing)} without a translation, {len(set(known) - set(texts))} dropped")
    return 0


if __name__ == "__main__":
    sys.exit(main())
