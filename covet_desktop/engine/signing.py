"""Start, sign-in and sign-out."""

from __future__ import annotations

from datetime import timedelta

from covet_desktop.adapters.callback import CallbackListener
from covet_desktop.adapters.oauth import Tokens, code_expired
from covet_desktop.core.events import (
    Retrying,
    Session,
    SessionChanged,
    SettingsKnown,
    SignInShown,
    Topic,
)
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text
from covet_desktop.engine.belongings import (
    close_belongings,
    forget_everything,
    last_owner,
    show_what_is_known,
)
from covet_desktop.engine.flow import Do, Flow, Wait, call, retried
from covet_desktop.engine.importing import interrupted_import
from covet_desktop.engine.journaling import note
from covet_desktop.engine.looking import look
from covet_desktop.engine.services import Engine
from covet_desktop.engine.setting import settings_of
from covet_desktop.engine.undoing import interrupted_undo
from covet_desktop.messages import StartImport, Tick
from covet_desktop.messages.follow_up import UndoImport

BROWSER_MINUTES = 10
"""How long a sign-in in the browser may take before its listener closes."""
MOST_LISTENERS = 4
"""How many sign-ins in the browser, the last ones, have their left-over tabs answered."""
LONGEST_PAUSE = 30.0
"""Seconds between two questions about a code while the service can't be reached."""


def start(engine: Engine) -> Flow[None]:
    """Where do we stand? From the keychain, then from the cache, then from the service."""
    engine.settle()
    yield SettingsKnown(settings_of(engine))
    try:
        has_session = yield from call(engine.session.has_session)
    except Problem as problem:
        if problem.kind is Kind.KEYCHAIN_LOCKED:
            engine.keychain_locked = True
            yield SessionChanged(Session.KEYCHAIN_LOCKED)
        raise
    engine.keychain_locked = False
    if not has_session:
        yield SessionChanged(Session.SIGNED_OUT, engine.vault.lasting)
        return
    yield SessionChanged(Session.SIGNED_IN, engine.vault.lasting)
    yield from show_what_is_known(engine)
    yield from look(engine, Topic.START)
    interrupted = interrupted_import(engine)
    if interrupted is not None and engine.connection is not None:
        yield Do(StartImport(interrupted))
    undone = interrupted_undo(engine)
    if undone and engine.connection is not None:
        yield Do(UndoImport(undone))
    yield Do(Tick())  # what is next, and what was last


def sign_in(engine: Engine, *, device: bool, language: str) -> Flow[None]:
    """Let a person sign in, in the system's browser or with a code on another device."""
    tokens = yield from (_by_code(engine) if device else _in_browser(engine, language))
    # It may be another person than before: nothing of the former is shown, used or saved to from here on.
    close_belongings(engine)
    yield SessionChanged(Session.SIGNED_OUT, engine.vault.lasting)
    yield from call(engine.session.begin, tokens)
    yield SessionChanged(Session.SIGNED_IN, engine.vault.lasting)
    engine.signed_in_by = "code" if device else "browser"
    yield from look(engine, Topic.SIGN_IN)


def _in_browser(engine: Engine, language: str) -> Flow[Tokens]:
    listener = _listen(engine, language)
    signed_in = False
    try:
        request = yield from retried(
            Topic.SIGN_IN, engine.oauth.begin_browser, listener.redirect_uri, language
        )
        opened = yield from call(engine.open_browser, request.url)
        ends_at = engine.now() + timedelta(minutes=BROWSER_MINUTES)
        yield SignInShown(request.url, expires_at=ends_at, browser_opened=opened)
        while (answer := (yield from call(listener.wait, 0.5))) is None:
            if engine.now() >= ends_at:
                raise Problem(
                    Kind.SIGN_IN_FAILED,
                    text("Nobody signed in within {minutes} minutes.", minutes=BROWSER_MINUTES),
                    text("Start the sign-in again when you are ready."),
                )
        tokens = yield from call(engine.oauth.finish_browser, request, answer)
        signed_in = True
        return tokens
    finally:
        listener.linger(signed_in=signed_in)


def _listen(engine: Engine, language: str) -> CallbackListener:
    listener = CallbackListener(language=language)
    engine.late_tabs.append(listener)
    while len(engine.late_tabs) > MOST_LISTENERS:
        engine.late_tabs.pop(0).close()
    return listener


def _by_code(engine: Engine) -> Flow[Tokens]:
    code = yield from retried(Topic.SIGN_IN, engine.oauth.begin_device)
    ends_at = engine.now() + timedelta(seconds=code.lasts)
    shown = SignInShown(code.verification_uri, code.user_code, ends_at, browser_opened=False)
    yield shown
    interval, pause = code.interval, code.interval
    while engine.now() < ends_at:
        yield Wait(pause)
        try:
            poll = yield from call(engine.oauth.poll_device, code, interval)
        except Problem as problem:
            if not problem.retryable:
                raise
            # The person is busy elsewhere: a line that comes back within the code's life is soon enough.
            pause = min(2 * pause, LONGEST_PAUSE)
            yield Retrying(Topic.SIGN_IN, problem, pause)
            continue
        if poll.tokens is not None:
            return poll.tokens
        if pause != interval:
            yield shown
        interval = pause = poll.interval
    raise code_expired()


def sign_out(engine: Engine) -> Flow[None]:
    """Erase what this account kept here, then end the session, here and at the service.

    In this order, as the service may take its time to answer: whoever turns the PC off leaves nothing.
    """
    owner = engine.owner or last_owner(engine)
    yield from forget_everything(engine)
    note(engine, "signed_out", owner=owner)
    yield from call(engine.session.sign_out)
    yield SessionChanged(Session.SIGNED_OUT, engine.vault.lasting)
