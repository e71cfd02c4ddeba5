"""Hands that keep cases, evidence and the audit trail at rest, encrypted."""
