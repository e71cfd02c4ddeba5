"""The cases, and what each of them asks for next."""
