"""TLS to a hub whose certificate no authority vouches for: it must be signed by the hub's key."""

import ssl

from fynlo_pos.sync.client.taking_turns import TakingTurns
from fynlo_pos.sync.protocol.certificate import is_of_hub


class NotThisHub(Exception):
    """Whoever answered at the address is not the hub that this device was enrolled with."""


def tls_to_a_hub() -> ssl.SSLContext:
    """Return how a hub is spoken with; ``check_certificate`` follows once it stands."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.sslsocket_class = TakingTurns
    return context


def check_certificate(connection: ssl.SSLObject | ssl.SSLSocket | None, hub_key: bytes) -> None:
    """Raise ``NotThisHub`` unless the other side's certificate is this hub's own."""
    certificate = connection.getpeercert(binary_form=True) if connection is not None else None
    if certificate is None or not is_of_hub(certificate, hub_key):
        raise NotThisHub("the certificate is not signed by the hub's key")
