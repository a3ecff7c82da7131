"""A program that buys a connection with the app's own engine: what a test kills at a bad moment.

``python -m tests.e2e.buyer URL DATA_DIR draft|buy|look|again``: prints what it sees, a JSON object a line. The
account comes from a sign-in with a code that the practice service approves.
"""

import json
import sys
import urllib.request
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec

from covet_desktop import messages as msg
from covet_desktop.composition import make_engine
from covet_desktop.core.clinic_form import clinic_of, form_of
from covet_desktop.core.events import Event, SignInShown
from covet_desktop.core.model import Clinic
from covet_desktop.core.problems import Problem
from covet_desktop.core.setup import Step
from covet_desktop.core.state import AppState, reduce
from covet_desktop.engine.commands import use_case
from covet_desktop.engine.drive import drive
from covet_desktop.options import Options
from covet_desktop.sandbox.sample import load

url, folder, what = sys.argv[1:]
engine = make_engine(Options(url, Path(folder)))
state = AppState()


def emit(event: Event) -> None:
    global state
    state = reduce(state, event)
    if isinstance(event, SignInShown):
        body = json.dumps({"action": "approve_device", "user_code": event.user_code}).encode()
        urllib.request.urlopen(
            urllib.request.Request(f"{url}/sandbox/actions", body, {"Content-Type": "application/json"})
        ).read()


def do(command: Any) -> None:
    drive(engine, use_case(engine, command), emit)


def tell(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


do(msg.Start())
if not state.signed_in:
    do(msg.SignIn(device=True))
tell(step=state.resume_step.name, open=state.purchase.asked_at is not None)
try:
    if what in ("draft", "buy"):
        sample = {name: value for name, value in load("tiny").clinic.items() if value is not None}
        clinic = msgspec.convert(sample, Clinic)
        do(msg.SaveDraft(replace(state.draft, clinic=form_of(clinic), reached=Step.PURCHASE)))
    if what == "buy":
        assert state.tile is not None
        assert state.tile.fee is not None
        do(msg.Buy(clinic_of(form_of(clinic)), state.tile.fee))
    elif what == "again":
        do(msg.BuyAgain())
except Problem as problem:
    tell(problem=problem.kind.value)
tell(connection=state.connection.id if state.connection else None, step=state.resume_step.name)
engine.close()
