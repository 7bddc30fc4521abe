"""Trust in a hub's TLS certificate: it is made by the hub and signed by the key one enrolled with.

No authority vouches for a hub in a shop. Its certificate says, in an extension of its own, what
its Ed25519 key signs of the certificate's key; a device compares with the key it knows.
"""

from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from fynlo_pos.sync.protocol.handshake import is_signed_by

SIGNED_BY_HUB: Final = x509.ObjectIdentifier("2.25.221580513174943478316428403871")
_WORDS = b"fynlo certificate 1\0"


def certificate_words(public_key: bytes) -> bytes:
    """Return what a hub signs of a certificate's key (DER, SubjectPublicKeyInfo)."""
    return _WORDS + public_key


def is_of_hub(certificate: bytes, hub_key: bytes) -> bool:
    """Tell whether a certificate (DER, as the TLS connection gave it) is this hub's own."""
    try:
        read = x509.load_der_x509_certificate(certificate)
        said = read.extensions.get_extension_for_oid(SIGNED_BY_HUB).value
        key = read.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    except (ValueError, x509.ExtensionNotFound):
        return False
    signature = said.value if isinstance(said, x509.UnrecognizedExtension) else b""
    return is_signed_by(hub_key, signature, certificate_words(key))
