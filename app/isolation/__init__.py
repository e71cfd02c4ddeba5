"""The hands at arm's length: evidence is opened in child processes, values come back."""
