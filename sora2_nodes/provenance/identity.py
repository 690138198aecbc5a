"""The signing identity of this installation: an ES256 key and certificate chain, made on first use or given.

One PEM file, `keys/content-credentials.pem` in the data folder, mode 0600: the private key, then the chain from the
signing certificate to its root. To sign with a certificate of your own, put its key and chain there in that order.
More roots to trust when verifying are PEM files in the data folder's `trust/`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from ..errors import InputError
from ..home import data_folder, keys_folder, write_private
from .record import SOFTWARE

FILE = "content-credentials.pem"
VALID_YEARS = 10


@dataclass(frozen=True, kw_only=True)
class SigningIdentity:
    """algorithm: C2PA's name, such as es256. key_pem and chain_pem: PEM text; the chain's first is the signer's."""

    algorithm: str
    key_pem: str
    chain_pem: str


def signing_identity() -> SigningIdentity:
    """Return the installation's identity, made on first use. Raises InputError for a file that is no key and chain."""
    path = keys_folder() / FILE
    if not path.exists():
        write_private(path, _new_identity(), keep=True)
    return _read(path)


def trusted_roots() -> str:
    """Return the PEM certificates that a signature may lead to: this installation's own and those in `trust/`."""
    own = keys_folder() / FILE
    found = [_read(own).chain_pem] if own.exists() else []
    folder = data_folder() / "trust"
    found += [path.read_text(encoding="ascii") for path in sorted(folder.glob("*.pem"))]
    return "\n".join(found)


def _read(path: Path) -> SigningIdentity:
    advice = f"put a private key and its certificate chain (PEM, in that order) into {path}, or remove it"
    try:
        content = path.read_bytes()
        key = serialization.load_pem_private_key(content, password=None)
        chain = x509.load_pem_x509_certificates(content)
    except (OSError, ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise InputError(f"the signing identity can't be read ({error}): {advice}") from error
    if chain[0].public_key() != key.public_key():
        raise InputError(f"the first certificate is not of this private key: {advice}")
    pkcs8 = key.private_bytes(Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return SigningIdentity(
        algorithm=_algorithm(key, advice),
        key_pem=pkcs8.decode(),
        chain_pem="".join(certificate.public_bytes(Encoding.PEM).decode() for certificate in chain),
    )


def _algorithm(key: object, advice: str) -> str:
    if isinstance(key, ec.EllipticCurvePrivateKey):
        names = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
        if key.curve.name in names:
            return names[key.curve.name]
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return "ed25519"
    if isinstance(key, rsa.RSAPrivateKey) and key.key_size >= 2048:
        return "ps256"
    raise InputError(f"the signing key is of a kind content credentials don't know: {advice}")


def _new_identity() -> bytes:
    """Make a root, let it sign one certificate, and forget the root's key: nothing else can ever be signed by it."""
    root_key, key = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    root_name, name = _name("installation root"), _name("this installation")
    root = (
        _certificate(root_name, root_name, root_key)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    leaf = (
        _certificate(name, root_name, key)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(root_key.public_key()), critical=False)
        .sign(root_key, hashes.SHA256())
    )
    pkcs8 = key.private_bytes(Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    return pkcs8 + leaf.public_bytes(Encoding.PEM) + root.public_bytes(Encoding.PEM)


def _name(part: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, SOFTWARE),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{SOFTWARE}, {part}"),
        ]
    )


def _certificate(subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey) -> x509.CertificateBuilder:
    now = datetime.now(timezone.utc)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=365 * VALID_YEARS))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
