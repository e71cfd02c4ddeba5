"""Documents: machine-readable zones, text of PDFs; fields with their source."""
