"""What papers call their fields, and how a printed line is taken apart into labels and the rest.

Laws:
1. A label is told by its letters alone: case, marks, blanks and punctuation do not count, since
   print and reading lose them first.
2. Longer labels come before shorter ones: "name of issuing state" is no name.
3. What follows a stroke after a label is its translation, known here or not, and never a value.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from rapidfuzz.distance.Levenshtein import distance

_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "surname": "surname surnames familyname lastname nom name1 nachname familienname apellidos"
        " apellido primerapellido cognome apelido apelidos nazwisko achternaam naam efternavn"
        " efternamn etternavn sukunimi prijmeni priezvisko prezime priimek nume vezeteknev"
        " pavarde uzvards perekonnanimi soyadi эпонимо фамилия прізвище 姓",
        "given_names": "givennames givenname forenames forename firstname firstnames prenoms prenom"
        " vornamen vorname nombre nombres nome nomi imiona imie voornamen voornaam fornavn"
        " fornamn etunimet jmeno meno ime prenume utonev vardas vardai vardi eesnimi adi имя ім'я"
        " 名",
        "full_name": "name fullname holdersname nameofholder holder cardholder 姓名 氏名",
        "birth_date": "dateofbirth birthdate dob datedenaissance neele ne(e)le geburtsdatum"
        " geburtstag geborenam fechadenacimiento datadinascita datadenascimento dataurodzenia"
        " geboortedatum fodselsdato fodelsedatum syntymaaika datumnarozeni datumnarodenia"
        " datumrodenja datumrojstva datanasterii szuletesiido gimimodata dzimsanasdatums"
        " sunniaeg dogumtarihi датарождения датанародження 出生日期 生年月日 出生",
        "birth_place": "placeofbirth lieudenaissance geburtsort lugardenacimiento luogodinascita"
        " localdenascimento miejsceurodzenia geboorteplaats fodested fodelseort syntymapaikka"
        " mistonarozeni mjestorodenja loculnasterii dogumyeri месторождения 出生地点 出生地",
        "sex": "sex sexe geschlecht sexo sesso plec geslacht kjonn kon kjoenn sukupuoli pohlavi"
        " spol sexul nem lytis dzimums sugu cinsiyeti пол стать 性别 性別",
        "nationality": "nationality nationalite staatsangehorigkeit nacionalidad cittadinanza"
        " nacionalidade obywatelstwo nationaliteit statsborgerskap nationalitet medborgarskap"
        " kansalaisuus statniobcanstvi drzavljanstvo cetatenia allampolgarsag pilietybe"
        " pilsoniba kodakondsus uyrugu гражданство громадянство 国籍 國籍",
        "document_number": "documentno documentnumber docno passportno passportnumber passportnr"
        " passeportn nodupasseport passnr passno passnummer reisepassnr cardno cardnumber idno"
        " idnumber identitycardno identitycardnumber ausweisnr ausweisnummer numdoc numerodocumento"
        " nodoc numerodelacarte numerodipassaporto documentonum documentnr numerdokumentu seriainr"
        " licenceno licenseno licencenumber dlno driverlicenseno numerododocumento npassaporto"
        " nopasseport pasaporteno numerodepasaporte documentnumero серияиномер номердокумента"
        " 证件号码 證件號碼 护照号码 護照號碼 护照号 證號 证号",
        "personal_number": "personalno personalnumber personalidno personalidnumber nationalid"
        " nationalidno pesel personnummer personnr codfiscal codicefiscale cnp dni oib rodnecislo"
        " isikukood asmenskodas burgerservicenummer socialsecurityno tckimlikno"
        " 公民身份号码 身份证号码 身份號碼",
        "expiry_date": "dateofexpiry expirydate dateofexpiration expirationdate expires expiry exp"
        " validuntil validthru validto datedexpiration dateexpiration gultigbis fechadecaducidad"
        " fechadevencimiento validez caducidad datadiscadenza scadenza datadevalidade validade"
        " datawaznosci terminwaznosci geldigtot utlopsdato giltigttill viimeinenvoimassaolopaiva"
        " platnostdo vrijedido datumisteka dataexpirarii ervenyessegido galiojaiki derigumatermins"
        " kehtivkuni songecerliliktarihi songecerlilik действителендо срокдействия"
        " 有效期至 有效期限 有效日期",
        "issue_date": "dateofissue issuedate issued datedelivrance datededelivrance"
        " ausstellungsdatum ausstellungstag fechadeexpedicion fechadeemision datadirilascio"
        " datadeemissao datawydania datumvanafgifte utstedtdato utfardad datumvydani datumizdavanja"
        " dataemiterii kiallitasdatuma датавыдачи 签发日期 簽發日期 发证日期 iss",
        "authority": "authority issuingauthority issuedby autorite behorde ausstellendebehorde"
        " autoridad autorita autoridade organwydajacy authorityof delivrepar issuingoffice"
        " органвыдачи кемвыдан 签发机关 簽發機關",
        "issuer": "codeofissuingstate issuingstate countrycode codeofstate codedupays"
        " codedeletat codedepais codicepaese issuingcountry countryofissue 国家码 國家碼",
        "address": "address adresse residence domicile wohnort anschrift domicilio direccion"
        " indirizzo residenza morada adreszamieszkania adres 住址 地址",
        "nation": "民族 ethnicity ethnicgroup",
        "": "type typ tipo tip signature signatureofbearer holderssignature signaturedutitulaire"
        " unterschrift height taille grosse colourofeyes eyecolour eyes hgt wgt hair weight class"
        " restrictions restr end endorsements donor veteran dd passport passeport reisepass"
        " passaporto identitycard cartedidentite personalausweis drivinglicence driverlicense"
        " driverslicense remarks observations can 类型 签名",
    }
)
"""Field to labels, folded by `folded`; the empty field: labels of what is no field here."""

_SAME_LENGTH: Final = str.maketrans("ßøłđæıœ", "soldaio")
_NUMBER: Final = re.compile(r"^\(?\d{1,2}[a-d]?[.:)]*\s+(?=\S)")
_MARK: Final = re.compile(r"\(\d{1,2}[a-d]?\)|^\[[a-z]\]")
"""Numbers that refer to a legend, such as Surname (1)."""
_PARTS: Final = re.compile(r"\s*[/|\N{MIDDLE DOT}\N{BULLET}]\s*")
_LABEL_END: Final = " .:/|-,()#*\N{MIDDLE DOT}\N{FULLWIDTH COLON}\N{DEGREE SIGN}"


def folded(text: str) -> str:
    """Give the letters and digits of `text` alone: small, without marks."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_SAME_LENGTH))
    return "".join(letter for letter in plain if letter.isalnum())


