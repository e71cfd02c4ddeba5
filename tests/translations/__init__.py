"""Keeps resources/translations: what the window says, and how it says it in Chinese."""
