"""Encrypted connections: always verified, for exactly the host that was asked for."""

from __future__ import annotations

import socket
import ssl
from time import monotonic

import certifi

from domain.errors import ThreadmarkError
from scrapers.addresses import Target
from scrapers.fetching.errors import BrokenAnswer, TimedOut, tls_error
from scrapers.fetching.watch import SLICE, Limits, Watch


class Tls:
    """Turns a connected socket into an encrypted one. The list of trusted certificates is read when first needed."""

    def __init__(self, watch: Watch, limits: Limits, given: ssl.SSLContext | None = None) -> None:
        if given is not None and not (given.check_hostname and given.verify_mode is ssl.CERT_REQUIRED):
            raise ValueError("Threadmark makes verified connections only")
        self._watch = watch
        self._limits = limits
        self._context = given

    def secure(self, sock: socket.socket, target: Target) -> ssl.SSLSocket:
        """Shake hands and verify; `sock` is closed when that fails."""
        if self._context is None:
            self._context = _trusting()
        sock.settimeout(SLICE)
        secured = self._context.wrap_socket(sock, server_hostname=target.host, do_handshake_on_connect=False)
        try:
            self._shake_hands(secured, target)
        except ssl.SSLError as error:
            secured.close()
            raise tls_error(target.name, error) from None
        except OSError:
            secured.close()
            raise BrokenAnswer(target.name) from None
        except ThreadmarkError:
            secured.close()
            raise
        return secured

    def _shake_hands(self, secured: ssl.SSLSocket, target: Target) -> None:
        end = monotonic() + self._limits.connect
        while True:
            self._watch.check(target.name)
            try:
                return secured.do_handshake()
            except TimeoutError:
                if monotonic() > end:
                    raise TimedOut(target.name, self._limits.connect) from None


def _trusting() -> ssl.SSLContext:
    """Trusts what this computer trusts, and Mozilla's list, since a computer may have none of its own."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(certifi.where())
    return context
