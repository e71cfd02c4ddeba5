"""All checks of Rightful; `python3 -m tests` runs them."""
