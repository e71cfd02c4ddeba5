"""Rightful: an offline workstation for account-ownership disputes."""
