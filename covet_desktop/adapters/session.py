"""The session of the account that is signed in: access token in memory, refresh token in the keychain.

A refresh token changes at each use (contract §2). The new one is in the keychain before the call that
got it returns; a process killed in between finds the former one, which the service still takes.
"""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime, timedelta

from covet_desktop.adapters.oauth import OAuth, Tokens
from covet_desktop.adapters.vault import Vault
from covet_desktop.core.problems import Kind, Problem
from covet_desktop.core.text import text

log = logging.getLogger("covet.session")

REFRESH_TOKEN = "refresh token"
EARLY = timedelta(seconds=15)
"""A token that ends so soon is renewed before it is sent."""


class Session:
    """Used by both pool threads: the lock keeps them from refreshing at once, each with the other's token."""

    def __init__(self, oauth: OAuth, vault: Vault) -> None:
        self._oauth = oauth
        self._vault = vault
        self._lock = threading.Lock()
        self._tokens: Tokens | None = None

    def has_session(self) -> bool:
        """Whether someone is signed in, as far as the keychain knows."""
        return self._tokens is not None or self._vault.get(REFRESH_TOKEN) is not None

    def begin(self, tokens: Tokens) -> None:
        """A sign-in has succeeded."""
        with self._lock:
            self._keep(tokens)

    def access_token(self, refused: str = "") -> str:
        """A token to send; another one than ``refused``, which the service has just turned down."""
        with self._lock:
            tokens = self._tokens
            now = datetime.now(UTC)
            if tokens is not None and tokens.access != refused and tokens.access_ends_at - EARLY > now:
                return tokens.access
            return self._refreshed().access

    def sign_out(self) -> None:
        """End the session here, and at the service where that can be reached."""
        with self._lock:
            refresh = self._vault.get(REFRESH_TOKEN)
            self._tokens = None
            self._vault.delete(REFRESH_TOKEN)
        if refresh is not None:
            try:
                self._oauth.revoke(refresh)
            except Problem as problem:
                log.warning("not revoked at the service: %s", problem.kind.value)

    def _refreshed(self) -> Tokens:
        refresh = self._vault.get(REFRESH_TOKEN)
        if refresh is None:
            raise Problem(Kind.SIGNED_OUT, text("You aren't signed in."), text("Sign in to CoVet first."))
        try:
            tokens = self._oauth.refresh(refresh)
        except Problem as problem:
            if problem.kind is Kind.SIGNED_OUT:
                self._tokens = None
                self._vault.delete(REFRESH_TOKEN)
            raise
        self._keep(tokens)
        return tokens

    def _keep(self, tokens: Tokens) -> None:
        if tokens.refresh:
            self._vault.set(REFRESH_TOKEN, tokens.refresh)
        self._tokens = tokens
