"""The command line: JSON lines on stdout, words on stderr, stable exit codes."""
