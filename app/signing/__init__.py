"""Signing: issues results that a stranger can check, and checks them. Nobody else holds keys."""
