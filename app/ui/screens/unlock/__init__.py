"""The first thing seen: who works here, and the passphrase of the store."""
