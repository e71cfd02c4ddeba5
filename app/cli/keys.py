"""`rightful keys …`: what is done to signing keys; every secret is asked for, never an argument."""

import argparse
import getpass
import os
import sys
from pathlib import Path

from app.cli.output import Exit, emit, say, write_file
from app.cli.verbs import Verbs, passphrase
from app.domain.attestation import KeyInfo, TokenPlace
from app.domain.errors import KeyUnavailableError
from app.services.workplace import Workplace


def add_verbs(verbs: Verbs) -> None:
    """Say which arguments the verbs take."""
    room = verbs.add_parser(
        "keys", help="signing keys: list, csr, import, token, crl, stamp (passphrase: examiner)"
    )
    acts = room.add_subparsers(dest="act", required=True, metavar="ACT")
    acts.add_parser("list", help="whom each key names, and who vouches for it").set_defaults(
        run=_list
    )
    csr = acts.add_parser("csr", help="ask your organisation's authority for a certificate")
    csr.add_argument("--out", type=Path, required=True, metavar="FILE")
    csr.set_defaults(run=_request)
    adopt = acts.add_parser("import", help="sign under the certificate that came back")
    adopt.add_argument("chain", type=Path, metavar="PEM", help="certificate and issuers, with root")
    adopt.set_defaults(run=_adopt)
    token = acts.add_parser("token", help="sign with a key on a PKCS #11 token")
    token.add_argument("--module", default="", help="library of the token's maker")
    token.add_argument("--label", default="", help="of the token")
    token.add_argument("--key", default="", help="label of the key on it")
    token.add_argument("--chain", type=Path, metavar="PEM", help="the issuers, with root")
    token.add_argument("--forget", action="store_true", help="sign with the key in the file again")
    token.set_defaults(run=_token)
    lists = acts.add_parser("crl", help="take in a revocation list")
    lists.add_argument("list", type=Path, metavar="CRL")
    lists.set_defaults(run=_revocations)
    stamp = acts.add_parser("stamp", help="have an authority attest the time (RFC 3161), by file")
    stamp.add_argument("result", type=Path, metavar="RESULT", help="the folder of a result")
    which = stamp.add_mutually_exclusive_group(required=True)
    which.add_argument("--request", type=Path, metavar="FILE", help="write the request")
    which.add_argument("--response", type=Path, metavar="FILE", help="take in the answer")
    stamp.set_defaults(run=_stamp)


def _list(_given: argparse.Namespace, workplace: Workplace) -> Exit:
    for key in workplace.tools().key_office.listed():
        emit(_plain(key))
    return Exit.MET


def _request(given: argparse.Namespace, workplace: Workplace) -> Exit:
    examiner = _examiner(given, workplace)
    write_file(given.out, workplace.tools().key_office.request(examiner, passphrase()))
    say("Have your authority sign this request for documents (document signing, RFC 9336).")
    emit({"examiner": examiner, "file": str(given.out)})
    return Exit.MET


def _adopt(given: argparse.Namespace, workplace: Workplace) -> Exit:
    examiner, chain = _examiner(given, workplace), given.chain.read_bytes()
    key = workplace.tools().key_office.adopt(examiner, passphrase(), chain)
    say(f"{key.issuer} vouches for you from now on, and is believed here: compare {key.root}")
    emit(_plain(key))
    return Exit.MET


def _token(given: argparse.Namespace, workplace: Workplace) -> Exit:
    examiner, office = _examiner(given, workplace), workplace.tools().key_office
    if given.forget:
        office.forget_token(examiner)
        emit({"examiner": examiner, "token": ""})
        return Exit.MET
    if not (given.module and given.label and given.key and given.chain):
        say("Name the module, the label of the token, the key and the chain; or --forget.")
        return Exit.USAGE
    place = TokenPlace(module=given.module, token=given.label, key=given.key)
    key = office.use_token(examiner, place, _pin(), given.chain.read_bytes())
    say("Whenever you sign, the PIN of the token is your passphrase for signing.")
    emit(_plain(key))
    return Exit.MET


def _pin() -> str:
    """The token's PIN, from RIGHTFUL_PIN or asked for; never an argument.

    Raises:
        KeyUnavailableError: There is nobody to ask.
    """
    given = os.environ.get("RIGHTFUL_PIN")
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise KeyUnavailableError("no terminal to ask at, and RIGHTFUL_PIN is not set")
    return getpass.getpass("PIN of the token: ")


def _revocations(given: argparse.Namespace, workplace: Workplace) -> Exit:
    issuer = workplace.tools().key_office.keep_revocations(given.list.read_bytes())
    emit({"issuer": issuer, "kept": True})
    return Exit.MET


def _stamp(given: argparse.Namespace, workplace: Workplace) -> Exit:
    office = workplace.tools().key_office
    if given.request is not None:
        write_file(given.request, office.stamp_request(given.result))
        emit({"file": str(given.request)})
        return Exit.MET
    stamp = office.keep_stamp(given.result, given.response.read_bytes())
    emit({"at": stamp.at.isoformat() if stamp.at else None, "authority": stamp.authority})
    return Exit.MET


def _examiner(given: argparse.Namespace, workplace: Workplace) -> str:
    known = workplace.examiners()
    examiner = str(given.examiner or (known[0] if len(known) == 1 else ""))
    if not examiner:
        raise KeyUnavailableError("say whose key (--examiner)")
    return examiner


def _plain(key: KeyInfo) -> dict[str, object]:
    return {
        "examiner": key.examiner,
        "certificate": key.certificate,
        "issuer": key.issuer,
        "root": key.root,
        "until": key.until.isoformat(),
        "token": key.token,
    }
