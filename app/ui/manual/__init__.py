"""The manual: pages of simple Markdown in `resources/help`, and what is made of them. No Qt."""
