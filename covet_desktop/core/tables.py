"""A table as a file for spreadsheets (RFC 4180)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

_BOM = "\ufeff"
"""Without it, Excel takes accents for something else."""
_FORMULA = "=+-@\t\r"
"""A spreadsheet takes a cell that begins so for a formula."""


def as_csv(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """With a line of headings; a cell that would be taken for a formula gets a ' in front."""
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\r\n")
    table.writerow(heads)
    table.writerows([_harmless(cell) for cell in cells] for cells in rows)
    return _BOM + written.getvalue()


def _harmless(cell: str) -> str:
    begins = cell.lstrip(" ")[:1]
    return f"'{cell}" if begins and begins in _FORMULA else cell
