"""What the engine measured, error rate first: closed until this examiner's seal."""
