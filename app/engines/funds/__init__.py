"""Statements, account ledgers, exchange histories and wallet proofs to findings."""
