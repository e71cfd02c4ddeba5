"""The nouns: frozen values that need nothing but Python."""
