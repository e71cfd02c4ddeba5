"""Each photo alone: how far it can be used, which face is meant, which registered one leads."""