_LABELS: Final[Mapping[str, str]] = {
    folded(word): field for field, words in _WORDS.items() for word in words.split()
}
_LONGEST: Final = max(map(len, _LABELS))
_LEAST_MISREAD: Final = 7
_LEAST_STUCK: Final = 6
"""Letters of a label that may have its value stuck to it; a shorter one begins too many words."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line that begins with a label: the field, and what stands behind all labels."""

    field: str
    rest: str


def labelled(text: str) -> Labelled | None:
    """Take a line apart, or give None if it does not begin with a label."""
    text = _MARK.sub(" ", _NUMBER.sub("", text.strip())).strip()
    first, *others = _PARTS.split(text)
    field, end = _leading(first)
    if field is None:
        return None
    rest = first[end:]
    if folded(rest) in _LABELS:  # the same in another language
        rest = ""
    if not others:
        return Labelled(field, rest.strip(_LABEL_END))
    if rest.strip(_LABEL_END):  # a value with a stroke in it, such as "Sex F/F" or a date
        return Labelled(field, text[end:].strip(_LABEL_END))
    known, last = _leading(others[-1])
    if known is not None:
        names = {_leading(part)[0] for part in (first, *others)}
        field = "surname" if field == "full_name" and "surname" in names else field or known
        return Labelled(field, others[-1][last:].strip(_LABEL_END))
    # An unknown translation is no value, unless it holds digits, or is a lone letter for the sex.
    last_word = others[-1].split()[-1:] or [""]
    told = last_word[0] if any(map(str.isdigit, last_word[0])) or len(last_word[0]) == 1 else ""
    return Labelled(field, told if len(others[-1].split()) > 1 else "")


def _leading(text: str) -> tuple[str | None, int]:
    """Find the longest label that `text` begins with: its field, and where it ends."""
    letters = [(place, folded(letter)) for place, letter in enumerate(text)]
    spelled = ""
    best: tuple[str | None, int] = (None, 0)
    for place, letter in letters:
        spelled += letter
        if len(spelled) > _LONGEST:
            break
        if letter and spelled in _LABELS and _ends(text, place + 1, spelled):
            best = (_LABELS[spelled], place + 1)
    return best if best[0] is not None else _nearly(text)


def _nearly(text: str) -> tuple[str | None, int]:
    """Find a long label of which one letter was misread, up to a gap between words."""
    for gap in (*(mark.start() for mark in re.finditer(r"\s", text)), len(text)):
        spelled = folded(text[:gap])
        if not _LEAST_MISREAD <= len(spelled) <= _LONGEST:
            continue
        for label, field in _LABELS.items():
            if label[:1] == spelled[:1] and distance(label, spelled, score_cutoff=1) <= 1:
                return field, gap
    return None, 0


def _ends(text: str, place: int, spelled: str) -> bool:
    """Tell whether a label may end at `place`: at a gap, or where capitals or digits set in."""
    following = text[place : place + 1]
    if not following.isalnum() or not spelled.isascii():
        return True
    stuck = following.isdigit() or (text[place - 1].islower() and following.isupper())
    return stuck and len(spelled) >= _LEAST_STUCK
