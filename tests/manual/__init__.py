"""Takes the pictures of the manual."""
