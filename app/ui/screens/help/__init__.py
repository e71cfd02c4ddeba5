"""The manual inside the window: contents, search, one page to read."""
