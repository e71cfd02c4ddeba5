"""The verbs: what an examiner can have done. They ask ports and never pick their own hands."""
