"""What people state, what officers state, and where the money came from."""
