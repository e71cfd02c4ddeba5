"""What is this? A few words on everything that the window shows of a case. No Qt, no case."""
