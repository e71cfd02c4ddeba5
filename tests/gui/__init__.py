"""Tests of the window: offscreen, with the bundled fonts."""
