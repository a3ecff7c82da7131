"""A table for a spreadsheet: whole, with its accents, and without a formula."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from covet_desktop.core.tables import as_csv


def read(table: str) -> list[list[str]]:
    assert table.startswith("\ufeff")
    return list(csv.reader(io.StringIO(table[1:], newline="")))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1"])
def test_what_a_spreadsheet_would_calculate_is_made_harmless(cell: str) -> None:
    assert read(as_csv(["When"], [[cell]]))[1] == [f"'{cell}"]


@given(st.lists(st.text("=+-@ \t\r\n',\"aé", max_size=6), min_size=1, max_size=3))
def test_no_cell_is_a_formula_and_nothing_is_lost(cells: list[str]) -> None:
    row = read(as_csv(["When"], [cells]))[1]

    assert [cell.removeprefix("'") for cell in row] == [cell.removeprefix("'") for cell in cells]
    assert not any(cell.lstrip(" ")[:1] in tuple("=+-@\t\r") for cell in row)
