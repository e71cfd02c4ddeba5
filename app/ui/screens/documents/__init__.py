"""Documents: what each says beside the record, its zone digit by digit, and the examiner's look."""
