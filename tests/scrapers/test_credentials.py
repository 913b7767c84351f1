"""Where passwords go: a keyring of our own for the failures, a real Secret Service for the truth."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import keyring.backend
import pytest
from keyring.backends import chainer, fail, null
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError

from domain.errors import CredentialError
from scrapers.credentials import SERVICE, CredentialStore, Kept

ROOT = Path(__file__).parents[2]
SECRET = "corr3ct-h0rse"


class Memory(keyring.backend.KeyringBackend):
    """A keyring as a good one behaves."""

    priority = 5  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.entries: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.entries.pop((service, username), None) is None:
            raise PasswordDeleteError("No such password!")


class Failing(Memory):
    """Raises the same at every call; the text holds the secret, as a careless plug-in's might."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def get_password(self, service: str, username: str) -> str | None:
        raise self.error

    def set_password(self, service: str, username: str, password: str) -> None:
        raise self.error

    def delete_password(self, service: str, username: str) -> None:
        raise self.error


class Hanging(Memory):
    """Waits for somebody to answer a question that nobody sees, until the test is over."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = threading.Event()
        self.calls = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.calls += 1
        self.answered.wait(10)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.calls += 1
        self.answered.wait(10)
        super().set_password(service, username, password)


class Plain(Memory):
    """What keyring itself does not recommend."""

    priority = 0.5  # type: ignore[assignment]


@pytest.fixture
def hanging() -> Iterator[Hanging]:
    backend = Hanging()
    yield backend
    backend.answered.set()


def test_a_password_goes_to_the_keyring_and_comes_back() -> None:
    backend = Memory()
    kept, message = CredentialStore(backend=backend).put("Example.org", "Jörg", "p:ä\n🔑")
    assert kept is Kept.KEYRING
    assert "Example.org".lower() in str(message)
    assert list(backend.entries) == [(SERVICE, "example.org")]
    later = CredentialStore(backend=backend)
    assert later.get("example.ORG") == ("Jörg", "p:ä\n🔑")
    assert later.get("example.org:8080") is None
    assert later.trouble is None


def test_forgetting_is_complete_and_may_be_repeated() -> None:
    backend = Memory()
    store = CredentialStore(backend=backend)
    store.put("example.org", "anna", SECRET)
    store.forget("example.org")
    store.forget("example.org")
    assert store.get("example.org") is None
    assert not backend.entries


def test_a_foreign_entry_is_no_password_of_ours() -> None:
    backend = Memory()
    for text in ("just a word", '{"user": 1}', "[1, 2]", '["a"]', "null"):
        backend.entries[SERVICE, "example.org"] = text
        assert CredentialStore(backend=backend).get("example.org") is None


class _Alt(Memory):
    """Stands for keyrings.alt.file.PlaintextKeyring, whatever rating it gives itself."""


_Alt.__module__ = "keyrings.alt.file"


def unusable() -> list[tuple[str, keyring.backend.KeyringBackend, str]]:
    return [
        ("nothing there", fail.Keyring(), "no safe keyring"),
        ("swallowing everything", null.Keyring(), "no safe keyring"),
        ("not recommended", Plain(), "no safe keyring"),
        ("readable file", _Alt(), "no safe keyring"),
        ("locked", Failing(KeyringLocked(f"Failed to unlock {SECRET}")), "locked"),
        ("prompt dismissed", Failing(InitError(f"Prompt dismissed {SECRET}")), "could not be used"),
        ("its own error", Failing(ZeroDivisionError(SECRET)), "could not be used"),
    ]


@pytest.mark.parametrize(("case", "backend", "words"), unusable(), ids=[case for case, _, _ in unusable()])
def test_without_a_usable_keyring_it_is_kept_for_this_run_and_said(
    case: str, backend: keyring.backend.KeyringBackend, words: str
) -> None:
    store = CredentialStore(backend=backend)
    assert store.get("example.org") is None
    assert words in str(store.trouble)
    kept, message = store.put("example.org", "anna", SECRET)
    assert kept is Kept.MEMORY
    assert words in str(message)
    assert "until Threadmark closes" in str(message)
    assert store.get("example.org") == ("anna", SECRET)
    assert CredentialStore(backend=backend).get("example.org") is None
    if isinstance(backend, Memory):
        assert not backend.entries, "nothing may be written where it is not safe"


def test_a_keyring_that_drops_what_it_is_given_is_noticed() -> None:
    class Dropping(Memory):
        """Says yes and keeps nothing."""

        def set_password(self, service: str, username: str, password: str) -> None:
            pass

    store = CredentialStore(backend=Dropping())
    kept, message = store.put("example.org", "anna", SECRET)
    assert (kept, store.get("example.org")) == (Kept.MEMORY, ("anna", SECRET))
    assert "does not keep" in str(message)


def test_of_a_chain_only_a_safe_link_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    plain, good = Plain(), Memory()
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [plain, good])
    kept, _ = CredentialStore(backend=chainer.ChainerBackend()).put("example.org", "anna", SECRET)
    assert (kept, bool(good.entries), plain.entries) == (Kept.KEYRING, True, {})
    monkeypatch.setattr(chainer.ChainerBackend, "backends", [plain])
    kept, _ = CredentialStore(backend=chainer.ChainerBackend()).put("example.org", "anna", SECRET)
    assert (kept, plain.entries) == (Kept.MEMORY, {})


def test_a_hanging_keyring_costs_the_time_limit_once(hanging: Hanging) -> None:
    store = CredentialStore(timeout=0.3, backend=hanging)
    begin = time.monotonic()
    kept, message = store.put("example.org", "anna", SECRET)
    assert 0.2 < time.monotonic() - begin < 1.5
    assert kept is Kept.MEMORY
    assert "does not answer" in str(message)
    begin = time.monotonic()
    assert store.get("other.example") is None
    assert store.put("third.example", "anna", SECRET)[0] is Kept.MEMORY
    assert time.monotonic() - begin < 0.2, "the question is still open: not asked again"
    assert hanging.calls == 1
    assert store.get("example.org") == ("anna", SECRET)


def test_a_keyring_that_wakes_up_is_used_again(hanging: Hanging) -> None:
    store = CredentialStore(timeout=0.2, backend=hanging)
    assert store.put("example.org", "anna", SECRET)[0] is Kept.MEMORY
    hanging.answered.set()
    deadline = time.monotonic() + 5
    while store.put("example.org", "anna", "new")[0] is Kept.MEMORY and time.monotonic() < deadline:
        time.sleep(0.02)
    assert CredentialStore(backend=hanging).get("example.org") == ("anna", "new")
    assert store.get("example.org") == ("anna", "new")


def test_forgetting_that_fails_is_said() -> None:
    store = CredentialStore(backend=Failing(KeyringLocked(SECRET)))
    store.put("example.org", "anna", SECRET)
    with pytest.raises(CredentialError, match=r"example\.org could not be removed") as caught:
        store.forget("example.org")
    assert SECRET not in str(caught.value)
    assert store.get("example.org") is None, "at least this run has forgotten it"
    CredentialStore(backend=fail.Keyring()).forget("example.org")


def test_secrets_are_in_no_repr_log_or_exception(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store = CredentialStore(backend=Failing(ValueError(SECRET)))
    _, message = store.put("example.org", "anna", SECRET)
    with pytest.raises(CredentialError) as caught:
        store.forget("example.org")
    store.put("example.org", "anna", SECRET)
    told = f"{store!r} {vars(store)!r} {message!r} {caught.value!r} {caught.value.__cause__!r} {caplog.text}"
    assert SECRET not in told
    assert caught.value.__suppress_context__


def test_an_impossible_choice_of_keyring_is_no_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> ModuleType:
        raise ModuleNotFoundError("No module named 'nowhere'")

    monkeypatch.setattr(keyring, "get_keyring", broken)
    assert CredentialStore().put("example.org", "anna", SECRET)[0] is Kept.MEMORY


# ── a real Secret Service ─────────────────────────────────────────────────────────────────────────────────────────────

SCRIPT = """
import sys
from scrapers.credentials import CredentialStore
store = CredentialStore(timeout=float(sys.argv[2]))
if sys.argv[1] == "put":
    kept, message = store.put("example.org:8443", "Jörg", "pässwörd 🔑")
    print(kept.value, "|", message)
