"""Brings the catalogue of French texts up to date with the code, and compiles it.

    python packaging/texts.py            update resources/i18n/covet_fr.ts, compile covet_fr.qm
    python packaging/texts.py --check    say what is missing or out of date, change nothing

Qt's own extractor files a Python text under the class that it stands in; ours are all of one context,
so that core, window and command line share them. Hence these few lines in its place.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CATALOGUE = ROOT / "resources" / "i18n" / "covet_fr.ts"
CONTEXT = "CoVet"
ONE_FORM = frozenset({"tr", "text"})
TWO_FORMS = frozenset({"tr_n", "plural"})


def sources() -> dict[str, str]:
    """Every literal text in the package, with the file that it is first found in."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "covet_desktop").rglob("*.py")):
        if "sandbox" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for source in _texts_of(node):
                found.setdefault(source, path.relative_to(ROOT).as_posix())
    return found


def _texts_of(node: ast.AST) -> list[str]:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name | ast.Attribute):
        return []
    name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
    count = 1 if name in ONE_FORM else 2 if name in TWO_FORMS else 0
    literals = [arg.value for arg in node.args[:count] if isinstance(arg, ast.Constant)]
    return [value for value in literals if isinstance(value, str) and value]


def translations() -> dict[str, str]:
    """What the catalogue holds: source to translation, "" where there is none yet."""
    if not CATALOGUE.exists():
        return {}
    messages = ET.parse(CATALOGUE).getroot().iter("message")
    return {str(item.findtext("source")): item.findtext("translation") or "" for item in messages}


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


def compile_catalogue() -> None:
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    target = CATALOGUE.with_suffix(".qm")
    subprocess.run([str(tool), "-silent", str(CATALOGUE), "-qm", str(target)], check=True)


def main() -> int:
    found, known = sources(), translations()
    missing = [source for source in found if not known.get(source)]
    gone = [source for source in known if source not in found]
    for source in missing:
        print(f"not translated: {found[source]}: {source}")
    if "--check" in sys.argv[1:]:
        for source in gone:
            print(f"no longer used: {source}")
        return 1 if missing or gone else 0
    write(found, known)
    compile_catalogue()
    print(f"{len(found)} texts, {len(missing)} without a translation, {len(gone)} dropped")
    return 0


if __name__ == "__main__":
    sys.exit(main())
