"""Any result, checked as a stranger would check it."""
