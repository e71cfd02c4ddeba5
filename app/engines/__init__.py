"""The hands that measure: one folder per discipline, run in a child process alone."""
