"""Tests of Compare, each over the practice case with the screen in front."""
