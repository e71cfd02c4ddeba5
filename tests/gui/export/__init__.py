"""Tests of Export, over a real workbench."""
