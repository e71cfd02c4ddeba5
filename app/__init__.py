"""Rightful: an offline workstation for account-ownership disputes."""

__version__ = "0.1.0"
