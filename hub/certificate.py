"""A hub's TLS: a certificate of its own making, tied to the key that devices enrolled with."""

import ssl
from datetime import UTC, datetime, timedelta
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)
from cryptography.x509.oid import NameOID

from fynlo_pos.sync.protocol.certificate import SIGNED_BY_HUB, certificate_words, is_of_hub
from hub.home import Home, write_privately
from hub.secret import Identity

LIVES: Final = timedelta(days=825)
RENEWED_BEFORE: Final = timedelta(days=60)
_CLOCKS_DIFFER: Final = timedelta(days=1)


def tls_context(home: Home, identity: Identity, now: datetime) -> ssl.SSLContext:
    """Return the server's side of TLS 1.3, its certificate made or renewed where it must be."""
    if not _is_good(home, identity, now):
        write_privately(home.certificate, _made(identity, now))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_3
    context.load_cert_chain(home.certificate)
    # No terminal takes a session up again. A ticket would come in just as the other side's first
    # request is written, where that may be by another thread than reads (DECISIONS.md, 119).
    context.num_tickets = 0
    return context


def _made(identity: Identity, now: datetime) -> str:
    """Return a key and a certificate as PEM; a curve that browsers know, for boards on tablets."""
    key = ec.generate_private_key(ec.SECP256R1())
    public = key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    signature = identity.private_key.sign(certificate_words(public))
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Fynlo hub {identity.id}")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - _CLOCKS_DIFFER)
        .not_valid_after(now + LIVES)
        .add_extension(x509.UnrecognizedExtension(SIGNED_BY_HUB, signature), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .sign(key, SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return (private + certificate.public_bytes(Encoding.PEM)).decode("ascii")


def _is_good(home: Home, identity: Identity, now: datetime) -> bool:
    try:
        read = x509.load_pem_x509_certificate(home.certificate.read_bytes())
    except (OSError, ValueError):
        return False
    ends = read.not_valid_after_utc - RENEWED_BEFORE
    return is_of_hub(read.public_bytes(Encoding.DER), identity.public_key) and now < ends


def utc_now() -> datetime:
    """Return the time, for how long a certificate is good."""
    return datetime.now(UTC)
