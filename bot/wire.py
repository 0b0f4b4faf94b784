"""The wire to the model: HTTP that ends at a set moment however slowly bytes come, and at a size. Knows no model.

The client's own timeout counts anew with every read, so that a byte now and then keeps it waiting for ever. Here every
connect, handshake, read and write gets only what is left until the moment. Redirects are not followed and no proxy is
used: what a customer said goes to the address that was set, or nowhere.
"""

import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from ssl import SSLContext
from typing import Any

import httpcore2
import httpx2

MOST_BYTES = 256 * 1024
IDLE_SECONDS = 30.0

_errand = threading.local()


class TooMuch(Exception):
    """The answer is longer than MOST_BYTES, or packed so that its length cannot be known."""


@contextmanager
def until(moment: float) -> Iterator[None]:
    """What this thread does on a wire inside ends at the moment (seconds of time.monotonic)."""
    _errand.ends = moment
    try:
        yield
    finally:
        del _errand.ends


def _left() -> float:
    left: float = getattr(_errand, "ends", 0.0) - time.monotonic()
    if left <= 0:
        raise httpcore2.ReadTimeout("The time for this errand is over.")
    return left


class _Stream(httpcore2.NetworkStream):
    def __init__(self, stream: httpcore2.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left())

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _left()))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _Backend(httpcore2.NetworkBackend):
    def __init__(self) -> None:
        self._backend = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore2.NetworkStream:
        return _Stream(self._backend.connect_tcp(host, port, _left(), local_address, socket_options))


class _Body(httpx2.SyncByteStream):
    def __init__(self, parts: Any) -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[bytes]:
        count = 0
        for part in self._parts:
            count += len(part)
            if count > MOST_BYTES:
                raise TooMuch
            yield part

    def close(self) -> None:
        self._parts.close()


class Transport(httpx2.BaseTransport):
    """Connections that are kept and used again, at most `most` at once."""

    def __init__(self, most: int) -> None:
        # The certificates are read here, while nobody waits.
        self._pool = httpcore2.ConnectionPool(
            ssl_context=httpcore2.default_ssl_context(),
            max_connections=most,
            keepalive_expiry=IDLE_SECONDS,
            network_backend=_Backend(),
        )

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Ask. Raises errors of httpcore2 for a wire that fails, TooMuch for an answer that is too long."""
        url = httpcore2.URL(
            scheme=request.url.raw_scheme, host=request.url.raw_host, port=request.url.port, target=request.url.raw_path
        )
        answer = self._pool.handle_request(
            httpcore2.Request(
                method=request.method,
                url=url,
                headers=request.headers.raw,
                content=request.stream,
                extensions={"timeout": {"pool": _left()}},
            )
        )
        response = httpx2.Response(answer.status, headers=answer.headers, stream=_Body(answer.stream))
        if response.headers.get("content-encoding", "identity") != "identity":
            response.close()
            raise TooMuch
        return response

    def close(self) -> None:
        self._pool.close()


def client(most: int) -> httpx2.Client:
    """An HTTP client over such a wire."""
    return httpx2.Client(transport=Transport(most), follow_redirects=False, headers={"Accept-Encoding": "identity"})
