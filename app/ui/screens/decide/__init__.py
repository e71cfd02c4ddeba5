"""The outcome in one sentence, and everything that it rests on."""
