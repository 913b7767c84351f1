"""CredentialStore: names and passwords, in the system's keyring or in memory for this run. The only keyring."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from enum import StrEnum

import keyring
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordDeleteError

from domain.errors import CredentialError
from domain.messages import Message, say

SERVICE = "threadmark"
_UNSAFE_MODULES = ("keyring.backends.null", "keyring.backends.fail", "keyrings.alt", "keyring.backends.chainer")
_LEAST_PRIORITY = 1.0
"""keyring rates a store that is not recommended, such as a plain file, below this."""


class Kept(StrEnum):
    """Where a password went."""

    KEYRING = "keyring"
    MEMORY = "memory"


class _Trouble(Exception):
    """The keyring cannot be used just now; carries sentences (what is wrong; what happens instead), never a secret."""

    def __init__(self, sentences: tuple[Message, Message]) -> None:
        super().__init__(sentences[0])
        self.what, self.instead = sentences


class _Secret:
    """A name and password that no repr shows."""

    __slots__ = ("password", "user")

    def __init__(self, user: str, password: str) -> None:
        self.user = user
        self.password = password

    def packed(self) -> str:
        return json.dumps([self.user, self.password])

    @classmethod
    def unpacked(cls, text: str) -> _Secret | None:
        try:
            user, password = json.loads(text)
        except (ValueError, TypeError):
            return None
        return cls(user, password) if isinstance(user, str) and isinstance(password, str) else None


class CredentialStore:
    """One name and password per host (``example.org`` or ``example.org:8080``).

    Every call to the keyring runs aside and is left behind after `timeout` seconds: a keyring may wait for an answer
    to a question that nobody sees. Which hosts have a password is not written down anywhere.
    """

    def __init__(self, *, timeout: float = 8.0, backend: KeyringBackend | None = None) -> None:
        self.trouble: Message | None = None
        """Why the keyring could not be used at the last call, or None."""
        self._timeout = timeout
        self._given = backend
        self._memory: dict[str, _Secret] = {}
        self._hanging: threading.Thread | None = None

    def get(self, host: str) -> tuple[str, str] | None:
        """The (user, password) for `host`, or None. A keyring that fails counts as empty; `trouble` says why."""
        host = host.lower()
        secret = self._memory.get(host)
        if secret is None:
            try:
                text = self._aside(lambda store: store.get_password(SERVICE, host))
            except _Trouble:
                return None
            secret = _Secret.unpacked(text) if text else None
        return (secret.user, secret.password) if secret else None

    def put(self, host: str, user: str, password: str) -> tuple[Kept, Message]:
        """Keep it in the keyring if that is possible and safe, otherwise for this run. Says which, and why."""
        host = host.lower()
        secret = _Secret(user, password)
        try:
            self._aside(lambda store: _write(store, host, secret.packed()))
        except _Trouble as trouble:
            self._memory[host] = secret
            return Kept.MEMORY, trouble.instead
        self._memory.pop(host, None)
        return Kept.KEYRING, say("The password for {host} is kept in this computer's keyring.", host=host)

    def forget(self, host: str) -> None:
        """Remove it everywhere. Raises CredentialError if the keyring may still have it."""
        host = host.lower()
        self._memory.pop(host, None)
        try:
            self._aside(lambda store: _delete(store, host))
        except _NoStore:
            return
        except _Trouble:
            raise CredentialError(
                say("The password for {host} could not be removed from the keyring.", host=host),
                say('Unlock the keyring and try again, or remove the entry "threadmark" in your system\'s passwords.'),
            ) from None

    def _aside[T](self, work: Callable[[KeyringBackend], T]) -> T:
        """Run `work` on the safe keyring in a thread of its own; raises _Trouble, also when it takes too long."""
        self.trouble = None
        try:
            return self._timed(work)
        except _Trouble as trouble:
            self.trouble = trouble.what
            raise

    def _timed[T](self, work: Callable[[KeyringBackend], T]) -> T:
        if self._hanging is not None and self._hanging.is_alive():
            raise _Trouble(_HANGING)
        outcome: list[T] = []
        failure: list[_Trouble] = []

        def run() -> None:
            try:
                outcome.append(work(_safe(self._given or keyring.get_keyring())))
            except _Trouble as trouble:
                failure.append(trouble)
            except KeyringLocked:
                failure.append(_Trouble(_LOCKED))
            except Exception:  # noqa: BLE001 - keyrings are plug-ins that raise what they like; its text may tell a secret
                failure.append(_Trouble(_FAILED))

        thread = threading.Thread(target=run, name="keyring", daemon=True)
        thread.start()
        thread.join(self._timeout)
        if thread.is_alive():
            self._hanging = thread
            raise _Trouble(_HANGING)
        if failure:
            raise failure[0] from None
        return outcome[0]


class _NoStore(_Trouble):
    """There is no keyring at all, or none that is safe: nothing of ours is in it."""


_HANGING = (
    say("The keyring does not answer."),
    say("The keyring does not answer. The password is kept until Threadmark closes."),
)
_LOCKED = (
    say("The keyring is locked."),
    say("The keyring is locked. The password is kept until Threadmark closes."),
)
_FAILED = (
    say("The keyring could not be used."),
    say("The keyring could not be used. The password is kept until Threadmark closes."),
)
_SWALLOWED = (
    say("The keyring does not keep passwords."),
    say("The keyring does not keep passwords. This one is kept until Threadmark closes."),
)
_MISSING = (
    say("This computer has no safe keyring."),
    say("This computer has no safe keyring. The password is kept until Threadmark closes."),
)


def _safe(backend: KeyringBackend) -> KeyringBackend:
    """`backend`, or the first safe one of a chain; raises _NoStore when there is none."""
    for one in getattr(backend, "backends", (backend,)):
        module = type(one).__module__
        if not module.startswith(_UNSAFE_MODULES) and float(one.priority) >= _LEAST_PRIORITY:
            safe: KeyringBackend = one
            return safe
    raise _NoStore(_MISSING)


def _write(store: KeyringBackend, host: str, packed: str) -> None:
    store.set_password(SERVICE, host, packed)
    if store.get_password(SERVICE, host) != packed:
        raise _Trouble(_SWALLOWED)


def _delete(store: KeyringBackend, host: str) -> None:
    try:
        store.delete_password(SERVICE, host)
    except PasswordDeleteError:
        if store.get_password(SERVICE, host) is not None:
            raise
