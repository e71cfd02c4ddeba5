"""Accuracy and speed on corpora: on demand, never in the default run."""
