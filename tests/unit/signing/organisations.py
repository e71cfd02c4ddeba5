"""An authority that is not ours."""

from dataclasses import dataclass
from datetime import timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa

from app.signing.certificates import issue_examiner
from app.signing.trust import pem_of
from tests.builders import NOW


@dataclass(frozen=True)
class Organisation:
    """An authority that is not ours."""

    root: x509.Certificate
    key: rsa.RSAPrivateKey

    def answer(self, request: bytes) -> bytes:
        """The chain for a signing request, as PEM."""
        asked = x509.load_pem_x509_csr(request)
        assert asked.is_signature_valid
        name = str(asked.subject.get_attributes_for_oid(x509.NameOID.COMMON_NAME)[0].value)
        public = asked.public_key()
        assert isinstance(public, rsa.RSAPublicKey)
        return self.certify(name, public)

    def certify(self, name: str, public: rsa.RSAPublicKey) -> bytes:
        """A chain for anybody."""
        start = NOW - timedelta(days=1)
        return pem_of(issue_examiner(name, public, self.root, self.key, start)) + pem_of(self.root)
