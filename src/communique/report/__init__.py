"""What the program found, for people and other tools."""
