"""What the examiner may set."""
