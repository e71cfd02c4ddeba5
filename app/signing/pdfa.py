"""Makes drawn pages a PDF/A-3b file that carries the machine-readable result.

Source: ISO 19005-3; the attachment is an associated file of the document (section 6.8).
"""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, String

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>3</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
   <dc:format>application/pdf</dc:format>
   <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
   <dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
   <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
   <xmp:CreatorTool>{program}</xmp:CreatorTool>
   <xmp:CreateDate>{date}</xmp:CreateDate>
   <xmp:ModifyDate>{date}</xmp:ModifyDate>
   <pdf:Producer>{program}</pdf:Producer>
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def archive(pages: bytes, attached: Mapping[str, bytes], profile: bytes, at: datetime) -> bytes:
    """The pages as PDF/A-3b with the JSON files `attached`; `profile` (ICC) is that of sRGB."""
    with Pdf.open(BytesIO(pages)) as pdf:
        for page in pdf.pages:
            _tidy(page)
        _describe(pdf, at)
        _declare_colour(pdf, profile)
        _attach(pdf, attached, at)
        out = BytesIO()
        pdf.save(
            out,
            deterministic_id=True,
            force_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )
    return out.getvalue()


def _tidy(page: pikepdf.Page) -> None:
    """Drop what reportlab adds unasked: a transition, and a face that is not embedded."""
    if "/Trans" in page.obj:
        del page.obj["/Trans"]
    fonts = page.resources.get(Name.Font, Dictionary())
    for key in map(str, list(fonts.keys())):
        if fonts[key].get(Name.Subtype) == Name.Type1:
            del fonts[key]


def _describe(pdf: Pdf, at: datetime) -> None:
    info = pdf.docinfo
    stamp = String(f"D:{at:%Y%m%d%H%M%S}+00'00'")
    for key in set(map(str, info.keys())) - {"/Title", "/Author", "/Creator", "/Producer"}:
        del info[key]
    info[Name.CreationDate] = info[Name.ModDate] = stamp
    texts = {
        "title": str(info[Name.Title]),
        "author": str(info[Name.Author]),
        "program": str(info[Name.Producer]),
        "language": str(pdf.Root[Name.Lang]),
    }
    safe = {key: _escaped(text) for key, text in texts.items()}
    xmp = pdf.make_stream(_XMP.format(**safe, date=f"{at:%Y-%m-%dT%H:%M:%S}+00:00").encode())
    xmp[Name.Type], xmp[Name.Subtype] = Name.Metadata, Name.XML
    pdf.Root[Name.Metadata] = xmp
    pdf.Root[Name.ViewerPreferences] = Dictionary(DisplayDocTitle=True)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _declare_colour(pdf: Pdf, profile: bytes) -> None:
    stream = pdf.make_stream(profile)
    stream[Name.N] = 3
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB"),
        Info=String("sRGB IEC 61966-2-1"),
        DestOutputProfile=stream,
    )
    pdf.Root[Name.OutputIntents] = Array([pdf.make_indirect(intent)])


def _attach(pdf: Pdf, attached: Mapping[str, bytes], at: datetime) -> None:
    if not attached:
        return
    files = {name: _file(pdf, name, attached[name], at) for name in sorted(attached)}
    listed = Array([part for name, file in files.items() for part in (String(name), file)])
    pdf.Root[Name.Names] = Dictionary(EmbeddedFiles=Dictionary(Names=listed))
    pdf.Root[Name.AF] = Array(list(files.values()))


def _file(pdf: Pdf, name: str, content: bytes, at: datetime) -> pikepdf.Object:
    stream = pdf.make_stream(content)
    stream[Name.Type], stream[Name.Subtype] = Name.EmbeddedFile, Name("/application/json")
    stream[Name.Params] = Dictionary(
        Size=len(content),
        ModDate=String(f"D:{at:%Y%m%d%H%M%S}+00'00'"),
        CheckSum=String(hashlib.md5(content, usedforsecurity=False).digest()),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(name),
            UF=String(name),
            AFRelationship=Name.Data,
            EF=Dictionary(F=stream, UF=stream),
        )
    )
