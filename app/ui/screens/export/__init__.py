"""What will be signed, in words; the signature; the files."""
