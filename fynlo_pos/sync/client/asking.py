"""One question to a hub over HTTP, from outside its venue: nothing is sent to any other hub."""

import http.client
import json
import ssl
from contextlib import closing
from typing import Final

from fynlo_pos.core.trouble import Trouble
from fynlo_pos.sync.client.address import Address
from fynlo_pos.sync.client.trust import NotThisHub, check_certificate, tls_to_a_hub
from fynlo_pos.sync.protocol.frames import Why

ANSWERS_WITHIN_S: Final = 10.0
_MOST_BYTES: Final = 64 << 10
_OK: Final = 200


class NotGranted(Exception):
    """The hub will not; ``why`` is what the words are made from, ``None`` if it did not say."""

    def __init__(self, why: Why | None) -> None:
        super().__init__(why.value if why is not None else "")
        self.why = why


def ask_hub(
    address: Address, method: str, path: str, *, hub_key: bytes | None, body: bytes = b""
) -> bytes:
    """Return an answer's body; ``hub_key`` is whose certificate it must be, where that is known.

    Raises ``NotGranted`` where the hub will not, and ``Trouble`` where none answers.
    """
    try:
        with closing(_connection(address)) as connection:
            connection.connect()
            if hub_key is not None and isinstance(connection.sock, ssl.SSLSocket):
                check_certificate(connection.sock, hub_key)
            connection.request(method, path, body, {"content-type": "application/json"})
            answer = connection.getresponse()
            content = answer.read(_MOST_BYTES)
    except (OSError, http.client.HTTPException, NotThisHub) as error:
        raise no_hub(address) from error
    if answer.status != _OK:
        raise NotGranted(_why(content))
    return content


def no_hub(address: Address) -> Trouble:
    """Return what is told where no hub answers."""
    return Trouble(
        "No hub answers at {address}. Nothing was changed, and this terminal goes on by itself. "
        "Check that the hub runs and that both are on one network, then try again.",
        address=address.authority,
    )


def _connection(address: Address) -> http.client.HTTPConnection:
    if address.is_tls:
        return http.client.HTTPSConnection(
            address.host, address.port, timeout=ANSWERS_WITHIN_S, context=tls_to_a_hub()
        )
    return http.client.HTTPConnection(address.host, address.port, timeout=ANSWERS_WITHIN_S)


def _why(content: bytes) -> Why | None:
    try:
        return Why(json.loads(content)["detail"])
    except (ValueError, KeyError, TypeError):
        return None
