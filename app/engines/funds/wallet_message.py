"""Whether a message was signed with the key of a wallet; offline, by the published rules.

Laws:
1. A signature that does not hold is a value with its reason, never an error.
2. A message that holds shows who had the key when it was signed, and only if it names the case.
"""

from typing import Final

from app.engines.funds.wallet_address import Checked, check_address

MOST_CHARACTERS: Final = 10_000


def check_message(address: str, message: str, signature: str) -> Checked:
    """Check a signed message: EIP-191 for Ethereum, BIP-322 or BIP-137 for Bitcoin.

    The libraries are loaded when first asked for: they take more than a second.
    """
    known = check_address(address)
    if not known.valid:
        return Checked(valid=False, kind=known.kind, reason=known.reason)
    if max(len(message), len(signature)) > MOST_CHARACTERS:
        return Checked(valid=False, kind=known.kind, reason="too_long")
    if known.kind == "ethereum":
        return _ethereum(address.strip(), message, signature.strip())
    if known.kind.startswith("bitcoin"):
        return _bitcoin(address.strip(), message, signature.strip())
    return Checked(valid=False, kind=known.kind, reason="kind_not_verified_here")


def _ethereum(address: str, message: str, signature: str) -> Checked:
    """Source: EIP-191, version 0x45 (personal_sign)."""
    from eth_account import Account  # noqa: PLC0415
    from eth_account.messages import encode_defunct  # noqa: PLC0415

    try:
        signer = Account.recover_message(encode_defunct(text=message), signature=signature)
    except Exception:  # noqa: BLE001 -- its libraries raise many kinds on hostile text; law 1
        return Checked(valid=False, kind="eip-191", reason="signature_malformed")
    same = str(signer).lower() == address.lower()
    return Checked(same, "eip-191", "signed_by_address" if same else "signed_by_another")


def _bitcoin(address: str, message: str, signature: str) -> Checked:
    """Source: BIP-322 simple; for old addresses BIP-137, a recoverable signature of 65 bytes."""
    from bip322 import VerificationError, verify_simple_encoded  # noqa: PLC0415

    from app.engines.funds.wallet_legacy import is_legacy, signed_by  # noqa: PLC0415

    if is_legacy(signature):
        same = signed_by(address, message, signature)
        return Checked(same, "bip-137", "signed_by_address" if same else "signed_by_another")
    try:
        verify_simple_encoded(address, message, signature)
    except (VerificationError, ValueError):
        return Checked(valid=False, kind="bip-322", reason="signature_does_not_hold")
    return Checked(valid=True, kind="bip-322", reason="signed_by_address")