elif sys.argv[1] == "get":
    print(store.get("example.org:8443"), store.get("other.example"), "|", store.trouble)
else:
    store.forget("example.org:8443")
    print(store.get("example.org:8443"), "|", store.trouble)
"""


def with_service(home: Path, *arguments: str, **environment: str) -> str:
    """Run SCRIPT beside a private gnome-keyring that lives in `home`."""
    for program in ("dbus-run-session", "gnome-keyring-daemon"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed (apt-get install dbus gnome-keyring)")
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON_KEYRING", "DBUS_"))}
    result = subprocess.run(
        [str(ROOT / "tests/servers/secret_service.sh"), sys.executable, "-c", SCRIPT, *arguments],
        env={**clean, "KEYRING_HOME": str(home), "PYTHONPATH": str(ROOT), **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    return result.stdout.strip()


@pytest.mark.secret_service
def test_a_real_keyring_keeps_it_from_one_run_to_the_next(tmp_path: Path) -> None:
    assert with_service(tmp_path, "put", "8").startswith("keyring |")
    assert with_service(tmp_path, "get", "8") == "('Jörg', 'pässwörd 🔑') None | None"
    assert with_service(tmp_path, "forget", "8") == "None | None"
    assert with_service(tmp_path, "get", "8") == "None None | None"
    stored = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert "pässwörd".encode() not in stored, "gnome-keyring encrypts its file"


@pytest.mark.secret_service
def test_a_real_locked_keyring_is_said(tmp_path: Path) -> None:
    assert with_service(tmp_path, "put", "8").startswith("keyring |")
    told = with_service(tmp_path, "put", "5", KEYRING_LOCKED="1")
    assert told.startswith("memory | The keyring"), told
    assert with_service(tmp_path, "get", "5", KEYRING_LOCKED="1").startswith("None None | The keyring")
