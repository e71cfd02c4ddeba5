"""Widgets that screens are put together from: they draw and say wishes, nothing more."""
