"""How often a PDF was saved; told, and never a doubt."""

from io import BytesIO

import pypdf

from app.engines.funds.revisions import revisions


def once() -> bytes:
    writer = pypdf.PdfWriter()
    writer.add_blank_page(200, 200)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def again(content: bytes) -> bytes:
    writer = pypdf.PdfWriter(BytesIO(content), incremental=True)
    writer.add_metadata({"/Title": f"after {len(content)}"})
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_every_addition_counts_once() -> None:
    assert revisions(once()) == (1, False)
    assert revisions(again(once())) == (2, False)
    assert revisions(again(again(once()))) == (3, False)


def test_a_linearized_file_ends_twice_and_was_saved_once() -> None:
    head = b"%PDF-1.7\n1 0 obj << /Linearized 1 >> endobj\n"
    end = b"startxref\n0\n%%EOF\n"
    assert revisions(head + end + end) == (1, False)
    assert revisions(head + end + end + end) == (2, False)


def test_a_signature_covers_the_end_only_of_the_last_revision() -> None:
    def signed(tail: bytes) -> bytes:
        text = b"%%PDF-1.7 /ByteRange [0 0005 0009 %04d]" % 0
        end = b" startxref 0 %%EOF\n"
        size = len(text) + len(end)
        return text.replace(b"0009 0000", b"0009 %04d" % (size - 9)) + end + tail

    assert revisions(signed(b"")) == (1, True)
    assert revisions(signed(b"more startxref 9 %%EOF")) == (2, False)


def test_what_is_no_pdf_was_saved_once() -> None:
    assert revisions(b"") == (1, False)
