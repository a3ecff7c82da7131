"""How long a large clinic's 26 members and 77 staff take to be matched: every time anew, nothing remembered.

The floor is the same number of comparisons of the same names by rapidfuzz alone, without a thought about
titles, accents or initials.
"""

import os
import sys
import time
from collections.abc import Callable
from statistics import median

from covet_desktop.core import matching, names
from covet_desktop.core.matching import suggest
from covet_desktop.core.model import Provider
from covet_desktop.core.people import Member, MemberKind, MemberStatus
from covet_desktop.sandbox.sample import load

RUNS = int(os.environ.get("COVET_BENCH_RUNS", "30"))
LIMIT_MS = 20
REMEMBERING = (names.words_of, matching._is_placeholder, matching._spelt, matching._alike)


def clinic() -> tuple[list[Member], list[Provider]]:
    """The large sample clinic."""
    sample = load("large")
    members = [
        Member(
            each["id"], each["display_name"], each["given_name"], each["family_name"],
            kind=MemberKind(each["kind"]), status=MemberStatus(each["status"]),
        )
        for each in sample.members
    ]  # fmt: skip
    providers = [
        Provider(
            each["id"], each["staff_code"], each["display_name"], each["given_name"] or "",
            each["family_name"] or "", matching.ProviderKind(each["kind"]), each["active"],
            each["location"] or "", number,
        )
        for number, each in enumerate(sample.providers)
    ]  # fmt: skip
    return members, providers


def timed(work: Callable[[], object], before: Callable[[], object] = lambda: None) -> list[float]:
    taken = []
    for _run in range(RUNS):
        before()
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return taken


def forget() -> None:
    for remembering in REMEMBERING:
        remembering.cache_clear()


def compare(members: list[Member], providers: list[Provider]) -> int:
    from rapidfuzz.distance import OSA

    return sum(
        OSA.distance(member.display_name, provider.display_name)
        for member in members
        for provider in providers
    )


def main() -> int:
    members, providers = clinic()
    compare(members, providers)  # its import isn't what is measured
    floor = timed(lambda: compare(members, providers))
    first = timed(lambda: suggest(members, providers), forget)
    again = timed(lambda: suggest(members, providers))
    sure = sum(each.preselected for each in suggest(members, providers))
    print(f"{len(members)} members × {len(providers)} staff, {sure} chosen beforehand")
    print(f"{'bare comparisons':34} {spread(floor)}   the floor")
    kept = 1000 * median(first) < LIMIT_MS
    verdict = f"limit {LIMIT_MS} ms, {'kept' if kept else 'BROKEN'}"
    print(
        f"{'suggested, for the first time':34} {spread(first)}   {median(first) / median(floor):.0f}×   {verdict}"
    )
    print(f"{'suggested once more':34} {spread(again)}   {median(again) / median(floor):.0f}×")
    return 0 if kept else 1


def spread(values: list[float]) -> str:
    low, middle, high = (1000 * value for value in (min(values), median(values), max(values)))
    return f"{middle:6.1f} ms ({low:.1f}–{high:.1f})"


if __name__ == "__main__":
    sys.exit(main())
